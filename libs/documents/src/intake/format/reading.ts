import type { BlockKind } from '../../core/block.js';
import type { ChangeKind, ChangeOf, FileKind } from '../../core/file.js';

export type { ChangeKind, FileKind };

/**
 * Which reader made a reading. A reader that begins to read a kind of file otherwise gets the next number: readings of one file
 * by two readers are then told apart from two texts.
 */
export const READERS: Readonly<Record<FileKind, string>> = {
  docx: 'docx/3',
  odt: 'odt/3',
  pdf: 'pdf/5',
  html: 'html/2',
  markdown: 'markdown/2',
  text: 'text/2',
  email: 'email/3',
  image: 'image/1',
};

/** A part of a document as a reader found it; `at` is where, for citing: "page 3", "paragraph 12". */
export interface Part {
  readonly kind: BlockKind;
  readonly mark: string;
  readonly text: string;
  readonly at: string;
}

/** One tracked change of a file. The file says who and when; nobody has checked it. */
export interface TrackedChange {
  readonly kind: ChangeKind;
  /** the author as the file names it; null when it names none */
  readonly author: string | null;
  /** the time as the file writes it; Word writes the clock on the wall as if it were UTC */
  readonly dated: string | null;
  /** the words; empty for a change of a paragraph break or a row alone */
  readonly text: string;
  readonly what: ChangeOf;
  readonly at: string;
  /** the words around it in the same paragraph: of what was struck out, in the text before the changes; of what was put in, after them */
  readonly before: string;
  readonly after: string;
}

/** One comment of a Word or OpenDocument file. */
export interface FileComment {
  readonly author: string | null;
  readonly dated: string | null;
  readonly text: string;
  /** the words it hangs on, in the text after the tracked changes; empty when the file does not say, or nothing stands there */
  readonly on: string;
  /** those of the text before them, where they are others */
  readonly onBefore: string | null;
  readonly at: string | null;
}

/** What came with an e-mail; bytes in base64. */
export interface Attachment {
  readonly name: string | null;
  readonly bytes: string;
}

/** Everything a reader found in one file. */
export interface Reading {
  readonly kind: FileKind;
  readonly reader: string;
  /** The text with all tracked changes accepted, which is how Word prints it by default. Empty for an image. */
  readonly parts: readonly Part[];
  /** The text with all tracked changes rejected; null when there are none. */
  readonly before: readonly Part[] | null;
  readonly changes: readonly TrackedChange[];
  readonly comments: readonly FileComment[];
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly attachments: readonly Attachment[];
  /** What a reader of the result has to know: what was left out, and what could not be told. */
  readonly notices: readonly string[];
}

export function readingOf(kind: FileKind, given: Partial<Reading>): Reading {
  return {
    kind,
    reader: READERS[kind],
    parts: [],
    before: null,
    changes: [],
    comments: [],
    headers: [],
    attachments: [],
    notices: [],
    ...given,
  };
}
