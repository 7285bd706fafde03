/**
 * Text from outside, safe to show on a terminal or a page: nothing in it can move the cursor, colour the screen, turn the reading
 * direction or hide. What cannot be seen is written as `‹U+202E›`; no character is dropped, because a changed quotation is no quotation.
 *
 * Made visible: control characters but tab and line ends, lone surrogates, non-characters, direction marks ("Trojan Source",
 * CVE-2021-42574), zero-width and filler characters, joiners where no script needs them, tags outside a flag.
 * Stacked accents get a carrier after every eighth, so that they cannot cover the lines around them.
 */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(UNSEEN, (found, kept: string | undefined) => kept ?? named(found)).replace(STACKED, '$1\u25cc');
}

/** The same for what has to stay on one line, such as a file name in a message: tabs and line ends are made visible too. */
export function visibleLine(text: string): string {
  return visible(text).replace(/[\t\n\r]/g, named);
}

function named(character: string): string {
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return `‹U+${code}›`;
}

/** Printable ASCII with tabs and line ends: by far the most common text. */
const PLAIN = /^[\t\n\r -~]*$/;

/** Scripts whose spelling needs the zero-width joiner or non-joiner. */
const JOINING = [
  'Arab',
  'Syrc',
  'Deva',
  'Beng',
  'Guru',
  'Gujr',
  'Orya',
  'Taml',
  'Telu',
  'Knda',
  'Mlym',
  'Sinh',
  'Mong',
  'Khmr',
  'Tibt',
];
const JOINER_STANDS = `(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f${JOINING.map((name) => `\\p{scx=${name}}`).join('')}])[\\u200c\\u200d]`;

/** The flags of England, Scotland and Wales are written with tags. */
const FLAG = '\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{1,6}\\u{e007f}';

const CONTROL = '\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f';
const DIRECTION = '\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069';
const ZERO_WIDTH =
  '\\xad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200d\\u2060-\\u2065\\u206a-\\u206f\\u3164\\ufeff\\uffa0';
const NO_CHARACTER =
  '\\ud800-\\udfff\\ufdd0-\\ufdef\\ufff0-\\ufffb\\ufffe\\uffff\\p{Noncharacter_Code_Point}\\u{e0000}-\\u{e007f}';
const UNSEEN = new RegExp(`(${JOINER_STANDS}|${FLAG})|[${CONTROL}${DIRECTION}${ZERO_WIDTH}${NO_CHARACTER}]`, 'gu');

const STACKED = /((?:(?![\u{fe00}-\u{fe0f}])[\p{Mn}\p{Me}]){8})(?=[\p{Mn}\p{Me}])/gu;
