import { describe, expect, it } from '@jest/globals';
import { deflateSync } from 'node:zlib';
import { pdfOf, typedPdf, column } from '../support/files/pdf.js';
import { paragraph, wordFile, words } from '../support/files/word.js';
import { zipOf } from '../support/files/zip.js';
import { readFile } from '#libs/documents';

/**
 * Files that were made to hurt. Each is answered by its reading or by a refusal with a reason, whatever it does; none is larger than a few
 * megabytes as it comes, and all are made here.
 */
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const outcomeOf = async (bytes: Buffer, name: string | null = null) => {
  const outcome = await readFile(bytes, name);
  return 'reading' in outcome ? `read as ${outcome.reading.kind}` : outcome.refusal.code;
};
/** Each control is told apart by a number of its own, else the zip would be refused for how well it packs. */
const deep =
  Array.from({ length: 200_000 }, (_, i) => `<w:sdt a="${(i * 2_654_435_761) % 4_294_967_296}">`).join('') +
  '</w:sdt>'.repeat(200_000);
const fine = paragraph(words('The council will publish it.'));
const nested = (tag: string, depth: number, inside = '') => `<${tag}>`.repeat(depth) + inside + `</${tag}>`.repeat(depth);
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><text>The council will publish it.</text></svg>';
const mime = (body: string, type: string) =>
  `From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\nSubject: x\r\nContent-Type: ${type}\r\n\r\n${body}`;

function matryoshka(depth: number): string {
  let body = 'inside';
  let type = 'text/plain';
  for (let i = 0; i < depth; i++) {
    body = `--b${i}\r\nContent-Type: ${type}\r\n\r\n${body}\r\n--b${i}--\r\n`;
    type = `multipart/mixed; boundary=b${i}`;
  }
  return mime(body, type);
}

function mailInMail(depth: number): string {
  let message = mime('inside', 'text/plain');
  for (let i = 0; i < depth; i++) {
    message = mime(
      `--m${i}\r\nContent-Type: message/rfc822\r\n\r\n${message}\r\n--m${i}--\r\n`,
      `multipart/mixed; boundary=m${i}`,
    );
  }
  return message;
}

const bombs: readonly (readonly [what: string, make: () => Buffer, answer: string | RegExp])[] = [
  ['a Word file with 200,000 nested content controls', () => wordFile({ body: deep }), 'XML_TOO_DEEP'],
  ['a Word file whose text unpacks to 49 MB of spaces', () => wordFile({ body: ' '.repeat(49_000_000) }), 'ZIP_BOMB'],
  [
    'a Word file of 60 MB',
    () => wordFile({ body: '', more: [{ name: 'x', content: Buffer.alloc(60_000_000) }] }),
    'ZIP_TOO_LARGE',
  ],
  [
    'a Word file of three parts that are together too large',
    () =>
      wordFile({
        body: fine,
        more: [1, 2, 3].map((n) => ({ name: `x${n}`, content: 'ab'.repeat(10), size: 45_000_000, packed: 400_000 })),
      }),
    'ZIP_TOO_LARGE',
  ],
  [
    'a zip of 3,000 files',
    () => zipOf(Array.from({ length: 3_000 }, (_, i) => ({ name: `n${i}`, content: '' }))),
    'ZIP_TOO_MANY',
  ],
  [
    'a zip with one name twice',
    () =>
      zipOf([
        { name: 'word/document.xml', content: 'a' },
        { name: 'WORD/document.xml', content: 'b' },
      ]),
    'ZIP_TWICE',
  ],
  [
    'a zip that says less than it unpacks to',
    () =>
      wordFile({
        body: fine,
        more: [
          { name: 'content.xml', content: 'a'.repeat(9_000), size: 10 },
          { name: 'META-INF/manifest.xml', content: '<m/>' },
        ],
      }),
    'ZIP_BROKEN',
  ],
  [
    'a zip that says that it is larger than four gigabytes',
    () => wordFile({ body: fine, more: [{ name: 'x', content: 'a', size: 0xffffffff }] }),
    'ZIP_BROKEN',
  ],
  [
    'a zip whose name leads out of it',
    () => wordFile({ body: fine, more: [{ name: '../../etc/passwd', content: 'x' }] }),
    'ZIP_PATH',
  ],
  [
    'a zip whose entry lies elsewhere',
    () => wordFile({ body: fine, more: [{ name: 'mimetype', content: 'x', offset: 7 }] }),
    'ZIP_BROKEN',
  ],
  ['a zip with a password', () => zipOf([{ name: 'word/document.xml', content: 'x', flags: 1 }]), 'ZIP_ENCRYPTED'],
  ['a zip packed in a strange way', () => zipOf([{ name: 'word/document.xml', content: 'x', method: 99 }]), 'ZIP_METHOD'],
  ['a zip that lists more files than it has', () => zipOf([{ name: 'word/document.xml', content: 'x' }], 40), 'ZIP_BROKEN'],
  [
    'a Word file with a billion laughs',
    () =>
      wordFile({
        prolog: `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]>`,
        body: paragraph('<w:r><w:t>&c;</w:t></w:r>'),
      }),
    'XML_DTD',
  ],
  [
    'a Word file that asks for a file of the server',
    () =>
      wordFile({
        prolog: '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
        body: paragraph('<w:r><w:t>&f;</w:t></w:r>'),
      }),
    'XML_DTD',
  ],
  [
    'a Word file with XML that ends in the middle',
    () => zipOf([{ name: 'word/document.xml', content: `<w:document ${W}><w:body><w:p>` }]),
    'XML_BROKEN',
  ],
  [
    'a Word file with 2,000,000 empty runs',
    () => wordFile({ body: paragraph('<w:r/><w:t/>'.repeat(1_000_000)) }),
    /^(?:ZIP_BOMB|XML_TOO_LARGE)$/,
  ],
  [
    'a Word file with 20,000 tracked changes',
    () =>
      wordFile({
        body: paragraph(
          Array.from({ length: 20_000 }, (_, i) => `<w:ins w:id="${i}" w:author="${i}">${words(String(i))}</w:ins>`).join(''),
        ),
      }),
    'CHANGES_TOO_MANY',
  ],
  [
    'a Word file whose styles are based on each other',
    () =>
      wordFile({
        body: paragraph(words('Text.'), '<w:pStyle w:val="A"/>'),
        styles: '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
      }),
    'read as docx',
  ],
  ['a page of 200,000 nested boxes', () => Buffer.from(`<html>${nested('div', 200_000, 'in')}</html>`), 'HTML_TOO_DEEP'],
  ['a page of 100,000 tables in tables', () => Buffer.from(`<html>${'<table><tr><td>'.repeat(100_000)}in`), 'HTML_TOO_DEEP'],
  [
    'a page with a million attributes',
    () => Buffer.from(`<html><p ${Array.from({ length: 300_000 }, (_, i) => `a${i}=1`).join(' ')}>in</p></html>`),
    'read as html',
  ],
  [
    'a page that never ends its script',
    () => Buffer.from(`<html><p>in</p><script>${'<p>no</p>'.repeat(100_000)}`),
    'read as html',
  ],
  ['Markdown of 100,000 quotation signs', () => Buffer.from(`# a\n\n${'>'.repeat(100_000)} b`), /^FILE_TOO|^read as/],
  ['Markdown of 50,000 opening brackets', () => Buffer.from(`# a\n\n${'['.repeat(50_000)}`), /^FILE_TOO|^read as/],
  ['a text of 25 million empty lines and one word', () => Buffer.from(`${'\n'.repeat(24_000_000)}end`), 'read as text'],
  ['a text of twelve million lines', () => Buffer.from('a\n'.repeat(12_000_000)), 'DOCUMENT_TOO_LONG'],
  ['a text that begins with 500 comments', () => Buffer.from(`${'<!---->'.repeat(500)}words`), 'read as text'],
  ['a text of malformed UTF-8', () => Buffer.from([0x61, 0xc0, 0xaf, 0xed, 0xa0, 0x80]), 'TEXT_ENCODING'],
  ['a text with a zero byte', () => Buffer.from('will\0 not'), 'FILE_KIND'],
  ['an e-mail of 5,000 parts in parts', () => Buffer.from(matryoshka(5_000)), /^EMAIL_/],
  ['an e-mail in an e-mail, thirty times', () => Buffer.from(mailInMail(30)), 'read as email'],
  [
    'an e-mail with a head of 2 MB',
    () => Buffer.from(`From: a@b.c\r\nDate: x\r\nX: ${'y'.repeat(2_000_000)}\r\n\r\nin`),
    'EMAIL_BROKEN',
  ],
  [
    'a PDF whose pages are each other’s parents',
    () =>
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>',
      ]),
    /^PDF_/,
  ],
  [
    'a PDF that says it has a billion pages',
    () => pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 1000000000 >>']),
    /^PDF_/,
  ],
  [
    'a PDF whose page unpacks to 400 MB',
    () => {
      const packed = deflateSync(Buffer.alloc(400_000_000, ' '), { level: 9 });
      const stream = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString('latin1')}\nendstream`;
      return pdfOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
        stream,
      ]);
    },
    /^PDF_|^FILE_TOO/,
  ],
  [
    'a PDF that lies about a length',
    () =>
      Buffer.from(
        typedPdf([column(70, ['The council will publish it.'])])
          .toString('latin1')
          .replace(/\/Length \d+/, '/Length 99999999'),
        'latin1',
      ),
    /^PDF_|^read as pdf$/,
  ],
  [
    'a PDF with a form that draws itself',
    () =>
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>',
        '<< /Length 5 >>\nstream\n/X Do\nendstream',
        '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Length 11 >>\nstream\n/X Do /X Do\nendstream',
      ]),
    /^PDF_/,
  ],
  ['half of a PDF', () => typedPdf([column(70, ['The council will publish it.'])]).subarray(0, 300), /^PDF_/],
  [
    'a PDF that is also a web page',
    () =>
      Buffer.concat([Buffer.from('<html><script>alert(1)</script>'), typedPdf([column(70, ['The council will publish it.'])])]),
    /^read as pdf$|^PDF_/,
  ],
  ['a picture that is also a web page', () => Buffer.from('GIF89a/*<html><script>alert(1)</script>'), 'read as image'],
  ['a drawing (SVG) that holds a program', () => Buffer.from(DRAWING), 'FILE_KIND'],
  [
    'one after an XML head, a comment and a document type',
    () => Buffer.from(`<?xml version="1.0"?>\n<!-- made by a program -->\n<!DOCTYPE svg>\n${DRAWING}`),
    'FILE_KIND',
  ],
  ['one in UTF-16', () => Buffer.from(`\ufeff${DRAWING}`, 'utf16le'), 'FILE_KIND'],
  ['data as XML', () => Buffer.from('\ufeff<?xml version="1.0"?><feed><author>Hazel</author></feed>'), 'FILE_KIND'],
  ['a program called a Word file', () => Buffer.from('MZ\x90\0'), 'FILE_KIND'],
  ['a file of 26 MB', () => Buffer.alloc(26_000_000, 'a'), 'FILE_TOO_LARGE'],
  ['nothing', () => Buffer.alloc(0), 'FILE_EMPTY'],
];

describe('a hostile file', () => {
  it.each(bombs)(
    '%s is answered with a reason',
    async (_what, make, answer) => {
      const outcome = await outcomeOf(make());
      if (typeof answer === 'string') expect(outcome).toBe(answer);
      else expect(outcome).toMatch(answer);
    },
    60_000,
  );

  it('does not keep the file beside it from being read', async () => {
    const good = () => outcomeOf(Buffer.from('The council will publish it.'));
    const bad = () => outcomeOf(wordFile({ body: deep }));
    expect(await Promise.all([bad(), good(), bad(), good()])).toEqual([
      'XML_TOO_DEEP',
      'read as text',
      'XML_TOO_DEEP',
      'read as text',
    ]);
  }, 60_000);

  it('that takes too long is ended', async () => {
    const outcome = await readFile(Buffer.from('a\n'.repeat(900_000)), null, { withinMs: 5 });
    expect(outcome).toMatchObject({ refusal: { code: 'FILE_TOO_SLOW' } });
  });

  it('that takes too much memory is ended', async () => {
    const runs = Array.from({ length: 300_000 }, (_, i) => `<w:r a="${(i * 2_654_435_761) % 4_294_967_296}"/>`).join('');
    const outcome = await readFile(wordFile({ body: paragraph(runs) + fine }), null, { heapMb: 24 });
    expect('refusal' in outcome && outcome.refusal.code).toBe('FILE_TOO_HEAVY');
  }, 60_000);
});
