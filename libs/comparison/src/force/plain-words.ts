/** What a unit of plain text is: a space, a sign, an underscore, which goes on a word and begins none, a letter or a figure. */
const SPACE = 0;
const SIGN = 1;
const UNDERSCORE = 2;
const LETTER = 3;
const FIGURE = 4;
const APOSTROPHE = 39;
const COMMA = 44;
const POINT = 46;

const KINDS = Uint8Array.from({ length: 128 }, (_, unit) => kindOf(String.fromCharCode(unit)));

function kindOf(sign: string): number {
  if (/\s/.test(sign)) return SPACE;
  if (/[0-9]/.test(sign)) return FIGURE;
  if (/[A-Za-z]/.test(sign)) return LETTER;
  return sign === '_' ? UNDERSCORE : SIGN;
}

/** Whether an ASCII unit is a letter or a figure. */
export const isLetterOrFigure = (unit: number): boolean => KINDS[unit]! >= LETTER;

/**
 * Visits the words and signs of a text in plain letters (ASCII), which most texts are, as the pattern for all others finds them: figures
 * with their points, words with their apostrophes, and every other sign by itself. A walk over the units costs a third of a pattern.
 */
export function scanPlain(text: string, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at);
    const end = kind < LETTER ? at + 1 : kind === FIGURE ? figuresEnd(text, at) : wordEnd(text, at);
    if (kind !== SPACE) visit(at, end);
    at = end;
  }
}

/**
 * Where the word or figures that begin at `from`, a letter or a figure of ASCII, end in any text; -1 where a rarer sign stands next, by which the
 * word may go on.
 */
export function plainEnd(text: string, from: number): number {
  const end = kindAt(text, from) === FIGURE ? figuresEnd(text, from) : wordEnd(text, from);
  const unit = text.charCodeAt(end);
  const next = unit === APOSTROPHE || unit === POINT || unit === COMMA ? text.charCodeAt(end + 1) : unit;
  return next >= KINDS.length ? -1 : end;
}

/**
 * Whether a word or number that ends at `end` may go on there: an apostrophe or a point between letters or figures, and any rarer sign. The
 * point at the end of a text ends its last word.
 */
export function goesOn(text: string, end: number): boolean {
  const unit = text.charCodeAt(end);
  if (unit >= KINDS.length) return !ENDS.has(unit);
  if (unit === APOSTROPHE || unit === COMMA || unit === POINT) return text.charCodeAt(end + 1) > BLANK;
  return unit === LOW_LINE;
}

const BLANK = 32;
const LOW_LINE = 95;
/** Signs above ASCII that end a word and are common: a hard space, dashes, closing quotation marks, three points. */
const ENDS = new Set([0xa0, 0x2013, 0x2014, 0x201c, 0x201d, 0x2026]);

/** A space stands beyond the end of a text. */
const kindAt = (text: string, at: number): number => {
  const unit = at < text.length ? text.charCodeAt(at) : KINDS.length;
  return unit < KINDS.length ? KINDS[unit]! : SPACE;
};

/** "1,000.50" is one number; "3rd" is a word. */
function figuresEnd(text: string, from: number): number {
  let end = runEnd(text, from, FIGURE);
  let groups = 0;
  while ((text[end] === '.' || text[end] === ',') && kindAt(text, end + 1) === FIGURE) {
    end = runEnd(text, end + 1, FIGURE);
    groups++;
  }
  return groups > 0 ? end : wordEnd(text, from);
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (kindAt(text, end) >= UNDERSCORE) end++;
  while (text.charCodeAt(end) === APOSTROPHE && kindAt(text, end + 1) === LETTER) end = runEnd(text, end + 1, LETTER);
  return end;
}

function runEnd(text: string, from: number, kind: number): number {
  let end = from;
  while (kindAt(text, end) === kind) end++;
  return end;
}
