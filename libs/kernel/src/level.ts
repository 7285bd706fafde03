/**
 * Who may see a thing, from fewest to most: its author, its space, the space until a date after which everybody, everybody.
 * The order is the meaning: a thing is seen at the least of its own level and those of all its parents.
 */
export const LEVELS = ['private', 'space', 'embargoed', 'public'] as const;

export type Level = (typeof LEVELS)[number];

export function isLevel(value: unknown): value is Level {
  return LEVELS.some((level) => level === value);
}

/** Negative when `a` is seen by fewer than `b`, zero when they are the same. */
export function compareLevels(a: Level, b: Level): number {
  return LEVELS.indexOf(a) - LEVELS.indexOf(b);
}

/** The effective level of a thing: the least of its own and its parents'. */
export function leastLevel(own: Level, ...parents: readonly Level[]): Level {
  return parents.reduce((least, level) => (compareLevels(level, least) < 0 ? level : least), own);
}
