import { evidence, official, sayEvidence, sayOfficial, type Judgement, type OfficialStatement } from '#libs/commitments/core';
import type { CivilDate } from '#libs/kernel';
import { nameOn, type BorneName } from '#libs/organizations/core';
import type { EvidenceReading, OfficialReading } from './status.type.js';

interface Named {
  readonly names: readonly BorneName[];
}

/** What the two statuses are computed from, as their shapes read it. */
export interface OfficialRead {
  readonly madeById: string;
  readonly madeBy: Named;
  readonly statements: readonly OfficialStatement[];
}
export interface EvidenceRead {
  readonly judgements: readonly (Omit<Judgement, 'judgedOn'> & { readonly on: CivilDate; readonly judgedBy: Named })[];
}

export function officialReading({ madeById, madeBy, statements }: OfficialRead, day: CivilDate): OfficialReading {
  const status = official(statements, madeById, day);
  return { status, inWords: sayOfficial(status, nameOn(madeBy.names, day) ?? 'the body', day) };
}

export function evidenceReading({ judgements }: EvidenceRead, day: CivilDate): EvidenceReading {
  const all = judgements.map((judgement) => ({ ...judgement, judgedOn: judgement.on }));
  const found = evidence(all, day);
  const names = found.by.map(({ judgedBy, judgedOn }) => nameOn(judgedBy.names, judgedOn) ?? 'a body');
  return {
    status: found.status,
    inWords: sayEvidence(found, names, day),
  };
}
