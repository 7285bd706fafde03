import { months, numerals, seasons, timeUnits } from '../lists/numbers.js';
import { spelling } from '../lists/spelling.js';
import { bitOf, opening } from './cue-tree.js';
import { tongueOf } from './tongue.js';
import { ownCopy } from './own-copy.js';
import { NUMERIC, rolesOf } from './word-roles.js';
import { verbKey } from './verb-forms.js';
import type { CueNode } from './cue-tree.js';
import type { Tongue } from './tongue.js';

/** What a run of letters or digits, or a sign, says wherever it stands: worked out once, so that no rule has to look it up again. */
export interface WordShape {
  /** The letters themselves; empty where they are too long to be kept. */
  readonly raw: string;
  /** Small letters, one spelling, plain apostrophes: what is compared. */
  readonly fold: string;
  /** What every form of the word shares ("publish" of "published"). */
  readonly key: string;
  /** A number for the key, by which two are compared at once; 0 where none was left, and the keys themselves tell. */
  readonly keyNumber: number;
  readonly kind: 'word' | 'number' | 'mark';
  readonly capitals: boolean;
  readonly capital: boolean;
  /** A capital after a small letter, as in the names of firms. */
  readonly inner: boolean;
  /** The second word of "can't" and "we'll", and where it begins. */
  readonly second: { readonly shape: WordShape; readonly at: number } | null;
  /** The phrases of the lists that begin with it. */
  readonly opens: CueNode | null;
  /** The number it says, in figures or in letters. */
  readonly value: number | null;
  /** It names a month or a season. */
  readonly calendar: boolean;
  readonly tongue: Tongue;
  /** What it does in a sentence, as bits. */
  readonly roles: number;
  /** One bit, the same for the same `fold`: what a phrase goes on with is told by it but for one word in thirty-two. */
  readonly bit: number;
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

/**
 * Shapes seen before: a text uses few words often. What is kept follows from the word alone, and it is bounded. Open addressing over the
 * units of the text itself, so that a word seen before is found without being cut out.
 */
const MOST_SEEN = 1 << 15;
const LONGEST_SEEN = 40;
let slots = emptySlots(1 << 11);
let seen = 0;

function emptySlots(count: number): (WordShape | undefined)[] {
  return new Array<WordShape | undefined>(count).fill(undefined);
}

/** The shape of the word at [start, end) of a text. */
export function wordShape(text: string, start: number, end: number): WordShape {
  if (end - start > LONGEST_SEEN) return shapeOf(text.slice(start, end), '');
  let slot = slotOf(text, start, end);
  for (let known = slots[slot]; known !== undefined; known = slots[slot]) {
    if (standsAt(known.raw, text, start, end)) return known;
    slot = (slot + 1) & (slots.length - 1);
  }
  const raw = ownCopy(text.slice(start, end));
  const shape = shapeOf(raw, raw);
  if (seen < MOST_SEEN) {
    slots[slot] = shape;
    if (++seen * 2 > slots.length) widen();
  }
  return shape;
}

/** Where the word is looked for first. */
function slotOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash, 31) + text.charCodeAt(at);
  return (hash ^ (hash >>> 15)) & (slots.length - 1);
}

/** The table is no larger than the words seen ask for: a large one is mostly far from the processor. */
function widen(): void {
  const known = slots;
  slots = emptySlots(known.length * 2);
  for (const shape of known) {
    if (shape === undefined) continue;
    let slot = slotOf(shape.raw, 0, shape.raw.length);
    while (slots[slot] !== undefined) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = shape;
  }
}

function standsAt(raw: string, text: string, start: number, end: number): boolean {
  if (raw.length !== end - start) return false;
  for (let at = 0; at < raw.length; at++) if (raw.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

type Looks = Pick<WordShape, 'kind' | 'capitals' | 'capital' | 'inner'>;

function shapeOf(raw: string, kept: string): WordShape {
  const low = foldOf(raw);
  const capital = raw[0] !== undefined && raw[0] !== raw[0].toLowerCase();
  const looks: Looks = {
    kind: /^\p{N}/u.test(raw) ? 'number' : 'word',
    capital,
    inner: /\p{Ll}\p{Lu}/u.test(raw),
    capitals: raw.length > 1 && capital && raw === raw.toUpperCase(),
  };
  const cut = shortFor(low);
  const second = cut && { shape: shaped('', looks, cut[1], null), at: raw.length - (low.length - cut[2]) };
  return shaped(kept, looks, spelling(cut ? cut[0] : low), second);
}

function shaped(raw: string, { kind, capital, inner, capitals }: Looks, folded: string, second: WordShape['second']): WordShape {
  const known = folded.length <= LONGEST_SEEN ? ownCopy : (text: string) => text;
  const fold = known(folded);
  const key = kind === 'mark' ? fold : known(verbKey(fold));
  const calendar = MONTHS.has(fold) || Object.hasOwn(seasons, fold);
  const value = kind === 'number' ? valueOf(fold) : (NUMERALS.get(fold) ?? null);
  return {
    raw,
    fold,
    key,
    keyNumber: keyNumberOf(key),
    kind,
    capitals,
    capital,
    inner,
    second,
    opens: opening(fold),
    value,
    calendar,
    tongue: tongueOf(fold),
    roles: rolesOf(fold, key) | (calendar || isUnit(fold) || (value !== null && key !== 'a' && key !== 'an') ? NUMERIC : 0),
    bit: bitOf(fold),
  };
}

/** What is kept is bounded; a key that came too late never gets a number, so that one key has one answer. */
function keyNumberOf(key: string): number {
  let number = keyNumbers.get(key);
  if (number === undefined && keyNumbers.size < MOST_SEEN && key.length <= LONGEST_SEEN)
    keyNumbers.set(key, (number = keyNumbers.size + 1));
  return number ?? 0;
}

const keyNumbers = new Map<string, number>();

const isUnit = (fold: string): boolean => Object.hasOwn(timeUnits, fold.replace(/'?s$/, ''));

const NUMERALS = new Map(Object.entries(numerals));
const MONTHS = new Set(months);

function valueOf(figures: string): number | null {
  const value = Number(figures.replaceAll(',', ''));
  return Number.isFinite(value) ? value : null;
}

/** The shape of the one sign at [start, end) of a text. */
export function markShape(text: string, start: number, end: number): WordShape {
  const unit = text.charCodeAt(start);
  if (end - start > 1 || unit >= MARKS.length) return shapeOfMark(text.slice(start, end));
  return (MARKS[unit] ??= shapeOfMark(text.slice(start, end)));
}

/** Up to the punctuation of Unicode: quotation marks, dashes and three points among them. */
const MARKS: (WordShape | undefined)[] = new Array<WordShape | undefined>(0x2070).fill(undefined);

export function shapeOfMark(sign: string): WordShape {
  return shaped('', { kind: 'mark', capitals: false, capital: false, inner: false }, sign === '–' ? '—' : sign, null);
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
