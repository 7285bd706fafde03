import { AROUND, wordsAfter, wordsBefore } from '../format/evidence.js';
import { CHANGES_MOST } from '../format/limits.js';
import type { ChangeKind, TrackedChange } from '../format/reading.js';
import type { Tidier } from '../format/tidy.js';
import { Unreadable } from '../format/unreadable.js';

/** A stretch of a page that is marked as struck out or put in. Nobody signs it; it may say when. */
interface Stretch {
  readonly order: number;
  readonly kind: ChangeKind;
  readonly dated: string | null;
  readonly before: string;
  /** which of the parts that were found it begins in */
  readonly part: number;
  text: string;
  after: string;
}

/** Which words of one reading of a page were changed, gathered while it is read. Refuses CHANGES_TOO_MANY. */
export class HtmlChanges {
  private readonly all: Stretch[] = [];
  private depth = 0;
  private from = 0;
  /** stretches that ended in this paragraph, each after how many letters: the words after them are not known yet */
  private ended: { readonly stretch: Stretch; readonly at: number }[] = [];
  private seen = 0;

  /** @param words what was read of the paragraph so far */
  open(kind: ChangeKind | null, attributes: Readonly<Record<string, string>>, words: string, part: number): void {
    this.seen += 1;
    if (kind === null || ++this.depth > 1) return;
    if (this.all.length >= CHANGES_MOST) {
      throw new Unreadable('CHANGES_TOO_MANY', `it has more than ${CHANGES_MOST} tracked changes. Please divide it.`);
    }
    this.from = words.length;
    const dated = attributes['datetime'] ?? null;
    this.all.push({ order: this.seen, kind, dated, before: words.slice(-4 * AROUND), part, text: '', after: '' });
  }

  close(words: string): void {
    if (this.depth === 0 || --this.depth > 0) return;
    const stretch = this.all.at(-1)!;
    stretch.text += words.slice(this.from);
    this.ended.push({ stretch, at: words.length });
  }

  /** The paragraph ends here. */
  flush(words: string): void {
    for (const { stretch, at } of this.ended) stretch.after = words.slice(at, at + 4 * AROUND);
    this.ended = [];
    if (this.depth === 0) return;
    this.all.at(-1)!.text += `${words.slice(this.from)} `;
    this.from = 0;
  }

  /** @param placeOf where a part stands in the text that was chosen; null where it does not */
  told(tidier: Tidier, placeOf: (part: number) => string | null): readonly { order: number; change: TrackedChange }[] {
    return this.all.flatMap(({ order, kind, dated, before, part, text, after }) => {
      const [words, at] = [tidier.line(text).trim(), placeOf(part)];
      if (words === '' || at === null) return [];
      return [
        {
          order,
          change: {
            ...{ kind, author: null, what: 'words' as const, text: words, at },
            dated: dated === null || dated.trim() === '' ? null : tidier.line(dated).trim().slice(0, 200).toWellFormed(),
            before: wordsBefore(tidier, before),
            after: wordsAfter(tidier, after),
          },
        },
      ];
    });
  }
}
