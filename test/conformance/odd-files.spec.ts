import { describe, expect, it } from '@jest/globals';
import { readFile } from '#libs/documents';
import { pdfOf, typedPdf } from '../support/files/pdf.js';
import { wordFile, paragraph, words } from '../support/files/word.js';
import { zipOf } from '../support/files/zip.js';

/**
 * Files as they lie in the test folders of other projects: written by rare programs, by old ones, or damaged. Each is read, or
 * refused for the reason that it has; what is left out of it is said.
 */

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const WORDS = 'The council will publish it.';

const relation = (target: string, type = `${OFFICE}/officeDocument`) =>
  `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r" Type="${type}" Target="${target}"/></Relationships>`;
const main = (prolog = '', space = TRANSITIONAL) =>
  `${prolog}<w:document xmlns:w="${space}"><w:body>${paragraph(words(WORDS))}</w:body></w:document>`;

/** A Word file of the usual three parts, with others in their place or without them. */
function packageOf(given: Readonly<Record<string, string | Buffer | null>>): Buffer {
  const usual = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': relation('word/document.xml'),
    'word/document.xml': main(),
  };
  const parts = Object.entries<string | Buffer | null>({ ...usual, ...given });
  return zipOf(parts.flatMap(([name, content]) => (content === null ? [] : [{ name, content }])));
}

const withPart = (name: string, content: string) =>
  packageOf({
    [`word/${name}.xml`]: content,
    'word/_rels/document.xml.rels': relation(`${name}.xml`, `${OFFICE}/${name}`),
  });

const WORD: Readonly<Record<string, readonly [Buffer, string]>> = {
  'in the strict form': [
    packageOf({
      '_rels/.rels': relation('word/document.xml', 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument'),
      'word/document.xml': main('', 'http://purl.oclc.org/ooxml/wordprocessingml/main'),
    }),
    WORDS,
  ],
  'with another prefix': [packageOf({ 'word/document.xml': main().replace('xmlns:w', 'xmlns:x').replaceAll('w:', 'x:') }), WORDS],
  'with no prefix': [packageOf({ 'word/document.xml': main().replace('xmlns:w', 'xmlns').replaceAll('w:', '') }), WORDS],
  'with macros': [packageOf({ 'word/vbaProject.bin': Buffer.alloc(2_000, 7) }), WORDS],
  'without content types': [packageOf({ '[Content_Types].xml': null }), WORDS],
  'without relationships': [packageOf({ '_rels/.rels': null }), WORDS],
  'with a path from the root': [packageOf({ '_rels/.rels': relation('/word/document.xml') }), WORDS],
  'in UTF-16': [
    packageOf({ 'word/document.xml': Buffer.from(`\ufeff${main('<?xml version="1.0" encoding="UTF-16"?>')}`, 'utf16le') }),
    WORDS,
  ],
  'with styles of no bytes': [withPart('styles', ''), WORDS],
  'with numbering that is missing': [
    packageOf({ 'word/_rels/document.xml.rels': relation('no.xml', `${OFFICE}/numbering`) }),
    WORDS,
  ],
  'with bytes after its end': [Buffer.concat([packageOf({}), Buffer.alloc(500)]), WORDS],
  'with a text of no bytes': [packageOf({ 'word/document.xml': '' }), 'DOCX_NOT_WORD'],
  'with broken comments': [withPart('comments', '<<<'), 'XML_BROKEN'],
  'whose main part is its relationships': [packageOf({ '_rels/.rels': relation('_rels/.rels') }), 'DOCX_NOT_WORD'],
  'whose main part lies outside': [packageOf({ '_rels/.rels': relation('../../../etc/passwd') }), 'DOCX_BROKEN'],
  'behind a password': [
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_000), Buffer.from('EncryptedPackage', 'utf16le')]),
    'FILE_PASSWORD',
  ],
  'that is a table of figures': [
    packageOf({ '_rels/.rels': relation('xl/workbook.xml'), 'xl/workbook.xml': '<workbook/>', 'word/document.xml': null }),
    'DOCX_NOT_WORD',
  ],
  'of which only the first letters are one': [Buffer.from(`PK\x03\x04${'A'.repeat(5_000)}`, 'latin1'), 'ZIP_BROKEN'],
};

const SHOWN = `BT /F1 11 Tf 72 700 Td (${WORDS}) Tj ET`;
const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

interface Odd {
  readonly content?: string;
  readonly page?: string;
  readonly box?: string;
  readonly resources?: string;
  readonly catalogue?: string;
  readonly more?: readonly string[];
}

/** One page; `more` are the objects from 6 on. */
const onePage = ({
  content = SHOWN,
  page = '',
  box = '[0 0 595 842]',
  resources = '/Font << /F1 3 0 R >>',
  catalogue = '',
  more = [],
}: Odd) =>
  pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    HELVETICA,
    `<< /Type /Page /Parent 2 0 R /MediaBox ${box} ${page} /Resources << ${resources} >> /Contents 5 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...more,
  ]);

const usualPdf = typedPdf([[{ x: 72, y: 700, text: WORDS }]]);
const changed = (from: string, to: string) => Buffer.from(usualPdf.toString('latin1').replace(from, to), 'latin1');
const COMPOSITE = (encoding: string) => [
  `<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /${encoding} /DescendantFonts [7 0 R] >>`,
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>',
];
const WIDGET = '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (filled) /Rect [10 10 100 30] >>';
const IMAGE = '<< /Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceGray /BitsPerComponent 1';

const PDF: Readonly<Record<string, readonly [Buffer, string]>> = {
  'whose list of objects is not where it says': [changed('startxref\n', 'startxref\n9'), WORDS],
  'whose older list is itself': [changed('/Root 1 0 R ', '/Root 1 0 R /Prev 9 '), WORDS],
  'with 900 bytes before it': [Buffer.concat([Buffer.alloc(900, 32), usualPdf]), WORDS],
  'turned to its side': [onePage({ page: '/Rotate 90' }), WORDS],
  'turned by 13 degrees': [onePage({ page: '/Rotate 13' }), WORDS],
  'of a page of a thousand kilometres': [onePage({ box: '[0 0 1e9 1e9]' }), WORDS],
  'of a page without a size': [onePage({ box: '[0 0 (a) null]' }), WORDS],
  'of a page measured from its other corner': [onePage({ box: '[595 842 0 0]' }), WORDS],
  'that names no font': [onePage({ resources: '' }), WORDS],
  'with a program that never ends': [onePage({ catalogue: '/OpenAction << /S /JavaScript /JS (while(1){}) >>' }), WORDS],
  'with fields that hold each other': [
    onePage({
      catalogue: '/AcroForm << /Fields [6 0 R] >>',
      more: ['<< /FT /Tx /T (a) /Kids [7 0 R] >>', '<< /T (b) /Kids [6 0 R] /Parent 6 0 R >>'],
    }),
    WORDS,
  ],
  'that only one program can show': [
    onePage({
      content: SHOWN.replace(WORDS, 'Please wait... If this message is not eventually replaced'),
      catalogue: '/AcroForm << /XFA 6 0 R /Fields [] >>',
      more: ['<< /Length 10 >>\nstream\n<xdp:xdp/>\nendstream'],
    }),
    'PDF_FORM',
  ],
  'behind a password': [
    typedPdf([[{ x: 72, y: 700, text: WORDS }]], `/ID [<00> <00>] /Encrypt 6 0 R`, [
      `<< /Filter /Standard /V 1 /R 2 /O <${'4f'.repeat(32)}> /U <${'55'.repeat(32)}> /P -4 >>`,
    ]),
    'FILE_PASSWORD',
  ],
  'of one scan': [
    onePage({
      content: 'q 100 0 0 100 0 0 cm /I Do Q',
      resources: '/XObject << /I 6 0 R >>',
      more: [`${IMAGE} /Filter /JBIG2Decode /Length 4 >>\nstream\nAAAA\nendstream`],
    }),
    'PDF_SCAN',
  ],
  'whose letters are told by a table that it does not hold': [
    onePage({
      content: 'BT /F1 12 Tf 72 700 Td <65E5672C> Tj ET',
      resources: '/Font << /F1 6 0 R >>',
      more: COMPOSITE('UniJIS-UCS2-H'),
    }),
    'PDF_SCAN',
  ],
  'of 200,000 opened brackets': [onePage({ content: '['.repeat(200_000) }), 'PDF_SCAN'],
  'without pages': [pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 5 >>']), 'PDF_SCAN'],
  'of its first line': [Buffer.from('%PDF-1.4\n'), 'PDF_BROKEN'],
};

async function answerOf(bytes: Buffer, name: string): Promise<string> {
  const outcome = await readFile(bytes, name);
  return 'refusal' in outcome ? outcome.refusal.code : outcome.reading.parts.map(({ text }) => text).join('\n');
}

async function noticesOf(bytes: Buffer): Promise<string> {
  const outcome = await readFile(bytes, null);
  return 'refusal' in outcome ? outcome.refusal.message : outcome.reading.notices.join(' ');
}

describe('a Word file', () => {
  it.each(Object.entries(WORD))(
    '%s is read, or refused for what it is',
    async (_, [bytes, answer]) => expect(await answerOf(bytes, 'a.docx')).toBe(answer),
    30_000,
  );
});

describe('a PDF', () => {
  it.each(Object.entries(PDF))(
    '%s is read, or refused for what it is',
    async (_, [bytes, answer]) => expect(await answerOf(bytes, 'a.pdf')).toBe(answer),
    30_000,
  );
});

describe('what is left out of a file', () => {
  it('is said: a document within a Word file', async () => {
    const body = `${paragraph(words(WORDS))}<w:altChunk/>`;
    expect(await noticesOf(wordFile({ body }))).toContain('1 document within it not read');
  });

  it('is said: words at another angle on a page', async () => {
    const stamp = 'BT /F1 11 Tf 0 1 -1 0 20 200 Tm (Received) Tj ET';
    expect(await noticesOf(onePage({ content: `${SHOWN} ${stamp}` }))).toContain('Page 1 holds words at another angle');
    expect(await noticesOf(onePage({}))).toBe('');
  });

  it('is said: what is filled into a form', async () => {
    const form = { page: '/Annots [6 0 R]', catalogue: '/AcroForm << /Fields [6 0 R] >>', more: [WIDGET] };
    expect(await noticesOf(onePage(form))).toContain('It is a form');
  });

  it('is never called a scan alone where its letters may be what cannot be told', async () => {
    expect(await noticesOf(PDF['whose letters are told by a table that it does not hold']![0])).toContain(
      'which letters its signs are',
    );
  });
});

describe('a web page after what only programs read', () => {
  it('is read as one: a style sheet is named first, and comments stand between', async () => {
    const head = '<?xml version="1.0"?>\n<!-- a -->\n<?xml-stylesheet href="a.css"?>\n<!-- b -->\n';
    const outcome = await readFile(Buffer.from(`${head}<html><body><p>${WORDS}</p></body></html>`), null);
    expect('reading' in outcome && outcome.reading.parts.map(({ text }) => text)).toEqual([WORDS]);
  });
});

describe('a web page in UTF-16', () => {
  it.each([
    ['the low byte first', (bytes: Buffer) => bytes],
    ['the high byte first', (bytes: Buffer) => bytes.swap16()],
  ])('is read as one, %s', async (_order, turned) => {
    const outcome = await readFile(turned(Buffer.from(`\ufeff<html><body><p>${WORDS}</p></body></html>`, 'utf16le')), null);
    expect('reading' in outcome && [outcome.reading.kind, outcome.reading.parts.map(({ text }) => text)]).toEqual([
      'html',
      [WORDS],
    ]);
  });
});
