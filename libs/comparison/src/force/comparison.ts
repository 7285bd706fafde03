import { alignWords } from './alignment.js';
import { verbKey } from './verb-forms.js';
import { readProvisions } from './reading.js';
import type { Provision } from '../provision.js';
import type { Alignment } from './alignment.js';
import type { Reading } from './reading.js';

/** Both readings and how their words answer to each other: what every judgement works on. */
export interface Both {
  readonly agreed: Reading;
  readonly published: Reading;
  readonly alignment: Alignment;
  /** The keys of all words, to ask whether a verb or a noun is still there at all. */
  readonly agreedKeys: ReadonlySet<string>;
  readonly publishedKeys: ReadonlySet<string>;
  /** The share of the shorter text's words that have a partner in the longer one. */
  readonly closeness: number;
}

export function setSideBySide(agreed: readonly Provision[], published: readonly Provision[]): Both {
  const one = readProvisions(agreed);
  const two = readProvisions(published);
  const alignment = alignWords(one.words, two.words);
  return {
    agreed: one,
    published: two,
    alignment,
    closeness: closeness(one, two, alignment),
    agreedKeys: keys(one),
    publishedKeys: keys(two),
  };
}

/** Whether two word ranges lie over against each other: they share aligned words, or fill the same gap between aligned words. */
export function faceEachOther(both: Both, agreedAt: number, publishedAt: number): boolean {
  const { toPublished } = both.alignment;
  let before = -1;
  for (let at = agreedAt; at >= 0; at -= 1) {
    const partner = toPublished[at] ?? -1;
    if (partner >= 0) {
      before = partner;
      break;
    }
  }
  let after = both.published.words.length;
  for (let at = agreedAt + 1; at < both.agreed.words.length; at += 1) {
    const partner = toPublished[at] ?? -1;
    if (partner >= 0) {
      after = partner;
      break;
    }
  }
  return publishedAt >= before && publishedAt <= after;
}

function closeness(one: Reading, two: Reading, alignment: Alignment): number {
  const count = (reading: Reading) => reading.words.reduce((sum, word) => sum + (word.kind === 'mark' ? 0 : 1), 0);
  const linked = alignment.toPublished.reduce((sum, partner) => sum + (partner >= 0 ? 1 : 0), 0);
  return linked / Math.max(1, Math.min(count(one), count(two)));
}

function keys(reading: Reading): ReadonlySet<string> {
  return new Set(reading.words.map((word) => verbKey(word.fold)));
}
