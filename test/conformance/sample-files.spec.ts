import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { describeWhen } from '../support/when.js';
import { readFile } from '#libs/documents';

const FILES = fileURLToPath(new URL('../../../shared/data/files/', import.meta.url));
const namesIn = (folder: string) => (existsSync(FILES + folder) ? readdirSync(FILES + folder).sort() : []);

/** What is not read, and why. Everything else is. */
const REFUSED: Readonly<Record<string, string>> = {
  'poi__bug53475-password-is-pass.docx': 'FILE_PASSWORD',
  'poi__truncated62886.docx': 'ZIP_BROKEN',
  'poi__zero-length.docx': 'NO_TEXT',
  'test__test-data__empty.docx': 'NO_TEXT',
  'test__test-data__external-picture.docx': 'NO_TEXT',
  'test__test-data__tiny-picture-target-base-relative.docx': 'NO_TEXT',
  'test__test-data__tiny-picture.docx': 'NO_TEXT',
  'test__pdfs__bitmap-refine-page.pdf': 'PDF_SCAN',
  'test__pdfs__issue12213.pdf': 'PDF_SCAN',
  'test__pdfs__issue4260_reduced.pdf': 'PDF_SCAN',
  'test__pdfs__scorecard_reduced.pdf': 'PDF_SCAN',
};

describeWhen(existsSync(FILES), 'the files of Apache POI, mammoth and pdf.js are not here', 'files of other projects', () => {
  it.each([...namesIn('docx').map((name) => ['docx', name]), ...namesIn('pdf').map((name) => ['pdf', name])])(
    '%s/%s is read, or refused for the reason it has',
    async (folder, name) => {
      const outcome = await readFile(readFileSync(`${FILES}${folder}/${name}`), name!);
      expect('refusal' in outcome ? outcome.refusal.code : 'read').toBe(REFUSED[name!] ?? 'read');
    },
    30_000,
  );
});
