import type { ClauseRange, Segmented } from './clauses.js';

const DRESSED = /[*`~\\_]/;
/** Emphasis and code signs, which no reader speaks; two waves strike words out and stay. An underscore inside a name stays. */
const DRESS = /[*`\\]|(?<!~)~(?!~)|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;

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
  return DRESSED.test(plain) ? plain.replace(DRESS, (signs) => ' '.repeat(signs.length)) : plain;
}

function firstOfRun(marked: Uint8Array, last: number, from: number): number {
  let first = last;
  while (first > from && marked[first - 1] === 1) first--;
  return first;
}

export const singleSpaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();
