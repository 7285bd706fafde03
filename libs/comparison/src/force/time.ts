/**
 * A time that a text names, as words `[from, to)`.
 * - `span`: so many days, with the word that says how they bind; `date`: a day as a number that grows with time;
 * - `speed`: "promptly", on the scale of the list; `often`: times a year.
 */
export interface Time {
  readonly kind: 'span' | 'date' | 'speed' | 'often';
  readonly value: number;
  readonly bound: 'MOST' | 'LEAST' | 'LENGTH' | 'FROM';
  /** Counted in working days, or a date without a year: only like is compared with like. */
  readonly sort: string;
  readonly from: number;
  readonly to: number;
}
