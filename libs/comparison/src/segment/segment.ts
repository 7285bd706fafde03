import { Fnv1a } from '../hash.js';
import { Folding } from '../words/folding.js';
import { tokenize } from '../words/tokens.js';
import { Vocabulary } from '../words/vocabulary.js';
import { type ClauseKind, clausesOf, type Segmented } from './clauses.js';
import { refuseTooLong } from './limits.js';
import { Provisions } from './provisions.js';
import { type Wording, wordingOf } from './wording.js';

/** One clause of a text: a range of it, and where it stands. Derived, never stored as truth: a better engine may cut otherwise. */
export interface Clause {
  /** `hash(normalised text)-nth`: local to its text, equal for equal wording; `nth` counts from 1. */
  readonly id: string;
  /** The source between `start` and `end`, as it stands. */
  readonly text: string;
  /** UTF-16 offsets; the number or bullet in front is left out. */
  readonly start: number;
  readonly end: number;
  /** "4.2", "a", "12"; null without one. */
  readonly number: string | null;
  readonly kind: ClauseKind;
  /** The words a list item hangs from; null outside a list. */
  readonly stem: string | null;
  /** The headings above, the highest first. */
  readonly headings: readonly string[];
}

/** Cuts a text into clauses: what storing a version needs. Refused: `TEXT_TOO_LONG`. */
export function segment(text: string): readonly Clause[] {
  refuseTooLong(text, 'text');
  const vocabulary = new Vocabulary();
  const segmented = clausesOf(tokenize(text, vocabulary));
  const folding = new Folding(vocabulary);
  const ids = idsOf(wordingOf(segmented, folding), folding);
  const provisions = new Provisions(segmented);
  return segmented.clauses.map((clause, index) => ({
    id: ids[index]!,
    text: text.slice(clause.start, clause.end),
    start: clause.start,
    end: clause.end,
    number: clause.number,
    kind: clause.kind,
    stem: provisions.of(clause).stem,
    headings: provisions.headings(clause),
  }));
}

/** The wording of a text as it is compared: folded words, single spaces, no markup and no typography. Two texts of one normal form differ in noise only. */
export function normalise(text: string): string {
  refuseTooLong(text, 'text');
  const vocabulary = new Vocabulary();
  const segmented: Segmented = clausesOf(tokenize(text, vocabulary));
  const folding = new Folding(vocabulary);
  const { words } = wordingOf(segmented, folding);
  return Array.from(words, (word) => folding.spelling(word)).join(' ');
}

/**
 * The ids of all clauses of a text: the hash of the folded words, and which of its equals a clause is. Two versions have most clauses in
 * common: with the `keys` of both, each wording is hashed once, into `hashes`.
 */
export function idsOf(wording: Wording, folding: Folding, keys?: Int32Array, hashes: string[] = []): readonly string[] {
  const seen = new Map<string, number>();
  const ids: string[] = [];
  for (let clause = 0; clause + 1 < wording.offsets.length; clause++) {
    const hash = (hashes[keys?.[clause] ?? clause] ??= hashOf(wording, clause, folding));
    const nth = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, nth);
    ids.push(`${hash}-${nth}`);
  }
  return ids;
}

function hashOf(wording: Wording, clause: number, folding: Folding): string {
  const words = new Fnv1a();
  const from = wording.offsets[clause]!;
  for (let at = from; at < wording.offsets[clause + 1]!; at++) {
    if (at > from) words.add(' ');
    words.add(folding.spelling(wording.words[at]!));
  }
  return words.digest();
}
