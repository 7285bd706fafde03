import type { Tokens } from '../words/tokens.js';

/** Before a full stop these end no sentence. Letters alone ("e.g.", initials) are told by their length. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof rev hon st sr jr gen col lt sgt vs cf etc ie eg viz al ca approx no nos fig figs sec secs art arts para paras pp pt ch vol ed eds inc ltd co corp dept est tel ext min max'.split(
    ' ',
  ),
);
const CLOSERS = ')]}"\'”’»*_`~';
const SIGNS = CLOSERS + '.!?…';
const OPENERS = '([{"\'“‘«*_`~<¿¡';
const WIDE = '。！？．｡';

/**
 * The end of the sentence that begins with the token `from`, as the index after its last one; `to` at the latest.
 * A full stop ends a sentence before a capital, a figure or a letter without case; semicolons and colons do not.
 */
export function sentenceEnd(tokens: Tokens, marked: Uint8Array, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const end = sentenceEndAt(tokens, marked, i, to);
    if (end >= 0) return end;
  }
  return to;
}

function sentenceEndAt(tokens: Tokens, marked: Uint8Array, at: number, to: number): number {
  const { text, starts, ends } = tokens;
  if (marked[at] === 1) return endOfBlockTag(tokens, at, to);
  const unit = text.charCodeAt(starts[at]!);
  if (unit >= 0x3002 && WIDE.includes(text[starts[at]!]!)) return pastClosers(tokens, marked, at + 1, to);
  if (unit !== 46 && unit !== 33 && unit !== 63 && unit !== 0x2026 && unit !== 0x964 && unit !== 0x61f && unit !== 0x6d4)
    return -1;
  const end = pastClosers(tokens, marked, at + 1, to);
  if (end >= to) return to;
  if (starts[end]! === ends[end - 1]!) return -1;
  if (unit === 46 && abbreviates(tokens, at)) return -1;
  return opensSentence(tokens, marked, end, to) ? end : -1;
}

const BLOCK_TAG = /<\/?(?:li|p|div|br|td|th|tr|ul|ol|dl|dt|dd|h[1-6]|table|section|article|blockquote|hr)\b[^<>]*>/iy;

/** A tag that a browser starts a new line for ends what stands before it. */
function endOfBlockTag(tokens: Tokens, at: number, to: number): number {
  if (tokens.text.charCodeAt(tokens.starts[at]!) !== 60) return -1;
  BLOCK_TAG.lastIndex = tokens.starts[at]!;
  if (!BLOCK_TAG.test(tokens.text)) return -1;
  while (at < to && tokens.starts[at]! < BLOCK_TAG.lastIndex) at++;
  return at;
}

/** Brackets, quotes, emphasis and footnote marks that close right after the stop belong to the sentence. */
function pastClosers(tokens: Tokens, marked: Uint8Array, at: number, to: number): number {
  const { starts, ends } = tokens;
  while (at < to && (marked[at] === 1 ? marked[at - 1] === 1 || starts[at]! === ends[at - 1]! : closes(tokens, at))) {
    if (endOfBlockTag(tokens, at, to) >= 0) return at;
    at++;
  }
  return at;
}

const closes = (tokens: Tokens, at: number): boolean =>
  tokens.starts[at]! === tokens.ends[at - 1]! && SIGNS.includes(tokens.text[tokens.starts[at]!]!);

function abbreviates(tokens: Tokens, stop: number): boolean {
  const { text, starts, ends } = tokens;
  const word = stop - 1;
  if (word < 0 || ends[word]! !== starts[stop]!) return false;
  const length = ends[word]! - starts[word]!;
  if (length > 6) return false;
  const written = text.slice(starts[word]!, ends[word]!);
  if (length === 1 && /\p{L}/u.test(written)) return !followsPlainWord(tokens, word);
  return ABBREVIATIONS.has(written.toLowerCase());
}

/** "Annex A." ends a sentence, "e.g." and "J. Smith" do not: the letter stands after a word that is no initial and names it. */
function followsPlainWord(tokens: Tokens, letter: number): boolean {
  const { text, starts, ends } = tokens;
  const before = letter - 1;
  if (before < 0 || ends[before]! === starts[letter]!) return false;
  return /^(?:annex|appendix|part|plan|option|section|schedule|class|tier|group|phase|level|table|category|type)$/i.test(
    text.slice(starts[before]!, ends[before]!),
  );
}

function opensSentence(tokens: Tokens, marked: Uint8Array, at: number, to: number): boolean {
  const { text, starts } = tokens;
  let code = false;
  for (; at < to; at++) {
    const sign = text[starts[at]!]!;
    if (marked[at] !== 1 && !OPENERS.includes(sign)) break;
    if (sign === '`') code = true;
  }
  if (at >= to) return false;
  if (code) return true;
  const first = String.fromCodePoint(text.codePointAt(starts[at]!)!);
  return first.toLowerCase() !== first || first.toUpperCase() === first;
}
