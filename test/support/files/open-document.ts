import { zipOf, type ZipEntry } from './zip.js';

const SPACES = [
  ...['office', 'text', 'table', 'style', 'manifest'].map((name) => [name, `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`]),
  ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
]
  .map(([name, address]) => `xmlns:${name}="${address}"`)
  .join(' ');

export interface OpenDocumentParts {
  readonly body: string;
  /** styles of the file, which people see by name */
  readonly styles?: string;
  /** styles of its text alone */
  readonly automatic?: string;
  readonly more?: readonly ZipEntry[];
}

/** An OpenDocument text from the XML of its parts, as ODF 1.3 lays it out. */
export function openDocument({ body, styles, automatic = '', more = [] }: OpenDocumentParts): Buffer {
  const content = `<office:document-content ${SPACES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 },
    { name: 'content.xml', content },
    ...(styles === undefined
      ? []
      : [
          {
            name: 'styles.xml',
            content: `<office:document-styles ${SPACES}><office:styles>${styles}</office:styles></office:document-styles>`,
          },
        ]),
    ...more,
  ]);
}
