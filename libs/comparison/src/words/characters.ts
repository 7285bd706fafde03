/** What a UTF-16 unit is to the scanner. Letters, digits and marks make words; an ideograph is a word of its own. */
export const SPACE = 1;
export const WORD = 2;
export const IDEOGRAPH = 3;
export const PUNCTUATION = 4;
export const HIGH_SURROGATE = 5;

const classes = new Uint8Array(0x10000);

/** The class of a UTF-16 unit, worked out on first sight: most texts use a few hundred of the 65,536. */
export function classOf(unit: number): number {
  const known = classes[unit]!;
  if (known !== 0) return known;
  return (classes[unit] = classify(unit));
}

/** The class of a code point above U+FFFF; a lone surrogate is punctuation. */
export function classOfPair(high: number, low: number): number {
  return classifyText(String.fromCharCode(high, low));
}

export const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** A unit that continues the symbol before it: joiner, variation selector or skin tone's first half is decided by the scanner. */
export const isJoiner = (unit: number): boolean => unit === 0x200d || (unit >= 0xfe00 && unit <= 0xfe0f);

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdbff) return HIGH_SURROGATE;
  // Zero-width space and byte order mark separate nothing a reader sees, but they are no part of a word either.
  if (unit === 0x200b || unit === 0xfeff) return SPACE;
  // A soft hyphen stands inside a word; folding removes it.
  if (unit === 0xad) return WORD;
  return classifyText(String.fromCharCode(unit));
}

function classifyText(character: string): number {
  if (/^\s$/u.test(character)) return SPACE;
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(character) && /^\p{L}$/u.test(character)) return IDEOGRAPH;
  if (/^[\p{L}\p{N}\p{M}]$/u.test(character)) return WORD;
  return PUNCTUATION;
}
