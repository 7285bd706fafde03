/** The first wait is as long as the time between two runs of the job; none is longer than an hour, so that a mended fault is noticed. */
const [FIRST, LONGEST] = [5_000, 60 * 60_000];

/** How long to leave alone what has failed so many times in a row, in milliseconds: twice as long after each. */
export function waitAfter(failures: number): number {
  return Math.min(FIRST * 2 ** (failures - 1), LONGEST);
}

/** From how many failures in a row somebody is to look, rather than that a database was away for a moment. */
export const LOOK_AFTER = 4;
