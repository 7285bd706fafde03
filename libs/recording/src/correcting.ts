import { requireMay } from '#libs/access/core';
import { compareLevels, conflict, parseId, type Id, type SubjectKind } from '#libs/kernel';
import type { Act } from './store/act.js';
import type { Fact } from './store/fact.entity.js';

/** A row of a thing that can be corrected: the rows of one thing share `firstId`, and one of them stands. */
export type Reading = Fact & { firstId: Id };

/** What is corrected, as an input names it. */
export interface Correcting<T extends Reading> {
  readonly entity: new () => T;
  readonly kind: SubjectKind;
  readonly id: unknown;
  readonly field: string;
  /** the reading that was read before the correction was written; when another stands by now, nothing is recorded */
  readonly readingId: unknown;
}

/**
 * The reading that stands, where this member may correct it. One that is seen outside its space is corrected by a steward: what others
 * read changes under their eyes, so such a correction is its own release.
 * Refuses the kind's NOT_FOUND, MAY_NOT, ID_INVALID and the kind's ALREADY_CORRECTED.
 */
export async function findToCorrect<T extends Reading>(
  act: Act,
  { entity, kind, id, field, readingId }: Correcting<T>,
): Promise<T> {
  const standing = await act.findStanding(entity, id, field, kind.replaceAll('_', ' '));
  act.requireRecord(standing.spaceId);
  if (compareLevels(standing.level, 'space') > 0) {
    requireMay(act.member, 'change what is seen outside the space', standing.spaceId);
  }
  if (readingId != null && parseId(readingId, 'input.readingId') !== standing.id) {
    throw conflict(
      `${kind.toUpperCase()}_ALREADY_CORRECTED`,
      'input.readingId: this has been corrected since you read it. Read it again and correct what stands now.',
      'input.readingId',
    );
  }
  return standing;
}

/** A correction that names a body fewer people can see would take the thing out of their sight without a word. Refuses CORRECTION_WOULD_HIDE. */
export async function requireSeenAsBefore<T extends Reading>(
  act: Act,
  { entity, kind, field }: Correcting<T>,
  standing: T,
  id: Id,
): Promise<void> {
  const row = await act.find(entity, kind, id, field);
  if (compareLevels(row.effectiveLevel, standing.effectiveLevel) >= 0) return;
  throw conflict(
    'CORRECTION_WOULD_HIDE',
    `Something that this correction names is seen by fewer people than the ${kind.replaceAll('_', ' ')}. Release that first.`,
    field,
  );
}
