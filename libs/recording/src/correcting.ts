import { requireMay } from '#libs/access/core';
import { compareLevels, conflict, parseId, type Id, type SubjectKind } from '#libs/kernel';
import type { ActInput } from './recorder.service.js';
import type { Act, Given, Recorded } from './store/act.js';
import type { Fact } from './store/fact.entity.js';

/** A row of a thing that can be corrected: the rows of one thing share `firstId`, and one of them stands. */
type Reading = Fact & { firstId: Id };

/** What a correction takes beside the whole as it is to read from now on. */
export interface Correction extends ActInput {
  /** what was wrong with what it said */
  readonly reason: string;
  /** the reading that was read before this was written; when another stands by now, nothing is recorded */
  readonly readingId?: Id | null;
}

/** What is corrected, as an input names it. */
export interface Correcting<T extends Reading> {
  readonly entity: new () => T;
  readonly kind: SubjectKind;
  readonly id: unknown;
  readonly field: string;
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

/**
 * Closes the reading that stands and puts another in its place, which says why: both stay on the record.
 * @param addParts adds what hangs from the new row; the ledger is told what it answers beside the row
 * Refuses SUPERSEDED and CORRECTION_WOULD_HIDE.
 */
export async function replaceReading<T extends Reading>(
  act: Act,
  correcting: Correcting<T>,
  standing: T,
  facts: Given<T>,
  addParts?: (row: Pick<T, 'id' | 'spaceId' | 'level'>) => Promise<object>,
): Promise<Recorded> {
  const { entity, kind } = correcting;
  const { firstId, spaceId, level } = standing;
  const row = { ...facts, firstId };
  await act.supersede(entity, standing.id);
  const id = await act.addPart(entity, spaceId, row, level);
  const parts = await addParts?.({ id, spaceId, level });
  await requireSeenAsBefore(act, correcting, standing, id);
  return { id: firstId, entry: await act.tell(`${kind}.corrected`, kind, firstId, spaceId, { ...row, ...parts }, id) };
}

/** A correction that names a body fewer people can see would take the thing out of their sight without a word. */
async function requireSeenAsBefore<T extends Reading>(
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
