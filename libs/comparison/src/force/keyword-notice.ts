import type { Reading } from './reading.js';

const KEYWORDS = new Set(['must', 'shall', 'should', 'may', 'required', 'recommended', 'optional']);
/** As many of the words as no sentence uses that does not list them. */
const LISTED = 3;

/** "The key words MUST, SHOULD … are to be interpreted as described in": it names the modals, uses none and binds nobody. */
export function isKeywordNotice({ words }: Reading): boolean {
  if (!words.some((word) => word.fold === 'interpreted')) return false;
  return new Set(words.flatMap((word) => (word.capitals && KEYWORDS.has(word.fold) ? [word.fold] : []))).size >= LISTED;
}
