/**
 * Words that describe what is promised, from more of it to less: "a full refund" against "a partial refund".
 *
 * Source: written for Countersign. Licence: that of the project.
 */
export const lesserDescribers: readonly (readonly [more: string, less: string])[] = [
  [
    'full complete comprehensive entire whole',
    'partial limited basic summary abridged minimal reduced selective light brief outline',
  ],
  ['detailed thorough rigorous', 'brief basic summary outline limited short light minimal'],
  ['free', 'subsidised discounted affordable cheaper'],
  ['written', 'verbal oral spoken'],
  ['permanent', 'temporary interim provisional'],
  ['independent', 'internal'],
  ['immediate', 'eventual gradual'],
  ['guaranteed', 'likely possible'],
];
