import type { ClauseRef, Fate, Pair } from '#libs/comparison';
import { redline, type WordChange } from './redline.js';
import { visible } from './visible.js';
import { fateWords, MOVED, partyWords } from './wording.js';

/** One pair of the comparison in the words and marks that a reader sees; safe to show, not yet escaped for HTML. */
export interface Finding {
  /** Counted from 1, in the order shown. */
  readonly number: number;
  readonly shapes: string;
  readonly label: string;
  /** Whom the clause binds, where that bears on the finding; else null. */
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
    bound: boundOf(pair),
    places: placesOf(pair),
    redline: redlineOf(pair),
    why: [...new Set(pair.cues.map((cue) => visible(cue.says).replace(/\s+/g, ' ').trim()))].filter((reason) => reason !== ''),
  };
}

/** A judgement of force says whom it binds, or that nobody is named; a clause that came, went or changed says it where somebody is. */
function boundOf({ fate, boundParty }: Pair): string | null {
  if (FORCE.has(fate) || (READ.has(fate) && boundParty !== 'NOBODY_NAMED')) return partyWords[boundParty];
  return null;
}

const FORCE: ReadonlySet<Fate> = new Set<Fate>(['WEAKENED', 'STRENGTHENED', 'REVERSED']);
const READ: ReadonlySet<Fate> = new Set<Fate>(['CHANGED', 'DROPPED', 'ADDED']);

/**
 * The word changes, when they give back both texts (white space aside): a reader must be able to trust that nothing is missing.
 * Otherwise both texts whole, the agreed one as removed and the published one as added.
 */
function redlineOf(pair: Pair): readonly WordChange[] {
  if (gives(pair.words, 'insert', pair.agreed) && gives(pair.words, 'delete', pair.published)) return redline(pair.words);
  return redline([
    { op: 'delete', text: textOf(pair.agreed) },
    { op: 'insert', text: textOf(pair.published) },
  ]);
}

/** Whether one reading holds its clauses in order from its first word to its last; between two of them may stand a bullet or a number. */
function gives(words: readonly WordChange[], without: WordChange['op'], clauses: readonly ClauseRef[]): boolean {
  const given = words.flatMap(({ op, text }) => (op === without ? [] : [text])).join('');
  if (clauses.length === 1 && given === clauses[0]!.text) return true;
  const reading = bare(given);
  let at = 0;
  for (const [i, clause] of clauses.entries()) {
    const text = bare(clause.text);
    const found = reading.indexOf(text, at);
    if (found < 0 || (i === 0 && found > 0)) return false;
    at = found + text.length;
  }
  return at === reading.length;
}

function textOf(clauses: readonly ClauseRef[]): string {
  return clauses.map(({ text }) => text).join('\n');
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function placesOf(pair: Pair): string | null {
  const places = [placeOf('agreed', pair.agreed), placeOf('published', pair.published)].filter((place) => place !== null);
  return places.length > 0 ? places.join(', ') : null;
}

function placeOf(side: string, clauses: readonly ClauseRef[]): string | null {
  const numbers = clauses.flatMap((clause) => (clause.number === null ? [] : [visible(clause.number).replace(/\s+/g, ' ')]));
  return numbers.length > 0 ? `${side} ${numbers.join(', ')}` : null;
}
