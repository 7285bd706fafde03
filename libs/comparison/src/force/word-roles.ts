import { asking, conditions, leave, narrowing, qualities, sides } from '../lists/connectives.js';
import { describers, determiners, midAdverbs, noAdverbs, prepositions, pronouns, sideOpeners } from '../lists/grammar.js';
import { LIMIT_WORDS, LIMITS, SHARES, WHOLLY as WHOLLIES } from './limit-words.js';
import { parties } from '../lists/parties.js';
import { verbSet, wordSet } from './word-set.js';

/** What a small word does in a sentence, one bit each: worked out with the word, because every rule asks for it at every word. */
export const CLAUSE_MARK = 1;
export const SENTENCE_MARK = 2;
export const JOINER = 4;
export const DESCRIBER = 8;
/** It opens a condition, a time or a reason. */
export const SIDE = 16;
export const PREPOSITION = 32;
/** It can stand between a modal and its verb. */
export const ADVERB = 64;
export const DETERMINER = 128;
export const PRONOUN = 256;
/** It denies. */
export const NO = 512;
/** It opens a condition, a side or a quality, or stands for "if". */
export const ON_LINE = 1024;
/** One of the judgements of small words begins to look at it: "and" counts against "or" alone. */
export const TELLING = 2048;
/** "including", "each", "any" or "and", by which what a promise takes in may become less. */
export const NARROWS = 4096;
/** It can be a sign that is wording: "<5 days". */
export const SIGN = 8192;
/** It says a number above "a", or names a month, a season or a unit of time: without any there is no time and no amount. */
export const NUMERIC = 16384;
/** What each judgement of small words looks for. */
export const OR = 32768;
export const LIMIT = 65_536;
export const LEAVE = 131_072;
export const ASKS = 262_144;
export const SHARE = 524_288;
export const WHOLLY = 1_048_576;
/** It names a party. */
export const PARTY = 2_097_152;
/** It says whose the next word is: "your", "our", "the board's". */
export const OWNER = 4_194_304;

const LINES = [...wordSet([...conditions, ...sides, ...qualities]), 'event', 'should', 'advance'];

const OF_WORDS: readonly (readonly [number, Iterable<string>])[] = [
  [CLAUSE_MARK, [',', ';', ':', '.', '?', '!', '(', ')', '—', '[', ']']],
  [SENTENCE_MARK, ['.', '?', '!']],
  [JOINER, ['and', 'but', 'or', 'nor']],
  [DESCRIBER, wordSet(describers)],
  [SIDE, wordSet(sideOpeners)],
  [PREPOSITION, wordSet(prepositions)],
  [ADVERB, wordSet(midAdverbs)],
  [DETERMINER, wordSet(determiners)],
  [PRONOUN, wordSet(pronouns)],
  [NO, ['not', 'no', 'never', 'nothing', 'none', 'nobody', 'neither', 'nor']],
  [ON_LINE, LINES],
  [TELLING, [...LINES, ...wordSet(narrowing), 'not', 'never', 'no', ...wordSet(leave), ...LIMIT_WORDS, 'or']],
  [OR, ['or']],
  [LIMIT, LIMITS.flat()],
  [LEAVE, wordSet(leave)],
  [SHARE, SHARES],
  [WHOLLY, WHOLLIES],
  [NARROWS, ['including', 'each', 'every', 'any', 'and']],
  [SIGN, ['~', '<', '>', '≤', '≥']],
  [PARTY, wordSet(Object.values(parties).flat())],
  [OWNER, ['your', 'our']],
];

const ROLES: ReadonlyMap<string, number> = rolesOfWords();
const NO_ADVERB = wordSet(noAdverbs);
const ASKING = verbSet(asking);

function rolesOfWords(): ReadonlyMap<string, number> {
  const roles = new Map<string, number>();
  for (const [role, words] of OF_WORDS) for (const word of words) roles.set(word, (roles.get(word) ?? 0) | role);
  return roles;
}

export function rolesOf(fold: string, key: string): number {
  const isMadeAdverb = fold.endsWith('ly') && fold.length > 4 && !NO_ADVERB.has(fold);
  const isOwner = fold.endsWith("'s") || fold.endsWith("s'");
  return (ROLES.get(fold) ?? 0) | (isMadeAdverb ? ADVERB : 0) | (isOwner ? OWNER : 0) | (ASKING.has(key) ? TELLING | ASKS : 0);
}
