import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { nodePrimitives } from '#libs/ledger';
import { fieldHash } from '#libs/ledger/core';
import { Clock, Database } from '#libs/persistence';
import { Recorder } from '#libs/recording';
import { WindingUpService } from '#libs/stewardship';
import { asRole } from '../support/record/as-role.js';
import { aFullPlace } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { TestClock } from '../support/record/test-clock.js';
import { ENDED_ONCE, windingUpsOf, type WindingUps } from './a-winding-up.js';
import { whileBroken, type Fault } from './broken-statements.js';

let record: TestRecord;
let job: WindingUpService;
let { rowsOf, confirmed, levelsIn, opened, told, requireWhole, ends } = {} as WindingUps;
beforeAll(async () => {
  record = await openRecord();
  job = record.app.get(WindingUpService, { strict: false });
  ({ rowsOf, confirmed, levelsIn, opened, told, requireWhole, ends } = windingUpsOf(record));
}, 60_000);
afterAll(() => record.close());

/** As another process would: it knows of no failure before it. */
const anew = () =>
  new WindingUpService(
    record.app.get(Recorder, { strict: false }),
    record.app.get(Database, { strict: false }),
    record.app.get(Clock, { strict: false }),
  );

/** What is warned of in the log meanwhile. */
function logging(said: string[]): { readonly stop: () => void } {
  const warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation((text: unknown) => void said.push(String(text)));
  return { stop: () => warned.mockRestore() };
}

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
          () =>
            anew()
              .runDue()
              .catch((error: unknown) => error as Error),
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
    expect(await anew().runDue()).toBe(1);
  }, 60_000);

  it('is left alone for longer each time that it fails, is told of in the log, and goes on by itself once it can', async () => {
    const stuck = await confirmed();
    await record.db.admin.query('update keeping set things_done = things where id = $1', [stuck.keeping]);
    const [said, clock, start] = [[] as string[], new TestClock(), Date.now()];
    const kept = new WindingUpService(
      record.app.get(Recorder, { strict: false }),
      record.app.get(Database, { strict: false }),
      clock,
    );
    const tries: number[] = [];
    const logged = logging(said);
    for (let minute = 0; minute < 240; minute += 1) {
      const came = await kept.runDue().catch(() => 'failed');
      if (came === 'failed') tries.push(minute);
      clock.moveOn(1 / 60);
    }
    logged.stop();
    expect(tries).toEqual([0, 1, 2, 3, 4, 6, 9, 15, 26, 48, 91, 151, 211]);
    expect(said).toHaveLength(tries.length - 3);
    expect(said.at(-1)).toBe(
      'A winding up has failed 13 times in a row, and what it was to erase is still there. It is tried again in 3600 seconds.',
    );
    expect(said.join()).not.toMatch(/[0-9a-f]{8}-|keeping|select|update|role/);
    await record.db.admin.query('update keeping set things_done = 0 where id = $1', [stuck.keeping]);
    expect(await kept.runDue()).toBe(0);
    clock.moveOn(1);
    expect(await kept.runDue()).toBe(1);
    expect(await ends(stuck.place.space)).toEqual(ENDED_ONCE);
    expect(Date.now() - start).toBeLessThan(60_000);
  }, 90_000);
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
