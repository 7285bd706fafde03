import type { WordChange } from './redline.js';

/**
 * Something of the record on its way out as a file: its parts in reading order, before they are written as text, HTML or PDF. Each
 * text in it is safe to show (see `visible`). Our words and those of documents are apart: a document can write no finding.
 */
export interface Paper {
  readonly title: string;
  readonly parts: readonly PaperPart[];
}

export type PaperPart =
  | { readonly is: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  /** The words of documents, each paragraph with what was removed and what was added. */
  | { readonly is: 'document'; readonly paragraphs: readonly (readonly WordChange[])[] };
