import { placeOf } from '../format/evidence.js';
import { Parts, rowOf } from '../format/parts.js';
import { Struck } from '../format/struck.js';
import type { Tidier } from '../format/tidy.js';
import { child, type Xml } from '../format/xml.js';
import { CHANGE_MARKS, type Flattener, isParagraph, isTable, type Flat, type FlatParagraph, type ListOf } from './flat.js';
import { nextMark, type Counting, type OdtLists } from './lists.js';
import type { OdtStyles } from './styles.js';

/** Where a mark stands: in which of the paragraphs that were read, and after how many of its letters. */
export interface Spot {
  readonly entry: number;
  readonly offset: number;
}

/** A paragraph as it was read, hidden words left out. */
export interface Entry {
  text: string;
  readonly at: string;
}

/** One reading of a text: its parts, and where the marks of changes and comments stand in its words. */
export class View {
  readonly parts: Parts;
  readonly entries: Entry[] = [];
  readonly begins = new Map<string, Spot>();
  readonly ends = new Map<string, Spot>();
  readonly comments: Xml[] = [];
  hidden = 0;
  readonly told = new Struck();
  private readonly notes: { readonly number: number; readonly text: string }[] = [];
  private readonly countings = new Map<ListOf, Counting>();

  constructor(
    tidier: Tidier,
    private readonly styles: OdtStyles,
    private readonly lists: OdtLists,
    private readonly flattener: Flattener,
  ) {
    this.parts = new Parts(tidier);
  }

  read(flow: readonly Flat[]): this {
    this.flow(flow);
    for (const { number, text } of this.notes) {
      this.parts.add({ kind: 'footnote', mark: `[^${number}]: `, text, at: `note ${number}` });
    }
    return this;
  }

  private flow(flow: readonly Flat[]): void {
    for (const each of flow) {
      if (isParagraph(each)) this.paragraph(each);
      else if (!isTable(each)) this.marked(each.mark, { entry: this.entries.length, offset: 0 });
      else {
        for (const { cells, number } of each.rows) {
          const at = placeOf(number);
          const texts = cells.map((cell) => this.plain(cell, at));
          if (texts.some((text) => text.trim() !== '')) this.parts.add({ kind: 'table_row', text: rowOf(texts), at });
        }
      }
    }
  }

  private paragraph(paragraph: FlatParagraph): void {
    const at = placeOf(paragraph.number);
    const { look, text, boxes } = this.worded(paragraph, at);
    const mark = this.numbered(paragraph, look.unlisted);
    const said = this.levelOf(paragraph, look.heading);
    if (said !== null) {
      const number = mark.trim() === '-' ? '' : mark.trimStart();
      if (text.trim() !== '') this.parts.add({ kind: 'heading', mark: `${'#'.repeat(said)} `, text: `${number}${text}`, at });
    } else if (mark.trim() !== '') this.parts.add({ kind: 'list_item', mark, text, at });
    else if (look.quote) this.parts.add({ kind: 'quote', mark: '> ', text, at });
    else this.parts.add({ kind: 'paragraph', text, at });
    for (const box of boxes) this.flow(this.flattener.flattenIn(paragraph.number, box));
  }

  private levelOf({ head }: FlatParagraph, byStyle: number | null): number | null {
    if (head.name !== 'text:h') return byStyle;
    return Math.min(Math.max(Math.trunc(Number(head.attributes['text:outline-level'] ?? 1)) || 1, 1), 6);
  }

  /** What is printed before its words: counted also where they are hidden, as LibreOffice counts it. */
  private numbered({ head, place }: FlatParagraph, unlisted: boolean): string {
    if (!place) return head.name === 'text:h' && !unlisted ? this.lists.nextHeading(head) : '';
    let counting: Counting | null = null;
    place.lists.forEach((list, depth) => {
      const known = this.countings.get(list);
      const found: Counting = known ?? this.lists.begin(list, counting, depth);
      if (!known) this.countings.set(list, found);
      counting = found;
    });
    const depth = place.lists.length - 1;
    return place.first ? `${'  '.repeat(Math.min(depth, 6))}${nextMark(counting!, depth, place.item)}` : '';
  }

  private plain(flow: readonly Flat[], at: string): string {
    return flow
      .map((each) => {
        if (isTable(each)) return each.rows.flatMap(({ cells }) => cells.map((cell) => this.plain(cell, at))).join(' ');
        if (!isParagraph(each)) return '';
        const { text, boxes } = this.worded(each, at);
        return [text, ...boxes.map((box) => this.plain(this.flattener.flatten(box), at))].join(' ');
      })
      .join(' ');
  }

  private worded({ head, children }: FlatParagraph, at: string) {
    const look = this.styles.look('paragraph', head.attributes['text:style-name']);
    const entry = { text: '', at };
    const boxes: Xml[] = [];
    const index = this.entries.push(entry) - 1;
    this.words(children, { entry, index, boxes, muted: look.hidden || hidesItself(children), struck: look.struck === true });
    this.told.notStruck();
    return { look, text: entry.text, boxes };
  }

  private words(children: readonly (Xml | string)[], into: Into): void {
    const say = (text: string) => {
      if (!into.muted) {
        into.entry.text += text;
        if (into.struck) this.told.struck(text, into.index);
        else this.told.notStruck();
      } else if (text.trim() !== '') this.hidden += 1;
    };
    for (const each of children) {
      if (typeof each === 'string') say(each.replace(/\s+/g, ' '));
      else if (each.name === 'text:s' || each.name === 'text:tab') say(' ');
      else if (each.name === 'text:line-break') say('\n');
      else if (CHANGE_MARKS.has(each.name) || each.name.startsWith('office:annotation')) {
        this.marked(each, { entry: into.index, offset: into.entry.text.length });
      } else if (each.name === 'text:note') say(into.muted ? 'note' : this.note(each));
      else if (each.name.startsWith('draw:')) {
        if (!into.muted) into.boxes.push(wrapped(each));
      } else if (!UNREAD.test(each.name))
        this.words(each.children, {
          ...into,
          muted: into.muted || this.isHidden(each),
          struck: this.isStruck(each) ?? into.struck,
        });
    }
  }

  private isStruck({ name, attributes }: Xml): boolean | null {
    return name === 'text:span' ? this.styles.look('text', attributes['text:style-name']).struck : null;
  }

  private isHidden({ name, attributes }: Xml): boolean {
    return (
      attributes['text:display'] === 'none' ||
      (name === 'text:hidden-text' && attributes['text:is-hidden'] === 'true') ||
      (name === 'text:span' && this.styles.look('text', attributes['text:style-name']).hidden)
    );
  }

  private marked(mark: Xml, spot: Spot): void {
    const { name, attributes } = mark;
    if (name === 'office:annotation') {
      this.comments.push(mark);
      this.begins.set(commentKey(mark), spot);
    } else if (name === 'office:annotation-end') this.ends.set(commentKey(mark), spot);
    else if (name === 'text:change-end') this.ends.set(attributes['text:change-id'] ?? '', spot);
    else this.begins.set(attributes['text:change-id'] ?? '', spot);
  }

  private note(node: Xml): string {
    const number = this.notes.length + 1;
    const note = { number, text: '' };
    this.notes.push(note);
    const body = child(node, 'text:note-body');
    if (body) note.text = this.plain(this.flattener.flatten(body), `note ${number}`);
    return `[^${number}]`;
  }
}

interface Into {
  readonly entry: Entry;
  readonly index: number;
  readonly boxes: Xml[];
  readonly muted: boolean;
  readonly struck: boolean;
}

/** Numbers that other programs left in the text, programs, how a word is spoken, and what is said of a picture. */
const UNREAD = /^(?:text:(?:tracked-changes|number|script|ruby-text)|office:event-listeners|svg:.*)$/;

/** Comments are known by a name of the file's, apart from its changes. */
export function commentKey({ attributes }: Xml): string {
  return `comment ${attributes['office:name'] ?? ''}`;
}

/** So that the frame itself is looked at, not only what is in it. */
function wrapped(node: Xml): Xml {
  return { name: 'draw:g', attributes: {}, children: [node] };
}

/** A field in a paragraph can hide all of it (ODF 1.3 part 3, 7.7.11). */
function hidesItself(children: readonly (Xml | string)[]): boolean {
  return children.some(
    (each) =>
      typeof each !== 'string' &&
      ((each.name === 'text:hidden-paragraph' && each.attributes['text:is-hidden'] === 'true') ||
        (each.name === 'text:span' && hidesItself(each.children))),
  );
}
