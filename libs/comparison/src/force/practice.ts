import { dutyVerbs } from '../lists/verbs.js';
import { clauseHead } from './clauses.js';
import { isAdverb } from './modal-verb.js';
import { isParticiple } from './verb-forms.js';
import { DETERMINER, PREPOSITION, SIDE } from './word-roles.js';
import { verbSet } from './word-set.js';
import type { Alignment } from './alignment.js';
import type { Reading } from './reading.js';

const ACT = verbSet(dutyVerbs);

/**
 * Whether both texts say in the passive, and without a modal, what is done as a rule: "Complaints are investigated". The same act must be
 * told in both, in the clause that carries the sentence.
 */
export function isPractice(agreed: Reading, published: Reading, { toPublished }: Alignment): boolean {
  const at = practiceIn(agreed);
  if (at < 0) return false;
  const other = practiceIn(published);
  return other >= 0 && toPublished[at] === other;
}

/** "Records are audited quarterly": what is done, not what was. */
export const isPresent = ({ words }: Reading): boolean => words.some(({ fold }) => fold === 'is' || fold === 'are');

/** Where the participle stands, or -1. */
function practiceIn({ words, duties }: Reading): number {
  if (duties.some(({ side }) => !side)) return -1;
  for (let at = 1; at < words.length; at += 1) {
    const { fold } = words[at]!;
    if (fold !== 'are' && fold !== 'is') continue;
    let act = at + 1;
    while (isAdverb(words[act]) && act < at + 4) act += 1;
    const word = words[act];
    if (word?.kind === 'word' && ACT.has(word.key) && isParticiple(word.fold) && !clauseHead(words, at).side) return act;
  }
  return -1;
}

/** Whether both begin with the same verb in its plain form, with nothing before it but what is fenced off by a comma. */
export function isOrder(agreed: Reading, published: Reading, { toPublished }: Alignment): boolean {
  const [at, other] = [orderIn(agreed), orderIn(published)];
  if (at < 0 || other < 0 || toPublished[at] !== other) return false;
  return isOrdered(agreed, at) || isOrdered(published, other);
}

/** "Test every change" is surely an order; beside it "Test changes" is one. */
function isOrdered({ words }: Reading, at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && (next.is(DETERMINER) || FOLLOWING.has(next.fold));
}

/** Where the verb stands, or -1: "Publish your code", "Where possible, publish your code". */
function orderIn({ words, parts }: Reading): number {
  if (parts.length !== 1) return -1;
  let at = words.findIndex(({ kind }) => kind !== 'mark');
  if (words[at]?.is(SIDE | PREPOSITION) === true) at = words.findIndex(({ fold }) => fold === ',') + 1;
  const word = words[at];
  if (word?.kind !== 'word' || !ACT.has(word.key) || (word.fold !== word.key && word.fold !== `${word.key}e`)) return -1;
  return at;
}

const FOLLOWING = new Set(['that', 'you', 'sure', 'them', 'how', 'what']);
