import type { Tidier } from './tidy.js';

/* How changes and comments are told, in whatever kind of file they are found. */

/** As many letters as are told of the words before and after a change. */
export const AROUND = 60;
/** As many letters as are looked through for them: a paragraph may hold thousands of changes. */
export const AROUND_LOOKED_AT = 2_000;

/** The end of the words before a change. */
export function wordsBefore(tidier: Tidier, text: string): string {
  return tidier.line(text).slice(-AROUND).toWellFormed();
}

/** The beginning of the words after a change. */
export function wordsAfter(tidier: Tidier, text: string): string {
  return tidier.line(text).slice(0, AROUND).toWellFormed();
}

/** A name or a time, as the file has it; null where it says none. */
export function nameOf(tidier: Tidier, value: string | null): string | null {
  const name = value === null ? '' : tidier.line(value).trim().slice(0, 200).toWellFormed();
  return name === '' ? null : name;
}

/** Where a part stands, for citing. */
export function placeOf(paragraph: number): string {
  return `paragraph ${paragraph}`;
}
