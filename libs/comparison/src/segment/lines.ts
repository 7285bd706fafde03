import type { Tokens } from '../words/tokens.js';

/** The lines of a text: where each starts and ends (without its break), and its first token. `tokens` has one entry more than lines. */
export interface Lines {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly tokens: Int32Array;
}

/** Line breaks are LF, CR, CR LF and the two Unicode separators: whatever a document was saved with. */
export function linesOf(tokens: Tokens): Lines {
  const { text } = tokens;
  const starts: number[] = [];
  const ends: number[] = [];
  const breaks = /\r\n|[\n\r\u2028\u2029]/g;
  let start = 0;
  for (let found = breaks.exec(text); found !== null; found = breaks.exec(text)) {
    starts.push(start);
    ends.push(found.index);
    start = breaks.lastIndex;
  }
  starts.push(start);
  ends.push(text.length);
  const first = new Int32Array(starts.length + 1);
  let token = 0;
  for (let line = 0; line < starts.length; line++) {
    while (token < tokens.count && tokens.starts[token]! < starts[line]!) token++;
    first[line] = token;
  }
  first[starts.length] = tokens.count;
  return { count: starts.length, starts: Int32Array.from(starts), ends: Int32Array.from(ends), tokens: first };
}
