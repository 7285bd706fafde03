import type { Told } from '../layout/door.js';
import type { Done } from '../forms/form.js';
import { codesWords } from './codes.words.js';

/** The page that shows recovery codes, once. */
export function codesShown({ data }: Told): Done {
  const { codes } = data as { readonly codes: readonly string[] };
  return { show: 'access/codes.njk', words: codesWords, view: { heading: codesWords.heading, trail: [], codes } };
}
