import { isAdverb } from './modal-verb.js';
import { COMPARED } from './small-words.js';
import type { Hit } from './cue-index.js';
import type { Word } from './words.js';

const NEGATIVE_SUBJECT = new Set(['no', 'none', 'nobody', 'nothing', 'neither']);

export interface Force {
  readonly level: number;
  readonly negative: boolean;
  readonly maybe: boolean;
  readonly weakNo: boolean;
  readonly noAt: number;
}

/** The level of a group of modals, after the "not" in or around it. */
export function forceOf(words: readonly Word[], group: readonly Hit[], subject: readonly Word[]): Force {
  const final = group[group.length - 1] as Hit;
  const noAt = notNear(words, (group[0] as Hit).from, final.to);
  const polar = group.some((hit) => hit.family === 'polarity');
  const deniedSubject = subject.some(
    (word, at) => NEGATIVE_SUBJECT.has(word.fold) && (at < 2 || word.fold !== 'no') && !COMPARED.has(subject[at + 1]?.fold ?? ''),
  );
  const modals = group.length === 1 && !polar ? group : group.filter((hit) => hit.family === 'modality');
  const level = modals.length === 0 ? final.cue.value : stack(modals[0]?.cue.value, modals[1]?.cue.value);
  const listed = modals.some((hit) => hit.cue.negative);
  const denied = noAt >= 0 || polar || deniedSubject;
  if (!denied) return { level, negative: listed, maybe: false, weakNo: false, noAt };
  const inner = modals[modals.length - 1];
  if (inner?.cue.value === 0) return { level: 0, negative: false, maybe: false, weakNo: false, noAt };
  if (listed) return { level: 1, negative: false, maybe: false, weakNo: false, noAt };
  // "must not be required to" forbids the asking; "need not" and "will not be required to" set free.
  const outer = modals.length > 1 ? modals[0] : undefined;
  const forbids = outer !== undefined && (outer.cue.value >= 3.9 || outer.cue.value === 2.8);
  if (inner?.cue.lifts && !deniedSubject && !forbids) return { level: 0, negative: false, maybe: false, weakNo: false, noAt };
  const name = modals[0]?.cue.words ?? '';
  const permission = level <= 1;
  const weakNo = (name === 'could' || name === 'might') && modals.length === 1;
  return { level: permission && !weakNo ? 4 : level, negative: true, maybe: name === 'may' || name === 'can', weakNo, noAt };
}

/** "will need to" is need, "may need to" half of it, "should be able to" is should. */
function stack(outer: number | undefined, inner: number | undefined): number {
  if (outer === undefined) return 0;
  if (inner === undefined) return outer;
  if (outer >= 3.4 && outer < 3.9) return inner;
  return outer <= 1 ? Math.min(inner, outer + 0.5) : outer;
}

/** The place of a "not" or "never" inside the group or next after it, or -1. */
function notNear(words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < to + 3; at += 1) {
    const word = words[at];
    if (!word) return -1;
    if (word.fold === 'not' || word.fold === 'never' || (at === to && word.fold === 'neither'))
      return words[at + 1]?.fold === 'only' ? -1 : at;
    if (at >= to && !isAdverb(word)) return -1;
  }
  return -1;
}

/** Modals that stand together, with nothing but adverbs between them, make one: "will not be required to", "may need to". */
export const joinsModal = (words: readonly Word[], before: Hit, hit: Hit): boolean => onlyAdverbs(words, before.to, hit.from);

function onlyAdverbs(words: readonly Word[], from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let at = from; at < to; at += 1) if (!isAdverb(words[at])) return false;
  return true;
}
