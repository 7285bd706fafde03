import { subjectCore } from './clauses.js';
import { dutyVerbs } from '../lists/verbs.js';
import { partyOf } from './party.js';
import { verbSet } from './word-set.js';
import { sameSentence } from './reading.js';
import type { BoundParty } from './finding.js';
import type { Reading } from './reading.js';

const ACT = verbSet(dutyVerbs);

/** Who acts in a sentence without a modal: "We delete the data promptly", "GitHub takes all measures". */
export function bareParty(reading: Reading, at: number): BoundParty {
  let from = at;
  while (from > 0 && sameSentence(reading, from - 1, at)) from -= 1;
  const subject = subjectCore(reading.words, from, Math.min(from + 5, reading.words.length));
  const head = subject.findIndex((word) => word.fold === 'we');
  if (head >= 0) return 'INSTITUTION';
  const [first, second] = subject;
  if (!first || ACT.has(first.key)) return partyOf(subject.slice(0, 2)) ?? 'NOBODY_NAMED';
  const acts =
    second !== undefined &&
    (/[^s]s$/.test(second.fold) || second.fold.endsWith('ly') || second.fold === 'only' || second.fold === 'also');
  return partyOf(subject.slice(0, 2)) ?? partyOf([first], acts ? 'strong' : 'any') ?? 'NOBODY_NAMED';
}
