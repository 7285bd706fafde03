import { conflict } from '#libs/kernel';
import { FATES, type Fate } from './finding.js';

/** The two texts of a comparison. */
export const SIDES = ['agreed', 'published'] as const;

export type Side = (typeof SIDES)[number];

/** How many clauses of the sealed text had a fate. */
export interface SealTotal {
  readonly fate: Fate;
  readonly clauses: number;
}

/** A finding as far as a seal counts it. */
export interface Counted {
  readonly fate: Fate;
  /** what a person found it to be; null when nobody has judged it */
  readonly judged: Fate | null;
  /** clauses of the sealed text in it */
  readonly sealed: number;
}

/** With fewer clauses a total would tell what became of each of them. */
const SEALED_LEAST = 5;

/**
 * What may be told of a sealed text: how many of its clauses had which fate, none named and none quoted.
 * Refuses TOO_FEW_SEALED and FINDINGS_NOT_JUDGED: what nobody has confirmed is said of nobody in public.
 */
export function totalsOf(findings: readonly Counted[], field: string): readonly SealTotal[] {
  const ofSealed = findings.filter(({ sealed }) => sealed > 0);
  const clauses = ofSealed.reduce((sum, { sealed }) => sum + sealed, 0);
  if (clauses < SEALED_LEAST) {
    throw conflict(
      'TOO_FEW_SEALED',
      `${field}: the sealed text has ${clauses} clauses. With fewer than ${SEALED_LEAST} the totals would tell what became of each.`,
      field,
    );
  }
  const waiting = ofSealed.filter(({ fate, judged }) => judged === null && fate !== 'kept').length;
  if (waiting > 0) {
    throw conflict(
      'FINDINGS_NOT_JUDGED',
      `${field}: ${waiting} of its findings are the engine’s alone. Confirm or overrule each that is not "kept", and seal it then.`,
      field,
    );
  }
  const count = (fate: Fate) =>
    ofSealed.filter((finding) => (finding.judged ?? finding.fate) === fate).reduce((sum, { sealed }) => sum + sealed, 0);
  return FATES.map((fate) => ({ fate, clauses: count(fate) })).filter((total) => total.clauses > 0);
}

/** What is hashed of a sealed text. The salt has 122 random bits, or somebody who knows most of the text could try out the rest. */
export function sealed(salt: string, text: string): string {
  return `countersign-seal/v1\n${salt}\n${text}`;
}
