import { goesOn, isLetterOrFigure } from './plain-words.js';
import { wordShape } from './word-shape.js';
import type { WordShape } from './word-shape.js';
import type { TokenRange } from './words.js';

/**
 * Whether a modal, or a word that denies like one, may be among the words of a text, as far as its tokens tell it: never false where one is.
 * Where something rarer than plain whole words and single signs stands only a reading of the whole can tell.
 */
export function mayHoldModal(text: string, tokens: TokenRange): boolean {
  const { starts, from, to, base } = tokens;
  for (let at = from; at < to && starts[at]! - base < text.length; at++) {
    const shape = shapeAt(text, tokens, at);
    if (shape === RARE) return true;
    if (typeof shape !== 'number' && shape.opens?.leadsToModal === true && mayBeginModal(text, tokens, at, shape)) return true;
  }
  return false;
}

/** Follows the phrases of the lists that begin with a word: a sign ends them, and a hyphen leaves it open. */
function mayBeginModal(text: string, tokens: TokenRange, first: number, { opens }: WordShape): boolean {
  const { starts, to, base } = tokens;
  let node = opens;
  for (let at = first; node !== null && node.leadsToModal;) {
    if (node.modal) return true;
    at++;
    while (at < to && starts[at]! - base < text.length && shapeAt(text, tokens, at) === BLANK) at++;
    if (at >= to || starts[at]! - base >= text.length) return false;
    const shape = shapeAt(text, tokens, at);
    if (typeof shape === 'number') return shape !== SIGN;
    node = node.next.get(shape.fold) ?? null;
  }
  return false;
}

const RARE = 0;
const SIGN = 1;
/** What was blanked since the text was cut into tokens, as markup is. */
const BLANK = 2;
/** What can join a word to the one before it. */
const HYPHEN = 3;

/** What a plain whole word says; for anything else what it is. */
function shapeAt(text: string, { starts, ends, ids, base, shapes }: TokenRange, at: number): WordShape | number {
  const start = starts[at]! - base;
  const end = ends[at]! - base;
  const unit = text.charCodeAt(start);
  if (unit >= 0x80) return RARE;
  if (!isLetterOrFigure(unit)) return unit === SPACE ? BLANK : JOINERS.has(unit) ? HYPHEN : SIGN;
  if (goesOn(text, end)) return RARE;
  const shape = (shapes[ids[at]!] ??= wordShape(text, start, end));
  return shape.second === null ? shape : RARE;
}

const SPACE = 32;
/** Hyphen, slash, underscore. */
const JOINERS = new Set([45, 47, 95]);
