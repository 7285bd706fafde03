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

/** Things that are promised, from more to less: "a transcript" against "a note". */
export const lesserThings: readonly (readonly [more: string, less: string])[] = [
  ['transcript recording', 'note summary outline overview digest'],
  ['inquiry investigation', 'review discussion conversation'],
  ['ban prohibition', 'restriction limit limits reduction'],
  ['guarantee promise commitment', 'aim ambition aspiration intention goal hope'],
  ['requirement obligation duty', 'recommendation expectation suggestion preference'],
  ['decision ruling', 'recommendation opinion'],
  ['right entitlement', 'opportunity option'],
  ['apology', 'acknowledgement regret'],
  ['vote veto', 'consultation'],
  ['consultation', 'notification'],
  ['consent permission approval authorisation', 'notice notification knowledge consultation discussion'],
];
