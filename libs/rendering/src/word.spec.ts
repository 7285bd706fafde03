import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { compare } from '#libs/comparison';
import { carried } from './word-text.js';
import { WORD_AUTHOR } from './word-body.js';
import { wordParts } from './word.js';

const names = {
  agreed: { name: 'draft 14.docx', sha256: 'a'.repeat(64) },
  published: { name: 'policy.pdf', sha256: 'b'.repeat(64) },
};

const partsOf = (agreed: string, published: string) => wordParts(compare(agreed, published), names);

/** The text that Word has after all changes were accepted ("ins" stays) or rejected ("del" stays); a reader apart from the writer. */
function after(parts: ReadonlyMap<string, string>, stays: 'w:ins' | 'w:del'): string {
  const open: string[] = [];
  let text = '';
  let joins = false;
  const goes = stays === 'w:ins' ? 'w:del' : 'w:ins';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    open.push(name);
    if (name === 'w:p') joins = false;
    if (name === goes && open.includes('w:pPr')) joins = true;
    if (open.includes(goes)) return;
    if (name === 'w:tab') text += '\t';
    if (name === 'w:cr') text += '\r';
  });
  parser.on('text', (said) => {
    const within = open.at(-1);
    if ((within === 'w:t' || within === 'w:delText') && !open.includes(goes)) text += said;
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (name === 'w:p' && !joins) text += '\n';
  });
  parser.write(parts.get('word/document.xml')!).close();
  return text.slice(0, -1);
}

const piece = fc.oneof(
  fc.constantFrom(
    'must ',
    'may ',
    'The council ',
    'reply',
    '. ',
    '\n',
    '\n\n',
    '\t',
    '\r\n',
    '- ',
    '<w:p>',
    ' & ',
    '"',
    ' ',
    '‘',
    '\u{1f3f4}',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('a comparison as a Word file', () => {
  it('gives the published text when all changes are accepted and the agreed one when all are rejected', () => {
    fc.assert(
      fc.property(text, text, (agreed, published) => {
        const parts = partsOf(agreed, published);
        expect(after(parts, 'w:ins')).toBe(carried(published));
        expect(after(parts, 'w:del')).toBe(carried(agreed));
      }),
      { numRuns: 400 },
    );
  });

  it('is XML that can be read in each part, whatever the files are called', () => {
    fc.assert(
      fc.property(text, text, fc.string({ unit: 'binary' }), (agreed, published, name) => {
        const parts = wordParts(compare(agreed, published), { ...names, agreed: { ...names.agreed, name } });
        for (const part of parts.values()) expect(() => new SaxesParser({ xmlns: true }).write(part).close()).not.toThrow();
      }),
    );
  });

  it('changes only characters that XML cannot carry, and names them', () => {
    expect(carried('a\u0001b\ud800c\uffff')).toBe('a‹U+0001›b‹U+D800›c‹U+FFFF›');
    expect(carried('tab\tline\nreturn\r\u202e\u{1f3f4}')).toBe('tab\tline\nreturn\r\u202e\u{1f3f4}');
  });

  it('marks the end of a paragraph that only one text has', () => {
    const parts = partsOf('We will reply.\nWe will meet.', 'We will reply.');
    expect(parts.get('word/document.xml')).toContain('<w:pPr><w:rPr><w:del ');
    expect(after(parts, 'w:ins')).toBe('We will reply.');
  });

  it('names the program as the author of each change, gives none a date and no two one number', () => {
    const xml = partsOf('We must reply in 5 days.\nBoth sign.', 'We may reply in 10 days.').get('word/document.xml')!;
    const changes = [...xml.matchAll(/<w:(?:ins|del) ([^>]*?)\/?>/g)].map(([, attributes]) => attributes!);
    expect(changes.length).toBeGreaterThan(3);
    for (const change of changes) expect(change).toMatch(new RegExp(`^w:id="\\d+" w:author="${WORD_AUTHOR}"$`));
    expect(new Set(changes).size).toBe(changes.length);
  });

  it('says in the header which texts it compares, by their hashes, and that nobody confirmed it', () => {
    const header = partsOf('We must reply.', 'We may reply.').get('word/header1.xml')!;
    for (const said of ['draft 14.docx', 'a'.repeat(64), 'policy.pdf', 'b'.repeat(64), 'No person', 'Compared by']) {
      expect(header).toContain(said);
    }
  });
});
