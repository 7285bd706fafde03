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
/** The same for text in plain letters, which is most of it, at half the cost. */
const PLAIN_SHAPE = /[0-9]+(?:[.,][0-9]+)+|[A-Za-z0-9][A-Za-z0-9_]*(?:'[A-Za-z]+)*|\S/g;
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
  for (const match of text.matchAll(PLAIN.test(text) ? PLAIN_SHAPE : SHAPE)) {
    const raw = match[0];
    const start = match.index;
    if (start < first) continue;
    if (LETTER.test(raw)) pushWord(words, raw, start, part, hyphen === start);
    else if (HYPHENS.has(raw) && start === end && LETTER.test(text[start + 1] ?? '')) hyphen = start + 1;
    else words.push(mark(text, raw, start, part));
    end = start + raw.length;
  }
  return words;
}

function pushWord(words: Word[], raw: string, start: number, part: number, joined: boolean): void {
  const { fold, key, kind, capitals, capital, inner, second } = wordShape(raw);
  const end = start + raw.length;
  const middle = second ? start + second.at : end;
  words.push({ fold, key, start, end: middle, kind, capitals, capital, inner, joined, part });
  if (second)
    words.push({ fold: second.fold, key: second.key, start: middle, end, kind, capitals, capital, inner, joined: false, part });
}

function mark(text: string, raw: string, start: number, part: number): Word {
  const end = start + raw.length;
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
