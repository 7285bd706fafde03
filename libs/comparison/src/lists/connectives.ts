/**
 * Small words that carry a meaning of their own: when one came, went or gave way to another and no rule has judged it, a reader must look.
 *
 * Source: written for Countersign. Licence: that of the project.
 */

/** They open a condition or an exception; words of one line say the same. */
export const conditions: readonly string[] = [
  'if where when whenever wherever once',
  'unless except save',
  'without',
  'subject',
  'lest',
];

/** Before, after, outside, only: which side of a thing is meant. */
export const sides: readonly string[] = [
  'before beforehand prior ahead until till',
  'after following',
  'during',
  'since',
  'outside beyond',
  'inside',
  'only solely exclusively',
];

/** They open a part of a sentence that says the same at its head and at its end. */
export const fronting: readonly string[] = [
  'if when where whenever wherever once unless while because as before after during until since throughout following in on at for',
];

/** By these a sentence is added to: who, where, when, how and with what. */
export const adjuncts: readonly string[] = [
  'with without on in at by from for before after during under through across within who each',
];

/** Before "following", what makes it a pointer to what comes next: "the following rules". */
export const pointing: readonly string[] = ['the this these those as'];

/** They make a number a floor or a ceiling. */
export const limits: readonly string[] = [
  'up to',
  'at least',
  'at most',
  'not/no less than',
  'not/no more than',
  'not/no longer than',
  'not/no fewer than',
  'more than',
  'less than',
  'fewer than',
  'a minimum of',
  'a maximum of',
  'about',
  'around',
  'approximately',
];

/** Under a ban they leave part of the act free: "must not routinely attend". */
export const narrowing: readonly string[] = [
  'routinely ordinarily normally usually generally typically automatically merely solely simply purely exclusively primarily mainly',
  'principally chiefly only just publicly knowingly intentionally deliberately wilfully directly actively unreasonably unlawfully unfairly',
  'unduly unnecessarily inappropriately disproportionately improperly arbitrarily',
];

/** What a thing must be, where the list of safeguards asks for a noun behind it. */
export const qualities: readonly string[] = ['independent', 'independently', 'impartial', 'binding', 'unanimous', 'irrevocable'];

/** Verbs by which somebody must ask for what was given before. */
export const asking: readonly string[] = ['ask request apply invite'];

/** After "without", what limits nothing ("without limiting the foregoing"). */
export const noLimit: readonly string[] = ['limiting limitation prejudice'];

/** In a permission they hand the decision to somebody. */
export const leave: readonly string[] = ['permission consent approval authorisation agreement'];

/** Shares of a whole in words. */
export const shares: readonly string[] = ['half third thirds quarter quarters fifth fifths tenth tenths majority minority'];

/** With a promise they say that it is kept to the end or for good. */
export const wholly: readonly string[] = ['permanently fully completely entirely wholly totally irrevocably indefinitely'];
