import { determiners, pronouns, saidThat } from '../lists/grammar.js';
import { CLAUSE_MARK, DESCRIBER, JOINER, PREPOSITION, SENTENCE_MARK, SIDE } from './word-roles.js';
import { verbSet, wordSet } from './word-set.js';
import type { Word } from './words.js';

const SUBJECT_WORD = wordSet([...determiners, ...pronouns, 'you we i users']);
const SAID = verbSet(saidThat);
const NEW_SUBJECT = new Set(['we', 'you', 'they', 'it', 'he', 'she', 'i']);

/** Where the subject of a modal begins, and whether its clause carries the sentence or stands beside it. */
export interface ClauseHead {
  readonly subjectFrom: number;
  readonly side: boolean;
}

/** Looks back from the modal at `at` to the mark or the word that opens its clause. */
export function clauseHead(words: readonly Word[], at: number): ClauseHead {
  const stop = Math.max(0, at - 24);
  if (isInverted(words, at)) return { subjectFrom: at + 1, side: true };
  for (let back = at - 1; back >= stop; back -= 1) {
    const word = words[back];
    if (!word || word.part !== words[at]?.part) return { subjectFrom: back + 1, side: false };
    if (word.is(CLAUSE_MARK)) return { subjectFrom: back + 1, side: false };
    if (word.fold === 'then' || (word.is(JOINER) && NEW_SUBJECT.has(words[back + 1]?.fold ?? '')))
      return { subjectFrom: back + 1, side: false };
    if (word.is(DESCRIBER)) {
      if (isSaid(words, back)) return { subjectFrom: back + 1, side: false };
      if (opensDescription(words, back, at)) return { subjectFrom: back + 1, side: true };
    }
    const reason = word.fold === 'as' && words[back - 1]?.kind === 'mark';
    if (reason || word.is(SIDE)) {
      const main = word.is(SIDE) ? mainBehind(words, back, at) : -1;
      return main < 0 ? { subjectFrom: back + 1, side: true } : { subjectFrom: main, side: false };
    }
  }
  return { subjectFrom: stop, side: false };
}

/**
 * "If we miss this target we will pay": no comma stands between a condition at the head of a sentence and what it is a condition of. Where the
 * subject of the last modal begins, or -1 where it is the condition's own.
 */
function mainBehind(words: readonly Word[], opener: number, at: number): number {
  const before = words[opener - 1];
  if (before && before.part === words[opener]!.part && !before.is(SENTENCE_MARK)) return -1;
  const subject = at - 1;
  if (subject < opener + 4 || !NEW_SUBJECT.has(words[subject]!.fold)) return -1;
  for (let next = at + 1; next < words.length && words[next]!.part === words[at]!.part; next += 1) {
    if (words[next]!.is(SENTENCE_MARK)) break;
    if (words[next]!.fold === ',' || MODALS.has(words[next]!.fold)) return -1;
  }
  return subject;
}

const MODALS = new Set(['will', 'shall', 'must', 'should', 'may', 'can', 'might', 'could', 'would']);

/** "Should you have questions": an "if" without the word. */
export function isInverted(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const opens = !before || before.part !== words[at]?.part || before.kind === 'mark';
  return words[at]?.fold === 'should' && opens && words[at]?.capitals === false && SUBJECT_WORD.has(words[at + 1]?.fold ?? '');
}

/** "You agree that you will": what follows is the thing said. */
function isSaid(words: readonly Word[], that: number): boolean {
  const before = words[that - 1];
  return words[that]?.fold === 'that' && (!before || before.kind === 'mark' || SAID.has(before.key));
}

/** "purposes that may be", "data that you may ask for": the modal is the description's; "trusts that use it should stop": it is not. */
function opensDescription(words: readonly Word[], that: number, at: number): boolean {
  const next = words[that + 1];
  return at <= that + 2 || (next !== undefined && SUBJECT_WORD.has(next.fold));
}

/** The number of the sentence of each word; a sentence ends at its mark and at the end of its part. */
export function sentencesOf(words: readonly Word[]): readonly number[] {
  const sentences: number[] = [];
  let number = 0;
  for (let at = 0; at < words.length; at += 1) {
    const before = words[at - 1];
    if (before && (before.part !== words[at]!.part || before.is(SENTENCE_MARK))) number += 1;
    sentences.push(number);
  }
  return sentences;
}

/** The words of the subject up to its first preposition: the party is named there ("The head of an agency" is the head). */
export function subjectCore(words: readonly Word[], from: number, to: number): readonly Word[] {
  const core: Word[] = [];
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (!word || word.kind === 'mark' || (core.length === 0 && word.is(JOINER))) continue;
    if (core.length > 0 && word.is(PREPOSITION)) break;
    core.push(word);
  }
  return core;
}

/** The end of the clause that a modal governs: the next mark that closes a clause, or the next "and" with a modal of its own behind it. */
export function clauseEnd(words: readonly Word[], from: number): number {
  for (let at = from; at < words.length; at += 1) {
    const word = words[at];
    if (!word || word.part !== words[from]?.part) return at;
    if (word.is(CLAUSE_MARK) && at > from + 1) return at;
  }
  return words.length;
}
