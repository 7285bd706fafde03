import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { asRole } from '../support/record/as-role.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let place: Place;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
}, 60_000);
afterAll(() => record.close());

const count = (role: 'app' | 'public', actor: string | null, sql: string, values: readonly unknown[]) =>
  asRole(record.db.admin, role, actor, `select count(*) as n from ${sql}`, values);

/** An organization of the place with a word in its entry that stands nowhere else. */
async function withCanary() {
  const canary = `Canary ${randomUUID()}`;
  const id = await place.put('recordOrganization', { name: canary });
  return { id, canary };
}

const HOLDING = 'ledger_opening where strpos(openings::text, $1) > 0';

describe('the openings of an entry', () => {
  it('are read by the members of its space and by nobody else', async () => {
    const { canary } = await withCanary();
    const stranger = await record.member({});
    expect(await count('app', place.writer.actorId, HOLDING, [canary])).toBeGreaterThan(0);
    expect(await count('app', stranger.actorId, HOLDING, [canary])).toBe(0);
    expect(await count('app', null, HOLDING, [canary])).toBe(0);
    expect(await count('public', null, HOLDING, [canary])).toBe(0);
  });

  it('are read by everybody once the thing is released, as far as its public view shows them', async () => {
    const { id } = await withCanary();
    await place.put('release', { kind: 'ORGANIZATION', id });
    const names = async (role: 'app' | 'public', actor: string | null) => {
      const { rows } = await record.db.admin.query<{ name: string }>(
        `select o ->> 'name' as name from app.ledger_outbox e join app.ledger_opening w on w.entry_id = e.id, jsonb_array_elements(w.openings) o
         where e.subject_id = $1 and e.event = 'organization.recorded' and w.shown`,
        [id],
      );
      expect(
        await asRole(
          record.db.admin,
          role,
          actor,
          `select count(*) as n from ledger_opening w join ledger_outbox e on e.id = w.entry_id where e.subject_id = $1 and not w.shown`,
          [id],
        ),
      ).toBe(0);
      return rows.map(({ name }) => name).sort();
    };
    const stranger = await record.member({});
    expect(await names('public', null)).toEqual(expect.arrayContaining(['entry.event', 'entry.id', 'classification']));
    expect(await names('app', stranger.actorId)).not.toContain('entry.actor');
    expect(await names('public', null)).not.toContain('entry.space');
  });
});

describe('the size of the log', () => {
  it('between checkpoints is read by the sequencer alone', async () => {
    expect(await asRole(record.db.admin, 'public', null, 'select count(size) as n from app.ledger_head')).toBe('forbidden');
    expect(await asRole(record.db.admin, 'app', place.writer.actorId, 'select count(size) as n from app.ledger_head')).toBe(
      'forbidden',
    );
    expect(await asRole(record.db.admin, 'sequencer', null, 'select count(size) as n from app.ledger_head')).toBe(1);
  });
});

describe('the sequencer', () => {
  it.each(['ledger_opening', 'commitment', 'note', 'person_private', 'actor'])('reads nothing of %s', async (table) => {
    expect(await asRole(record.db.admin, 'sequencer', null, `select count(*) as n from app.${table}`)).toBe('forbidden');
  });

  it('reads of an entry what it puts in the log, and not what it is about', async () => {
    expect(await asRole(record.db.admin, 'sequencer', null, 'select count(record_hash) as n from ledger_outbox')).toBeGreaterThan(
      0,
    );
    for (const column of ['event', 'actor_id', 'space_id', 'subject_id']) {
      expect(await asRole(record.db.admin, 'sequencer', null, `select count(${column}) as n from ledger_outbox`)).toBe(
        'forbidden',
      );
    }
  });
});
