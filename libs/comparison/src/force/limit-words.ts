import { limits, shares, wholly } from '../lists/connectives.js';
import { phrasesOf } from './cue-tree.js';
import { wordSet } from './word-set.js';

export const LIMITS: readonly (readonly string[])[] = limits.flatMap((pattern) => phrasesOf(pattern));
export const SHARES = wordSet(shares);
export const WHOLLY = wordSet(wholly);

/** Every word by which the judgements of limits, shares and wholes begin to look. */
export const LIMIT_WORDS: ReadonlySet<string> = new Set([...LIMITS.flat(), ...SHARES, ...WHOLLY]);
