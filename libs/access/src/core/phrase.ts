/** How many words an invitation has. From 1,900 words or more that is at least 65 bits, behind a limit on tries. */
export const PHRASE_WORDS = 6;

/** A phrase as it was typed: capitals, spaces, commas and hyphens between the words make no difference. */
export function phraseOf(typed: string): string {
  return (
    typed
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  ).join('-');
}

/** A recovery code as it was typed: only its letters and figures count, and what looks alike is one (0 and o, 1 and l and i). */
export function codeOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
}
