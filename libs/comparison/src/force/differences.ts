import type { Both } from './comparison.js';
import type { Word } from './words.js';

/** Words of one text that stand where other words, or none, stand in the other: a gap between words that answer to each other. */
export interface Difference {
  readonly agreed: Stretch;
  readonly published: Stretch;
}

/** `[from, to)`; `words` are those of it that have no partner, marks set aside. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly words: readonly Placed[];
  /** The roles that any of the words has. */
  readonly roles: number;
}

export interface Placed {
  readonly word: Word;
  readonly at: number;
}

/** Every difference between the texts, in order. */
export function differencesOf(both: Both): readonly Difference[] {
  const { toPublished } = both.alignment;
  const found: Difference[] = [];
  let from = 0;
  let other = 0;
  for (let at = 0; at <= toPublished.length; at += 1) {
    const end = at === toPublished.length;
    const partner = end ? both.published.words.length : (toPublished[at] as number);
    if (!end && partner < 0) continue;
    const agreed = stretch(both.agreed.words, from, at);
    const published = stretch(both.published.words, other, partner);
    if (agreed.words.length + published.words.length > 0) found.push({ agreed, published });
    from = at + 1;
    other = partner + 1;
  }
  return found;
}

/** A stretch as the range of its words, for a verdict; null where it has none. */
export function rangeIn({ words }: Stretch): { readonly from: number; readonly to: number } | null {
  const first = words[0];
  const last = words.at(-1);
  return first && last ? { from: first.at, to: last.at + 1 } : null;
}

function stretch(words: readonly Word[], from: number, to: number): Stretch {
  let count = 0;
  for (let at = from; at < to; at += 1) if (words[at]!.kind !== 'mark') count += 1;
  if (count === 0) return { from, to, words: NO_WORDS, roles: 0 };
  const own = new Array<Placed>(count);
  let roles = 0;
  for (let at = from, next = 0; at < to; at += 1) {
    const word = words[at]!;
    if (word.kind === 'mark') continue;
    own[next++] = { word, at };
    roles |= word.shape.roles;
  }
  return { from, to, words: own, roles };
}

/** Most differences have words on one side only. */
const NO_WORDS: readonly Placed[] = [];
