import { conflict, type Id, type SubjectKind } from '#libs/kernel';

/** Somebody has said that a thing is ready for everybody. */
export interface Proposed {
  readonly proposedBy: Id;
}

/** What is released by two people: a comparison, sealed or not, says of a named body that it took something out. */
const BY_TWO: ReadonlySet<SubjectKind> = new Set(['comparison', 'seal']);

/**
 * How many people a release is by. A comparison is proposed by one person and released by another. Where nobody else in the
 * space could propose, the one who is there releases it alone, at once, and the release says so to everybody: waiting would
 * not make a second pair of eyes. Refuses PROPOSAL_NEEDED and SECOND_PERSON_NEEDED.
 */
export function peopleOf(kind: SubjectKind, releasedBy: Id, proposed: Proposed | null, anotherMayPropose: boolean): 1 | 2 {
  if (proposed !== null && proposed.proposedBy !== releasedBy) return 2;
  if (!BY_TWO.has(kind) || !anotherMayPropose) return 1;
  if (proposed === null) {
    throw conflict(
      'PROPOSAL_NEEDED',
      'input.id: a comparison is released by two people. Somebody else proposes its release first; then a steward releases it.',
      'input.id',
    );
  }
  throw conflict(
    'SECOND_PERSON_NEEDED',
    'input.id: you proposed this release yourself. A comparison is released by two people: another steward releases it.',
    'input.id',
  );
}
