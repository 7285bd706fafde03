import type { BoardStanding } from './reported-board.query.js';

/** The words of the board are the sources' and none of the comparison's: nothing here was measured, all of it was told. */
export const boardWords = {
  heading: 'As reported: what sources say the two documents contain',
  intro:
    'The full texts of these documents are not held here. What follows is what named sources say of them, point by point, entered by hand. It is not a comparison of texts. Worked out from what has been released.',
  between: (first: string, second: string): string => `${first}, beside ${second}`,
  standing: {
    IN_BOTH: 'Reported in both',
    ONLY_IN_FIRST: 'Reported only in the first',
    ONLY_IN_SECOND: 'Reported only in the second',
    SOURCES_DIFFER: 'Sources differ',
    NOT_REPORTED_OF_BOTH: 'Reported of one; nothing is reported of the other',
  } satisfies Record<BoardStanding, string>,
  order: [
    'IN_BOTH',
    'ONLY_IN_SECOND',
    'ONLY_IN_FIRST',
    'SOURCES_DIFFER',
    'NOT_REPORTED_OF_BOTH',
  ] satisfies readonly BoardStanding[],
  says: { CONTAINS: 'says that it contains this', LACKS: 'says that it does not contain this' },
  called: (topic: string, version: string, nth: number): string => `${topic}, ${version}, source ${nth}`,
  nobody: 'A source that is not named',
  nothing: 'No released source speaks of this point here.',
  counted: 'Told by',
} as const;
