import { invalid } from '#libs/kernel';

/** Longest text compared, in UTF-16 units: some 10,000 pages. Above it a comparison would take gigabytes. */
export const LONGEST_TEXT = 24_000_000;

/** Refuses (`TEXT_TOO_LONG`) a text nobody reads as one document. `side` names the field. */
export function refuseTooLong(text: string, side: string): void {
  if (text.length <= LONGEST_TEXT) return;
  const [has, may] = [text.length, LONGEST_TEXT].map((units) => units.toLocaleString('en-GB'));
  throw invalid('TEXT_TOO_LONG', `The ${side} has ${has} characters; at most ${may} can be compared. Divide it into its parts.`, side);
}
