/** Text for an element or a quoted attribute of XML. What XML 1.0 (section 2.2) cannot carry is named as `‹U+0001›`; nothing is dropped. */
export function xmlText(text: string): string {
  return text.replace(NOT_CARRIED, named).replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}

/** The text as a Word file holds it: the same, but for the characters that XML cannot carry. */
export function carried(text: string): string {
  return text.replace(NOT_CARRIED, named);
}

/** Lone surrogates count too: with the flag `u` a pair is one character and is left alone. */
const NOT_CARRIED = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/gu;

function named(character: string): string {
  return `‹U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}›`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
