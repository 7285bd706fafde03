import type { ClauseRange, Segmented } from './clauses.js';

/** Emphasis and code signs, which no reader speaks. An underscore inside a name stays. */
const DRESS = /[*`~\\]|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;

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
  return plain.replace(DRESS, (signs) => ' '.repeat(signs.length));
}

function firstOfRun(marked: Uint8Array, last: number, from: number): number {
  let first = last;
  while (first > from && marked[first - 1] === 1) first--;
  return first;
}

/** Lists nested deeper than this are read from the inside out, so far. */
const DEEPEST = 8;

/** The words a clause hangs from, outermost first; null when it hangs from none. */
export function stemOf(segmented: Segmented, clause: ClauseRange): string | null {
  const words: string[] = [];
  for (let at = clause.stem; at >= 0 && words.length < DEEPEST; at = segmented.clauses[at]!.stem) words.unshift(singleSpaced(plainOf(segmented, segmented.clauses[at]!)));
  return words.length === 0 ? null : words.join(' ');
}

export function headingOf(segmented: Segmented, clause: ClauseRange): string | null {
  const heading = clause.headings.at(-1);
  return heading === undefined ? null : singleSpaced(plainOf(segmented, segmented.clauses[heading]!));
}

export const singleSpaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** All headings above a clause, the highest first. */
export function headingsOf(segmented: Segmented, clause: ClauseRange): readonly string[] {
  return clause.headings.map((heading) => singleSpaced(plainOf(segmented, segmented.clauses[heading]!)));
}
