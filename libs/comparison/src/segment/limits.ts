import { invalid } from '#libs/kernel';

/** Longest text compared, in UTF-16 units: some 10,000 pages. Above it a comparison would take gigabytes. */
export const LONGEST_TEXT = 24_000_000;

/** Refuses (`TEXT_TOO_LONG`) a text nobody reads as one document. `side` names the field. */
export function refuseTooLong(text: string, side: string): void {
  if (text.length <= LONGEST_TEXT) return;
  const [has, may] = [text.length, LONGEST_TEXT].map((units) => units.toLocaleString('en-GB'));
  throw invalid(
    'TEXT_TOO_LONG',
    `The ${side === 'text' ? side : `${side} text`} has ${has} characters; at most ${may} can be compared. Divide it into its parts.`,
    side,
  );
}

/** Most clauses compared, on each side: some 2,500 pages. Each costs about five kilobytes, so that a comparison stays below a gigabyte. */
export const MOST_CLAUSES = 75_000;

/** Refuses (`TOO_MANY_CLAUSES`) a text that is a list of fragments rather than a document, as soon as it has one clause too many. */
export function refuseTooMany(clauses: number): void {
  if (clauses <= MOST_CLAUSES) return;
  throw invalid(
    'TOO_MANY_CLAUSES',
    `The text falls into more than ${MOST_CLAUSES.toLocaleString('en-GB')} clauses, the most that can be compared. Divide it into its parts.`,
  );
}
