import { CHANGES_MOST } from '../format/limits.js';
import type { ChangeKind } from '../format/reading.js';
import { Unreadable } from '../format/unreadable.js';
import { child, elements, within, type Xml } from '../format/xml.js';
import { Anchors } from './anchors.js';
import {
  both,
  paragraphsOf,
  textOf,
  unnested,
  type Cell,
  type Flow,
  type NoteCall,
  type Paragraph,
  type RawChange,
  type Row,
  type Standing,
  type Story,
} from './flow.js';
import { BOXES, boxesIn, CELLS, CHANGES, chosen, descend, isOn, LOOKED_THROUGH, signOf } from './word-xml.js';

const BOTH: Standing = { inBefore: true, inAfter: true };

/** Reads a body, a note or a comment: every paragraph with the words of both readings, and each tracked change as its own record. */
export class StoryReader {
  private readonly changes: RawChange[] = [];
  private readonly anchors = new Anchors();
  private readonly notes: NoteCall[] = [];
  private readonly called = { inBefore: 0, inAfter: 0 };
  private paragraphs = 0;
  private hidden = 0;
  private chunks = 0;
  private reformatted = false;
  private fields: ('code' | 'result')[] = [];
  /** the tracked changes that reach around the paragraph being read */
  private around: readonly Xml[] = [];

  /** @param noteOf finds what a note holds; a note that stands in no reading is told by its words */
  constructor(private readonly noteOf: (kind: NoteCall['kind'], id: string) => Xml | undefined = () => undefined) {}

  read(body: Xml): Story {
    const flow = this.flowOf(body, BOTH);
    const { changes, anchors, notes, hidden, chunks, reformatted } = this;
    return { flow, changes, anchors: anchors.all, notes, hidden, chunks, reformatted };
  }

  private flowOf(node: Xml, standing: Standing): Flow[] {
    return elements(node).flatMap((each) => {
      if (each.name === 'w:p') return this.paragraph(each, standing);
      if (each.name === 'w:tbl') return [this.table(each, standing)];
      const change = CHANGES[each.name];
      if (change) return this.inside(each, this.around, () => this.flowOf(each, both(standing, change.standing)));
      if (LOOKED_THROUGH.has(each.name)) return this.flowOf(each, standing);
      if (each.name === 'mc:AlternateContent') return this.flowOf(chosen(each), standing);
      if (each.name === 'w:altChunk') this.chunks += 1;
      this.anchors.marker(each, this.paragraphs + 1);
      return [];
    });
  }

  /** Reads what a tracked change reaches around: paragraphs, or a text box that hangs in its words. */
  private inside<Read>(change: Xml | null, around: readonly Xml[], read: () => Read): Read {
    const outer = this.around;
    this.around = change === null ? around : [change, ...around];
    const found = read();
    this.around = outer;
    return found;
  }

  private table(node: Xml, standing: Standing): Flow {
    const rows: Row[] = [];
    for (const row of descend(node, 'w:tr')) {
      const properties = child(row, 'w:trPr');
      let own = standing;
      for (const mark of properties ? elements(properties) : []) {
        const change = CHANGES[mark.name];
        if (!change) continue;
        own = both(own, change.standing);
        this.record(mark, change.kind, 'row', this.paragraphs + 1, 0, 0, '');
      }
      const cells = descend(row, 'w:tc').map((cell) => this.cell(cell, own));
      rows.push({ ...own, cells });
    }
    return { rows };
  }

  private cell(node: Xml, standing: Standing): Cell {
    const properties = child(node, 'w:tcPr');
    const marks = (properties ? elements(properties) : []).filter(({ name }) => CELLS[name] !== undefined);
    const own = marks.reduce((all, { name }) => both(all, CELLS[name]!.standing), standing);
    const first = this.paragraphs + 1;
    const paragraphs = unnested(this.flowOf(node, own));
    const text = paragraphsOf(paragraphs)
      .map(({ pieces }) => textOf(pieces))
      .join(' ');
    for (const mark of marks) this.record(mark, CELLS[mark.name]!.kind, 'cell', first, 0, 0, text);
    return { ...own, paragraphs };
  }

  /** A text box hangs in a paragraph and is read after it. */
  private paragraph(node: Xml, standing: Standing): Paragraph {
    const number = ++this.paragraphs;
    const properties = child(node, 'w:pPr');
    const end = this.endOf(properties, standing, number);
    const unseen = ['w:vanish', 'w:specVanish'].some((name) => isOn(within(properties, 'w:rPr', name)));
    const paragraph: Paragraph = { number, pieces: [], properties, end, unseen, boxes: [] };
    const boxes: Box[] = [];
    this.inline(node, standing, paragraph, boxes);
    for (const change of this.around) {
      this.words(change, paragraph, 0);
      this.record(change, CHANGES[change.name]!.kind, 'paragraph_break', number, 0, 0, '');
    }
    this.anchors.under(end, '\n');
    for (const box of boxes) paragraph.boxes.push(...this.inside(null, box.around, () => this.flowOf(box.node, box.standing)));
    this.reformatted ||= [within(properties, 'w:pPrChange'), within(properties, 'w:numPr', 'w:ins')].some(Boolean);
    return paragraph;
  }

  private endOf(properties: Xml | undefined, standing: Standing, paragraph: number): Standing {
    let end = standing;
    const marks = child(properties, 'w:rPr');
    for (const mark of marks ? elements(marks) : []) {
      const change = CHANGES[mark.name];
      if (!change) continue;
      end = both(end, change.standing);
      this.record(mark, change.kind, 'paragraph_break', paragraph, 0, 0, '');
    }
    return end;
  }

  private inline(node: Xml, standing: Standing, into: Paragraph, boxes: Box[]): void {
    for (const each of elements(node)) {
      const change = CHANGES[each.name];
      if (change) {
        const from = into.pieces.length;
        this.inside(each, this.around, () => this.inline(each, both(standing, change.standing), into, boxes));
        this.words(each, into, from);
      } else if (each.name === 'w:r' || each.name === 'm:r') {
        this.run(each, standing, into, boxes);
      } else if (each.name === 'mc:AlternateContent') {
        this.inline(chosen(each), standing, into, boxes);
      } else if (LOOKED_THROUGH.has(each.name) || each.name.startsWith('m:')) {
        this.inline(each, standing, into, boxes);
      } else {
        this.anchors.marker(each, into.number);
      }
    }
  }

  private words(change: Xml, { number, pieces }: Paragraph, from: number): void {
    const text = textOf(pieces.slice(from));
    if (text !== '') this.record(change, CHANGES[change.name]!.kind, 'words', number, from, pieces.length, text);
  }

  private run(node: Xml, standing: Standing, into: Paragraph, boxes: Box[]): void {
    const hidden = isOn(child(child(node, 'w:rPr') ?? node, 'w:vanish'));
    for (const each of elements(node)) {
      if (each.name === 'w:fldChar') this.field(each.attributes['w:fldCharType']);
      else if (BOXES.has(each.name)) {
        boxes.push(...boxesIn(each).map((box) => ({ node: box, standing, around: this.around })));
      } else if (each.name === 'w:commentReference') this.anchors.point(each.attributes['w:id'], into.number);
      else if (this.fields.includes('code')) continue;
      else if (each.name === 'w:footnoteReference' || each.name === 'w:endnoteReference') {
        if (!hidden) this.call(each, standing, into);
      } else {
        const text = signOf(each);
        if (text === '') continue;
        if (hidden) this.hidden += 1;
        else this.push(into, text, standing);
      }
    }
  }

  /** Where a note is called it has a number in each text; where they differ, each text shows its own. */
  private call({ name, attributes }: Xml, standing: Standing, into: Paragraph): void {
    const [kind, id] = [name === 'w:footnoteReference' ? ('footnote' as const) : ('endnote' as const), attributes['w:id'] ?? ''];
    const before = standing.inBefore ? ++this.called.inBefore : null;
    const after = standing.inAfter ? ++this.called.inAfter : null;
    this.notes.push({ kind, id, numbers: { inBefore: before, inAfter: after } });
    if (before === after) this.push(into, `[^${before ?? this.wordsOf(kind, id)}]`, standing);
    else {
      if (before !== null) this.push(into, `[^${before}]`, { inBefore: true, inAfter: false });
      if (after !== null) this.push(into, `[^${after}]`, { inBefore: false, inAfter: true });
    }
  }

  private wordsOf(kind: NoteCall['kind'], id: string): string {
    const note = this.noteOf(kind, id);
    const found = note ? paragraphsOf(new StoryReader().read(note).flow) : [];
    return found
      .map(({ pieces }) => textOf(pieces))
      .join(' ')
      .slice(0, 200);
  }

  private push(into: Paragraph, text: string, standing: Standing): void {
    into.pieces.push({ ...standing, text });
    this.anchors.under(standing, text);
  }

  private field(type: string | undefined): void {
    if (type === 'begin') this.fields.push('code');
    else if (type === 'separate' && this.fields.length > 0) this.fields[this.fields.length - 1] = 'result';
    else if (type === 'end') this.fields.pop();
  }

  private record(
    node: Xml,
    kind: ChangeKind,
    what: RawChange['what'],
    paragraph: number,
    from: number,
    to: number,
    text: string,
  ): void {
    if (this.changes.length >= CHANGES_MOST) {
      throw new Unreadable('CHANGES_TOO_MANY', `it has more than ${CHANGES_MOST} tracked changes. Please divide it.`);
    }
    const [author, dated] = [node.attributes['w:author'] ?? null, node.attributes['w:date'] ?? null];
    this.changes.push({ kind, author, dated, what, paragraph, from, to, text });
  }
}

interface Box {
  readonly node: Xml;
  readonly standing: Standing;
  readonly around: readonly Xml[];
}
