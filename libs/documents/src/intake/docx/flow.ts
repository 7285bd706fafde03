import type { ChangeKind } from '../format/reading.js';
import type { Xml } from '../format/xml.js';

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
  readonly what: 'words' | 'paragraph_break' | 'row';
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
  /** the break at its end; where a reading lacks it, the next paragraph goes on in the same line */
  readonly end: Standing;
}

export interface Row extends Standing {
  readonly cells: readonly (readonly Paragraph[])[];
}

export type Flow = Paragraph | { readonly rows: readonly Row[] };

export interface Story {
  readonly flow: readonly Flow[];
  readonly changes: readonly RawChange[];
  /** the words each comment hangs on, and in which paragraph it begins */
  readonly anchors: ReadonlyMap<string, Anchor>;
  readonly notes: readonly { readonly kind: 'footnote' | 'endnote'; readonly id: string }[];
  readonly hidden: number;
  /** documents in the document, which Word would draw in when it opens it */
  readonly chunks: number;
}

/** The words a comment hangs on, in each reading; `neither` are those that were put in and struck out again. */
export interface Anchor {
  readonly paragraph: number;
  before: string;
  after: string;
  neither: string;
}
