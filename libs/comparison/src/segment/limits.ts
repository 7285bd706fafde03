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

/** Most clauses compared, on each side: about as many as a text of that length holds when people wrote it. */
export const MOST_CLAUSES = 150_000;

/** Refuses (`TOO_MANY_CLAUSES`) a text that is a list of fragments rather than a document. */
export function refuseTooMany(clauses: number): void {
  if (clauses <= MOST_CLAUSES) return;
  const [has, may] = [clauses, MOST_CLAUSES].map((count) => count.toLocaleString('en-GB'));
  throw invalid(
    'TOO_MANY_CLAUSES',
    `The text falls into ${has} clauses; at most ${may} can be compared. Divide it into its parts.`,
  );
}
