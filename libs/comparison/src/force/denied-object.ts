import type { Both } from './comparison.js';
import type { Duty } from './duties.js';
import type { DutyPair } from './pair-duties.js';
import type { Reading } from './reading.js';

/** "will not tolerate harassment" and "will tolerate no harassment": the "no" before what the verb acts on denies the act as "not" does. */
export function deniesObject(both: Both, { agreed, published }: DutyPair): boolean {
  if (agreed.negative === published.negative || agreed.verb === null || agreed.verb !== published.verb) return false;
  return agreed.negative ? isNoBehind(both.published, published) : isNoBehind(both.agreed, agreed);
}

const isNoBehind = ({ words }: Reading, { verbAt }: Duty): boolean => words[verbAt + 1]?.fold === 'no';
