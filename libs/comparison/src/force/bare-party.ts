import { subjectCore } from './clauses.js';
import { partyOf } from './party.js';
import { DETERMINER } from './word-roles.js';
import { Reading, sameSentence } from './reading.js';
import { mayHoldModal, readWords } from './words.js';
import type { BoundParty } from './finding.js';
import type { Provision } from '../provision.js';

/** Who acts in a sentence without a modal: "We delete the data promptly", "GitHub takes all measures". */
export function bareParty(reading: Reading, at: number): BoundParty {
  let from = at;
  while (from > 0 && sameSentence(reading, from - 1, at)) from -= 1;
  const subject = subjectCore(reading.words, from, Math.min(from + 5, reading.words.length));
  const head = subject.findIndex((word) => word.fold === 'we');
  if (head >= 0) return 'INSTITUTION';
  const near = partyOf(subject.slice(0, 2)) ?? partyOf(subject.slice(0, 1));
  // "The tree officer reports": an article and a describing word stand before the name.
  const described = subject[0]?.is(DETERMINER) === true && subject[2]?.capital === false;
  return near ?? (described ? partyOf(subject.slice(0, 3)) : null) ?? 'NOBODY_NAMED';
}

/**
 * Who acts in a provision that holds no modal and hangs from no lead-in, by its first words alone: most clauses that did not change are such.
 * Null where the whole has to be read.
 */
export function plainActor({ text, stem, tokens }: Provision): BoundParty | null {
  if (stem !== null || tokens === undefined || mayHoldModal(text, tokens)) return null;
  return bareParty(new Reading([], readWords(text, 0, tokens, SUBJECT_WORDS), [], []), 0);
}

/** More than any rule looks at for the subject of a sentence. */
const SUBJECT_WORDS = 8;
