import { bodyNouns, parties, things } from '../lists/parties.js';
import { DETERMINER, OWNER, PARTY, PRONOUN } from './word-roles.js';
import { wordSet } from './word-set.js';
import type { BoundParty } from './finding.js';
import type { Word } from './words.js';

const NAMED = new Map<string, BoundParty>([
  ...[...wordSet(parties.THIRD_PARTY)].map((word) => [word, 'THIRD_PARTY'] as const),
  ...[...wordSet(parties.READER)].map((word) => [word, 'READER'] as const),
  ...[...wordSet(parties.INSTITUTION)].map((word) => [word, 'INSTITUTION'] as const),
]);
const BODY = wordSet(bodyNouns);
const THING = wordSet(things);
const SPEAKER = new Set(['we', 'us', 'our', 'ours', 'ourselves', 'i']);

/** The party that the words of a subject name, or null when they name none. `names` is false where a bare name is more likely that of a thing. */
export function partyOf(subject: readonly Word[], names = true): BoundParty | null {
  for (let at = subject.length - 1; at >= 0; at -= 1) {
    const word = subject[at];
    if (!word || (word.shape.roles & (PARTY | OWNER)) !== PARTY) continue;
    const listed = NAMED.get(word.fold);
    if (listed) return BODY.has(word.fold) && word.capital && subject.length > 1 ? 'INSTITUTION' : listed;
    if (word.fold === 'party' && subject[at - 1]?.fold === 'third') return 'THIRD_PARTY';
  }
  if (subject.some((word) => word.fold === 'our')) return 'INSTITUTION';
  return names && isName(subject) ? 'INSTITUTION' : null;
}

/** A listed noun for an institution; not "we" or "our", which name it by no name. */
export function isBodyNoun(word: Word): boolean {
  return NAMED.get(word.fold) === 'INSTITUTION' && !SPEAKER.has(word.fold);
}

/** Whether the subject is a pronoun that stands for somebody named before. */
export function isPronoun(subject: readonly Word[]): boolean {
  return subject.length > 0 && subject.length <= 2 && subject[subject.length - 1]!.is(PRONOUN);
}

/**
 * A bare name: no article, a capital on every word, and a sign that it is one: a word for a body ("Mersey Care Trust"), an
 * abbreviation, or a capital inside ("GitHub"). One word with a capital may merely begin its sentence, and names nobody.
 */
function isName(subject: readonly Word[]): boolean {
  let first: Word | null = null;
  let [count, body, capitals] = [0, false, true];
  for (const word of subject) {
    if (word.kind !== 'word') continue;
    if (first === null && (word.is(DETERMINER | PRONOUN) || THING.has(word.fold))) return false;
    first ??= word;
    count += 1;
    if (count > 4 || !word.capital) return false;
    body ||= BODY.has(word.fold);
    capitals &&= word.capitals;
  }
  return first !== null && (body || capitals || (count === 1 && first.inner));
}
