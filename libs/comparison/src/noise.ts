import type { ClauseRange, Segmented } from './segment/clauses.js';
import type { Wording } from './segment/wording.js';
import type { Folding } from './words/folding.js';

/**
 * Whether two wordings are the same for a reader although their words are cut differently: "health care" and "healthcare",
 * "co-operate" and "cooperate", a word hyphenated at the end of a line, "1,000" and "1000". A cut that can carry meaning
 * ("not able" and "notable", "re-sign" and "resign", "we're" and "were") is a change.
 */
export function differsInNoiseOnly(a: Cuts, b: Cuts): boolean {
  if (a.letters !== b.letters) return false;
  return a.cuts.every((cut, at) => b.cuts.has(at) || isNoise(cut)) && b.cuts.every((cut, at) => a.cuts.has(at) || isNoise(cut));
}

/** A clause as one run of letters, with the places where it is cut into words. */
export interface Cuts {
  readonly letters: string;
  readonly cuts: CutMap;
}

interface Cut {
  readonly left: string;
  readonly right: string;
  readonly between: string;
}

/** Cuts by their offset into the letters. */
class CutMap {
  private readonly byOffset = new Map<number, Cut>();

  set(at: number, cut: Cut): void {
    this.byOffset.set(at, cut);
  }

  has(at: number): boolean {
    return this.byOffset.has(at);
  }

  every(holds: (cut: Cut, at: number) => boolean): boolean {
    for (const [at, cut] of this.byOffset) if (!holds(cut, at)) return false;
    return true;
  }
}

/** How many letters the wording of some clauses has: wordings of different numbers cannot be one run of letters. */
export function lettersIn({ words, offsets }: Wording, folding: Folding, clauses: readonly number[]): number {
  let letters = 0;
  for (const clause of clauses)
    for (let at = offsets[clause]!; at < offsets[clause + 1]!; at++) letters += folding.spelling(words[at]!).length;
  return letters;
}

export function cutsOf(segmented: Segmented, folding: Folding, clauses: readonly ClauseRange[]): Cuts {
  const { tokens, marked } = segmented;
  const cuts = new CutMap();
  const one = new Int32Array(1);
  let letters = '';
  let left = '';
  let end = 0;
  for (const clause of clauses) {
    for (let i = clause.from; i < clause.to; i++) {
      if (folding.append(tokens, marked, i, i + 1, one, 0) === 0) continue;
      const right = folding.spelling(one[0]!);
      if (letters !== '') cuts.set(letters.length, { left, right, between: tokens.text.slice(end, tokens.starts[i]!) });
      letters += right;
      left = right;
      end = tokens.ends[i]!;
    }
  }
  return { letters, cuts };
}

const APOSTROPHE = /^['’‘ʼ`]$/u;
const HYPHEN = /^\s*[-‐‑‒–\u00ad]\s*$/u;

function isNoise({ left, right, between }: Cut): boolean {
  if (isFigures(left) && isFigures(right)) return right.length === 3 && /^[,\s']$/u.test(between);
  if (isFigures(left) || isFigures(right)) return /^[\s\-‐‑]*$/u.test(between) && !/^\p{S}|\p{S}$/u.test(left + right);
  if (APOSTROPHE.test(between)) return !OTHER_WORD_WITHOUT_APOSTROPHE.has(left + right);
  if (HYPHEN.test(between)) return left !== 're' || right.startsWith('e');
  return /^\s+$/u.test(between) && isContent(left) && isContent(right);
}

const isFigures = (word: string): boolean => /^\d+$/u.test(word);

/** Three letters or more and no word that carries force or counts: "not able" is never "notable", "any one" never "anyone". */
const isContent = (word: string): boolean => word.length >= 3 && /^\p{L}+$/u.test(word) && !CARRIES_MEANING.has(word);

const CARRIES_MEANING = new Set(
  'not non may can must will all any some every each now here the and for but who how ever never nor one two out off over under'.split(
    ' ',
  ),
);

const OTHER_WORD_WITHOUT_APOSTROPHE = new Set('were well shell hell ill wed id shed wont cant'.split(' '));
