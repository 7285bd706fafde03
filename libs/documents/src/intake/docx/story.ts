import { CHANGES_MOST } from '../format/limits.js';
import type { ChangeKind } from '../format/reading.js';
import { Unreadable } from '../format/unreadable.js';
import { child, elements, type Xml } from '../format/xml.js';
import type { Anchor, Flow, Paragraph, Piece, RawChange, Row, Standing, Story } from './flow.js';

const BOTH: Standing = { inBefore: true, inAfter: true };

const CHANGES: Readonly<Record<string, { readonly kind: ChangeKind; readonly standing: Standing }>> = {
  'w:ins': { kind: 'insertion', standing: { inBefore: false, inAfter: true } },
  'w:moveTo': { kind: 'moved_to', standing: { inBefore: false, inAfter: true } },
  'w:del': { kind: 'deletion', standing: { inBefore: true, inAfter: false } },
  'w:moveFrom': { kind: 'moved_from', standing: { inBefore: true, inAfter: false } },
};

/** Elements whose children stand in the text as if the element were not there. */
const LOOKED_THROUGH = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:sdt',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
  'm:oMath',
  'm:oMathPara',
]);

/** Reads a body, a note or a comment: every paragraph with the words of both readings, and each tracked change as its own record. */
export class StoryReader {
  private readonly changes: RawChange[] = [];
  private readonly anchors = new Map<string, Anchor>();
  private readonly openComments = new Set<string>();
  private readonly notes: { kind: 'footnote' | 'endnote'; id: string }[] = [];
  private paragraphs = 0;
  private hidden = 0;
  private chunks = 0;
  private fields: ('code' | 'result')[] = [];

  read(body: Xml): Story {
    const flow = this.flowOf(body, BOTH);
    return { flow, changes: this.changes, anchors: this.anchors, notes: this.notes, hidden: this.hidden, chunks: this.chunks };
  }

  private flowOf(node: Xml, standing: Standing): Flow[] {
    return elements(node).flatMap((each) => {
      if (each.name === 'w:p') return this.paragraph(each, standing);
      if (each.name === 'w:tbl') return [this.table(each, standing)];
      const change = CHANGES[each.name];
      if (change) return this.flowOf(each, both(standing, change.standing));
      if (LOOKED_THROUGH.has(each.name)) return this.flowOf(each, standing);
      if (each.name === 'mc:AlternateContent') return this.flowOf(chosen(each), standing);
      if (each.name === 'w:altChunk') this.chunks += 1;
      this.markers(each);
      return [];
    });
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

  private cell(node: Xml, standing: Standing): readonly Paragraph[] {
    const flat = (flow: readonly Flow[]): Paragraph[] =>
      flow.flatMap((each) => ('rows' in each ? each.rows.flatMap((row) => row.cells.flatMap(flat)) : [each]));
    return flat(this.flowOf(node, standing));
  }

  /** A text box hangs in a paragraph and is read after it. */
  private paragraph(node: Xml, standing: Standing): Flow[] {
    const number = ++this.paragraphs;
    const properties = child(node, 'w:pPr');
    const paragraph = { number, pieces: [] as Piece[], properties, end: this.endOf(properties, standing, number) };
    const boxes: Xml[] = [];
    this.inline(node, standing, paragraph, boxes);
    this.underComments(paragraph.end, '\n');
    return [paragraph, ...boxes.flatMap((box) => this.flowOf(box, standing))];
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

  private inline(node: Xml, standing: Standing, into: Paragraph, boxes: Xml[]): void {
    for (const each of elements(node)) {
      const change = CHANGES[each.name];
      if (change) {
        const from = into.pieces.length;
        this.inline(each, both(standing, change.standing), into, boxes);
        const text = into.pieces
          .slice(from)
          .map((piece) => piece.text)
          .join('');
        if (text !== '') this.record(each, change.kind, 'words', into.number, from, into.pieces.length, text);
      } else if (each.name === 'w:r' || each.name === 'm:r') {
        this.run(each, standing, into, boxes);
      } else if (each.name === 'mc:AlternateContent') {
        this.inline(chosen(each), standing, into, boxes);
      } else if (LOOKED_THROUGH.has(each.name) || each.name.startsWith('m:')) {
        this.inline(each, standing, into, boxes);
      } else {
        this.markers(each, into);
      }
    }
  }

  private run(node: Xml, standing: Standing, into: Paragraph, boxes: Xml[]): void {
    const hidden = isOn(child(child(node, 'w:rPr') ?? node, 'w:vanish'));
    for (const each of elements(node)) {
      if (each.name === 'w:fldChar') this.field(each.attributes['w:fldCharType']);
      else if (BOXES.has(each.name)) boxes.push(...boxesIn(each));
      else if (each.name === 'w:commentReference') this.anchor(each.attributes['w:id'], into);
      else {
        const text = this.textOf(each);
        if (text === '' || this.fields.includes('code')) continue;
        if (hidden) this.hidden += 1;
        else this.push(into, text, standing);
      }
    }
  }

  private textOf(node: Xml): string {
    switch (node.name) {
      case 'w:t':
      case 'w:delText':
      case 'm:t':
        return node.children.filter((each) => typeof each === 'string').join('');
      case 'w:tab':
      case 'w:ptab':
        return ' ';
      case 'w:br':
      case 'w:cr':
        return '\n';
      case 'w:noBreakHyphen':
        return '-';
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const id = node.attributes['w:id'] ?? '';
        const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        this.notes.push({ kind, id });
        return `[^${this.notes.length}]`;
      }
      default:
        return '';
    }
  }

  private push(into: Paragraph, text: string, standing: Standing): void {
    into.pieces.push({ ...standing, text });
    this.underComments(standing, text);
  }

  private underComments({ inBefore, inAfter }: Standing, text: string): void {
    for (const id of this.openComments) {
      const anchor = this.anchors.get(id)!;
      if (inBefore) anchor.before += text;
      if (inAfter) anchor.after += text;
      if (!inBefore && !inAfter) anchor.neither += text;
    }
  }

  private field(type: string | undefined): void {
    if (type === 'begin') this.fields.push('code');
    else if (type === 'separate' && this.fields.length > 0) this.fields[this.fields.length - 1] = 'result';
    else if (type === 'end') this.fields.pop();
  }

  private markers(node: Xml, into?: Paragraph): void {
    const id = node.attributes['w:id'];
    if (node.name === 'w:commentRangeStart' && id !== undefined) {
      this.anchors.set(id, anchorAt(into?.number ?? this.paragraphs + 1));
      this.openComments.add(id);
    } else if (node.name === 'w:commentRangeEnd' && id !== undefined) this.openComments.delete(id);
  }

  private anchor(id: string | undefined, into: Paragraph): void {
    if (id !== undefined && !this.anchors.has(id)) this.anchors.set(id, anchorAt(into.number));
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

function anchorAt(paragraph: number): Anchor {
  return { paragraph, before: '', after: '', neither: '' };
}

const BOXES = new Set(['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent']);

function boxesIn(node: Xml): readonly Xml[] {
  if (node.name === 'w:txbxContent') return [node];
  if (node.name === 'mc:AlternateContent') return boxesIn(chosen(node));
  return elements(node).flatMap(boxesIn);
}

/** The same matter written for new and old programs: the first form that is not empty. */
function chosen(node: Xml): Xml {
  return elements(node).find((each) => elements(each).length > 0) ?? node;
}

function both(a: Standing, b: Standing): Standing {
  return { inBefore: a.inBefore && b.inBefore, inAfter: a.inAfter && b.inAfter };
}

function isOn(flag: Xml | undefined): boolean {
  return flag !== undefined && !['0', 'false', 'off'].includes(flag.attributes['w:val'] ?? 'true');
}

/** Children of a name, also where content controls stand between. */
function descend(node: Xml, name: string): readonly Xml[] {
  return elements(node).flatMap((each) =>
    each.name === name ? [each] : LOOKED_THROUGH.has(each.name) ? descend(each, name) : [],
  );
}
