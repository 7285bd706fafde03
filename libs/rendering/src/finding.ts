import type { Clause, Pair } from '#libs/comparison';
import { redline, type WordChange } from './redline.js';
import { visible } from './visible.js';
import { fateWords, MOVED, partyWords } from './wording.js';

/** One pair of the comparison in the words and marks that a reader sees; safe to show, not yet escaped for HTML. */
export interface Finding {
  /** Counted from 1, in the order shown. */
  readonly number: number;
  readonly shapes: string;
  readonly label: string;
  /** Whom the clause binds, where that was judged; null for clauses that were not. */
  readonly bound: string | null;
  /** "agreed 3.2, published 4.1", where the documents number their clauses. */
  readonly places: string | null;
  readonly redline: readonly WordChange[];
  /** Why, in sentences that name the words. */
  readonly why: readonly string[];
}

export function findingOf(pair: Pair, number: number): Finding {
  const { shape, label } = fateWords[pair.fate];
  return {
    number,
    shapes: pair.moved ? shape + MOVED.shape : shape,
    label: pair.moved ? `${label}, ${MOVED.label}` : label,
    bound: JUDGED.has(pair.fate) ? partyWords[pair.boundParty] : null,
    places: placesOf(pair),
    redline: redlineOf(pair),
    why: pair.cues.map((cue) => visible(cue.says).replace(/\s+/g, ' ').trim()).filter((reason) => reason !== ''),
  };
}

const JUDGED: ReadonlySet<string> = new Set(['WEAKENED', 'STRENGTHENED', 'REVERSED']);

/**
 * The word changes, when they give back both texts (white space aside): a reader must be able to trust that nothing is missing.
 * Otherwise both texts whole, the agreed one as removed and the published one as added.
 */
function redlineOf(pair: Pair): readonly WordChange[] {
  const agreed = textOf(pair.agreed);
  const published = textOf(pair.published);
  if (gives(pair.words, 'insert', agreed) && gives(pair.words, 'delete', published)) return redline(pair.words);
  return redline([
    { op: 'delete', text: agreed },
    { op: 'insert', text: published },
  ]);
}

function textOf(clauses: readonly Clause[]): string {
  return clauses.map(({ text }) => text).join('\n');
}

function gives(words: readonly WordChange[], without: WordChange['op'], text: string): boolean {
  const left = words.filter(({ op }) => op !== without).map((word) => word.text);
  return bare(left.join('')) === bare(text);
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function placesOf(pair: Pair): string | null {
  const places = [placeOf('agreed', pair.agreed), placeOf('published', pair.published)].filter((place) => place !== null);
  return places.length > 0 ? places.join(', ') : null;
}

function placeOf(side: string, clauses: readonly Clause[]): string | null {
  const numbers = clauses.flatMap((clause) => (clause.number === null ? [] : [visible(clause.number).replace(/\s+/g, ' ')]));
  return numbers.length > 0 ? `${side} ${numbers.join(', ')}` : null;
}
