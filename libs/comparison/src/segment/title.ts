import type { Lines } from './lines.js';

/** Titles are short. */
const MOST_WORDS = 10;
const NUMBERED = /(\d{1,2}|[A-Z])\s+(?=\p{Lu})/uy;

/**
 * Whether a line without markup is a title, as plain text and word processors write them: a line of its own in capitals, or a number and a
 * capital ("3 What trusts must do"), with no stop at its end, and what follows does not go on in the middle of a sentence. Null if not.
 */
export function titleAt(
  text: string,
  lines: Lines,
  line: number,
  from: number,
): { readonly content: number; readonly number: string | null } | null {
  const end = lines.ends[line]!;
  if (end - from > 120 || line + 1 >= lines.count) return null;
  // Most lines go on in the next one: that is the cheapest to see.
  if (!beginsAnew(text, lines.starts[line + 1]!, lines.ends[line + 1]!)) return null;
  const written = text.slice(from, end).trimEnd();
  if (/[.,;:!?…]$/.test(written) || written.split(/\s+/u).length > MOST_WORDS) return null;
  NUMBERED.lastIndex = from;
  const number = NUMBERED.exec(text);
  if (number !== null) return { content: NUMBERED.lastIndex, number: number[1]! };
  const capitals = /\p{Lu}{2}/u.test(written) && written === written.toUpperCase() && written.includes(' ');
  return capitals ? { content: from, number: null } : null;
}

/** A blank line, or one that opens with a capital, a number, a bullet or a bracket. */
function beginsAnew(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  if (start < end && unit >= SMALL_A && unit <= SMALL_Z) return false;
  return /^\s*(?:$|[\p{Lu}\d(•*–-])/u.test(text.slice(start, end));
}

const [SMALL_A, SMALL_Z] = [97, 122];
