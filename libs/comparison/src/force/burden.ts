import { burdens, personal, recordings } from '../lists/burdens.js';
import { verbSet, wordSet } from './word-set.js';
import type { Duty } from './duties.js';
import type { Reading } from './reading.js';

const BURDEN = verbSet(burdens);
const RECORDING = verbSet(recordings);
const PERSONAL = wordSet(personal);

/** Whether the act takes something from the reader, or is done with what is known of him. */
export function isBurden({ words }: Reading, { verb }: Pick<Duty, 'verb'>): boolean {
  if (verb === null) return false;
  return BURDEN.has(verb) || (RECORDING.has(verb) && words.some(({ fold }) => PERSONAL.has(fold)));
}
