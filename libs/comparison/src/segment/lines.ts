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
  const starts = [0];
  const ends: number[] = [];
  const step = RARE_BREAKS.some((sign) => text.includes(sign)) ? breaksIn : feedsIn;
  step(text, (at, to) => {
    ends.push(at);
    starts.push(to);
  });
  ends.push(text.length);
  const first = new Int32Array(starts.length + 1);
  let token = 0;
  for (let line = 0; line < starts.length; line++) {
    while (token < tokens.count && tokens.starts[token]! < starts[line]!) token++;
    first[line] = token;
  }
  first[starts.length] = tokens.count;
  return { count: starts.length, starts: new Int32Array(starts), ends: new Int32Array(ends), tokens: first };
}

const RARE_BREAKS = ['\r', '\u2028', '\u2029'];

type Visit = (at: number, to: number) => void;

function breaksIn(text: string, visit: Visit): void {
  for (const { 0: found, index } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) visit(index, index + found.length);
}

/** The same where no other break stands in the text, as in most. */
function feedsIn(text: string, visit: Visit): void {
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) visit(at, at + 1);
}
