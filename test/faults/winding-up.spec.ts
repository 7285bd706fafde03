import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Member } from '#libs/access/core';
import { nodePrimitives } from '#libs/ledger';
import { fieldHash } from '#libs/ledger/core';
import { WindingUpService } from '#libs/stewardship';
import { asRole } from '../support/record/as-role.js';
import { aFullPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { FACT_TABLES } from '../walls/visibility-matrix.js';
import { whileBroken, type Fault } from './broken-statements.js';

let record: TestRecord;
let job: WindingUpService;
beforeAll(async () => {
  record = await openRecord();
  job = record.app.get(WindingUpService, { strict: false });
}, 60_000);
afterAll(() => record.close());

const rowsOf = async <T>(sql: string, ...values: readonly unknown[]) =>
  (await record.db.admin.query(sql, [...values])).rows as readonly T[];

interface WoundUp {
  readonly place: Place;
  readonly second: Member;
  readonly keeping: string;
}

/** A full place, something of it private to an editor and something public, whose winding up was confirmed this moment. */
async function confirmed(): Promise<WoundUp> {
  const place = await aFullPlace(record);
  const [second, editor] = [await record.member({ [place.space]: 'steward' }), await record.member({ [place.space]: 'editor' })];
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

/** Who sees each row of each fact of a space: table, id and effective level. */
async function levelsIn(space: string): Promise<readonly string[]> {
  const each = FACT_TABLES.map(
    (name) => `select '${name} ' || id || ' ' || effective_level as line from app.${name} where space_id = '${space}'`,
  );
  return (await rowsOf<{ line: string }>(each.join(' union all '))).map(({ line }) => line);
}

/** The hash of every field of an entry of the space that can still be opened. */
const opened = async (space: string) =>
  hashes(
    `select opening_hash(f) as hash from ledger_outbox e join ledger_opening o on o.entry_id = e.id, jsonb_array_elements(o.openings) f
     where e.space_id = $1`,
    space,
  );

/** The hash of every field that the ledger was told is gone, because the space was wound up. */
const told = async (space: string) =>
  hashes(
    `select f ->> 'value' as hash from ledger_outbox e join ledger_opening o on o.entry_id = e.id, jsonb_array_elements(o.openings) f
     where e.space_id = $1 and e.event like '%.erased' and f ->> 'name' ~ '^withheld\\.fields.*hash$'`,
    space,
  );

const hashes = async (sql: string, space: string) => (await rowsOf<{ hash: string }>(sql, space)).map(({ hash }) => hash).sort();

/** How a space stands while it is worked off: whatever was there once can either be opened or was told to be gone, once. */
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
const ENDED_ONCE = [{ told: 1, notices: 1, counted: true, finished: true }];

describe('a winding up that is interrupted', () => {
  it.each<Fault>(['refused', 'killed'])(
    'is whole at every step, shows nobody more, and comes to its end: each statement %s in its turn',
    async (fault) => {
      const { place } = await confirmed();
      const [before, levels] = [await opened(place.space), await levelsIn(place.space)];
      const grew: number[] = [];
      for (let nth = 1; ; nth += fault === 'refused' ? 1 : 5) {
        const { answer } = await whileBroken(
          record.db.admin,
          (at) => at === nth,
          fault,
          () => job.runDue().catch((error: unknown) => error as Error),
        );
        await requireWhole(place.space, before, levels);
        grew.push((await told(place.space)).length);
        if (typeof answer === 'number') break;
      }
      expect(new Set(grew).size).toBeGreaterThan(10);
      expect(await job.runDue()).toBe(0);
      expect(await ends(place.space)).toEqual(ENDED_ONCE);
      expect((await told(place.space)).length).toBeGreaterThan(40);
    },
    240_000,
  );

  it('goes on where it was when its process was told to stop between two batches', async () => {
    const { place } = await confirmed();
    const [before, levels] = [await opened(place.space), await levelsIn(place.space)];
    for (const batches of [1, 9, 17]) {
      const ending = new AbortController();
      let begun = 0;
      const picks = (_at: number, statement: string) => {
        if (statement.includes('wind_up_batch') && (begun += 1) === batches) ending.abort();
        return false;
      };
      const { answer } = await whileBroken(record.db.admin, picks, 'refused', () => job.runDue(ending.signal));
      expect([answer, begun]).toEqual([0, batches]);
      await requireWhole(place.space, before, levels);
    }
    expect(await job.runDue()).toBe(1);
    expect(await ends(place.space)).toEqual(ENDED_ONCE);
  }, 60_000);

  it('is worked off once by several servers at the same time', async () => {
    const { place } = await confirmed();
    const [before, levels] = [await opened(place.space), await levelsIn(place.space)];
    const ended = await Promise.all([job.runDue(), job.runDue(), job.runDue(), job.runDue()]);
    expect(ended.reduce((sum, each) => sum + each)).toBe(1);
    await requireWhole(place.space, before, levels);
    expect(await ends(place.space)).toEqual(ENDED_ONCE);
  }, 60_000);

  it('waits for words that a steward erases by hand meanwhile, and tells of them no second time', async () => {
    const { place } = await confirmed();
    const before = await opened(place.space);
    const erase = 'mutation ($input: EraseInput!) { erase(input: $input) { entry { id } } }';
    const input = { kind: 'COMMITMENT', id: place.commitment, reason: 'SAFETY' };
    const [byHand] = await Promise.all([record.execute(erase, { input }, await record.again(place.writer)), job.runDue()]);
    const gone = await told(place.space);
    expect(new Set(gone).size).toBe(gone.length);
    const still = new Set(await opened(place.space));
    expect(before.filter((hash) => !still.has(hash))).toEqual(gone);
    expect([undefined, 'NOTHING_TO_ERASE']).toContain(byHand.errors?.[0]?.extensions?.['rule']);
    expect(await ends(place.space)).toEqual(ENDED_ONCE);
  }, 60_000);

  it('is done for another steward when the one who confirmed it has left', async () => {
    const { place, second } = await confirmed();
    await record.db.admin.query('delete from membership where actor_id = $1', [second.actorId]);
    expect(await job.runDue()).toBe(1);
    expect(await ends(place.space)).toEqual(ENDED_ONCE);
    const by = await rowsOf(
      'select distinct withheld_by from withholding where space_id = $1 and reason = $2',
      place.space,
      'space_wound_up',
    );
    expect(by).toEqual([{ withheld_by: place.writer.actorId }]);
  }, 60_000);

  it('holds up no other when one cannot go on', async () => {
    const [stuck, other] = [await confirmed(), await confirmed()];
    await record.db.admin.query('update keeping set things_done = things where id = $1', [stuck.keeping]);
    await expect(job.runDue()).rejects.toThrow(/keeping_counts_no_more/);
    expect(await ends(other.place.space)).toEqual(ENDED_ONCE);
    await record.db.admin.query('update keeping set things_done = 0 where id = $1', [stuck.keeping]);
    expect(await job.runDue()).toBe(1);
  }, 60_000);
});

describe('what works it off', () => {
  const STEPS = [
    'list_what_goes($1, array[$$commitment$$])',
    'wind_up_batch($1, $$commitment$$, array[$$statement$$], 9, now())',
    'finish_winding_up($1, gen_random_uuid())',
  ];

  it('is for the stewards of the space alone, once it is confirmed, and for nobody on another role', async () => {
    const { place, keeping } = await confirmed();
    const reader = (await record.member({ [place.space]: 'reader' })).actorId;
    const as = (role: 'app' | 'public' | 'auth', who: string | null, step: string, of = keeping) =>
      asRole(record.db.admin, role, who, `select ${step}`, [of]);
    for (const step of STEPS) {
      const [first] = [step === STEPS[0]];
      // The list is made already: made again it is the same, for whoever asks.
      for (const who of [reader, (await record.member({})).actorId])
        expect([step, await as('app', who, step)]).toEqual([step, first ? 1 : 'forbidden']);
      expect([step, await as('public', null, step), await as('auth', null, step)]).toEqual([step, 'forbidden', 'forbidden']);
    }
    await job.runDue();
  }, 60_000);

  it('is not undone by a proposal to open the space again that was written past the service', async () => {
    const { place, second } = await confirmed();
    const id = randomUUID();
    const reopen = `insert into keeping (id, space_id, deed, proposed_by) values ($1, $2, 'reopen', $3)`;
    await record.db.admin.query(reopen, [id, place.space, place.writer.actorId]);
    const confirm = 'mutation ($input: ConfirmKeepingInput!) { confirmKeeping(input: $input) { keeping { id } } }';
    const { errors } = await record.execute(confirm, { input: { keepingId: id } }, second);
    expect(errors?.[0]?.extensions?.['rule']).toBe('NOT_AS_IT_STANDS');
    await job.runDue();
  }, 60_000);

  it('does nothing to a space whose winding up nobody has confirmed', async () => {
    const place = await aFullPlace(record);
    await record.noKeeping(place.space);
    const [id, by] = [randomUUID(), place.writer.actorId];
    const propose = `insert into keeping (id, space_id, deed, proposed_by, proposed_at) values ($1, $2, 'wind_up', $3, now() - interval '31 days')`;
    await record.db.admin.query(propose, [id, place.space, by]);
    const before = await opened(place.space);
    for (const step of STEPS) expect(await asRole(record.db.admin, 'app', by, `select ${step}`, [id])).toBe(1);
    expect(await job.runDue()).toBe(0);
    expect(await opened(place.space)).toEqual(before);
  }, 60_000);

  it('hashes a field in the database as it is hashed everywhere else, whatever stands in it', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 }).map((each) => each.normalize('NFC').replaceAll('\0', ''));
    await fc.assert(
      fc.asyncProperty(text, text, fc.uint8Array({ minLength: 32, maxLength: 32 }), async (name, value, salt) => {
        const opening = { name, value, salt: Buffer.from(salt).toString('base64') };
        const [row] = await rowsOf<{ hash: string }>('select opening_hash($1) as hash', JSON.stringify(opening));
        expect(row!.hash).toBe(Buffer.from(fieldHash(nodePrimitives.sha256, { name, value, salt })).toString('base64'));
      }),
      { numRuns: 300, examples: [['a', '\u0001\b\f\n\r\t"\\/\u007f\u2028\u{1f600}', new Uint8Array(32)]] },
    );
  });
});
