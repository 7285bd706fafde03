/** Columns a text takes on a terminal: two for East Asian wide characters and emoji, none for marks that sit on another character. */
export function displayWidth(text: string): number {
  if (isNarrow(text)) return text.length;
  let width = 0;
  for (const cell of cells(text)) width += cellWidth(cell);
  return width;
}

/** The text cut where a reader sees one character end and the next begin (Unicode Annex 29). */
export function cells(text: string): readonly string[] {
  if (isNarrow(text)) return text.split('');
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
}

/** Columns of one cell. Where terminals disagree the larger count is taken, so that a line is never too long; emoji are two. */
export function cellWidth(cell: string): number {
  if (EMOJI.test(cell)) return 2;
  let width = 0;
  for (const character of cell) {
    if (!NOTHING.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** Whether every unit of the text is a character of one column: Latin letters, figures, common punctuation and our own signs. */
export function isNarrow(text: string): boolean {
  return NARROW.test(text);
}

const NARROW =
  /^[ -~\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u203b\u203d-\u2048\u204a-\u205e\u20a0-\u20bf\u2190-\u22ff\u2502\u25b2\u25bc\u25cb\u25cf\u25d0\u2715]*$/;
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const EMOJI = /[\p{Emoji_Presentation}\ufe0f\u{1f1e6}-\u{1f1ff}]/u;

/** Marks, format characters, and the vowels and finals of a Hangul syllable written in parts. */
const NOTHING = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11ff\ud7b0-\ud7fb]/u;

/** The wide and fullwidth blocks of Unicode Annex 11. */
const WIDE = new RegExp(
  '[\\u1100-\\u115f\\u2329\\u232a\\u2e80-\\u303e\\u3041-\\ua4cf\\ua960-\\ua97c\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe10-\\ufe19\\ufe30-\\ufe6f' +
    '\\uff01-\\uff60\\uffe0-\\uffe6\\u{16fe0}-\\u{18cff}\\u{1aff0}-\\u{1b2ff}\\u{1f200}-\\u{1f265}\\u{20000}-\\u{3fffd}]',
  'u',
);
