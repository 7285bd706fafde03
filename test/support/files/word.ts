import { zipOf, type ZipEntry } from './zip.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`;

export interface WordParts {
  readonly body: string;
  readonly comments?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly more?: readonly ZipEntry[];
  /** before the root element */
  readonly prolog?: string;
}

/** A Word file from the XML of its parts, as ECMA-376 lays it out. */
export function wordFile({ body, comments, footnotes, endnotes, numbering, styles, more = [], prolog = '' }: WordParts): Buffer {
  const parts = { comments, footnotes, endnotes, numbering, styles };
  const given = Object.entries(parts).filter(([, xml]) => xml !== undefined);
  const related = given.map(([name], i) => `<Relationship Id="p${i}" Type="${R}/${name}" Target="${name}.xml"/>`).join('');
  const root = (name: string, inside: string) => `<w:${name} ${W}>${inside}</w:${name}>`;
  return zipOf([
    { name: '[Content_Types].xml', content: typesOf(['document', ...given.map(([name]) => name)]) },
    { name: '_rels/.rels', content: RELATIONS },
    { name: 'word/document.xml', content: `${prolog}${root('document', `<w:body>${body}</w:body>`)}` },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related}</Relationships>`,
    },
    ...given.map(([name, xml]) => ({ name: `word/${name}.xml`, content: root(name, xml!) })),
    ...more,
  ]);
}

/** Programs of others open no part whose type is not told (ECMA-376 part 2, 6.2.3). */
function typesOf(names: readonly string[]): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const parts = names.map(
    (name) =>
      `<Override PartName="/word/${name}.xml" ContentType="${word}.${name === 'document' ? 'document.main' : name}+xml"/>`,
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

export const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const words = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

export const paragraph = (inside: string, properties = '') =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inside}</w:p>`;

const by = (author: string, date: string) => `w:id="1" w:author="${escaped(author)}" w:date="${date}"`;

export const inserted = (text: string, author = 'Comms Team', date = '2023-03-09T16:40:00Z') =>
  `<w:ins ${by(author, date)}>${words(text)}</w:ins>`;

export const deleted = (text: string, author = 'Comms Team', date = '2023-03-09T16:40:00Z') =>
  `<w:del ${by(author, date)}><w:r><w:delText xml:space="preserve">${escaped(text)}</w:delText></w:r></w:del>`;
