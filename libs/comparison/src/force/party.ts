import { bodyNouns, parties, things } from '../lists/parties.js';
import { determiners, pronouns } from '../lists/grammar.js';
import { wordSet } from './word-set.js';
import type { BoundParty } from './finding.js';
import type { Word } from './words.js';

const NAMED = new Map<string, BoundParty>([
  ...[...wordSet(parties.THIRD_PARTY)].map((word) => [word, 'THIRD_PARTY'] as const),
  ...[...wordSet(parties.READER)].map((word) => [word, 'READER'] as const),
  ...[...wordSet(parties.INSTITUTION)].map((word) => [word, 'INSTITUTION'] as const),
]);
const BODY = wordSet(bodyNouns);
const DETERMINER = wordSet(determiners);
const THING = wordSet(things);
const PRONOUN = wordSet(pronouns);
const NOUN_ENDING = /(?:tion|ment|ing|ness|ity|ware|ance|ence|ship|ers|ors|ics|s)$/;

/** The party that the words of a subject name, or null when they name none. */
export function partyOf(subject: readonly Word[], binds: 'strong' | 'any' = 'any'): BoundParty | null {
  for (let at = subject.length - 1; at >= 0; at -= 1) {
    const word = subject[at];
    if (!word || isOwner(word.fold)) continue;
    const listed = NAMED.get(word.fold);
    if (listed) return BODY.has(word.fold) && word.capital && subject.length > 1 ? 'INSTITUTION' : listed;
    if (word.fold === 'party' && subject[at - 1]?.fold === 'third') return 'THIRD_PARTY';
  }
  if (subject.some((word) => word.fold === 'our')) return 'INSTITUTION';
  return isName(subject, binds) ? 'INSTITUTION' : null;
}

/** Whether the subject is a pronoun that stands for somebody named before. */
export function isPronoun(subject: readonly Word[]): boolean {
  return subject.length > 0 && subject.length <= 2 && PRONOUN.has(subject[subject.length - 1]?.fold ?? '');
}

function isOwner(fold: string): boolean {
  return fold === 'your' || fold === 'our' || fold.endsWith("'s") || fold.endsWith("s'");
}

/** A bare name: no article, a capital on every word, and no common noun that merely begins a sentence. */
function isName(subject: readonly Word[], binds: 'strong' | 'any'): boolean {
  const words = subject.filter((word) => word.kind === 'word');
  const [first] = words;
  if (!first || words.length > 4 || DETERMINER.has(first.fold) || PRONOUN.has(first.fold) || THING.has(first.fold)) return false;
  if (!words.every((word) => word.capital)) return false;
  if (words.some((word) => BODY.has(word.fold))) return true;
  if (words.length > 1) return words.every((word) => word.capitals);
  if (first.capitals) return true;
  return binds === 'strong' && !NOUN_ENDING.test(first.fold);
}
