import { describe, expect, it } from '@jest/globals';
import { paragraph, wordFile, words, type WordParts } from '../../../../../test/support/files/word.js';
import { Zip } from '../format/zip.js';
import { readDocx } from './docx.js';

const read = (parts: WordParts | string) => readDocx(new Zip(wordFile(typeof parts === 'string' ? { body: parts } : parts)));
const linesOf = (parts: readonly { mark: string; text: string }[] | null) => parts?.map(({ mark, text }) => mark + text) ?? null;
const BY = 'w:id="1" w:author="Legal"';
const box = (text: string) =>
  `<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${paragraph(words(text))}</w:txbxContent></v:textbox></w:pict></w:r>`;
const either = (newer: string, older: string) =>
  `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${newer}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent>`;

describe('an element that Word does not know', () => {
  it.each(['constructor', 'toString', '__proto__'])('is passed over, also when it is called %s', (name) => {
    const odd = `<${name}/>`;
    const cell = `<w:tbl><w:tr><w:tc><w:tcPr>${odd}</w:tcPr>${paragraph(words('cell'))}</w:tc><w:tc>${paragraph(words('b'))}</w:tc></w:tr></w:tbl>`;
    const reading = read(`${odd}${paragraph(words('Text.') + odd, `<w:rPr>${odd}</w:rPr>`)}${cell}`);
    expect([linesOf(reading.parts), reading.changes]).toEqual([['Text.', '| cell | b |'], []]);
  });
});

describe('a text box', () => {
  it('is read after its paragraph, also where that goes on in the next because the break was struck out', () => {
    const body = paragraph(words('We will ') + box('Aside.'), `<w:rPr><w:del ${BY}/></w:rPr>`) + paragraph(words('publish it.'));
    const reading = read(body);
    expect(linesOf(reading.before)).toEqual(['We will', 'Aside.', 'publish it.']);
    expect(linesOf(reading.parts)).toEqual(['We will publish it.', 'Aside.']);
  });

  it('that was put in or struck out with the words around it stands in one text, and its words are a record', () => {
    const reading = read(paragraph(words('Kept. ') + `<w:ins ${BY}>${box('New.')}</w:ins><w:del ${BY}>${box('Old.')}</w:del>`));
    expect(linesOf(reading.before)).toEqual(['Kept.', 'Old.']);
    expect(linesOf(reading.parts)).toEqual(['Kept.', 'New.']);
    expect(reading.changes.filter(({ what }) => what === 'words').map(({ kind, text }) => [kind, text])).toEqual([
      ['insertion', 'New.'],
      ['deletion', 'Old.'],
    ]);
  });

  it('in a box and in a cell is read in its place', () => {
    const inner = `<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${paragraph(words('Outer.') + box('Inner.'))}</w:txbxContent></v:textbox></w:pict></w:r>`;
    expect(linesOf(read(paragraph(words('Text.') + inner) + paragraph(words('Next.'))).parts)).toEqual([
      'Text.',
      'Outer.',
      'Inner.',
      'Next.',
    ]);
    const row = `<w:tbl><w:tr><w:tc>${paragraph(words('a') + box('aside'))}</w:tc><w:tc>${paragraph(words('b'))}</w:tc></w:tr></w:tbl>`;
    expect(linesOf(read(row).parts)).toEqual(['| a aside | b |']);
  });
});

describe('what a file holds in two ways for old and new programs', () => {
  it('is read once, and told where the words of the two differ', () => {
    const same = paragraph(either(words('Trusts must stop.'), words('Trusts must ') + words('stop.')));
    expect(read(same)).toMatchObject({ parts: [{ text: 'Trusts must stop.' }], notices: [] });
    const other = read(paragraph(either(words('Trusts must stop.'), words('Trusts may stop.'))));
    expect(linesOf(other.parts)).toEqual(['Trusts must stop.']);
    expect(other.notices).toEqual([
      '1 place written twice, for old and for new programs, in other words. Those for new ones are read.',
    ]);
  });

  it('is read once also where whole paragraphs, rows or boxes are', () => {
    expect(linesOf(read(either(paragraph(words('One.')), paragraph(words('One.')))).parts)).toEqual(['One.']);
    expect(linesOf(read(paragraph(either(box('Boxed.'), box('Boxed.')))).parts)).toEqual(['Boxed.']);
  });
});

describe('what stands around words', () => {
  it.each(['sdt', 'customXml', 'smartTag', 'fldSimple', 'hyperlink', 'dir', 'bdo'])('w:%s leaves them where they are', (name) => {
    const inside = (content: string) => (name === 'sdt' ? `<w:sdtPr/><w:sdtContent>${content}</w:sdtContent>` : content);
    const around = (content: string) => `<w:${name} w:instr="DATE" w:element="x">${inside(content)}</w:${name}>`;
    expect(
      linesOf(read(paragraph(words('Trusts ') + around(words('must ') + around(words('now '))) + words('stop.'))).parts),
    ).toEqual(['Trusts must now stop.']);
  });

  it('also where it holds paragraphs, rows and cells', () => {
    const control = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const cell = (text: string) => `<w:tc>${control(paragraph(words(text)))}</w:tc>`;
    const body =
      control(paragraph(words('One.'))) + `<w:tbl>${control(`<w:tr>${control(cell('a'))}${cell('b')}</w:tr>`)}</w:tbl>`;
    expect(linesOf(read(body).parts)).toEqual(['One.', '| a | b |']);
  });

  it('of a field that never ends swallows no text', () => {
    const begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>';
    const end = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    expect(linesOf(read(paragraph(begun + words('Trusts stop.')) + paragraph(words('Next.'))).parts)).toEqual([
      'Trusts stop.',
      'Next.',
    ]);
    const nested =
      begun +
      begun +
      words('code') +
      end('separate') +
      words('inner') +
      end('end') +
      end('separate') +
      words('shown') +
      end('end');
    expect(linesOf(read(paragraph(nested) + paragraph(end('end') + words('Next.'))).parts)).toEqual(['shown', 'Next.']);
  });
});

describe('what a file brings in from outside its text', () => {
  const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

  it.each([
    ['altChunk', `<w:altChunk ${R} r:id="x"/>`],
    ['subDoc', paragraph(`<w:subDoc ${R} r:id="x"/>`)],
  ])('w:%s is told', (_name, inside) => {
    const { parts, notices } = read(paragraph(words('One.')) + inside);
    expect(linesOf(parts)).toEqual(['One.']);
    expect(notices).toEqual(['1 document within it not read. Opened in Word, saved and put in again, it is read with the rest.']);
  });
});

describe('the comments of a file', () => {
  const comment = (id: number, text: string) => `<w:comment w:id="${id}" w:author="A">${paragraph(words(text))}</w:comment>`;
  const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
  const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

  it('with their replies hang each on the same words', () => {
    const body = paragraph(words('Trusts ') + start(1) + start(2) + words('must') + end(1) + end(2) + words(' stop.'));
    const { comments } = read({ body, comments: comment(1, 'Too strong?') + comment(2, 'No.') });
    expect(comments.map(({ text, on }) => [text, on])).toEqual([
      ['Too strong?', 'must'],
      ['No.', 'must'],
    ]);
  });

  it('on words of a note say which note', () => {
    const footnotes = `<w:footnote w:id="1">${paragraph(words('See ') + start(1) + words('the letter') + end(1))}</w:footnote>`;
    const body = paragraph(words('One') + '<w:r><w:footnoteReference w:id="1"/></w:r>');
    const { comments } = read({ body, footnotes, comments: comment(1, 'Which?') });
    expect(comments.map(({ on, at }) => [on, at])).toEqual([['the letter', 'note 1, paragraph 1']]);
  });
});
