import { faceEachOther } from './comparison.js';
import { twinOf } from './gaps.js';
import { leftOver } from './judge-marks.js';
import { isPresent } from './practice.js';
import { rulerOf, standingOf } from './standing.js';
import { changeOf, directionOf, verdict } from './verdict.js';
import type { Both } from './comparison.js';
import type { Difference } from './differences.js';
import type { Hit } from './cue-index.js';
import type { PairedDuties } from './pair-duties.js';
import type { Reading } from './reading.js';
import type { Verdict, Weight } from './verdict.js';

/** From here on a quantifier takes in all of its class. */
const ALL = 4.4;
/** Little words whose place a quantifier can take without changing what is meant: "a user", "our users", "all users". */
const FILLERS = new Set(['a', 'an', 'the', 'our', 'your', 'its', 'their', 'this', 'these', 'any', 'such', 'those']);

/** What all, some and certain say. */
export function judgeQuantity(both: Both, paired: PairedDuties, differences: readonly Difference[]): readonly Verdict[] {
  const only = differences.length === 1;
  const left = leftOver(both, 'quantifier');
  const rest = [...left.published];
  const verdicts: Verdict[] = [];
  for (const hit of left.agreed) {
    const facing =
      rest.find((other) => faceEachOther(both, hit.from, other.from)) ??
      rest.find((other) => areAdverbs(hit, other)) ??
      // "each officer's case" and "a number of cases": the only ones that are left.
      (left.agreed.length === 1 && rest.length === 1 ? rest[0] : undefined);
    if (facing) rest.splice(rest.indexOf(facing), 1);
    verdicts.push(...judgeOne(both, paired, hit, facing ?? null, only));
  }
  for (const hit of rest) verdicts.push(...judgeOne(both, paired, null, hit, only));
  return verdicts;
}

function judgeOne(
  both: Both,
  paired: PairedDuties,
  agreed: Hit | null,
  published: Hit | null,
  only: boolean,
): readonly Verdict[] {
  const twin = agreed && published ? null : twinOf(both, agreed, published);
  const [was, is] = [agreed ?? twin, published ?? twin];
  const step = was && is ? stepBetween(was, is) : stepAlone(both, agreed, published);
  if (step === 0) return [];
  const standing = standingOf(both, paired, agreed, published);
  if (standing.untold) return [];
  const lone = agreed && published ? null : (agreed ?? published);
  // Under "not", a lost or new "all" can mean more or less.
  const denied = standing.denied && lone !== null && lone.cue.value >= ALL;
  const liberty = standing.liberty && !standing.onReader;
  // "All ward meetings are open" against "some ward meetings are open": nothing else changed.
  const told = only && agreed !== null && published !== null && [both.agreed, both.published].every(isPresent);
  const idle = liberty || denied || standing.moved || !(standing.promised || standing.practised || told);
  const weight: Weight = idle || Math.abs(step) < 1 ? 'NOTE' : 'LIGHT';
  return [
    verdict(both, {
      family: 'quantifier',
      facet: 'scope',
      direction: directionOf(step),
      weight,
      party: standing.party,
      agreed,
      published,
      says: changeOf(both, agreed, published),
    }),
  ];
}

/** All, every, each and any are one; between the others the scale counts. */
function stepBetween(agreed: Hit, published: Hit): number {
  // "without one of them" and "without any of them"
  if ([agreed, published].some(isOneOf) && [agreed, published].some(({ cue }) => cue.words === 'any')) return 0;
  if (agreed.cue.value >= ALL && published.cue.value >= ALL) return 0;
  return published.cue.value - agreed.cue.value;
}

/**
 * A quantifier that only one text has. "All X" and bare "X" say the same at the head of a clause, and "any" hardly ever says more
 * than "a"; lost from what is done ("take all measures"), "all" is a loss. A new "some" or "certain" narrows.
 */
function stepAlone(both: Both, agreed: Hit | null, published: Hit | null): number {
  const hit = agreed ?? published;
  const reading = agreed ? both.agreed : both.published;
  const sign = agreed ? -1 : 1;
  if (!hit) return 0;
  if (isTerm(reading, hit)) return 0;
  if (isOneOf(hit)) return 0;
  if (hit.cue.value < ALL) return hit.cue.value >= 2.2 ? -0.5 * sign : -1 * sign;
  if (hit.cue.value < 5 || takesFiller(both, hit, agreed !== null)) return 0;
  return isObject(reading, hit) ? sign : 0;
}

/** It narrows against "both" or "all"; alone it only says which is meant ("one of the following"). */
const isOneOf = ({ cue }: Hit): boolean => cue.words === 'one of' || cue.words === 'either of';

/** "All Users", "Certain Data": with a capital inside a sentence it is part of a defined term. */
function isTerm(reading: Reading, hit: Hit): boolean {
  const word = reading.words[hit.from];
  const before = reading.words[hit.from - 1];
  return (
    word !== undefined &&
    word.capital &&
    !word.capitals &&
    before !== undefined &&
    before.kind === 'word' &&
    before.part === word.part
  );
}

/** Whether a filler stood where the quantifier stands: then one determiner took the place of another. */
function takesFiller(both: Both, hit: Hit, agreed: boolean): boolean {
  const { other, partner, back } = both.from(agreed);
  const next = partner[hit.to] ?? -1;
  const before = next > 0 ? other.words[next - 1] : undefined;
  const unpaired = next > 0 && (back[next - 1] ?? -1) < 0;
  return before !== undefined && unpaired && FILLERS.has(before.fold);
}

/** "at all times" and "always" say the same in any place. */
const areAdverbs = (one: Hit, other: Hit): boolean => isAdverbial(one) && isAdverbial(other);

const isAdverbial = ({ cue }: Hit): boolean => /always|times|case|exception/.test(cue.words);

/** After the verb of its clause, or an adverb of it ("always"); not in the subject. */
function isObject(reading: Reading, hit: Hit): boolean {
  if (isAdverbial(hit)) return true;
  const ruler = rulerOf(reading, hit);
  if (ruler) return hit.from >= Math.max(ruler.to, ruler.verbAt);
  return hit.from > 1 && !reading.words[hit.from - 1]?.fold.match(/^[,.;:(]$/);
}
