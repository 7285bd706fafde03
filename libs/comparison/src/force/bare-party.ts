import { subjectCore } from './clauses.js';
import { partyOf } from './party.js';
import { DETERMINER } from './word-roles.js';
import { sameSentence } from './reading.js';
import type { BoundParty } from './finding.js';
import type { Reading } from './reading.js';

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
