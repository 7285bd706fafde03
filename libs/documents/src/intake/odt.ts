import { Parts, rowOf } from './format/parts.js';
import { readingOf, type Reading } from './format/reading.js';
import { Tidier } from './format/tidy.js';
import { Unreadable } from './format/unreadable.js';
import { child, elements, within, xmlOf, type Xml } from './format/xml.js';
import type { Zip } from './format/zip.js';
import { nextMark, OdtLists, type Counting } from './odt-lists.js';

/**
 * An OpenDocument text (OASIS ODF 1.3): its words as they stand, with tracked changes accepted, since deleted words are kept
 * apart from the text. The changes themselves are not read from this kind of file, which the reading says.
 * Refuses ODT_BROKEN, FILE_PASSWORD.
 */
export function readOdt(zip: Zip): Reading {
  const manifest = zip.read('META-INF/manifest.xml');
  if (manifest && /<(?:[\w-]+:)?encryption-data\b/.test(manifest.toString('utf8'))) {
    throw new Unreadable('FILE_PASSWORD', 'it is protected by a password. Please save it without one.');
  }
  const content = zip.read('content.xml');
  const root = content ? xmlOf(content) : null;
  const body = root ? within(root, 'office:body', 'office:text') : undefined;
  if (!body)
    throw new Unreadable('ODT_BROKEN', 'it is an OpenDocument file without a text: a spreadsheet, a drawing or a damaged file.');
  const tidier = new Tidier();
  const styles = zip.read('styles.xml');
  const reader = new OdtReader(tidier, new OdtLists([styles ? xmlOf(styles) : null, root]));
  const parts = reader.read(body);
  const tracked = child(body, 'text:tracked-changes');
  return readingOf('odt', {
    parts,
    notices: [
      ...tidier.notices(),
      ...(tracked && elements(tracked).length > 0
        ? [
            'It has tracked changes, which are not read from an OpenDocument file: this is the text with all of them accepted. Saved as .docx, each can be read.',
          ]
        : []),
    ],
  });
}

class OdtReader {
  private readonly parts: Parts;
  private readonly notes: { readonly number: string; readonly text: string }[] = [];
  private paragraphs = 0;

  constructor(
    tidier: Tidier,
    private readonly lists: OdtLists,
  ) {
    this.parts = new Parts(tidier);
  }

  read(body: Xml): Parts['all'] {
    this.flow(body);
    for (const { number, text } of this.notes) {
      this.parts.add({ kind: 'footnote', mark: `[^${number}]: `, text, at: `note ${number}` });
    }
    return this.parts.all;
  }

  private flow(node: Xml, quote = false): void {
    for (const each of elements(node)) {
      switch (each.name) {
        case 'text:h': {
          const level = Math.min(Math.max(Number(each.attributes['text:outline-level'] ?? 1) || 1, 1), 6);
          this.parts.add({ kind: 'heading', mark: `${'#'.repeat(level)} `, text: this.words(each), at: this.place() });
          break;
        }
        case 'text:p':
          this.paragraph(each, quote || /quot/i.test(each.attributes['text:style-name'] ?? ''));
          break;
        case 'text:list':
          this.list(each, 0, null);
          break;
        case 'table:table':
          this.table(each);
          break;
        case 'text:section':
        case 'text:index-body':
        case 'text:table-of-content':
          this.flow(each, quote);
          break;
      }
    }
  }

  private paragraph(node: Xml, quote: boolean): void {
    const at = this.place();
    const text = this.words(node);
    if (quote) this.parts.add({ kind: 'quote', mark: '> ', text, at });
    else this.parts.add({ kind: 'paragraph', text, at });
  }

  private list(node: Xml, depth: number, outer: Counting | null): void {
    const counting = this.lists.begin(node, outer, depth);
    for (const item of elements(node).filter(({ name }) => name === 'text:list-item' || name === 'text:list-header')) {
      let first = item.name === 'text:list-item';
      for (const each of elements(item)) {
        if (each.name === 'text:list') this.list(each, depth + 1, counting);
        else if (each.name === 'text:p' || each.name === 'text:h') {
          const [at, text] = [this.place(), this.words(each)];
          const mark = first ? `${'  '.repeat(Math.min(depth, 6))}${nextMark(counting, depth, item)}` : '';
          if (first) this.parts.add({ kind: 'list_item', mark, text, at });
          else this.parts.add({ kind: 'paragraph', text, at });
          first = false;
        }
      }
    }
  }

  private table(node: Xml): void {
    for (const row of rowsIn(node)) {
      const cells = elements(row).filter(({ name }) => name === 'table:table-cell');
      if (cells.length < 2) cells.forEach((cell) => this.flow(cell));
      else {
        const texts = cells.map((cell) => this.plain(cell));
        if (texts.some((text) => text.trim() !== '')) this.parts.add({ kind: 'table_row', text: rowOf(texts), at: this.place() });
      }
    }
  }

  private plain(node: Xml): string {
    return elements(node)
      .map((each) => (['text:p', 'text:h'].includes(each.name) ? this.words(each) : this.plain(each)))
      .join(' ');
  }

  private words(node: Xml): string {
    return node.children
      .map((each) => {
        if (typeof each === 'string') return each.replace(/\s+/g, ' ');
        switch (each.name) {
          case 'text:s':
          case 'text:tab':
            return ' ';
          case 'text:line-break':
            return '\n';
          case 'text:note':
            return this.note(each);
          case 'office:annotation':
          case 'text:tracked-changes':
            return '';
          default:
            return this.words(each);
        }
      })
      .join('');
  }

  private note(node: Xml): string {
    const body = child(node, 'text:note-body');
    const number = String(this.notes.length + 1);
    this.notes.push({ number, text: body ? this.plain(body) : '' });
    return `[^${number}]`;
  }

  private place(): string {
    return `paragraph ${++this.paragraphs}`;
  }
}

function rowsIn(node: Xml): readonly Xml[] {
  return elements(node).flatMap((each) =>
    each.name === 'table:table-row' ? [each] : /^table:table-(?:header-rows|rows|row-group)$/.test(each.name) ? rowsIn(each) : [],
  );
}
