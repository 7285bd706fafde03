import { invalid, type DomainError } from './domain-error.js';

export interface TextRule {
  /** Dotted path of the input, named in the refusal. */
  readonly field: string;
  /** Most characters (code points after normalisation). */
  readonly most: number;
  /** One line (names, titles: no line breaks or tabs, outer spaces dropped) or many (the default: kept as written). */
  readonly lines?: 'one' | 'many';
}

/**
 * Text as the record accepts it: NFC (Unicode Annex 15), line ends as `\n`, otherwise as written.
 *
 * Refused, never cleaned away, because a changed quotation is no quotation:
 * lone surrogates and NUL (PostgreSQL and JSON cannot hold them), other control characters, and the marks that change the
 * reading direction without being seen (they can make one sentence read as another; see "Trojan Source", CVE-2021-42574).
 *
 * Refusals: TEXT_MISSING, TEXT_EMPTY, TEXT_TOO_LONG, TEXT_BROKEN_CHARACTER, TEXT_CONTROL_CHARACTER, TEXT_HIDDEN_DIRECTION,
 * TEXT_LINE_BREAK.
 */
export function plainText(value: unknown, rule: TextRule): string {
  if (typeof value !== 'string') throw refusal(rule, 'TEXT_MISSING', 'a text is needed here.');
  refuseUnreadable(value, rule);
  const lines = value.replace(/\r\n?/g, '\n').normalize('NFC');
  const text = rule.lines === 'one' ? oneLine(lines, rule) : lines;
  if (!VISIBLE.test(text))
    throw refusal(rule, 'TEXT_EMPTY', 'nothing to read is in it. Please write at least one letter or number.');
  const length = [...text].length;
  if (length > rule.most) {
    throw refusal(rule, 'TEXT_TOO_LONG', `it has ${count(length)} characters. Please keep it to ${count(rule.most)}.`);
  }
  return text;
}

/** The same, with null and undefined (not given) let through as null. */
export function optionalText(value: unknown, rule: TextRule): string | null {
  return value == null ? null : plainText(value, rule);
}

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** With the u flag a surrogate class matches lone surrogates only. C0 but \t \n \r; DEL and C1; the direction marks. */
const UNREADABLE = /[\ud800-\udfff]|[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;

const DIRECTION_MARKS: Readonly<Record<string, string>> = {
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u061c': 'Arabic letter mark',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'end of a direction embedding',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'end of a direction isolate',
};

function refuseUnreadable(text: string, rule: TextRule): void {
  const found = UNREADABLE.exec(text);
  if (!found) return;
  const char = found[0];
  const place = `at character ${count([...text.slice(0, found.index)].length + 1)}`;
  const code = `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const mark = DIRECTION_MARKS[char];
  if (mark) {
    throw refusal(
      rule,
      'TEXT_HIDDEN_DIRECTION',
      `it has a hidden ${mark} (${code}) ${place}. Please take it out: such marks can make a sentence read as another.`,
    );
  }
  if (char >= '\ud800') {
    throw refusal(rule, 'TEXT_BROKEN_CHARACTER', `half a character (${code}) stands ${place}. Please type that character again.`);
  }
  throw refusal(
    rule,
    'TEXT_CONTROL_CHARACTER',
    `it has a control character (${code}) ${place}, which cannot be read. Please take it out.`,
  );
}

function oneLine(text: string, rule: TextRule): string {
  const trimmed = text.trim();
  const at = trimmed.search(/[\n\t\u2028\u2029]/);
  if (at < 0) return trimmed;
  const place = count([...trimmed.slice(0, at)].length + 1);
  throw refusal(rule, 'TEXT_LINE_BREAK', `it has a line break or tab at character ${place}. Please write it on one line.`);
}

function refusal(rule: TextRule, code: string, message: string): DomainError {
  return invalid(code, `${rule.field}: ${message}`, rule.field);
}

/** 12345 as "12,345"; by hand because Intl follows the machine. */
function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}
