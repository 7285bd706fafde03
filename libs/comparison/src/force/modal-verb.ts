import { efforts, thoughts } from '../lists/grammar.js';
import { isParticiple } from './verb-forms.js';
import { ADVERB, DETERMINER } from './word-roles.js';
import { verbSet } from './word-set.js';
import type { Word } from './words.js';

const EFFORT = verbSet(efforts);
const THOUGHT = verbSet(thoughts);

/** The verb a modal governs; its key is null when none follows ("is OPTIONAL."). */
export interface Verb {
  readonly key: string | null;
  readonly at: number;
  readonly passive: boolean;
}

/** The verb after a modal; after "is optional (for somebody) to" and "is the duty of somebody to", the one after "to". */
export function verbAfter(words: readonly Word[], from: number): Verb {
  let at = from;
  let passive = false;
  for (let steps = 0; steps < 8; steps += 1, at += 1) {
    const word = words[at];
    if (!word || (word.kind === 'mark' && word.fold !== ',' && word.fold !== '—')) break;
    if (word.kind === 'mark' || isAdverb(word)) {
      if (word.fold === 'be') passive = true;
      continue;
    }
    if (word.fold === 'for' || word.fold === 'that' || (word.fold === 'of' && at === from)) {
      const to = infinitive(words, at);
      return to < 0 ? { key: null, at: from, passive } : verbAfter(words, to + 1);
    }
    if (word.fold === 'to') continue;
    if (isEffort(word, words[at + 1])) continue;
    if (word.is(DETERMINER)) return { key: null, at: from, passive };
    return { key: word.key, at, passive: passive && isParticiple(word.fold) };
  }
  return { key: passive ? 'be' : null, at: from, passive: false };
}

function infinitive(words: readonly Word[], from: number): number {
  for (let at = from; at < from + 9; at += 1) if (words[at]?.fold === 'to') return at;
  return -1;
}

/** "seek to publish", "consider publishing": the act is what comes after. */
function isEffort(word: Word, next: Word | undefined): boolean {
  const key = word.key;
  if (next?.fold === 'to' || next?.fold === 'toward') return EFFORT.has(key);
  return THOUGHT.has(key) && next !== undefined && next.fold.endsWith('ing') && next.fold.length > 4;
}

/** A word that can stand between a modal and its verb. */
export function isAdverb(word: Word | undefined): boolean {
  return word?.is(ADVERB) === true;
}
