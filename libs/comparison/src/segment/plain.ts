import { isLetterOrFigure } from '../force/plain-words.js';
import type { ClauseRange, Segmented } from './clauses.js';

const DRESSED = /[*`~\\_]/;
const [STAR, TICK, WAVE, BACKSLASH, UNDERSCORE] = [42, 96, 126, 92, 95];

/**
 * The wording of a clause at the length of its source: markup is blanked with spaces, so an offset into it plus `clause.start` is an
 * offset into the document.
 */
export function plainOf(segmented: Segmented, clause: ClauseRange): string {
  const { tokens, marked } = segmented;
  let plain = '';
  let at = clause.start;
  for (let i = clause.from; i < clause.to && tokens.starts[i]! < clause.end; i++) {
    if (marked[i] !== 1) continue;
    plain += tokens.text.slice(at, tokens.starts[i]!);
    let to = tokens.ends[i]!;
    while (i + 1 < clause.to && marked[i + 1] === 1) to = tokens.ends[++i]!;
    to = Math.min(to, clause.end);
    plain += ' '.repeat(to - tokens.starts[firstOfRun(marked, i, clause.from)]!);
    at = to;
  }
  plain += tokens.text.slice(at, clause.end);
  return DRESSED.test(plain) ? undressed(plain) : plain;
}

/** Emphasis and code signs, which no reader speaks, as spaces; two waves strike words out and stay. An underscore inside a name stays. */
function undressed(text: string): string {
  let plain = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== STAR && unit !== TICK && unit !== WAVE && unit !== BACKSLASH && unit !== UNDERSCORE) continue;
    let end = at + 1;
    if (unit === WAVE || unit === UNDERSCORE) while (text.charCodeAt(end) === unit) end++;
    const stays =
      unit === WAVE ? end > at + 1 : unit === UNDERSCORE && end === at + 1 && isLetterBefore(text, at) && isLetterAt(text, end);
    if (!stays) plain += text.slice(done, at) + ' '.repeat(end - at);
    if (!stays) done = end;
    at = end - 1;
  }
  return plain + text.slice(done);
}

const isLetterAt = (text: string, at: number): boolean => at < text.length && isLetter(text.codePointAt(at)!);

function isLetterBefore(text: string, at: number): boolean {
  if (at === 0) return false;
  const unit = text.charCodeAt(at - 1);
  return isLetter(unit >= 0xdc00 && unit < 0xe000 && at > 1 ? text.codePointAt(at - 2)! : unit);
}

/** A letter or a figure. */
const isLetter = (point: number): boolean =>
  point < 0x80 ? isLetterOrFigure(point) : LETTER_OR_FIGURE.test(String.fromCodePoint(point));

const LETTER_OR_FIGURE = /^[\p{L}\p{N}]/u;

function firstOfRun(marked: Uint8Array, last: number, from: number): number {
  let first = last;
  while (first > from && marked[first - 1] === 1) first--;
  return first;
}

export const singleSpaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();
