import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Member } from '#libs/access/core';
import { aFullPlace, type Place } from '../support/record/builders.js';
import type { TestRecord } from '../support/record/open-record.js';
import { FACT_TABLES } from '../walls/visibility-matrix.js';

export interface WoundUp {
  readonly place: Place;
  readonly second: Member;
  readonly keeping: string;
}

export const ENDED_ONCE = [{ told: 1, notices: 1, counted: true, finished: true }];

/** What specs of winding up do and look at in a record. */
export interface WindingUps {
  rowsOf<T>(sql: string, ...values: readonly unknown[]): Promise<readonly T[]>;
  /** a full place, something of it private to an editor and something public, whose winding up was confirmed this moment */
  confirmed(): Promise<WoundUp>;
  /** who sees each row of each fact of a space: table, id and effective level */
  levelsIn(space: string): Promise<readonly string[]>;
  /** the hash of every field of an entry of the space that can still be opened */
  opened(space: string): Promise<readonly string[]>;
  /** the hash of every field that the ledger was told is gone, because the space was wound up */
  told(space: string): Promise<readonly string[]>;
  /** how a space stands while it is worked off: whatever was there once can either be opened or was told to be gone, once */
  requireWhole(space: string, before: readonly string[], levels: readonly string[]): Promise<void>;
  ends(space: string): Promise<readonly object[]>;
}

export function windingUpsOf(record: TestRecord): WindingUps {
  const rowsOf = async <T>(sql: string, ...values: readonly unknown[]) =>
    (await record.db.admin.query(sql, [...values])).rows as readonly T[];

  async function confirmed(): Promise<WoundUp> {
    const place = await aFullPlace(record);
    const [second, editor] = [
      await record.member({ [place.space]: 'steward' }),
      await record.member({ [place.space]: 'editor' }),
    ];
    const theirs = await place.aCommitment({ statement: 'canary-private', wording: 'REPORTED' });
    const own = `update commitment set recorded_by = $2, level = 'private' where id = $1`;
    await record.db.admin.query(own, [theirs, editor.actorId]);
    const shown = await place.anEngagement({ title: 'What everybody reads' });
    await place.release(['ORGANIZATION', place.group], ['ORGANIZATION', place.institution], ['ENGAGEMENT', shown]);
    await record.noKeeping(place.space);
    const keeping = randomUUID();
    await record.db.admin.query(
      `insert into keeping (id, space_id, deed, proposed_by, proposed_at) values ($1, $2, 'wind_up', $3, now() - interval '31 days')`,
      [keeping, place.space, place.writer.actorId],
    );
    const confirm = 'mutation ($input: ConfirmKeepingInput!) { confirmKeeping(input: $input) { keeping { id } } }';
    const { errors } = await record.execute(confirm, { input: { keepingId: keeping } }, second);
    if (errors) throw new Error(errors[0]!.message);
    return { place, second, keeping };
  }

  async function levelsIn(space: string): Promise<readonly string[]> {
    const each = FACT_TABLES.map(
      (name) => `select '${name} ' || id || ' ' || effective_level as line from app.${name} where space_id = '${space}'`,
    );
    return (await rowsOf<{ line: string }>(each.join(' union all '))).map(({ line }) => line);
  }

  const opened = async (space: string) =>
    hashes(
      `select opening_hash(f) as hash from ledger_outbox e join ledger_opening o on o.entry_id = e.id, jsonb_array_elements(o.openings) f
       where e.space_id = $1`,
      space,
    );

  const told = async (space: string) =>
    hashes(
      `select f ->> 'value' as hash from ledger_outbox e join ledger_opening o on o.entry_id = e.id, jsonb_array_elements(o.openings) f
       where e.space_id = $1 and e.event like '%.erased' and f ->> 'name' ~ '^withheld\\.fields.*hash$'`,
      space,
    );

  const hashes = async (sql: string, space: string) =>
    (await rowsOf<{ hash: string }>(sql, space)).map(({ hash }) => hash).sort();

  async function requireWhole(space: string, before: readonly string[], levels: readonly string[]): Promise<void> {
    const [still, gone] = [new Set(await opened(space)), await told(space)];
    expect(new Set(gone).size).toBe(gone.length);
    expect(before.filter((hash) => !still.has(hash))).toEqual(gone);
    // Blocks, changes and comments go with their text. What stays is seen by whom it was seen by.
    expect((await levelsIn(space)).filter((line) => !levels.includes(line))).toEqual([]);
  }

  const ends = (space: string) =>
    rowsOf<object>(
      `select (select count(*) from ledger_outbox e where e.subject_id = k.id and e.event = 'keeping.wound_up')::integer as told,
         (select count(*) from notice n where n.space_id = k.space_id and n.kind = 'space_wound_up')::integer as notices,
         k.things_done = k.things as counted, k.finished_at is not null and s.wound_up_at is not null as finished
       from keeping k join space s on s.id = k.space_id where k.space_id = $1 and k.deed = 'wind_up'`,
      space,
    );

  return { rowsOf, confirmed, levelsIn, opened, told, requireWhole, ends };
}
