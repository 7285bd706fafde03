import { aPlace } from './builders.js';
import type { TestRecord } from './open-record.js';

/** A request, of another space and public, that this account may reply to as the office of the body that was asked: its id. */
export async function anAskedOffice(record: TestRecord, actorId: string): Promise<string> {
  const other = await aPlace(record);
  const requestId = await other.put('askForReply');
  await other.release(
    ['ORGANIZATION', other.group],
    ['ORGANIZATION', other.institution],
    ['POST', other.post],
    ['ENGAGEMENT', other.engagement],
    ['WORK', other.work],
    ['COMMITMENT', other.commitment],
  );
  await record.db.admin.query(
    `insert into outsider (id, space_id, actor_id, kind, organization_id, since, ends_at)
     values (gen_random_uuid(), $1, $2, 'office', $3, now(), now() + interval '7 days')`,
    [other.space, actorId, other.institution],
  );
  return requestId;
}
