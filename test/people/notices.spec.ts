import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepRunning } from '#libs/persistence';
import { NoticesService } from '#libs/stewardship';
import type { Member } from '#libs/access/core';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let place: Place;
let notices: NoticesService;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  const { group, institution, post, source, engagement, work } = place;
  const above = { POST: post, SOURCE: source, ENGAGEMENT: engagement, WORK: work };
  await place.release(['ORGANIZATION', group], ['ORGANIZATION', institution], ...Object.entries(above));
  notices = record.app.get(NoticesService, { strict: false });
}, 60_000);
afterAll(() => record.close());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** A commitment that is embargoed for so many days. */
async function anEmbargo(days: number): Promise<string> {
  const id = await place.aCommitment({ statement: 'Words of what is embargoed.' });
  await place.put('embargo', { kind: 'COMMITMENT', id, until: inDays(days), to: [] });
  return id;
}

const NOTICES = '{ notices(first: 100) { nodes { id kind thingKind thingId seenAt until space { id } } } }';
interface NoticeTold {
  readonly id: string;
  readonly thingId: string;
  readonly seenAt: string | null;
}

async function toldOf(thing: string, viewer: Member = place.writer): Promise<readonly NoticeTold[]> {
  const { data, errors } = await record.execute(NOTICES, {}, viewer);
  expect(errors).toBeUndefined();
  return (data!['notices'] as { nodes: NoticeTold[] }).nodes.filter(({ thingId }) => thingId === thing);
}

/** As if so many days had passed: the moment is the database's, and no program moves it. */
const pass = (thing: string, days: number) =>
  record.db.admin.query(`update embargo set until = until - make_interval(days => $2) where thing_id = $1 and ended_at is null`, [
    thing,
    days,
  ]);

const telling = {
  name: 'Notices',
  fails: 'Members could not be told',
  everyMs: 20,
  run: () => notices.tellOfEmbargoes(),
};

describe('an embargo that ends', () => {
  it('is told of seven days before and not sooner, once, however often the job runs', async () => {
    const id = await anEmbargo(8);
    await notices.tellOfEmbargoes();
    expect(await toldOf(id)).toEqual([]);
    await pass(id, 1);
    await Promise.all([notices.tellOfEmbargoes(), notices.tellOfEmbargoes(), notices.tellOfEmbargoes()]);
    await notices.tellOfEmbargoes();
    const until = expect.any(String);
    expect(await toldOf(id)).toEqual([
      { id: until, kind: 'EMBARGO_ENDS', thingKind: 'COMMITMENT', thingId: id, seenAt: null, until, space: { id: place.space } },
    ]);
  });

  it('is told of late when the job was dead meanwhile, and nothing is released by that', async () => {
    const id = await anEmbargo(30);
    const job = keepRunning(telling);
    await job.stop();
    await pass(id, 31);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await toldOf(id)).toEqual([]);
    const again = keepRunning(telling);
    try {
      await cameTrue(async () => (await toldOf(id)).length === 1, 5_000);
    } finally {
      await again.stop();
    }
    const read = await record.execute('query ($id: ID!) { commitment(id: $id) { id } }', { id });
    expect(read.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
  });

  it('is told of in one piece or not at all: a job that is killed at its work leaves nothing, and the next one tells', async () => {
    const id = await anEmbargo(3);
    const { admin } = record.db;
    await admin.query('begin');
    await admin.query('lock table app.notice in access exclusive mode');
    const running = notices.tellOfEmbargoes().catch((error: unknown) => (error as { code?: string }).code);
    await cameTrue(async () => (await waiting()).length > 0, 5_000);
    for (const { pid } of await waiting()) await admin.query('select pg_terminate_backend($1)', [pid]);
    expect(await running).toBe('57P01');
    await admin.query('commit');
    expect(await toldOf(id)).toEqual([]);
    await notices.tellOfEmbargoes();
    expect(await toldOf(id)).toHaveLength(1);
  });

  it('and was set anew is told of anew, and what was told before counts as seen to', async () => {
    const id = await anEmbargo(2);
    await notices.tellOfEmbargoes();
    await place.put('embargo', { kind: 'COMMITMENT', id, until: inDays(5), to: [] });
    await notices.tellOfEmbargoes();
    const told = await toldOf(id);
    expect(told.map(({ seenAt }) => seenAt === null).sort()).toEqual([false, true]);
  });
});

describe('a notice', () => {
  it('is read by the members of its space, marked by its stewards and editors for all of them, and by nobody else', async () => {
    const id = await anEmbargo(4);
    await notices.tellOfEmbargoes();
    const reader = await record.member({ [place.space]: 'reader' });
    const editor = await record.member({ [place.space]: 'editor' });
    const stranger = await record.member({});
    const [notice] = await toldOf(id, reader);
    expect(await toldOf(id, stranger)).toEqual([]);
    const mark = async (viewer: Member) => {
      const document = 'mutation ($input: MarkNoticeSeenInput!) { markNoticeSeen(input: $input) { notice { seenAt } } }';
      const { errors } = await record.execute(document, { input: { noticeId: notice!.id } }, viewer);
      return errors?.[0]?.extensions?.['rule'] ?? 'done';
    };
    expect([await mark(stranger), await mark(reader), await mark(editor)]).toEqual(['NOTICE_NOT_FOUND', 'MAY_NOT', 'done']);
    const seen = (await toldOf(id, reader))[0]!.seenAt;
    expect(seen).not.toBeNull();
    await mark(editor);
    expect((await toldOf(id, reader))[0]!.seenAt).toBe(seen);
  });

  it('holds no word of the thing it is about', async () => {
    await anEmbargo(1);
    await notices.tellOfEmbargoes();
    const { rows } = await record.db.admin.query<{ row: object }>('select to_jsonb(n) as row from app.notice n');
    expect(JSON.stringify(rows)).not.toContain('Words of what is embargoed');
  });

  it('is told by a job only where it acts for a steward or an editor of the space', async () => {
    const tell = (member: Member) =>
      record.db.database.write(member, (manager) =>
        notices.tell(manager, 'embargo_ends', { kind: 'commitment', id: place.commitment }),
      );
    for (const member of [await record.member({}), await record.member({ [place.space]: 'reader' })])
      await expect(tell(member)).rejects.toMatchObject({ code: '42501' });
    await tell(await record.member({ [place.space]: 'editor' }));
    expect(await toldOf(place.commitment)).toHaveLength(1);
  });
});

async function cameTrue(so: () => Promise<boolean>, within: number): Promise<void> {
  for (const end = Date.now() + within; !(await so());) {
    if (Date.now() > end) throw new Error('it did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function waiting(): Promise<readonly { readonly pid: number }[]> {
  const { rows } = await record.db.admin.query<{ pid: number }>(
    `select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%tell_of_embargoes%' and datname = current_database()`,
  );
  return rows;
}
