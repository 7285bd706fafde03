import type { Both } from './comparison.js';
import type { Hit } from './cue-index.js';
import type { Range } from './verdict.js';

type Place = NonNullable<Range>;

/** This many words around a cue that came or went with it make it part of a larger change. */
const LONG_RUN = 5;

/** Words that mean the same in another order: "in full", "a full reply". */
const LOOSE = new Set(['full', 'writing', 'minimum', 'appropriate', 'charge', 'free', 'timely', 'regular']);

/** Whether the words of a cue are gone from the other text, not merely parted, put in another order or respelt. */
export function isLost(both: Both, hit: Place, agreed: boolean): boolean {
  const { own: reading, other, partner } = both.from(agreed);
  const own = reading.words.slice(hit.from, hit.to);
  if (own.every((_, at) => (partner[hit.from + at] ?? -1) >= 0)) return false;
  const telling = own.length > 1 ? own.filter((word) => word.fold.length > 3) : [];
  const elsewhere = telling.length > 0 && telling.every((word) => other.has(word.key) && LOOSE.has(word.fold));
  return !elsewhere && !isRespelling(both, hit, agreed);
}

/** Whether the cue stands in a longer run of words that the other text lacks too. */
export function movesWithRun(both: Both, hit: Place, agreed: boolean): boolean {
  const { own, partner } = both.from(agreed);
  const { words } = own;
  const alone = (at: number) => words[at] !== undefined && (words[at]?.kind === 'mark' || (partner[at] ?? -1) < 0);
  let run = 0;
  for (let at = hit.from - 1; alone(at); at -= 1) if (words[at]?.kind !== 'mark') run += 1;
  for (let at = hit.to; alone(at); at += 1) if (words[at]?.kind !== 'mark') run += 1;
  return run >= LONG_RUN;
}

/** Whether other words stand where the cue stands, so that it may say what they said. */
export function replacesWords(both: Both, hit: Place, agreed: boolean): boolean {
  return wordsInstead(both, hit, agreed).length > 0;
}

/** Where in the other text the words are that stand where the cue stands. */
export function wordsInstead(both: Both, hit: Place, agreed: boolean): readonly number[] {
  const { other, partner } = both.from(agreed);
  let before = hit.from - 1;
  while (before >= 0 && (partner[before] ?? -1) < 0) before -= 1;
  const from = before < 0 ? 0 : (partner[before] as number) + 1;
  const after = nextPartner(partner, hit.to - 1);
  const found: number[] = [];
  for (let at = from; at < (after < 0 ? other.words.length : after); at += 1)
    if (other.words[at]!.kind !== 'mark' && !ARTICLES.has(other.words[at]!.fold)) found.push(at);
  return found;
}

/** "an annual check" and "a check": an article stands for nothing that is gone. */
const ARTICLES = new Set(['a', 'an', 'the']);

/** Whether a cue is but one word put right or wrong: "expect where" against "except where". */
function isRespelling(both: Both, hit: Place, agreed: boolean): boolean {
  const { own, other, partner, back } = both.from(agreed);
  for (let at = hit.from; at < hit.to; at += 1) {
    if ((partner[at] ?? -1) >= 0) continue;
    const next = nextPartner(partner, at);
    const word = other.words[next - 1];
    if (word && (back[next - 1] ?? -1) < 0 && isNear(own.words[at]?.fold ?? '', word.fold)) return true;
  }
  return false;
}

function nextPartner(partner: readonly number[], from: number): number {
  for (let at = from + 1; at < partner.length; at += 1) if ((partner[at] ?? -1) >= 0) return partner[at] as number;
  return -1;
}

/** The same letters, two of them changed or swapped. */
export function isNear(one: string, other: string): boolean {
  if (one.length < 5 || one.length !== other.length || one[0] !== other[0]) return false;
  let different = 0;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) different += 1;
  return different <= 2;
}

/** The cue of the same family in the other text that a lone one shares a word with: "all patients" and "all of the patients". */
export function twinOf(both: Both, agreed: Hit | null, published: Hit | null): Hit | null {
  const lone = agreed ?? published;
  const { other, partner } = both.from(agreed !== null);
  if (!lone) return null;
  const shares = (hit: Hit) => {
    for (let at = lone.from; at < lone.to; at += 1) {
      const to = partner[at] ?? -1;
      if (to >= hit.from && to < hit.to) return true;
    }
    return false;
  };
  return other.hits.find((hit) => hit.family === lone.family && shares(hit)) ?? null;
}
