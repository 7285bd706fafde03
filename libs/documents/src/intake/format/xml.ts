import { SaxesParser } from 'saxes';
import { decodeText } from './decode.js';
import { XML_MOST_BYTES, XML_MOST_DEPTH, XML_MOST_NODES } from './limits.js';
import { Unreadable } from './unreadable.js';

/** An element. Names are `prefix:local` with the prefix WE give the namespace, whatever the file calls it. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Xml | string)[];
}

/** Namespaces by their address: transitional and strict OOXML (ISO 29500), OpenDocument 1.3. Unknown ones get `?`. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.microsoft.com/office/word/2015/wordml/symex': 'w16se',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

/**
 * The tree of one XML part. No document type is read, so there are no entities to grow and nothing outside to fetch.
 * Refuses XML_DTD, XML_TOO_DEEP, XML_TOO_LARGE and XML_BROKEN.
 */
export function xmlOf(bytes: Uint8Array): Xml {
  if (bytes.length > XML_MOST_BYTES) throw tooLarge();
  const builder = new TreeBuilder();
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('doctype', () => {
    throw new Unreadable(
      'XML_DTD',
      'it brings its own document type, which no word processor writes and which can hide an attack.',
    );
  });
  parser.on('error', () => {
    throw new Unreadable(
      'XML_BROKEN',
      'a part of it is not well-formed XML: it is damaged or was not written by a word processor.',
    );
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const named: Record<string, string> = {};
    for (const attribute of Object.values(attributes)) named[nameOf(attribute.uri, attribute.local)] = attribute.value;
    builder.open(nameOf(uri, local), named);
  });
  parser.on('text', (text) => builder.text(text));
  parser.on('cdata', (text) => builder.text(text));
  parser.on('closetag', () => builder.close());
  parser
    .write(
      decodeText(
        bytes,
        /^<\?xml[^>]{0,200}?encoding=["']([\w-]{1,40})["']/.exec(Buffer.from(bytes.subarray(0, 300)).toString('latin1'))?.[1] ??
          null,
      ),
    )
    .close();
  return builder.root();
}

function nameOf(uri: string, local: string): string {
  return uri === '' ? local : `${PREFIXES[uri] ?? '?'}:${local}`;
}

class TreeBuilder {
  private readonly stack: { name: string; attributes: Record<string, string>; children: (Xml | string)[] }[] = [];
  private nodes = 0;
  private done: Xml | null = null;

  open(name: string, attributes: Record<string, string>): void {
    if (this.stack.length >= XML_MOST_DEPTH) {
      throw new Unreadable('XML_TOO_DEEP', `its parts are nested more than ${XML_MOST_DEPTH} deep, which no document needs.`);
    }
    const node = { name, attributes, children: [] };
    this.add(node);
    this.stack.push(node);
  }

  text(text: string): void {
    if (this.stack.length > 0) this.add(text);
  }

  close(): void {
    const node = this.stack.pop();
    if (this.stack.length === 0 && node) this.done = node;
  }

  root(): Xml {
    if (this.done) return this.done;
    throw new Unreadable('XML_BROKEN', 'a part of it is empty.');
  }

  private add(child: Xml | string): void {
    if (++this.nodes > XML_MOST_NODES) throw tooLarge();
    this.stack.at(-1)?.children.push(child);
  }
}

function tooLarge(): Unreadable {
  return new Unreadable('XML_TOO_LARGE', 'a part of it is larger than the text of a document can be (30 MB of XML).');
}

/** The elements in an element; none where that is not there. */
export function elements(node: Xml | null | undefined): readonly Xml[] {
  return node?.children.filter((child): child is Xml => typeof child !== 'string') ?? [];
}

export function child(node: Xml | null | undefined, name: string): Xml | undefined {
  return node?.children.find((each): each is Xml => typeof each !== 'string' && each.name === name);
}

/** The first element that a path of names leads to. */
export function within(node: Xml | null | undefined, ...path: readonly string[]): Xml | undefined {
  return path.reduce<Xml | undefined>((at, name) => child(at, name), node ?? undefined);
}
