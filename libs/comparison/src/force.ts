import { differencesOf } from './force/differences.js';
import { isFronted } from './force/fronted.js';
import { judgeActs } from './force/judge-acts.js';
import { judgeClasses } from './force/judge-classes.js';
import { commasOf, judgeCommas } from './force/judge-commas.js';
import { judgeConjuncts } from './force/judge-conjuncts.js';
import { judgeDegrees } from './force/judge-degrees.js';
import { judgeDescribed } from './force/judge-described.js';
import { judgeDoer } from './force/judge-doer.js';
import { judgePair } from './force/judge-duties.js';
import { judgeMarks } from './force/judge-marks.js';
import { judgeNarrowed } from './force/judge-narrowed.js';
import { judgeNumbers } from './force/judge-numbers.js';
import { judgeObject } from './force/judge-object.js';
import { judgeOpposites } from './force/judge-opposites.js';
import { judgeSome } from './force/judge-some.js';
import { judgeSilent } from './force/judge-silent.js';
import { judgeParts } from './force/judge-parts.js';
import { judgeQuantity } from './force/judge-quantity.js';
import { judgeTimes } from './force/judge-times.js';
import { judgeUnpaired } from './force/judge-unpaired.js';
import { judgeSigns, signsOf } from './force/judge-signs.js';
import { judgeUnread } from './force/judge-unread.js';
import { judgePlainVerbs, judgeVerbs } from './force/judge-verbs.js';
import { setSideBySide } from './force/comparison.js';
import { pairDuties } from './force/pair-duties.js';
import { isKeywordNotice } from './force/keyword-notice.js';
import { readsAsEnglish } from './force/english.js';
import { sameForce, unreadable, weigh } from './force/weigh.js';
import type { Both, ForceContext } from './force/comparison.js';
import type { Difference } from './force/differences.js';
import type { ForceFinding } from './force/finding.js';
import type { PairedDuties } from './force/pair-duties.js';
import type { Verdict } from './force/verdict.js';
import type { Word } from './force/words.js';
import type { Provision } from './provision.js';

export { boundPartyOf } from './force/bound-party.js';
export { LISTS_VERSION } from './lists/index.js';
export type { ForceContext } from './force/comparison.js';
export type { BoundParty, CueFamily, Direction, ForceCue, ForceFacets, ForceFinding, Span } from './force/finding.js';

/**
 * Whether the published words bind less or more than the agreed ones, whom they bind, and by which words a reader can tell.
 * Several provisions on a side are one text in parts (a split or a merge). The rules read English; for other words that differ
 * the answer is UNSURE. Where signs point both ways, or none is sure, it is UNSURE and never a guess.
 */
export function compareForce(
  agreed: readonly Provision[],
  published: readonly Provision[],
  context: ForceContext = {},
): ForceFinding {
  const both = setSideBySide(agreed, published, context);
  const english = readsAsEnglish(both.agreed.words) && readsAsEnglish(both.published.words);
  if (isSame(both) || (isKeywordNotice(both.agreed) && isKeywordNotice(both.published))) return sameForce(both, english);
  if (!english) return unreadable(both, NOT_ENGLISH, false);
  if (both.alignment.approximate) return unreadable(both, TOO_LONG, true);
  if (isFronted(both)) return sameForce(both, english);
  const paired = pairDuties(both);
  return weigh(both, paired, judge(both, paired));
}

const NOT_ENGLISH = 'These words do not read as English, and the rules for how far words bind read only English.';
const TOO_LONG = 'These provisions are too long to be set side by side word by word.';

function judge(both: Both, paired: PairedDuties): readonly Verdict[] {
  const differences = differencesOf(both);
  const verdicts: Verdict[] = [];
  for (const pair of paired.pairs) for (const rule of ON_PAIRS) addAll(verdicts, rule(both, pair));
  for (const rule of RULES) addAll(verdicts, rule(both, paired, differences));
  return verdicts.length > 0 ? verdicts : judgeSilent(both, paired, differences);
}

/** What is asked of two duties that answer to each other, */
const ON_PAIRS = [judgePair, judgeVerbs, judgeDoer, judgeActs];
/** and of the whole. */
const RULES: readonly ((both: Both, paired: PairedDuties, differences: readonly Difference[]) => readonly Verdict[])[] = [
  judgeUnpaired,
  judgePlainVerbs,
  judgeConjuncts,
  judgeMarks,
  judgeQuantity,
  judgeTimes,
  judgeNumbers,
  judgeOpposites,
  judgeObject,
  judgeNarrowed,
  judgeDescribed,
  judgeDegrees,
  judgeClasses,
  judgeParts,
  judgeSome,
  judgeCommas,
  judgeUnread,
  judgeSigns,
];

function addAll(verdicts: Verdict[], more: readonly Verdict[]): void {
  for (const verdict of more) verdicts.push(verdict);
}

/** The same words in the same order under the same lead-in: whatever else changed is noise. */
function isSame(both: Both): boolean {
  if (!sameWords(both.agreed.words, both.published.words)) return false;
  if (signsOf(both.agreed) !== signsOf(both.published) || commasOf(both.agreed) !== commasOf(both.published)) return false;
  const leads = (parts: readonly Provision[]) => parts.map((part) => part.stem ?? '').join('\n');
  return leads(both.agreed.parts) === leads(both.published.parts);
}

/** Word for word, marks set aside. */
function sameWords(one: readonly Word[], two: readonly Word[]): boolean {
  const next = (words: readonly Word[], from: number): number => {
    let at = from;
    while (at < words.length && words[at]!.kind === 'mark') at += 1;
    return at;
  };
  let [left, right] = [next(one, 0), next(two, 0)];
  while (left < one.length && right < two.length && one[left]!.fold === two[right]!.fold) {
    left = next(one, left + 1);
    right = next(two, right + 1);
  }
  return left === one.length && right === two.length;
}
