import type pg from 'pg';
import type { Id, SubjectKind } from '#libs/kernel';
import type { Transaction } from '#libs/persistence';
import { WORDS, type FieldGone } from '../core/index.js';

/** A winding up that is not at its end, and the steward it is done for: whoever confirmed it, as long as they are one. */
export interface WindingUp {
  readonly id: Id;
  readonly spaceId: Id;
  readonly actorId: Id;
}

export async function windingUpsDue(auth: pg.Pool): Promise<readonly WindingUp[]> {
  return (await auth.query<WindingUp>('select id, space_id as "spaceId", actor_id as "actorId" from winding_ups_due()')).rows;
}

/** Lists what goes, as it stands in this transaction; where that was done already, nothing. */
export async function listWhatGoes(manager: Transaction, keepingId: Id): Promise<void> {
  await manager.query('select list_what_goes($1, $2)', [keepingId, Object.keys(WORDS)]);
}

export interface Batch {
  /** how many things of the list are done with by this; none when none of the kind is left */
  readonly worked: number;
  readonly erased: readonly { readonly kind: SubjectKind; readonly id: Id; readonly fields: readonly FieldGone[] }[];
}

/** Takes the next things of a kind off the list and their words off the record; what is answered is for the ledger (see the migration). */
export async function windUpBatch(
  manager: Transaction,
  keepingId: Id,
  { kind, words, most }: { readonly kind: string; readonly words: readonly string[]; readonly most: number },
  at: Date,
): Promise<Batch> {
  const values = [keepingId, kind, words, most, at];
  const [row] = await manager.query<{ batch: Batch }[]>('select wind_up_batch($1, $2, $3, $4, $5) as batch', values);
  return row!.batch;
}

/** True for the one who ends it: nothing is left on the list, and nobody has ended it before. */
export async function finishWindingUp(manager: Transaction, keepingId: Id, noticeId: Id): Promise<boolean> {
  const [row] = await manager.query<{ ended: boolean }[]>('select finish_winding_up($1, $2) as ended', [keepingId, noticeId]);
  return row!.ended;
}
