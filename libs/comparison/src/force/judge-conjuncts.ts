import { determiners, pronouns } from '../lists/grammar.js';
import { dutyVerbs } from '../lists/verbs.js';
import { rulerOf } from './standing.js';
import { quote, textOf } from './reading.js';
import { verdict } from './verdict.js';
import { verbSet, wordSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { Difference } from './differences.js';
import type { Duty } from './duties.js';
import type { PairedDuties } from './pair-duties.js';
import type { Reading } from './reading.js';
import type { Verdict } from './verdict.js';
import type { Word } from './words.js';

const ACT = verbSet(dutyVerbs);
const JOIN = new Set(['and', 'or', 'then', ',', ';']);
/** What follows a verb and hardly ever a noun: "inform you", "pay the costs", "comply with it". */
const OBJECT = wordSet([...determiners, ...pronouns, 'you us them with to for how what why who when where whether']);
/** The verb and what it is done to: fewer words are a doublet ("develop and use"), not a duty. */
const SHORTEST = 3;

/** A second act under the same modal that is gone or new: "must set a schedule and undertake all necessary steps". */
export function judgeConjuncts(both: Both, _paired: PairedDuties, differences: readonly Difference[]): readonly Verdict[] {
  if (!differences.some(isLongAndLone)) return [];
  const { agreed, published, alignment } = both;
  return [
    ...runs(agreed, published, alignment.toPublished).flatMap((run) => judgeRun(both, agreed, run, true)),
    ...runs(published, agreed, alignment.toAgreed).flatMap((run) => judgeRun(both, published, run, false)),
  ];
}

/** A run that can hold an act: so many words in one text, and none in the other. */
const isLongAndLone = ({ agreed, published }: Difference): boolean =>
  (agreed.words.length >= SHORTEST && published.words.length === 0) ||
  (published.words.length >= SHORTEST && agreed.words.length === 0);

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Runs of words that one text has and the other has nothing for: the words on both sides of it are neighbours there. */
function runs(own: Reading, other: Reading, partner: readonly number[]): readonly Run[] {
  const found: Run[] = [];
  for (let at = 0; at < own.words.length;) {
    let to = at;
    while (to < own.words.length && (own.words[to]?.kind === 'mark' || (partner[to] ?? -1) < 0)) to += 1;
    if (to > at) {
      const before = at === 0 ? -1 : (partner[at - 1] ?? -1);
      const after = to === own.words.length ? other.words.length : (partner[to] ?? -1);
      if (!hasWords(other, before + 1, after)) found.push({ from: at, to });
    }
    at = Math.max(to, at + 1);
  }
  return found;
}

/** An empty range, and one that ends before it begins, has none; counted from the end, as `slice` counts, where it is negative. */
function hasWords({ words }: Reading, from: number, to: number): boolean {
  const end = to < 0 ? words.length + to : to;
  for (let at = from; at < end; at += 1) if (words[at]!.kind !== 'mark') return true;
  return false;
}

function judgeRun(both: Both, own: Reading, run: Run, agreed: boolean): readonly Verdict[] {
  const at = actIn(both, own, run, agreed);
  if (at < 0 || wordsIn(own, at, run.to) < SHORTEST) return [];
  const ruler = rulerOf(own, { from: at });
  if (!ruler || !binds(own, ruler, run, at)) return [];
  if (agreed && both.context.toldElsewhere?.(textOf(own, at, run.to))) return [];
  const range = { from: at, to: run.to };
  const words = quote(own, at, run.to);
  return [
    verdict(both, {
      family: 'duty',
      facet: 'duties',
      direction: agreed ? 'WEAKER' : 'STRONGER',
      weight: 'LIGHT',
      party: ruler.party,
      agreed: agreed ? range : null,
      published: agreed ? null : range,
      says: agreed ? `No words for ${words} are in the published provision.` : `${words} was added.`,
    }),
  ];
}

/** The first verb of a duty in the run that follows "and", "then" or a comma, in its plain form, and that the other text lacks. */
function actIn(both: Both, own: Reading, run: Run, agreed: boolean): number {
  for (let at = run.from; at < run.to; at += 1) {
    const word = own.words[at];
    if (!word || word.kind === 'mark' || !ACT.has(word.key) || !isPlainForm(word)) continue;
    if (!isOpened(own, at) || !OBJECT.has(own.words[at + 1]?.fold ?? '')) continue;
    if (!both.from(agreed).other.has(word.key)) return at;
  }
  return -1;
}

/** "inform", "pay": the form that shares a modal; not "informs" or "paying". */
function isPlainForm(word: Word): boolean {
  return word.fold === word.key || word.fold === `${word.key}e`;
}

/** After "and", a comma or the "(c)" of a list. */
function isOpened(own: Reading, at: number): boolean {
  const before = own.words[at - 1]?.fold ?? '';
  return JOIN.has(before) || (before === ')' && own.words[at - 3]?.fold === '(');
}

function wordsIn(own: Reading, from: number, to: number): number {
  return own.words.slice(from, to).filter((word) => word.kind !== 'mark').length;
}

/** The act stands under a duty before it, and the run has no modal of its own. */
function binds(own: Reading, ruler: Duty, run: Run, at: number): boolean {
  const within = own.duties.some((duty) => duty.from >= run.from && duty.from < run.to);
  return !within && ruler.level >= 2.5 && !ruler.negative && ruler.verbAt < at;
}
