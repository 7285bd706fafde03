/** How many requests for a correction are taken in a quarter of an hour: from one network, and from all of them together. */
export const CORRECTION_REQUESTS = { ofNetwork: 6, ofEverybody: 500 } as const;

/** What became of it: the page was corrected, or it stays as it is. */
export const CORRECTION_OUTCOMES = ['corrected', 'not_corrected'] as const;

export type CorrectionOutcome = (typeof CORRECTION_OUTCOMES)[number];
