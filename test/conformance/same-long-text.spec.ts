import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { segment } from '#libs/comparison';
import { readFile, textOfParts } from '#libs/documents';
import { asMarkdown, asWord, longDocument } from '../support/files/long-document.js';
import { hasOffice, officeConverts } from '../support/files/office.js';
import { itWhen } from '../support/when.js';

/** One long text in five formats, three of them written by LibreOffice from the Word file: putting it in again is no change. */

const folder = mkdtempSync(join(tmpdir(), 'countersign-long-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function textIn(bytes: Buffer, name: string): Promise<string> {
  const outcome = await readFile(bytes, name);
  if (!('reading' in outcome)) throw new Error(outcome.refusal.message);
  return textOfParts(outcome.reading.parts);
}

const clausesIn = (text: string) => segment(text).map((clause) => `${clause.id} ${clause.text}`);
describe('a long text', () => {
  it('has through Word the text it has through Markdown, to the letter', async () => {
    for (const from of [3, 7]) {
      const document = longDocument(from);
      const text = await textIn(asWord(document), 'a.docx');
      expect(segment(text).length).toBeGreaterThan(150);
      expect(await textIn(asMarkdown(document), 'a.md')).toBe(text);
    }
  }, 60_000);

  itWhen(
    hasOffice,
    'LibreOffice Writer is not installed (apt-get install libreoffice-writer)',
    'has through the OpenDocument text, the page and the PDF that LibreOffice makes of it the same clauses',
    async () => {
      const word = asWord(longDocument(11));
      writeFileSync(join(folder, 'long.docx'), word);
      const text = await textIn(word, 'long.docx');
      expect(await textIn(officeConverts(folder, 'long.docx', 'odt'), 'long.odt')).toBe(text);
      expect(clausesIn(await textIn(officeConverts(folder, 'long.docx', 'html'), 'long.html'))).toEqual(clausesIn(text));
      // A PDF says of no words that they are cells of a table.
      const plain = asWord(longDocument(11).filter(({ kind }) => kind !== 'table'));
      writeFileSync(join(folder, 'plain.docx'), plain);
      expect(clausesIn(await textIn(officeConverts(folder, 'plain.docx', 'pdf'), 'plain.pdf'))).toEqual(
        clausesIn(await textIn(plain, 'plain.docx')),
      );
    },
    240_000,
  );
});
