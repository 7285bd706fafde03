/** What a person reads first of a comparison. */
export type Point = 'apology' | 'acknowledgement' | 'commitment';

/** Plain words that name such a point. They order a page for whoever reads it, and are no finding: nothing public rests on them. */
const WORDS: readonly (readonly [Point, RegExp])[] = [
  ['apology', /\b(apolog\w*|sorry|regrets?|regretted)\b/i],
  ['acknowledgement', /\b(acknowledg\w*|recogni[sz]e[sd]?|accepts?|accepted|admits?|admitted|were harmed|caused harm)\b/i],
  ['commitment', /\b(will|shall|must|commits?|committed|promise[sd]?|undertakes?|undertook|pledge[sd]?)\b/i],
];

/** In the order in which they are read. */
export const POINTS = WORDS.map(([point]) => point);

export function pointIn(texts: readonly string[]): Point | undefined {
  const whole = texts.join('\n');
  return WORDS.find(([, words]) => words.test(whole))?.[0];
}
