import type { Side } from './text-pair.js';
import { type Folding, foldWord } from './words/folding.js';

/** Words this short stand everywhere. */
const SHORTEST = 4;
/** A word that stands in more clauses than this tells none of them. */
const POSTINGS = 200;
/** So much of what was said must stand in one clause for it to be told there. */
const TOLD = 0.6;

/** Whether words that are gone from one published clause stand in another: what was moved was not dropped. Its table is made when it is first asked. */
export class Elsewhere {
  private places: ReadonlyMap<number, readonly number[]> | null = null;

  constructor(
    private readonly published: Side,
    private readonly folding: Folding,
  ) {}

  tells(text: string, here: readonly number[]): boolean {
    const words = this.telling(text);
    if (words.length === 0) return true;
    this.places ??= this.table();
    const counts = new Map<number, number>();
    for (const word of words) {
      for (const clause of this.places.get(word) ?? []) {
        const count = (counts.get(clause) ?? 0) + 1;
        if (count >= TOLD * words.length && !here.includes(clause)) return true;
        counts.set(clause, count);
      }
    }
    return false;
  }

  private telling(text: string): readonly number[] {
    const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    return [...new Set(words.filter(({ length }) => length >= SHORTEST).map((word) => this.folding.find(foldWord(word))))];
  }

  /** For each word the published clauses it stands in. */
  private table(): ReadonlyMap<number, readonly number[]> {
    const { words, offsets } = this.published.wording;
    const places = new Map<number, number[]>();
    for (let clause = 0; clause + 1 < offsets.length; clause++) {
      for (let at = offsets[clause]!; at < offsets[clause + 1]!; at++) {
        const known = places.get(words[at]!);
        if (known === undefined) places.set(words[at]!, [clause]);
        else if (known.length < POSTINGS && known[known.length - 1] !== clause) known.push(clause);
      }
    }
    return places;
  }
}
