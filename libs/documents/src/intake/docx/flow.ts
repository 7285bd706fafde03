import type { ChangeOf } from '../../core/file.js';
import type { ChangeKind } from '../format/reading.js';
import type { Xml } from '../format/xml.js';
import type { Told } from './told.js';

/* What the text of a Word file is made of, with both its readings in it. */

/** Which readings of the file a stretch of words belongs to. */
export interface Standing {
  readonly inBefore: boolean;
  readonly inAfter: boolean;
}

export interface Piece extends Standing {
  readonly text: string;
}

/** A tracked change as the file holds it, before its place is known in words. */
export interface RawChange {
  readonly kind: ChangeKind;
  readonly author: string | null;
  readonly dated: string | null;
  readonly what: ChangeOf;
  readonly paragraph: number;
  /** the pieces of its paragraph that it covers */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A paragraph with both readings in it. */
export interface Paragraph {
  readonly number: number;
  readonly pieces: Piece[];
  readonly properties: Xml | undefined;
  readonly style: string | undefined;
  /** the break at its end; where a reading lacks it, the next paragraph goes on in the same line */
  readonly end: Standing;
  /** whether that break is hidden, so that an empty paragraph is not there at all */
  readonly unseen: boolean;
  /** what stands in the text boxes that hang in it, read after it */
  readonly boxes: Flow[];
}

export interface Cell extends Standing {
  readonly paragraphs: readonly Paragraph[];
}

export interface Row extends Standing {
  readonly cells: readonly Cell[];
}

export type Flow = Paragraph | { readonly rows: readonly Row[] };

export interface Story {
  readonly flow: readonly Flow[];
  readonly changes: readonly RawChange[];
  /** the words each comment hangs on, and in which paragraph it begins */
  readonly anchors: ReadonlyMap<string, Anchor>;
  readonly notes: readonly NoteCall[];
  readonly told: Told;
}

/** A note where the text calls it, and its number in each reading, or a name if it has no number: a note is numbered as if those that are not there never were. */
export interface NoteCall {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly numbers: Readonly<Record<Side, number | string | null>>;
}

export type Side = keyof Standing;

/** The words a comment hangs on, in each reading; `neither` are those that were put in and struck out again. */
export interface Anchor {
  readonly paragraph: number;
  before: string;
  after: string;
  neither: string;
}

/** Every paragraph of a flow, those in tables and text boxes too, in reading order. */
export function paragraphsOf(flow: readonly Flow[]): readonly Paragraph[] {
  return flow.flatMap((piece) =>
    'rows' in piece
      ? piece.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphsOf(paragraphs)))
      : [piece, ...paragraphsOf(piece.boxes)],
  );
}

/** The words that one reading has of these pieces. */
export function standing(pieces: readonly Piece[], side: Side): string {
  return pieces.map((piece) => (piece[side] ? piece.text : '')).join('');
}

/** All words of these pieces, whichever reading has them. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

export function both(a: Standing, b: Standing): Standing {
  return { inBefore: a.inBefore && b.inBefore, inAfter: a.inAfter && b.inAfter };
}

/** A table in a cell is read as the paragraphs in it. */
export function unnested(flow: readonly Flow[]): readonly Paragraph[] {
  return flow.flatMap((each) =>
    'rows' in each ? each.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => [...paragraphs])) : [each],
  );
}
