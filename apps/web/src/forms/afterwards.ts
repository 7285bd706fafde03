/**
 * What can be done about an entry that turns out to be wrong, by the verb that put it on the record. Of any other, what is right is
 * recorded again beside it.
 */
export type Afterwards = 'corrected' | 'beside' | 'register' | 'once' | 'decision';

const AFTERWARDS: Readonly<Record<string, Afterwards>> = {
  recordCommitment: 'corrected',
  recordCommitments: 'corrected',
  recordLogEntry: 'corrected',
  recordLogEntries: 'corrected',
  recordLabour: 'corrected',
  recordLabourRows: 'corrected',
  // What joins the register is not taken back: others refer to it.
  recordOrganization: 'register',
  recordOrganizationName: 'register',
  recordPost: 'register',
  recordSource: 'register',
  // One engine compares two texts once, and a person judges a finding once.
  recordComparison: 'once',
  overruleFinding: 'once',
  sealComparison: 'once',
  revealSeal: 'once',
  recordHandling: 'decision',
};

export function afterwardsOf(verb: string | undefined): Afterwards {
  return AFTERWARDS[verb ?? ''] ?? 'beside';
}
