/**
 * Words by which a whole class is told from some of it.
 *
 * Source: written for Countersign. Licence: that of the project.
 */

/** They leave nobody out. */
export const everybody: readonly string[] = ['anyone anybody everyone everybody'];

/** Names for as many as those. */
export const people: readonly string[] = [
  'people persons individuals humans citizens readers users others all participants contributors ones themselves',
];

/** Behind a name they say which of its class are meant. */
export const tailWords: readonly string[] = ['with in of for from at on under over above below about aged living where within'];

/** They may tell how large a thing is that is made or given, and not only which of those that there are. */
export const sizes: readonly string[] = ['significant serious major key main principal senior critical essential'];

/** Acts that deal with things that there are. */
export const handling: readonly string[] = [
  'answer reply respond review report record investigate inspect check declare disclose publish release notify tell inform consult',
  'address resolve log examine audit screen monitor share register test approve assess consider handle list register keep',
];
