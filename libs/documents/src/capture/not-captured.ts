/** How an attempt ended that gave nothing to keep. `refused` is ours: we did not ask. */
export const ENDS = ['refused', 'no_answer', 'error_status', 'gone', 'unusable'] as const;
export type End = (typeof ENDS)[number];

/** Why an address gave nothing to keep, in a sentence that says what happened to us and nothing of why. */
export class NotCaptured extends Error {
  constructor(
    readonly end: End,
    readonly code: string,
    readonly says: string,
    readonly status: number | null = null,
  ) {
    super(says);
  }
}
