/** The little of edtf.js (which ships no types) that is used here: its parser, whose tree we bound ourselves. */
declare module 'edtf' {
  export interface EdtfNode {
    readonly type: 'Date' | 'Season' | 'Interval';
    /** A date: [year, month from 0, day]. A season: [year, 21 to 24]. An interval: two nodes, null where an end is open or unknown. */
    readonly values: readonly (number | EdtfNode | null)[];
    /** Which digits are X, a bit each, YYYYMMDD from the lowest. */
    readonly unspecified?: number;
    readonly approximate?: boolean | number;
    readonly uncertain?: boolean | number;
  }

  export function parse(
    text: string,
    limits: { level: number; types: readonly string[]; seasonIntervals: boolean; seasonUncertainty: boolean },
  ): EdtfNode;
}
