/**
 * Words that say the opposite of each other.
 *
 * Source: written for Countersign. Licence: that of the project.
 */
export const opposites: readonly string[] = [
  'accept reject',
  'allow forbid',
  'allowed forbidden',
  'allowed prohibited',
  'approve refuse',
  'best worst',
  'closed open',
  'private public',
  'confidential public',
  'end start',
  'grant refuse',
  'include exclude',
  'keep delete',
  'legal illegal',
  'maximum minimum',
  'permit prohibit',
  'permitted prohibited',
  'possible impossible',
  'right wrong',
  'safe dangerous',
  'start stop',
  'support oppose',
  'voluntary compulsory',
  'voluntary mandatory',
  'optional mandatory',
  'binding advisory',
  'with without',
];

/** Put before a word they turn it round: "acceptable", "unacceptable". */
export const turning: readonly string[] = ['un in im il ir non dis'];

/** Words that begin with one of these letters and are no opposite of what follows them. */
export const notTurned: readonly string[] = ['invaluable inform include improve impress impose inflame indebted increase'];
