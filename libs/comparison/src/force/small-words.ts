/** Small words that more than one rule asks for. */

/** Before a name they take in all of its class. */
export const WHOLE: ReadonlySet<string> = new Set(['all', 'each', 'every', 'any']);

/** Words that turn a "not" round again, or a ban into a permission: "cannot be done without", "must not, except" against "may only". */
export const FENCES: ReadonlySet<string> = new Set([
  'only',
  'unless',
  'without',
  'until',
  'except',
  'other',
  'solely',
  'exclusively',
]);

/** Behind a "no" or a "not" they make a floor or a ceiling, which denies nothing: "no fewer than half of them". */
export const COMPARED: ReadonlySet<string> = new Set(['fewer', 'less', 'more', 'later', 'sooner', 'earlier', 'longer']);
