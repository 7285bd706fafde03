import { spelling } from '../lists/spelling.js';

/** One word, number or mark of a provision. `fold` is what is compared; the span is what is shown. */
export interface Word {
  readonly fold: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
  /** Written in capitals throughout, as specifications write MUST. */
  readonly capitals: boolean;
  /** Begins with a capital. */
  readonly capital: boolean;
  /** Joined to the word before by a hyphen or slash. */
  readonly joined: boolean;
  readonly part: number;
}

/** Numbers with their points, words with their marks, apostrophes and unseen break points, and every other sign by itself. */
const SHAPE =
  /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}_\u00AD\u200B-\u200D\u2060]*(?:['’‘ʼ][\p{L}\p{M}]+)*|[^\s\p{Cf}]/gu;
/** "3.1 ", "3. ", "(a) ", "iv) " at the head of a provision: its number is no part of what it says. */
const NUMBERING = /^\s*\(?(?:\d+(?:\.\d+)+[.)]?|(?:\d+|[a-z]|[ivx]{1,4})[.)])\s+/i;
const UNSEEN = /[\u00AD\u200B-\u200D\u2060]/g;
const ASCII = /^[\x20-\x7e]*$/;
const MARKS = /^[^\p{L}\p{N}]/u;
/** The little words that stand for two: the ending, and the word it is short for. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'ve", 'have'],
];
const WHOLE: Readonly<Record<string, readonly [string, string, number]>> = {
  cannot: ['can', 'not', 3],
  "can't": ['can', 'not', 3],
  "won't": ['will', 'not', 2],
  "shan't": ['shall', 'not', 3],
  "it's": ['it', 'is', 2],
  "that's": ['that', 'is', 4],
};

/** The words of one provision's text, in order. One pass; the spans slice the text exactly. */
export function readWords(text: string, part = 0): readonly Word[] {
  const words: Word[] = [];
  let end = -1;
  let hyphen = false;
  const skip = NUMBERING.exec(text)?.[0].length ?? 0;
  for (const match of text.matchAll(SHAPE)) {
    const raw = match[0];
    const start = match.index;
    if (start < skip) continue;
    if (MARKS.test(raw)) {
      hyphen = isHyphen(raw) && start === end;
      end = start + raw.length;
      if (!hyphen || !isInner(text, start)) words.push(mark(raw === '.' && !endsSentence(text, end) ? '·' : raw, start, part));
      else continue;
      hyphen = false;
      continue;
    }
    pushWord(words, raw, start, part, hyphen && start === end);
    hyphen = false;
    end = start + raw.length;
  }
  return words;
}

/** A point that ends a sentence: the text ends, or a space and no small letter come after ("e.g. this", "U.S. law", "3.1" end none). */
function endsSentence(text: string, at: number): boolean {
  let next = at;
  while (next < text.length && ' \t\n\r\u00a0"”’)'.includes(text[next] ?? '')) next += 1;
  if (next >= text.length) return true;
  return next > at && !/\p{Ll}/u.test(text[next] ?? '');
}

function foldOf(raw: string): string {
  const low = raw.toLowerCase();
  if (ASCII.test(low)) return low;
  return low.normalize('NFC').replace(/[’‘ʼ]/g, "'").replace(UNSEEN, '');
}

function isHyphen(raw: string): boolean {
  return raw === '-' || raw === '‐' || raw === '‑' || raw === '/' || raw === '_';
}

function isInner(text: string, at: number): boolean {
  const next = text[at + 1];
  return next !== undefined && /[\p{L}\p{N}]/u.test(next);
}

function mark(raw: string, start: number, part: number): Word {
  const fold = raw === '–' || raw === '—' ? '—' : raw;
  return { fold, start, end: start + raw.length, kind: 'mark', capitals: false, capital: false, joined: false, part };
}

function pushWord(words: Word[], raw: string, start: number, part: number, joined: boolean): void {
  const low = foldOf(raw);
  const capital = raw[0] !== undefined && raw[0] !== raw[0].toLowerCase();
  const capitals = raw.length > 1 && capital && raw === raw.toUpperCase();
  const kind = /^\p{N}/u.test(raw) ? 'number' : 'word';
  const cut = shortFor(low);
  const base = { kind, capitals, capital, joined, part } as const;
  if (!cut) {
    words.push({ ...base, fold: spelling(low), start, end: start + raw.length });
    return;
  }
  const [first, second, letters] = cut;
  const at = raw.length - (low.length - letters);
  words.push({ ...base, fold: spelling(first), start, end: start + at });
  words.push({ ...base, fold: second, start: start + at, end: start + raw.length, joined: false });
}

function shortFor(low: string): readonly [string, string, number] | null {
  const whole = Object.hasOwn(WHOLE, low) ? WHOLE[low] : undefined;
  if (whole) return whole;
  if (!low.includes("'")) return null;
  for (const [ending, word] of ENDINGS) {
    if (low.endsWith(ending) && low.length > ending.length) {
      const at = low.length - ending.length;
      return [low.slice(0, at), word, at];
    }
  }
  return null;
}
