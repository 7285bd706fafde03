import { blocksOf, type BlockKind } from '../../core/block.js';
import { PARTS_MOST, TEXT_MOST } from './limits.js';
import type { Part } from './reading.js';
import { type Tidier } from './tidy.js';
import { Unreadable } from './unreadable.js';

/** What stands before the words of a part: nothing unless it is said. */
export interface PartGiven {
  readonly kind: BlockKind;
  readonly mark?: string;
  readonly text: string;
  readonly at: string;
}

/** Collects the parts of one document. Refuses DOCUMENT_TOO_LONG. */
export class Parts {
  readonly all: Part[] = [];
  private length = 0;

  constructor(private readonly tidier: Tidier) {}

  /**
   * A line inside a paragraph may begin with a number or a bullet that somebody typed: it is an item then, in every kind of
   * file alike, so that one text has the same blocks whichever file it came in.
   */
  add({ kind, mark = '', text, at }: PartGiven): void {
    const words = this.tidier.tidy(text);
    if (kind === 'paragraph') {
      for (const block of blocksOf(words)) this.push({ kind: block.kind, mark: block.mark, text: block.text, at });
      return;
    }
    if (kind === 'list_item' && words.includes('\n')) return this.addItems(mark, words, at);
    const line = words.replace(/\s+/g, ' ').trim();
    if (line !== '') this.push({ kind, mark, text: line, at });
  }

  /** The items typed inside an item stand below it. */
  private addItems(mark: string, words: string, at: string): void {
    const below = `${/^ */.exec(mark)![0]}  `;
    blocksOf(words).forEach(({ kind, mark: typed, text }, i) => {
      if (i === 0) this.push({ kind: 'list_item', mark, text: `${kind === 'paragraph' ? '' : typed}${text}`, at });
      else if (kind === 'list_item') this.push({ kind, mark: `${below}${typed.trimStart()}`, text, at });
      else this.push({ kind, mark: typed, text, at });
    });
  }

  private push(part: Part): void {
    this.length += part.mark.length + part.text.length + 2;
    if (this.all.length >= PARTS_MOST || this.length > TEXT_MOST) {
      throw new Unreadable(
        'DOCUMENT_TOO_LONG',
        'it holds more text than one document may have (2,000,000 characters). Please divide it.',
      );
    }
    this.all.push(part);
  }
}

/** A row of a table as one line, its cells between bars. A bar inside a cell would end it. */
export function rowOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').trim().replaceAll('|', '\u00a6')).join(' | ')} |`;
}
