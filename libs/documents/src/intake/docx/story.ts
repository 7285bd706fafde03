import { child, elements, within, type Xml } from '../format/xml.js';
import { Anchors } from './anchors.js';
import { Calls } from './calls.js';
import { Fields, formOf, lookOver } from './fields.js';
import {
  both,
  paragraphsOf,
  textOf,
  unnested,
  type Cell,
  type Flow,
  type NoteCall,
  type Paragraph,
  type Piece,
  type Row,
  type Standing,
  type Story,
} from './flow.js';
import type { Looks } from './looks.js';
import { RawChanges } from './raw-changes.js';
import { fontOf, signOf, untold } from './signs.js';
import { Told } from './told.js';
import { boxesIn, CELLS, CHANGES, chosen, descend, isOn, LOOKED_THROUGH } from './word-xml.js';

const BOTH: Standing = { inBefore: true, inAfter: true };

/** Reads a body, a note or a comment: every paragraph with the words of both readings, and each tracked change as its own record. */
export class StoryReader {
  private readonly changes = new RawChanges();
  private readonly anchors = new Anchors();
  private readonly calls: Calls;
  private readonly told = new Told();
  private paragraphs = 0;
  private fields = new Fields(new Set());
  /** the tracked changes that reach around the paragraph being read */
  private around: readonly Xml[] = [];

  /** @param noteOf finds what a note holds, where the story may call notes */
  constructor(
    private readonly looks: Looks,
    private readonly noteOf: (kind: NoteCall['kind'], id: string) => Xml | undefined = () => undefined,
  ) {
    this.calls = new Calls((kind, id) => this.wordsOf(this.noteOf(kind, id)));
  }

  read(body: Xml): Story {
    const { endless, twice } = lookOver(body);
    this.fields = new Fields(endless);
    this.told.twice = twice;
    const flow = this.flowOf(body, BOTH);
    return { flow, changes: this.changes.all, anchors: this.anchors.all, notes: this.calls.all, told: this.told };
  }

  private flowOf(node: Xml, standing: Standing): Flow[] {
    return elements(node).flatMap((each) => {
      if (each.name === 'w:p') return this.paragraph(each, standing);
      if (each.name === 'w:tbl') return [this.table(each, standing)];
      const change = CHANGES.get(each.name);
      if (change) return this.inside(each, this.around, () => this.flowOf(each, both(standing, change.standing)));
      if (LOOKED_THROUGH.has(each.name)) return this.flowOf(each, standing);
      if (each.name === 'mc:AlternateContent') return this.flowOf(chosen(each), standing);
      if (each.name === 'w:altChunk') this.told.chunks += 1;
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
      const own = this.marked(child(row, 'w:trPr'), standing, 'row', this.paragraphs + 1);
      const cells = descend(row, 'w:tc').map((cell) => this.cell(cell, own));
      rows.push({ ...own, cells });
    }
    return { rows };
  }

  private cell(node: Xml, standing: Standing): Cell {
    const properties = child(node, 'w:tcPr');
    const marks = elements(properties).filter(({ name }) => CELLS.has(name));
    const own = marks.reduce((all, { name }) => both(all, CELLS.get(name)!.standing), standing);
    const first = this.paragraphs + 1;
    const paragraphs = unnested(this.flowOf(node, own));
    const text = paragraphsOf(paragraphs)
      .map(({ pieces }) => textOf(pieces))
      .join(' ');
    for (const mark of marks) this.changes.add(mark, 'cell', first, { from: 0, to: 0, text });
    return { ...own, paragraphs };
  }

  /** A text box hangs in a paragraph and is read after it. */
  private paragraph(node: Xml, standing: Standing): Paragraph {
    const number = ++this.paragraphs;
    const properties = child(node, 'w:pPr');
    const mark = child(properties, 'w:rPr');
    const end = this.marked(mark, standing, 'paragraph_break', number);
    const style = within(properties, 'w:pStyle')?.attributes['w:val'];
    const unseen = isOn(child(mark, 'w:specVanish')) || this.looks.isHidden(mark, style);
    const paragraph: Paragraph = { number, pieces: [], properties, style, end, unseen, boxes: [] };
    const boxes: Box[] = [];
    this.inline(node, standing, paragraph, boxes);
    for (const change of this.around) {
      this.words(change, paragraph, 0);
      this.changes.add(change, 'paragraph_break', number);
    }
    this.anchors.under(end, '\n');
    this.told.notStruck();
    for (const box of boxes) paragraph.boxes.push(...this.inside(null, box.around, () => this.flowOf(box.node, box.standing)));
    this.told.reformatted ||= [within(properties, 'w:pPrChange'), within(properties, 'w:numPr', 'w:ins')].some(Boolean);
    return paragraph;
  }

  /** Where a row, or the break of a paragraph, stands that says of itself that it was put in or struck out. */
  private marked(says: Xml | undefined, standing: Standing, what: 'row' | 'paragraph_break', paragraph: number): Standing {
    let own = standing;
    for (const mark of elements(says)) {
      const change = CHANGES.get(mark.name);
      if (!change) continue;
      own = both(own, change.standing);
      this.changes.add(mark, what, paragraph);
    }
    return own;
  }

  private inline(node: Xml, standing: Standing, into: Paragraph, boxes: Box[]): void {
    for (const each of elements(node)) {
      const change = CHANGES.get(each.name);
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
        if (each.name === 'w:subDoc') this.told.chunks += 1;
        this.anchors.marker(each, into.number);
      }
    }
  }

  private words(change: Xml, { number, pieces }: Paragraph, from: number): void {
    const text = textOf(pieces.slice(from));
    if (text !== '') this.changes.add(change, 'words', number, { from, to: pieces.length, text });
  }

  private run(node: Xml, standing: Standing, into: Paragraph, boxes: Box[]): void {
    const looks = child(node, 'w:rPr');
    const hidden = this.looks.isHidden(looks, into.style);
    const changed = child(looks, 'w:rPrChange');
    const hiddenBefore = changed ? this.looks.isHidden(child(changed, 'w:rPr'), into.style) : hidden;
    this.told.reformatted ||= hidden !== hiddenBefore;
    this.inRun(node, {
      ...{ into, boxes, hidden, font: fontOf(looks) },
      standing: both(standing, { inBefore: !hiddenBefore, inAfter: !hidden }),
      unseen: hidden && hiddenBefore,
      struck: this.looks.isStruck(looks, into.style),
    });
  }

  private inRun(node: Xml, run: Run): void {
    const { into, boxes, standing, unseen, font } = run;
    for (const each of elements(node)) {
      if (each.name === 'w:fldChar') {
        this.say(formOf(each), run);
        this.fields.pass(each);
      } else if (each.name === 'w:commentReference') this.anchors.point(each.attributes['w:id'], into.number);
      else if (this.fields.inCode) continue;
      else if (each.name === 'mc:AlternateContent') this.inRun(chosen(each), run);
      else if (each.name === 'w:ruby') this.inline(each, standing, into, boxes);
      else if (each.name === 'w:footnoteReference' || each.name === 'w:endnoteReference') {
        if (!unseen) this.calls.call(each, standing).forEach((piece) => this.push(into, piece));
      } else {
        const text = signOf(each, font);
        if (!unseen) this.told.signs += untold(each, text);
        if (text === '') this.hang(boxesIn(each), run);
        else this.say(text, run);
      }
    }
  }

  private hang(found: readonly Xml[], { boxes, standing, unseen }: Run): void {
    if (unseen) this.told.hidden += found.length;
    else boxes.push(...found.map((node) => ({ node, standing, around: this.around })));
  }

  private say(text: string, { into, standing, hidden, unseen, struck }: Run): void {
    if (text === '' || this.fields.inCode) return;
    if (hidden) this.told.hidden += 1;
    if (unseen) return;
    if (struck && standing.inAfter) this.told.struck(text, into.number);
    else this.told.notStruck();
    this.push(into, { ...standing, text });
  }

  private push(into: Paragraph, piece: Piece): void {
    into.pieces.push(piece);
    this.anchors.under(piece, piece.text);
  }

  private wordsOf(note: Xml | undefined): string {
    const found = note ? paragraphsOf(new StoryReader(this.looks).read(note).flow) : [];
    return found.map(({ pieces }) => textOf(pieces)).join(' ');
  }
}

/** A stretch of letters that look the same. */
interface Run {
  readonly into: Paragraph;
  readonly boxes: Box[];
  readonly standing: Standing;
  /** whether its words are hidden now */
  readonly hidden: boolean;
  /** whether they are in both texts */
  readonly unseen: boolean;
  readonly struck: boolean;
  readonly font: string | undefined;
}

interface Box {
  readonly node: Xml;
  readonly standing: Standing;
  readonly around: readonly Xml[];
}
