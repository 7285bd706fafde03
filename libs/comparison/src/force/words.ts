import { goesOn, isLetterOrFigure, plainEnd, scanPlain } from './plain-words.js';
import { markShape, shapeOfMark, wordShape } from './word-shape.js';
import type { WordShape } from './word-shape.js';

/** One word, number or mark of a provision: what it says wherever it stands, and where it stands. */
export class Word {
  constructor(
    /** What the same letters say everywhere. */
    readonly shape: WordShape,
    readonly start: number,
    readonly end: number,
    /** Joined to the word before by a hyphen or slash. */
    readonly joined: boolean,
    readonly part: number,
  ) {}

  /** What is compared; the span is what is shown. */
  get fold(): string {
    return this.shape.fold;
  }

  /** What every form of the word shares ("publish" of "published"). */
  get key(): string {
    return this.shape.key;
  }

  get kind(): 'word' | 'number' | 'mark' {
    return this.shape.kind;
  }

  /** Written in capitals throughout, as specifications write MUST. */
  get capitals(): boolean {
    return this.shape.capitals;
  }

  /** Whether it is a form of the same word. */
  isFormOf(other: Word): boolean {
    const { keyNumber } = this.shape;
    return keyNumber === other.shape.keyNumber && (keyNumber > 0 || this.shape.key === other.shape.key);
  }

  /** Whether it has one of the roles. */
  is(roles: number): boolean {
    return (this.shape.roles & roles) !== 0;
  }

  /** Begins with a capital. */
  get capital(): boolean {
    return this.shape.capital;
  }

  /** A capital after a small letter, as in the names of firms. */
  get inner(): boolean {
    return this.shape.inner;
  }
}

/** Numbers with their points, words with their marks, apostrophes and unseen break points, and every other sign by itself. */
const SHAPE =
  /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}_\u00AD\u200B-\u200D\u2060]*(?:['’‘ʼ][\p{L}\p{M}]+)*|[^\s\p{Cf}]/gu;
/** The same at one place. */
const HERE = new RegExp(SHAPE.source, 'uy');
const PLAIN = /^[\n\r\t\x20-\x7e]*$/;
const LETTER = /[\p{L}\p{N}]/u;
/** "3.1 ", "3. ", "(a) ", "iv) " at the head of a provision: its number is no part of what it says. */
const NUMBERING = /^\s*\(?(?:\d+(?:\.\d+)+[.)]?|(?:\d+|[a-z]|[ivx]{1,4})[.)])\s+/i;
/** Two letters at the head, one of which is in no Roman number, begin a word. */
function mayBeNumbered(text: string): boolean {
  const second = text.charCodeAt(1) | SMALL_LETTER;
  const first = text.charCodeAt(0);
  return !(first < 0x80 && isLetterOrFigure(first) && second >= 97 && second <= 122 && !ROMAN.has(second));
}

const SMALL_LETTER = 32;
const ROMAN = new Set([105, 118, 120]);
const HYPHENS = new Set(['-', '‐', '‑', '/', '_']);

/** Tokens of a document that a text was cut from at `base`: words that were told apart once need not be told apart again. */
export interface TokenRange {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly ids: Int32Array;
  readonly from: number;
  readonly to: number;
  readonly base: number;
  /** What each token number says, as far as it was read. */
  readonly shapes: (WordShape | undefined)[];
}

/**
 * The words of one provision's text, in order. One pass; the spans slice the text exactly. `tokens` must be those of the text; with them
 * reading may stop behind the first `most` words.
 */
export function readWords(text: string, part = 0, tokens?: TokenRange, most = Infinity): readonly Word[] {
  const reader = new WordReader(text, part);
  if (tokens !== undefined) reader.takeTokens(tokens, most);
  else if (PLAIN.test(text)) scanPlain(text, (start, end) => reader.take(start, end));
  else for (const { 0: raw, index } of text.matchAll(SHAPE)) reader.take(index, index + raw.length);
  return reader.words;
}

class WordReader {
  readonly words: Word[] = [];
  private readonly first: number;
  private end: number;
  private hyphen = -1;

  constructor(
    private readonly text: string,
    private readonly part: number,
  ) {
    this.first = this.end = mayBeNumbered(text) ? (NUMBERING.exec(text)?.[0].length ?? 0) : 0;
  }

  take(start: number, to: number): void {
    if (start < this.first) return;
    if (isWord(this.text, start, to)) this.push(wordShape(this.text, start, to), start, to);
    else this.takeSign(start, to);
    this.end = to;
  }

  /**
   * Finds what the pattern finds, by the tokens the text was cut into: a plain word behind which no word can go on is known by its number,
   * and only what is rarer is looked for anew. A token that was blanked since is a space.
   */
  takeTokens({ starts, ends, ids, from, to, base, shapes }: TokenRange, most: number): void {
    const { text } = this;
    for (let i = from; i < to && starts[i]! - base < text.length && this.words.length < most; i++) {
      const start = starts[i]! - base;
      const end = ends[i]! - base;
      const unit = text.charCodeAt(start);
      if (start < this.end || unit >= 0x80) this.takeFrom(Math.max(start, this.end), end);
      else if (isLetterOrFigure(unit) && !goesOn(text, end)) {
        this.push((shapes[ids[i]!] ??= wordShape(text, start, end)), start, end);
        this.end = end;
      } else if (unit !== SPACE && !isLetterOrFigure(unit) && end === start + 1) {
        this.takeSign(start, end);
        this.end = end;
      } else if (unit !== SPACE || end > start + 1) this.takeFrom(start, end);
    }
  }

  private takeFrom(from: number, to: number): void {
    for (let at = from; at < to && at < this.text.length;) {
      const unit = this.text.charCodeAt(at);
      // What was blanked, the address of a link above all, is a long run of spaces.
      if (unit === SPACE) {
        at++;
        continue;
      }
      const plain = unit < 0x80 && isLetterOrFigure(unit) ? plainEnd(this.text, at) : -1;
      if (plain >= 0) {
        this.take(at, plain);
        at = plain;
        continue;
      }
      HERE.lastIndex = at;
      const found = HERE.test(this.text);
      if (found) this.take(at, HERE.lastIndex);
      at = found ? HERE.lastIndex : at + 1;
    }
  }

  private takeSign(start: number, to: number): void {
    const { text, words } = this;
    if (start === this.end && to === start + 1 && HYPHENS.has(text[start]!) && LETTER.test(text[to] ?? '')) this.hyphen = to;
    else words.push(mark(text, start, to, this.part));
  }

  private push(shape: WordShape, start: number, end: number): void {
    const { second } = shape;
    const joined = this.hyphen === start;
    const middle = second === null ? end : start + second.at;
    this.words.push(new Word(shape, start, middle, joined, this.part));
    if (second !== null) this.words.push(new Word(second.shape, middle, end, false, this.part));
  }
}

const SPACE = 32;

/** A word or number begins with a letter or a figure; a mark is one sign. */
function isWord(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start) < 0x80 ? isLetterOrFigure(text.charCodeAt(start)) : LETTER.test(text.slice(start, end));
}

function mark(text: string, start: number, end: number, part: number): Word {
  const unit = text.charCodeAt(start);
  const inside = unit === POINT && end - start === 1 && !endsSentence(text, end);
  return new Word(inside ? INSIDE : markShape(text, start, end), start, end, false, part);
}

const POINT = 46;
/** The point of "e.g." and "section 3.b". */
const INSIDE = shapeOfMark('·');

/** A point ends a sentence where the text ends, or a space and no small letter come after: not in "e.g. this" and "section 3.b". */
function endsSentence(text: string, at: number): boolean {
  let next = at;
  while (next < text.length && ' \t\n\r\u00a0"”’)'.includes(text[next] ?? '')) next += 1;
  if (next >= text.length) return true;
  return next > at && !isSmall(text.charCodeAt(next));
}

const isSmall = (unit: number): boolean => (unit < 0x80 ? unit >= 97 && unit <= 122 : /\p{Ll}/u.test(String.fromCharCode(unit)));
