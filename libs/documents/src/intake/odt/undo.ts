import type { Xml } from '../format/xml.js';
import { Flattener, isParagraph, isTable, type Flat, type FlatParagraph, type FlatTable } from './flat.js';
import type { Region } from './regions.js';

/** Words of one paragraph; a second one begins where a break was struck out. */
interface Line {
  /** whose paragraph it is: null where it is the one that it is found in */
  head: FlatParagraph | null;
  readonly children: (Xml | string)[];
  /** tables that were struck out stand before it */
  readonly tables: readonly FlatTable[];
}

type Inside = Xml | string;

/** What hangs in a paragraph with paragraphs of its own: none of them ends it. */
const STANDS_APART = /^(?:text:note|draw:|office:annotation)/;

/**
 * The text before its tracked changes (ODF 1.3 part 3, 5.5): what was put in goes, what was struck out comes back at its mark, "as
 * if the beginning and final tags of its paragraphs were missing". What comes back stands between marks of its change, so that it
 * can be found again.
 */
export class Undoing {
  private readonly open = new Set<string>();
  /** a paragraph whose end was put in, so that the next one goes on in it */
  private joined: { readonly into: Inside[]; readonly stands: boolean } | null = null;

  /**
   * @param regions are used up: no mark brings back twice what was struck out once
   * @param ended what was put in up to where: a beginning without an end says nothing
   */
  constructor(
    private readonly regions: Map<string, Region>,
    private readonly ended: ReadonlySet<string>,
  ) {}

  flow(flow: readonly Flat[]): readonly Flat[] {
    return flow.flatMap((each) => {
      if (isParagraph(each)) return this.paragraph(each);
      if (isTable(each))
        return [{ rows: each.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => this.apart(cell)) })) }];
      const lines = this.mark(each.mark, null);
      return lines.flatMap(({ head, children, tables }) => [...tables, ...(head ? [{ ...head, children }] : [])]);
    });
  }

  /** Cells and notes have their own paragraphs, which go on in none outside. */
  private apart(flow: readonly Flat[]): readonly Flat[] {
    const { joined } = this;
    this.joined = null;
    const undone = this.flow(flow);
    this.joined = joined;
    return undone;
  }

  private paragraph(paragraph: FlatParagraph): readonly Flat[] {
    const [first, ...rest] = this.inline(paragraph.children, paragraph);
    const flat: Flat[] = [];
    let last = first!.children;
    let stands = this.joined?.stands === true;
    if (this.joined) {
      this.joined.into.push(...first!.children);
      last = this.joined.into;
    }
    let head = first!.head ?? paragraph;
    for (const line of rest) {
      if (!stands) flat.push({ ...head, children: last });
      flat.push(...line.tables);
      [head, last, stands] = [line.head ?? paragraph, line.children, false];
    }
    // Where nothing of it was there before, what follows is the paragraph.
    const goesOn = this.open.size > 0;
    if (!stands && (!goesOn || saysSomething(last))) {
      flat.push({ ...head, children: last });
      stands = true;
    }
    this.joined = goesOn ? { into: last, stands } : null;
    return flat;
  }

  private inline(children: readonly Inside[], within: FlatParagraph): readonly Line[] {
    const lines: Line[] = [{ head: null, children: [], tables: [] }];
    const say = (inside: Inside) => {
      if (this.open.size === 0) lines.at(-1)!.children.push(inside);
    };
    for (const each of children) {
      if (typeof each === 'string') say(each);
      else if (each.name === 'text:change-start' || each.name === 'text:change-end') this.mark(each, within);
      else if (each.name === 'text:change') {
        if (this.open.size === 0) goOn(lines, this.mark(each, within), (inside) => inside);
      } else if (!holdsMarks(each)) say(each);
      else if (STANDS_APART.test(each.name)) {
        const own = this.inline(each.children, within).flatMap((line, i) => (i === 0 ? line.children : [' ', ...line.children]));
        say({ ...each, children: own });
      } else goOn(lines, this.inline(each.children, within), (inside) => [{ ...each, children: inside }]);
    }
    return lines;
  }

  private mark(mark: Xml, within: FlatParagraph | null): readonly Line[] {
    const id = mark.attributes['text:change-id'] ?? '';
    const region = this.regions.get(id);
    if (mark.name === 'text:change-start' && region?.inserted && !region.deleted && this.ended.has(id)) this.open.add(id);
    if (mark.name === 'text:change-end') this.open.delete(id);
    if (mark.name !== 'text:change' || !region?.deleted || region.inserted) return [];
    this.regions.delete(id);
    const flow = new Flattener().flatten(region.deleted);
    const edge = (name: string): Xml => ({ name, attributes: { 'text:change-id': id }, children: [] });
    const lines: Line[] = [{ head: null, children: [edge('text:change-start')], tables: [] }];
    let tables: FlatTable[] = [];
    flow.forEach((each, i) => {
      if (isTable(each)) tables.push(each);
      else if (isParagraph(each)) {
        const own = placed(each, within);
        const [first, ...rest] = this.inline(each.children, own);
        // With a break comes back what the paragraph before it was; words alone say nothing of that.
        if (i === 0 && within) goOn(lines, [{ ...first!, head: flow.length > 1 ? own : null }, ...rest], (inside) => inside);
        else lines.push({ ...first!, head: own, tables: [...tables, ...first!.tables] }, ...rest);
        tables = [];
      }
    });
    if (tables.length > 0) lines.push({ head: within, children: [], tables });
    lines.at(-1)!.children.push(edge('text:change-end'));
    if (!within && lines.length > 1) lines[1]!.children.unshift(...lines[0]!.children);
    return lines;
  }
}

/** What was struck out in a list stands in the list that its mark is in, as deep as it was. */
function placed(paragraph: FlatParagraph, within: FlatParagraph | null): FlatParagraph {
  const number = within?.number ?? paragraph.number;
  const { place } = paragraph;
  if (!place || !within?.place) return { ...paragraph, number };
  const { lists } = within.place;
  return {
    ...paragraph,
    number,
    place: { ...place, lists: [...lists.slice(0, place.lists.length), ...place.lists.slice(lists.length)] },
  };
}

/** The first of the lines goes on in the last of those that are there. */
function goOn(lines: Line[], [first, ...rest]: readonly Line[], wrapped: (children: Inside[]) => Inside[]): void {
  if (!first) return;
  lines.at(-1)!.head = first.head ?? lines.at(-1)!.head;
  if (first.children.length > 0) lines.at(-1)!.children.push(...wrapped(first.children));
  lines.push(...rest.map((line) => ({ ...line, children: wrapped(line.children) })));
}

function holdsMarks({ children }: Xml): boolean {
  return children.some(
    (each) => typeof each !== 'string' && (/^text:change(?:-start|-end)?$/.test(each.name) || holdsMarks(each)),
  );
}

function saysSomething(children: readonly Inside[]): boolean {
  return children.some((each) => (typeof each === 'string' ? each.trim() !== '' : saysSomething(each.children)));
}

/** The changes of a text that end after they begin. */
export function endedIn(body: Xml): ReadonlySet<string> {
  const ended = new Set<string>();
  const walk = ({ name, attributes, children }: Xml): void => {
    if (name === 'text:tracked-changes') return;
    if (name === 'text:change-start') ended.delete(attributes['text:change-id'] ?? '');
    if (name === 'text:change-end') ended.add(attributes['text:change-id'] ?? '');
    for (const each of children) if (typeof each !== 'string') walk(each);
  };
  walk(body);
  return ended;
}
