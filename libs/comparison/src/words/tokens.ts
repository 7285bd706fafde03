import {
  classOf,
  classOfPair,
  HIGH_SURROGATE,
  IDEOGRAPH,
  isJoiner,
  isLowSurrogate,
  PUNCTUATION,
  SPACE,
  WORD,
} from './characters.js';
import type { Vocabulary } from './vocabulary.js';

/** A text cut into words and single signs; whitespace lies between tokens and is nobody's. Offsets are UTF-16 units. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Numbers of the vocabulary: two tokens are the same code units exactly when their numbers are equal. */
  readonly ids: Int32Array;
}

/** Cuts a text in one pass over its char codes. Any string is accepted, lone surrogates and NUL included. */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  const source = vocabulary.add(text);
  const length = text.length;
  let starts = new Int32Array((length >> 2) + 16);
  let ends = new Int32Array(starts.length);
  let ids = new Int32Array(starts.length);
  let count = 0;
  for (let at = 0; at < length;) {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    if (kind === SPACE) {
      at++;
      continue;
    }
    let end = at + 1;
    let hash = unit + 0x9e37;
    if (kind === WORD) {
      for (; end < length; end++) {
        const next = text.charCodeAt(end);
        if (classOf(next) !== WORD) break;
        hash = (Math.imul(hash, 0x01000193) ^ next) | 0;
      }
    }
    if (kind === HIGH_SURROGATE || (end < length && continues(text, kind, end))) {
      end = endOfRare(text, at, kind);
      hash = hashOf(text, at, end);
    }
    if (count === starts.length) {
      starts = widen(starts);
      ends = widen(ends);
      ids = widen(ids);
    }
    starts[count] = at;
    ends[count] = end;
    ids[count++] = vocabulary.intern(source, at, end, hash);
    at = end;
  }
  return { text, count, starts: starts.subarray(0, count), ends: ends.subarray(0, count), ids: ids.subarray(0, count) };
}

/** Whether something rarer than the plain loop handles goes on at `end`: a letter above U+FFFF in a word, a mark or joiner after a sign. */
function continues(text: string, kind: number, end: number): boolean {
  const next = text.charCodeAt(end);
  if (next < 0x300) return false;
  if (kind === WORD) return classOf(next) === HIGH_SURROGATE && isWordPair(text, end);
  return isMark(next) || isJoiner(next);
}

/** The end of a token that holds surrogates, combining marks or joiners: a user sees one letter or one emoji, so it is never cut. */
function endOfRare(text: string, start: number, kind: number): number {
  let at = start;
  if (kind === WORD || (kind === HIGH_SURROGATE && isWordPair(text, start))) {
    while (at < text.length) {
      if (classOf(text.charCodeAt(at)) === WORD) at++;
      else if (isWordPair(text, at)) at += 2;
      else return at;
    }
    return at;
  }
  at += unitsAt(text, at);
  for (;;) {
    const unit = text.charCodeAt(at);
    if (isMark(unit) || (unit >= 0xfe00 && unit <= 0xfe0f)) at++;
    else if (unit === 0x200d && at + 1 < text.length) at += 1 + unitsAt(text, at + 1);
    else if (unit === 0xd83c && isSkinTone(text.charCodeAt(at + 1))) at += 2;
    else return at;
  }
}

const unitsAt = (text: string, at: number): number =>
  classOf(text.charCodeAt(at)) === HIGH_SURROGATE && isLowSurrogate(text.charCodeAt(at + 1)) ? 2 : 1;

const isWordPair = (text: string, at: number): boolean =>
  classOf(text.charCodeAt(at)) === HIGH_SURROGATE &&
  isLowSurrogate(text.charCodeAt(at + 1)) &&
  classOfPair(text.charCodeAt(at), text.charCodeAt(at + 1)) === WORD;

const isSkinTone = (low: number): boolean => low >= 0xdffb && low <= 0xdfff;

const isMark = (unit: number): boolean => unit >= 0x300 && classOf(unit) === WORD && /^\p{M}$/u.test(String.fromCharCode(unit));

function hashOf(text: string, start: number, end: number): number {
  let hash = text.charCodeAt(start) + 0x9e37;
  for (let i = start + 1; i < end; i++) hash = (Math.imul(hash, 0x01000193) ^ text.charCodeAt(i)) | 0;
  return hash;
}

function widen(old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const fresh = new Int32Array(old.length * 2);
  fresh.set(old);
  return fresh;
}

/** Whether a token is a word or an ideograph, told by its first unit. */
export function isWordToken(tokens: Tokens, index: number): boolean {
  const start = tokens.starts[index]!;
  const unit = tokens.text.charCodeAt(start);
  const kind = classOf(unit);
  if (kind === HIGH_SURROGATE)
    return tokens.ends[index]! - start > 1 && classOfPair(unit, tokens.text.charCodeAt(start + 1)) !== PUNCTUATION;
  return kind === WORD || kind === IDEOGRAPH;
}

export const isIdeograph = (tokens: Tokens, index: number): boolean =>
  classOf(tokens.text.charCodeAt(tokens.starts[index]!)) === IDEOGRAPH;
