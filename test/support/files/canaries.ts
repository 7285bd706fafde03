import { column, typedPdf } from './pdf.js';
import { wordFile } from './word.js';
import { zipOf } from './zip.js';

/** Words planted where files keep what they tell of people. Every one of them stands in a file below. */
export const CANARIES: string[] = [];

function canary(where: string): string {
  const word = `CANARY-${where}`;
  if (!CANARIES.includes(word)) CANARIES.push(word);
  return word;
}

export interface NamedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const CORE = [
  'creator',
  'lastModifiedBy',
  'title',
  'subject',
  'keywords',
  'description',
  'category',
  'contentStatus',
  'identifier',
];
const APP = ['Company', 'Manager', 'Template', 'HyperlinkBase'];
const INFO = ['Author', 'Creator', 'Producer', 'Title', 'Subject', 'Keywords', 'Company', 'SourceModified'];

/** A Word file, an OpenDocument, a PDF, a web page and a Markdown text whose words are the same and whose edges tell of their writer. */
export function hiddenAuthorDraft(): readonly NamedFile[] {
  const xml = (names: readonly string[]) => names.map((name) => `<x:${name}>${canary(name)}</x:${name}>`).join('');
  const word = wordFile({
    body: `<w:p w:rsidR="${canary('rsidR')}" w:rsidRDefault="${canary('rsidRDefault')}" w:paraId="${canary('paraId')}"><w:r w:rsidRPr="${canary('rsidRPr')}"><w:rPr><w:rStyle w:val="${canary('style')}"/></w:rPr><w:t>The council will publish it.</w:t></w:r><w:bookmarkStart w:id="1" w:name="${canary('bookmark')}"/><w:sdt><w:sdtPr><w:alias w:val="${canary('alias')}"/><w:tag w:val="${canary('tag')}"/></w:sdtPr><w:sdtContent/></w:sdt><w:r><w:rPr><w:vanish/></w:rPr><w:t>${canary('hidden')}</w:t></w:r><w:r><w:instrText>AUTHOR ${canary('field')}</w:instrText></w:r><w:r><w:drawing><wp:docPr xmlns:wp="urn:wp" name="${canary('picture')}" descr="${canary('alt')}"/></w:drawing></w:r><w:pPr><w:rPr><w:rPrChange w:author="${canary('formatter')}"/></w:rPr></w:pPr></w:p>`,
    more: [
      { name: 'docProps/core.xml', content: `<x:core xmlns:x="urn:x">${xml(CORE)}</x:core>` },
      { name: 'docProps/app.xml', content: `<x:app xmlns:x="urn:x">${xml(APP)}</x:app>` },
      { name: 'docProps/custom.xml', content: `<c>${canary('custom')}</c>` },
      { name: 'word/settings.xml', content: `<s>${canary('settings')}</s>` },
      { name: 'word/people.xml', content: `<p>${canary('people')}</p>` },
      { name: 'word/header1.xml', content: `<h>${canary('header')}</h>` },
      { name: 'word/media/image1.jpeg', content: canary('media') },
      { name: 'customXml/item1.xml', content: `<c>${canary('customXml')}</c>` },
    ],
  });
  const odt = zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 },
    { name: 'meta.xml', content: `<m>${canary('odt-initial-creator')}${canary('odt-printed-by')}</m>` },
    {
      name: 'content.xml',
      content: `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"><office:body><office:text><text:p>The council will publish it.<text:hidden-text text:is-hidden="true">${canary('odt-hidden')}</text:hidden-text><text:script>${canary('odt-script')}</text:script><draw:frame draw:name="${canary('odt-frame')}"><draw:image/><svg:desc>${canary('odt-alt')}</svg:desc></draw:frame></text:p></office:text></office:body></office:document-content>`,
    },
  ]);
  const info = INFO.map((name) => `/${name} (${canary(`pdf-${name}`)})`).join(' ');
  const pdf = typedPdf([column(70, ['The council will publish it.'])], '/Info 6 0 R', [`<< ${info} >>`, metadata(canary('xmp'))]);
  const html = `<!doctype html><html><head><title>${canary('title')}</title><meta name="author" content="${canary('html-author')}"></head><body><!-- ${canary('html-comment')} --><main><p data-by="${canary('html-data')}">The council will publish it.</p></main><script>${canary('html-script')}</script></body></html>`;
  const md = `---\nauthor: ${canary('md-front-matter')}\n---\n\nThe council will publish it.<!-- ${canary('md-comment')} -->\n`;
  return [
    { name: `${canary('filename')}.docx`, bytes: word },
    { name: `${canary('filename-odt')}.odt`, bytes: odt },
    { name: `${canary('filename-pdf')}.pdf`, bytes: pdf },
    { name: `${canary('filename-html')}.html`, bytes: Buffer.from(html) },
    { name: `${canary('filename-md')}.md`, bytes: Buffer.from(md) },
  ];
}

const metadata = (xmp: string) => `<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n${xmp}\nendstream`;

/** Pictures that say where they were taken. */
export function picturesWithPlaces(): readonly NamedFile[] {
  const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from(`tEXtAuthor\0${canary('png-author')}`)]);
  const jpeg = Buffer.concat([
    Buffer.from('\xff\xd8\xff\xe1', 'latin1'),
    Buffer.from(`Exif\0\0GPS${canary('exif-gps')} ${canary('exif-camera')}`),
  ]);
  return [
    { name: `${canary('filename-png')}.png`, bytes: png },
    { name: `${canary('filename-jpg')}.jpg`, bytes: jpeg },
  ];
}

/** An e-mail whose head tells of its way, with a file attached. */
export function signedMail(attached: Buffer): Buffer {
  const head = [
    'Received',
    'X-Originating-IP',
    'X-Mailer',
    'Message-ID',
    'In-Reply-To',
    'Reply-To',
    'Subject',
    'Return-Path',
    'DKIM-Signature',
  ]
    .map((name) => `${name}: ${canary(`mail-${name}`)}\r\n`)
    .join('');
  const file = attached.toString('base64').replace(/.{76}/g, '$&\r\n');
  return Buffer.from(
    `From: ${canary('mail-From')} <a@example.org>\r\nTo: ${canary('mail-To')} <b@example.org>\r\nDate: Thu, 9 Mar 2023 16:40:00 +0000\r\n${head}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n` +
      `--m\r\nContent-Type: text/plain\r\n\r\nThe council will publish it.\r\n` +
      `--m\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${canary('attached')}.docx"\r\n\r\n${file}\r\n--m--\r\n`,
  );
}

/** So that their words are known before a spec asks how many there are. */
void [hiddenAuthorDraft(), picturesWithPlaces(), signedMail(Buffer.from('x'))];
