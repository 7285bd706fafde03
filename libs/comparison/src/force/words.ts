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

const SHAPE = /[\p{L}\p{N}][\p{L}\p{M}\p{N}_]*(?:['’‘ʼ][\p{L}\p{M}]+)*|[^\s\p{Cf}]/gu;
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
  for (const match of text.matchAll(SHAPE)) {
    const raw = match[0];
    const start = match.index;
    if (MARKS.test(raw)) {
      hyphen = isHyphen(raw) && start === end;
      end = start + raw.length;
      if (!hyphen || !isInner(text, start)) words.push(mark(raw, start, part));
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
  const low = raw.toLowerCase().replace(/[’‘ʼ]/g, "'");
  const capital = raw[0] !== low[0];
  const capitals = raw.length > 1 && capital && raw === raw.toUpperCase();
  const kind = /^\p{N}/u.test(raw) ? 'number' : 'word';
  const cut = shortFor(low);
  const base = { kind, capitals, capital, joined, part } as const;
  if (!cut) {
    words.push({ ...base, fold: spelling(low), start, end: start + raw.length });
    return;
  }
  const [first, second, at] = cut;
  words.push({ ...base, fold: spelling(first), start, end: start + at });
  words.push({ ...base, fold: second, start: start + at, end: start + raw.length, joined: false });
}

function shortFor(low: string): readonly [string, string, number] | null {
  const whole = WHOLE[low];
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
