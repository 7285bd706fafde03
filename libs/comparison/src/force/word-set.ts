import { spelling } from '../lists/spelling.js';
import { ownCopy } from './own-copy.js';
import { verbKey } from './verb-forms.js';

/** The words of list lines as a set. */
export function wordSet(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')).map((word) => ownCopy(spelling(word.toLowerCase()))));
}

/** The same, by the key that every form of a verb shares. */
export function verbSet(lines: readonly string[]): ReadonlySet<string> {
  return new Set([...wordSet(lines)].map((word) => ownCopy(verbKey(word))));
}
