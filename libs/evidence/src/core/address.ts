import { invalid, optionalText } from '#libs/kernel';

/**
 * The address of a source: http or https, with nothing in it that signs anybody in. Null when none is given.
 * A page makes a link of it, so `javascript:` and its kin are refused here and not left to each page.
 * Refuses ADDRESS_INVALID and text refusals.
 */
export function address(value: string | null | undefined, field: string): string | null {
  const text = optionalText(value, { field, most: 2_000, lines: 'one' });
  if (text === null || /^https?:\/\/[^\s/?#@\\]+(?:[/?#][^\s\\]*)?$/i.test(text)) return text;
  throw invalid('ADDRESS_INVALID', `${field}: write the whole address, such as https://example.org/page.`, field);
}
