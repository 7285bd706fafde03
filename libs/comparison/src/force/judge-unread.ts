import { asking, leave, narrowing } from '../lists/connectives.js';
import { rangeIn } from './differences.js';
import { judgeLimit } from './judge-limits.js';
import { limitIn, shareIn, whollyIn } from './limits.js';
import { linesIn } from './line-words.js';
import { standingOf } from './standing.js';
import { changeOf, verdict } from './verdict.js';
import { ASKS, LEAVE, LIMIT, OR, SHARE, TELLING, WHOLLY } from './word-roles.js';
import { verbSet, wordSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { Difference, Placed, Stretch } from './differences.js';
import type { Duty } from './duties.js';
import type { CueFamily, Direction } from './finding.js';
import type { SmallJudge } from './line-words.js';
import type { PairedDuties } from './pair-duties.js';
import type { Range, Verdict, Weight } from './verdict.js';

const NARROWING = wordSet(narrowing);
const LEAVE_WORDS = wordSet(leave);
const ASKING = verbSet(asking);
/** They shut out what stands before them, and forbid less under a "not", only where a reason or a case follows. */
const FENCING = wordSet(['only just solely exclusively merely simply purely']);
const REASONS = wordSet(['because for due on if when where by as']);
/** After a number of days, the event they begin at; so many words behind it belong to it. */
const STARTS = wordSet(['of from after following']);
const REACH = 5;
const NO = new Set(['not', 'never', 'no']);
const EXCEPTING = new Set(['unless', 'except', 'without', 'until']);

/**
 * What came, went or changed in small words that carry a meaning of their own, and that no list of cues holds: a condition, a side
 * ("before", "after"), "and" for "or", a floor or a ceiling. Which way they bind no rule says, so that a reader is asked.
 */
export function judgeUnread(both: Both, paired: PairedDuties, differences: readonly Difference[]): readonly Verdict[] {
  const inClause = [...(hasChance(both) ? [chanceIn] : []), ...(hasStart(both) ? [startIn] : [])];
  let small: readonly SmallJudge[] | null = null;
  const verdicts: Verdict[] = [];
  for (const difference of differences) {
    const telling = ((difference.agreed.roles | difference.published.roles) & TELLING) !== 0;
    if (!telling && inClause.length === 0) continue;
    const narrowed = telling
      ? (judgeNarrowing(both, paired, difference, differences.length) ??
        judgeCondition(both, paired, difference, differences.length) ??
        judgeLimit(both, paired, difference, differences.length))
      : null;
    if (narrowed) verdicts.push(narrowed);
    if (narrowed) continue;
    const judges = telling ? [...(small ??= [...linesIn(both, differences), ...SMALL_WORDS]), ...inClause] : inClause;
    for (const judge of judges) {
      const family = judge(both, paired, difference);
      if (family === null) continue;
      verdicts.push(unread(both, paired, difference, family, 'UNSURE', 'DOUBT'));
      break;
    }
  }
  return verdicts;
}

function unread(
  both: Both,
  paired: PairedDuties,
  difference: Difference,
  family: CueFamily,
  direction: Direction,
  weight: Weight,
): Verdict {
  const agreed = rangeIn(difference.agreed);
  const published = rangeIn(difference.published);
  const { party } = standingOf(both, paired, agreed, published);
  const says = changeOf(both, agreed, published);
  const facet = family === 'number' ? 'numbers' : family === 'restriction' ? 'scope' : 'condition';
  return verdict(both, { family, facet, direction, weight, party, agreed, published, says });
}

/** "not routinely attend": part of what was forbidden is now free; and the way back. */
function judgeNarrowing(both: Both, paired: PairedDuties, difference: Difference, changes: number): Verdict | null {
  const lone = loneOf(difference);
  const own = lone?.stretch.words.filter((placed) => !NO.has(placed.word.fold)) ?? [];
  const word = own.length === 1 ? own[0] : undefined;
  if (!lone || !word || !NARROWING.has(word.word.fold)) return null;
  const { denied } = standingOf(both, paired, ...rangesOf(difference));
  if (!denied) return null;
  const words = (lone.added ? both.published : both.agreed).words;
  const clear = !FENCING.has(word.word.fold) || REASONS.has(words[word.at + 1]?.fold ?? '');
  if (!clear || changes > 1) return unread(both, paired, difference, 'restriction', 'UNSURE', 'DOUBT');
  return unread(both, paired, difference, 'restriction', lone.added ? 'WEAKER' : 'STRONGER', 'FIRM');
}

/** "We will pay" against "We will pay if the claim is valid": nothing but a condition that came or went. */
function judgeCondition(both: Both, paired: PairedDuties, difference: Difference, changes: number): Verdict | null {
  const lone = loneOf(difference);
  const first = lone?.stretch.words[0];
  if (!lone || !first || changes > 1 || first.word.fold !== 'if' || lone.stretch.words.length < SHORTEST) return null;
  const { words, hits } = lone.added ? both.published : both.agreed;
  const before = words[first.at - 1];
  // "even if", "tell you if": no condition.
  if (before && (NOT_ONLY.has(before.fold) || SAYING.has(before.key))) return null;
  if (hits.some(({ family, from, to }) => family === 'exception' && first.at >= from && first.at < to)) return null;
  const { ruled, denied, liberty, right, untold, level } = standingOf(both, paired, ...rangesOf(difference));
  if (!ruled || denied || untold || (!right && (liberty || level < BINDING))) return null;
  return unread(both, paired, difference, 'exception', lone.added ? 'WEAKER' : 'STRONGER', 'FIRM');
}

const SHORTEST = 3;
/** "should", "must", "will": below it a condition frees nobody. */
const BINDING = 2.5;
const NOT_ONLY = new Set(['even', 'as', 'only', 'and', 'or', 'not']);
const SAYING = verbSet([
  'tell ask check say inform notify see find know confirm decide consider determine assess ascertain establish advise test',
]);

/** "You can ask to refuse": what was given must now be asked for. */
function askingIn(both: Both, _paired: PairedDuties, { agreed, published }: Difference): CueFamily | null {
  const asks = (stretch: Stretch, duties: Both['agreed']['duties']) =>
    stretch.words.some(({ word, at }) => ASKING.has(word.key) && duties.some((duty) => !duty.side && duty.verbAt === at));
  return asks(agreed, both.agreed.duties) !== asks(published, both.published.duties) ? 'duty' : null;
}

/** "and" against "or"; and another way out after "unless" or "without". */
function joinerIn(both: Both, _paired: PairedDuties, { agreed, published }: Difference): CueFamily | null {
  if (both.agreed.parts.length !== both.published.parts.length) return null;
  const has = (stretch: Stretch, fold: string, words: Both['agreed']['words'] = []) =>
    stretch.words.some(({ word, at }) => word.fold === fold && !MORE.has(words[at + 1]?.fold ?? ''));
  // Every way that counts needs an "or" that came or went.
  if (!has(agreed, 'or') && !has(published, 'or')) return null;
  const either = [both.agreed, both.published].some(({ words }) => words.some((word) => word.fold === 'either'));
  const short = !either && agreed.words.length <= 2 && published.words.length <= 2;
  const turned = (fold: string, other: string) =>
    has(agreed, fold, both.agreed.words) && has(published, other, both.published.words);
  if (short && turned('and', 'or') !== turned('or', 'and')) return 'exception';
  const widens = (stretch: Stretch, words: Both['agreed']['words']) =>
    has(stretch, 'or') &&
    stretch.words.length > 1 &&
    words.slice(Math.max(0, stretch.from - 24), stretch.from).some((word) => EXCEPTING.has(word.fold));
  return widens(agreed, both.agreed.words) || widens(published, both.published.words) ? 'exception' : null;
}

/** "18 and over" and "18 or over" are as many. */
const MORE = new Set(['over', 'under', 'above', 'below', 'more', 'less', 'older', 'younger', 'fewer', 'upwards']);

/** "may keep pets with permission" */
function leaveIn(both: Both, paired: PairedDuties, difference: Difference): CueFamily | null {
  const lone = [difference.agreed, difference.published].map((stretch) => withLeave(stretch.words));
  if (lone[0] === lone[1]) return null;
  return standingOf(both, paired, ...rangesOf(difference)).liberty ? 'exception' : null;
}

/** "is unethical" against "can be unethical". */
function chanceIn(both: Both, _paired: PairedDuties, { agreed, published }: Difference): CueFamily | null {
  const chance = ({ words }: Stretch, side: 'agreed' | 'published', partner: readonly number[]) =>
    words.some(({ at }) => {
      const duty = both[side].duties.find((one) => at >= one.from && at < one.to && isChance(one));
      if (!duty) return false;
      const other = both[side === 'agreed' ? 'published' : 'agreed'];
      const act = both[side].words[duty.to + 1]?.key ?? '';
      if (FINDING.has(act)) return false;
      const verb = both[side].words[duty.to]?.key === 'be' ? (partner[duty.to] ?? -1) : -1;
      return verb >= 0 && !other.duties.some((one) => verb >= one.from && verb <= one.verbAt);
    });
  const found = chance(agreed, 'agreed', both.alignment.toPublished) || chance(published, 'published', both.alignment.toAgreed);
  return found ? 'modality' : null;
}

const isChance = (duty: Duty): boolean => duty.level <= 1.2 && !duty.negative;

const hasChance = ({ agreed, published }: Both): boolean => agreed.duties.some(isChance) || published.duties.some(isChance);

/** "within 10 days of receiving it" against "of its being accepted": the days begin at another event. */
function startIn(both: Both, _paired: PairedDuties, { agreed, published }: Difference): CueFamily | null {
  const starts = ({ words, times }: Both['agreed']) => times.flatMap(({ to }) => (STARTS.has(words[to]?.fold ?? '') ? [to] : []));
  const begins = (stretch: Stretch, { times }: Both['agreed'], other: Stretch) =>
    other.words.length === 0 &&
    stretch.words.length > 1 &&
    STARTS.has(stretch.words[0]!.word.fold) &&
    times.some(({ to }) => to === stretch.words[0]!.at);
  if (begins(agreed, both.agreed, published) || begins(published, both.published, agreed)) return 'deadline';
  const [was, is] = [starts(both.agreed), starts(both.published)];
  if (was.length === 0 || is.length === 0) return null;
  const other = agreed.words.length > 0 && published.words.length > 0;
  const within = ({ from, words }: Stretch, places: readonly number[]) =>
    (other || words.some(({ word }) => /(?:ing|ed)$/.test(word.fold))) &&
    places.some((place) => from > place && from <= place + REACH);
  return within(agreed, was) || within(published, is) ? 'deadline' : null;
}

const hasStart = ({ agreed, published }: Both): boolean => agreed.times.length > 0 && published.times.length > 0;

/** Those that look for words of the lists, where one of them is. */
const SMALL_WORDS: readonly SmallJudge[] = [
  where(OR, joinerIn),
  where(LIMIT, limitIn),
  where(LEAVE, leaveIn),
  where(ASKS, askingIn),
  where(SHARE, shareIn),
  where(WHOLLY, whollyIn),
];

function where(role: number, judge: SmallJudge): SmallJudge {
  return (both, paired, difference) =>
    ((difference.agreed.roles | difference.published.roles) & role) === 0 ? null : judge(both, paired, difference);
}

/** "can be found in section 4" and "is in section 4" say the same. */
const FINDING = verbSet(['find see view access read obtain download']);

const withLeave = (words: readonly Placed[]): boolean => words.some(({ word }) => LEAVE_WORDS.has(word.fold));

function rangesOf(difference: Difference): readonly [Range, Range] {
  return [rangeIn(difference.agreed), rangeIn(difference.published)];
}

function loneOf({ agreed, published }: Difference): { readonly stretch: Stretch; readonly added: boolean } | null {
  if (agreed.words.length === 0) return { stretch: published, added: true };
  return published.words.length === 0 ? { stretch: agreed, added: false } : null;
}
