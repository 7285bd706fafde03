import { isLetterOrFigure, scanPlain } from './plain-words.js';
import { wordShape } from './word-shape.js';

/** One word, number or mark of a provision. `fold` is what is compared; the span is what is shown. */
export interface Word {
  readonly fold: string;
  /** What every form of the word shares ("publish" of "published"). */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
  /** Written in capitals throughout, as specifications write MUST. */
  readonly capitals: boolean;
  /** Begins with a capital. */
  readonly capital: boolean;
  /** A capital after a small letter, as in the names of firms. */
  readonly inner: boolean;
  /** Joined to the word before by a hyphen or slash. */
  readonly joined: boolean;
  readonly part: number;
}

/** Numbers with their points, words with their marks, apostrophes and unseen break points, and every other sign by itself. */
const SHAPE =
  /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}_\u00AD\u200B-\u200D\u2060]*(?:['’‘ʼ][\p{L}\p{M}]+)*|[^\s\p{Cf}]/gu;
const PLAIN = /^[\n\r\t\x20-\x7e]*$/;
const LETTER = /[\p{L}\p{N}]/u;
/** "3.1 ", "3. ", "(a) ", "iv) " at the head of a provision: its number is no part of what it says. */
const NUMBERING = /^\s*\(?(?:\d+(?:\.\d+)+[.)]?|(?:\d+|[a-z]|[ivx]{1,4})[.)])\s+/i;
const HYPHENS = new Set(['-', '‐', '‑', '/', '_']);

/** The words of one provision's text, in order. One pass; the spans slice the text exactly. */
export function readWords(text: string, part = 0): readonly Word[] {
  const words: Word[] = [];
  const first = NUMBERING.exec(text)?.[0].length ?? 0;
  let end = first;
  let hyphen = -1;
  const take = (start: number, to: number): void => {
    if (start < first) return;
    if (isWord(text, start, to)) pushWord(words, text, start, to, part, hyphen === start);
    else if (start === end && to === start + 1 && HYPHENS.has(text[start]!) && LETTER.test(text[to] ?? '')) hyphen = to;
    else words.push(mark(text, start, to, part));
    end = to;
  };
  if (PLAIN.test(text)) scanPlain(text, take);
  else for (const { 0: raw, index } of text.matchAll(SHAPE)) take(index, index + raw.length);
  return words;
}

/** A word or number begins with a letter or a figure; a mark is one sign. */
function isWord(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start) < 0x80 ? isLetterOrFigure(text.charCodeAt(start)) : LETTER.test(text.slice(start, end));
}

function pushWord(words: Word[], text: string, start: number, end: number, part: number, joined: boolean): void {
  const { fold, key, kind, capitals, capital, inner, second } = wordShape(text, start, end);
  const middle = second ? start + second.at : end;
  words.push({ fold, key, start, end: middle, kind, capitals, capital, inner, joined, part });
  if (second)
    words.push({ fold: second.fold, key: second.key, start: middle, end, kind, capitals, capital, inner, joined: false, part });
}

function mark(text: string, start: number, end: number, part: number): Word {
  const raw = text.slice(start, end);
  const fold = raw === '–' ? '—' : raw === '.' && !endsSentence(text, end) ? '·' : raw;
  return { fold, key: fold, start, end, kind: 'mark', capitals: false, capital: false, inner: false, joined: false, part };
}

/** A point ends a sentence where the text ends, or a space and no small letter come after: not in "e.g. this" and "section 3.b". */
function endsSentence(text: string, at: number): boolean {
  let next = at;
  while (next < text.length && ' \t\n\r\u00a0"”’)'.includes(text[next] ?? '')) next += 1;
  if (next >= text.length) return true;
  return next > at && !/\p{Ll}/u.test(text[next] ?? '');
}
