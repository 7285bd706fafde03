import { child, elements, type Xml } from '../format/xml.js';

/* What an OpenDocument text is made of, one after the other: lists, sections and frames are told by each paragraph itself. */

/** A list; one that opens its item, with no paragraph before it, goes on with the numbers of the one before. */
export interface ListOf {
  readonly node: Xml;
  readonly opens: boolean;
}

/** Where a paragraph stands in lists. */
export interface ListPlace {
  /** the lists it is in, the outermost first */
  readonly lists: readonly ListOf[];
  readonly item: Xml;
  /** whether it is the one that bears the item's number */
  readonly first: boolean;
}

export interface FlatParagraph {
  /** `text:p` or `text:h`, for what it says of itself */
  readonly head: Xml;
  readonly children: readonly (Xml | string)[];
  readonly place: ListPlace | null;
  /** which one it is in the file */
  readonly number: number;
}

export interface FlatTable {
  readonly rows: readonly { readonly cells: readonly (readonly Flat[])[]; readonly number: number }[];
}

/** The beginning, end or place of a tracked change between paragraphs. */
export interface FlatMark {
  readonly mark: Xml;
}

export type Flat = FlatParagraph | FlatTable | FlatMark;

export const isParagraph = (flat: Flat): flat is FlatParagraph => 'head' in flat;
export const isTable = (flat: Flat): flat is FlatTable => 'rows' in flat;

export const CHANGE_MARKS: ReadonlySet<string> = new Set(['text:change', 'text:change-start', 'text:change-end']);

const CONTAINERS = new Set([
  'text:section',
  'text:index-body',
  'text:index-title',
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
  'text:alphabetical-index',
  'text:bibliography',
]);
/** What is drawn, and holds no words of its own or words that are not read here. */
const DRAWN_UNREAD = new Set(['draw:image', 'draw:control', 'draw:plugin', 'draw:applet', 'draw:floating-frame']);
const OBJECTS = new Set(['draw:object', 'draw:object-ole']);

/** Lays a text out flat, and counts what it leaves out. */
export class Flattener {
  /** parts of the text that are hidden */
  hidden = 0;
  /** formulas, charts and sheets in frames, which are files of their own */
  objects = 0;
  private paragraphs = 0;
  /** the number of the paragraph that what is read hangs in */
  private inside: number | null = null;
  private readonly numbered = new Map<string, ListOf[]>();

  flatten(node: Xml): readonly Flat[] {
    return elements(node).flatMap((each) => this.one(each));
  }

  /** What hangs in a paragraph: it has no number of its own. */
  flattenIn(paragraph: number, node: Xml): readonly Flat[] {
    const { inside } = this;
    this.inside = paragraph;
    const flow = this.flatten(node);
    this.inside = inside;
    return flow;
  }

  private nextNumber(): number {
    return this.inside ?? ++this.paragraphs;
  }

  private one(node: Xml): readonly Flat[] {
    const { name, attributes } = node;
    if (name === 'text:p' || name === 'text:h') return [this.paragraph(node, null)];
    if (name === 'text:list') return this.list({ node, opens: true }, []);
    if (name === 'text:numbered-paragraph') return this.numberedParagraph(node);
    if (name === 'table:table') return this.table(node);
    if (CHANGE_MARKS.has(name)) return [{ mark: node }];
    if (CONTAINERS.has(name)) {
      if (!isHiddenPart(attributes)) return this.flatten(node);
      this.hidden += 1;
      return [];
    }
    if (OBJECTS.has(name)) this.objects += 1;
    return name.startsWith('draw:') && !OBJECTS.has(name) && !DRAWN_UNREAD.has(name) ? this.flatten(node) : [];
  }

  private paragraph(head: Xml, place: ListPlace | null): FlatParagraph {
    return { head, children: head.children, place, number: this.nextNumber() };
  }

  private list(list: ListOf, outer: readonly ListOf[]): readonly Flat[] {
    const lists = [...outer, list];
    return elements(list.node)
      .filter(({ name }) => name === 'text:list-item' || name === 'text:list-header')
      .flatMap((item) => {
        let first = item.name === 'text:list-item';
        return elements(item).flatMap((each, i) => {
          if (each.name === 'text:list') return this.list({ node: each, opens: i === 0 }, lists);
          if (each.name !== 'text:p' && each.name !== 'text:h') return this.one(each);
          const paragraph = this.paragraph(each, { lists, item, first });
          first = false;
          return [paragraph];
        });
      });
  }

  /** A paragraph that says by itself in which list it counts (ODF 1.3 part 3, 5.3.6). */
  private numberedParagraph(node: Xml): readonly Flat[] {
    const { attributes: own } = node;
    const level = Math.min(Math.max(Number(own['text:level'] ?? 1) || 1, 1), 10);
    const known = this.numbered.get(own['text:list-id'] ?? '') ?? [];
    const style = own['text:style-name'];
    while (known.length < level) {
      const attributes: Xml['attributes'] = style === undefined ? {} : { 'text:style-name': style };
      known.push({ node: { name: 'text:list', attributes, children: [] }, opens: true });
    }
    this.numbered.set(own['text:list-id'] ?? '', known);
    const words = child(node, 'text:p') ?? child(node, 'text:h');
    return words ? [this.paragraph(words, { lists: known.slice(0, level), item: node, first: true })] : [];
  }

  /** One cell a row is a frame around text, not a table. */
  private table(node: Xml): readonly Flat[] {
    const rows = rowsIn(node).map((row) => elements(row).filter(({ name }) => name === 'table:table-cell'));
    if (rows.every((cells) => cells.length < 2)) return rows.flatMap((cells) => cells.flatMap((cell) => this.flatten(cell)));
    return [
      {
        rows: rows.map((cells) => {
          const number = this.nextNumber();
          return { cells: cells.map((cell) => this.flattenIn(number, cell)), number };
        }),
      },
    ];
  }
}

function isHiddenPart(attributes: Xml['attributes']): boolean {
  return attributes['text:display'] === 'none' || attributes['text:is-hidden'] === 'true';
}

function rowsIn(node: Xml): readonly Xml[] {
  return elements(node).flatMap((each) =>
    each.name === 'table:table-row' ? [each] : /^table:table-(?:header-rows|rows|row-group)$/.test(each.name) ? rowsIn(each) : [],
  );
}
