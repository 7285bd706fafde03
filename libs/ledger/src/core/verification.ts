import type { Checkpoint } from './checkpoint.js';
import type { Opening } from './commitment-hash.js';
import type { VerifierKey } from './verifier-key.js';
import type { WithheldField } from './withheld-fields.js';

/** Whom the reader trusts, known from elsewhere than the dossier: a page, a paper, a friend. */
export interface Trust {
  readonly logs: readonly VerifierKey[];
  readonly witnesses: readonly VerifierKey[];
  /** how many of these witnesses must have seen the checkpoint */
  readonly quorum: number;
}

/**
 * unchanged: all of it fits, under a key that the reader trusts · unproven: all of it fits, and the key is the dossier's own
 * word · wrong: something does not fit, and the findings say what.
 */
export type Outcome = 'unchanged' | 'unproven' | 'wrong';

export interface Finding {
  readonly kind: 'checked' | 'since' | 'withheld' | 'caution' | 'wrong';
  /** the rule, for programs; the code of the refusal when something was refused */
  readonly code: string;
  /** the entry it is about; null for the whole */
  readonly index: bigint | null;
  /** a sentence for people */
  readonly text: string;
}

export interface VerifiedEntry {
  readonly index: bigint;
  readonly fields: readonly Opening[];
  readonly withheld: number;
  /** those of the withheld ones of which a later entry says why */
  readonly withheldBecause: readonly WithheldField[];
}

export interface Verification {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  /** what may be quoted: the entries and their fields, only when nothing is wrong */
  readonly entries: readonly VerifiedEntry[];
  readonly checkpoint: Checkpoint | null;
}
