import { spelling } from '../lists/spelling.js';
import { verbKey } from './verb-forms.js';

/** What a run of letters or digits says wherever it stands. */
export interface WordShape {
  /** Small letters, one spelling, plain apostrophes: what is compared. */
  readonly fold: string;
  /** What every form of the word shares ("publish" of "published"). */
  readonly key: string;
  readonly kind: 'word' | 'number';
  readonly capitals: boolean;
  readonly capital: boolean;
  /** A capital after a small letter, as in the names of firms. */
  readonly inner: boolean;
  /** The second word of "can't" and "we'll", and where it begins. */
  readonly second: { readonly fold: string; readonly key: string; readonly at: number } | null;
}

const UNSEEN = /[\u00AD\u200B-\u200D\u2060]/g;
const ASCII = /^[\x20-\x7e]*$/;
/** The endings that stand for a word of their own. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'ve", 'have'],
];
/** Whole words that are two, and the letters that belong to the first. */
const WHOLE = new Map<string, readonly [string, string, number]>([
  ['cannot', ['can', 'not', 3]],
  ["can't", ['can', 'not', 3]],
  ["won't", ['will', 'not', 2]],
  ["shan't", ['shall', 'not', 3]],
  ["it's", ['it', 'is', 2]],
  ["that's", ['that', 'is', 4]],
]);

/** Shapes seen before: a text uses few words often. It is bounded, and what it holds follows from the word alone. */
const seen = new Map<string, WordShape>();
const MOST_SEEN = 50_000;

export function wordShape(raw: string): WordShape {
  const known = seen.get(raw);
  if (known) return known;
  const shape = shapeOf(raw);
  if (seen.size < MOST_SEEN && raw.length < 40) seen.set(raw, shape);
  return shape;
}

function shapeOf(raw: string): WordShape {
  const low = foldOf(raw);
  const capital = raw[0] !== undefined && raw[0] !== raw[0].toLowerCase();
  const looks = {
    kind: /^\p{N}/u.test(raw) ? 'number' : 'word',
    capital,
    inner: /\p{Ll}\p{Lu}/u.test(raw),
    capitals: raw.length > 1 && capital && raw === raw.toUpperCase(),
  } as const;
  const cut = shortFor(low);
  const fold = spelling(cut ? cut[0] : low);
  const second = cut && { fold: cut[1], key: verbKey(cut[1]), at: raw.length - (low.length - cut[2]) };
  return { ...looks, fold, key: verbKey(fold), second };
}

function foldOf(raw: string): string {
  const low = raw.toLowerCase();
  if (ASCII.test(low)) return low;
  return low.normalize('NFC').replace(/[’‘ʼ]/g, "'").replace(UNSEEN, '');
}

function shortFor(low: string): readonly [string, string, number] | null {
  const whole = WHOLE.get(low);
  if (whole || !low.includes("'")) return whole ?? null;
  const ending = ENDINGS.find(([letters]) => low.endsWith(letters) && low.length > letters.length);
  return ending ? [low.slice(0, -ending[0].length), ending[1], low.length - ending[0].length] : null;
}
