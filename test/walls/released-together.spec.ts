import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Member, Viewer } from '#libs/access/core';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { TestClock } from '../support/record/test-clock.js';
import { statementsDuring } from '../reading/support/statements.js';

const clock = new TestClock();
let record: TestRecord;
let place: Place;
let steward: Member;
let editor: Member;
let reader: Member;

beforeAll(async () => {
  record = await openRecord({ clock });
  place = await aPlace(record);
  steward = await record.member({ [place.space]: 'steward' });
  editor = await record.member({ [place.space]: 'editor' });
  reader = await record.member({ [place.space]: 'reader' });
  await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
  await place.release(['POST', place.post], ['ENGAGEMENT', place.engagement], ['WORK', place.work]);
}, 60_000);
afterAll(() => record.close());

interface Thing {
  readonly kind: string;
  readonly id: string;
}
type Verb = 'releaseTogether' | 'proposeReleaseTogether' | 'release';

const of =
  (kind: string) =>
  (id: string): Thing => ({ kind, id });
const [dueDate, delivery, signOff, dispute] = [of('DUE_DATE'), of('DELIVERY'), of('SIGN_OFF'), of('SIGN_OFF_DISPUTE')];

async function send(viewer: Viewer | undefined, verb: Verb, input: object) {
  const type = `${verb[0]!.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${verb}(input: $input) { __typename entry { id } } }`;
  return record.execute(document, { input }, viewer);
}

/** Where and for what it was refused; null when it was done. */
async function together(viewer: Viewer | undefined, things: readonly Thing[], verb: Verb = 'releaseTogether') {
  const { errors } = await send(viewer, verb, { things });
  const { rule, field } = (errors?.[0]?.extensions ?? {}) as { readonly rule?: string; readonly field?: string };
  return errors ? [rule, field] : null;
}

const HELD = `query ($thing: ThingInput!) { heldBack(thing: $thing) { kind id level madePublic proposed youMay } }`;
interface Held extends Thing {
  readonly level: string;
  readonly madePublic: boolean;
  readonly proposed: boolean;
  readonly youMay: readonly string[];
}
async function heldBack(thing: Thing, viewer: Viewer = steward): Promise<readonly Held[]> {
  const { data, errors } = await record.execute(HELD, { thing }, viewer);
  expect(errors).toBeUndefined();
  return (data as { readonly heldBack: readonly Held[] }).heldBack;
}

async function levels(table: string, ids: readonly string[]): Promise<readonly string[]> {
  const { rows } = await record.db.admin.query<{ id: string; level: string }>(
    `select id, effective_level as level from app.${table} where id = any ($1)`,
    [ids],
  );
  return ids.map((id) => rows.find((row) => row.id === id)!.level);
}

async function entriesOf(ids: readonly string[]): Promise<readonly string[]> {
  const { rows } = await record.db.admin.query<{ event: string }>(
    `select event from app.ledger_outbox where subject_id = any ($1) and event not like '%.recorded' order by event`,
    [ids],
  );
  return rows.map(({ event }) => event);
}

async function aPublicCommitment(): Promise<{ readonly id: string; readonly due: string; readonly delivered: string }> {
  const id = await place.aCommitment();
  await place.release(['COMMITMENT', id]);
  const due = await place.aDueDate({ commitmentId: id });
  return { id, due, delivered: await place.put('recordDelivery', { commitmentId: id }) };
}

async function aPublicVersion(): Promise<{ readonly id: string; readonly position: string; readonly denied: string }> {
  const id = await place.aVersion({ publishedInsteadOfId: null });
  await place.release(['VERSION', id]);
  const position = await place.put('signOffVersion', { versionId: id });
  return { id, position, denied: await place.put('recordDispute', { signOffId: position }) };
}

describe('what was added to a public thing', () => {
  it('is made public in one act, with an entry and a release of each', async () => {
    const { id, due, delivered } = await aPublicCommitment();
    expect(await together(steward, [dueDate(due), delivery(delivered)])).toBeNull();
    const { data } = await record.execute('query ($id: ID!) { commitment(id: $id) { dueDates { id } deliveries { id } } }', {
      id,
    });
    expect(data).toEqual({ commitment: { dueDates: [{ id: due }], deliveries: [{ id: delivered }] } });
    expect(await entriesOf([due, delivered])).toEqual(['delivery.released', 'due_date.released']);
    expect(await heldBack({ kind: 'COMMITMENT', id })).toEqual([]);
    const { rows } = await record.db.admin.query('select thing_id from app.release where thing_id = any ($1)', [
      [due, delivered],
    ]);
    expect(rows).toHaveLength(2);
  });

  it.each([['the one it hangs from first'], ['that last']])('goes with what it hangs from, named with it, %s', async (order) => {
    const { position, denied } = await aPublicVersion();
    const things = [signOff(position), dispute(denied)];
    expect(await together(steward, order === 'that last' ? things.reverse() : things)).toBeNull();
    expect([...(await levels('sign_off', [position])), ...(await levels('sign_off_dispute', [denied]))]).toEqual([
      'public',
      'public',
    ]);
  });

  it('stays as it was, all of it, where one of them cannot be, and the refusal says which and why', async () => {
    const { due, delivered } = await aPublicCommitment();
    const until = new Date(clock.now().getTime() + 1_000_000).toISOString();
    const { errors } = await record.execute(
      'mutation ($input: EmbargoInput!) { embargo(input: $input) { id } }',
      { input: { ...delivery(delivered), until } },
      steward,
    );
    expect(errors).toBeUndefined();
    const before = await entriesOf([due, delivered]);
    expect(await together(steward, [dueDate(due), delivery(delivered)])).toEqual(['EMBARGO_NOT_OVER', 'input.things.1.id']);
    expect(await together(steward, [dueDate(due), delivery(randomUUID())])).toEqual(['DELIVERY_NOT_FOUND', 'input.things.1.id']);
    expect(await levels('due_date', [due])).toEqual(['space']);
    expect(await entriesOf([due, delivered])).toEqual(before);
  });

  it('is a steward’s to show, and an editor’s to propose', async () => {
    const { id, due, delivered } = await aPublicCommitment();
    const things = [dueDate(due), delivery(delivered)];
    const stranger = await record.member({});
    expect((await together(editor, things))?.[0]).toBe('MAY_NOT');
    expect((await together(reader, things, 'proposeReleaseTogether'))?.[0]).toBe('MAY_NOT');
    for (const verb of ['releaseTogether', 'proposeReleaseTogether'] as const)
      expect(await together(stranger, things, verb)).toEqual(['DUE_DATE_NOT_FOUND', 'input.things.0.id']);
    expect((await together(undefined, things))?.[0]).toBe('SIGN_IN_NEEDED');
    const rights = async (viewer: Viewer) => (await heldBack({ kind: 'COMMITMENT', id }, viewer)).map(({ youMay }) => youMay);
    expect([await rights(steward), await rights(editor), await rights(reader), await rights(stranger)]).toEqual([
      Array.from({ length: 2 }, () => ['PROPOSE_RELEASE', 'RELEASE']),
      Array.from({ length: 2 }, () => ['PROPOSE_RELEASE']),
      [[], []],
      [],
    ]);
    expect(await together(editor, things, 'proposeReleaseTogether')).toBeNull();
    expect((await heldBack({ kind: 'COMMITMENT', id })).map(({ proposed }) => proposed)).toEqual([true, true]);
    expect(await entriesOf([due, delivered])).toEqual(['delivery.release_proposed', 'due_date.release_proposed']);
    expect(await together(steward, things)).toBeNull();
  });

  it('is proposed of all or of none', async () => {
    const { due, delivered } = await aPublicCommitment();
    expect(await together(editor, [delivery(delivered)], 'proposeReleaseTogether')).toBeNull();
    expect(await together(editor, [dueDate(due), delivery(delivered)], 'proposeReleaseTogether')).toEqual([
      'ALREADY_PROPOSED',
      'input.things.1.id',
    ]);
    expect(await entriesOf([due])).toEqual([]);
  });

  it('is named once though it is named twice, and at least one is named and at most two hundred', async () => {
    const { due } = await aPublicCommitment();
    expect(await together(steward, [dueDate(due), dueDate(due)])).toBeNull();
    expect(await entriesOf([due])).toEqual(['due_date.released']);
    for (const verb of ['releaseTogether', 'proposeReleaseTogether'] as const) {
      expect(await together(steward, [], verb)).toEqual(['ROWS_MISSING', 'input.things']);
      const many = Array.from({ length: 201 }, () => dueDate(due));
      expect(await together(steward, many, verb)).toEqual(['ROWS_TOO_MANY', 'input.things']);
    }
  });

  it('waits for nobody where two stewards do it at once in another order', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => aPublicCommitment()));
    const things = made.flatMap(({ due, delivered }) => [dueDate(due), delivery(delivered)]);
    const answers = await Promise.all([together(steward, things), together(place.writer, [...things].reverse())]);
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.find((answer) => answer !== null)?.[0]).toBe('ALREADY_PUBLIC');
  });
});

describe('what holds a release back', () => {
  it('holds it back among others too, by the same rule', async () => {
    const { due } = await aPublicCommitment();
    const { rows } = await record.db.admin.query<{ id: string }>('select comparison_id as id from finding where id = $1', [
      await place.aFinding(),
    ]);
    const hidden = await place.anOrganization();
    const quoted = await place.aSource({ quote: 'Words of somebody.' });
    await place.put('recordHandling', { versionId: null, sourceId: quoted, shows: 'TOTALS' });
    const held: readonly Thing[] = [
      { kind: 'COMPARISON', id: rows[0]!.id },
      { kind: 'POST', id: await place.put('recordPost', { organizationId: hidden }) },
      { kind: 'SOURCE', id: quoted },
      { kind: 'PICTURE', id: place.picture },
      { kind: 'SEAL_REVEAL', id: place.reveal },
      { kind: 'COMMITMENT', id: (await aPublicCommitment()).id },
      { kind: 'FINDING', id: randomUUID() },
    ];
    for (const thing of held) {
      const alone = (await send(steward, 'release', thing)).errors?.[0];
      const rule = alone?.extensions?.['rule'];
      const field = String(alone?.extensions?.['field']).replace('input.', 'input.things.1.');
      expect([thing.kind, typeof rule]).toEqual([thing.kind, 'string']);
      expect([thing.kind, await together(steward, [dueDate(due), thing])]).toEqual([thing.kind, [rule, field]]);
    }
    expect(await levels('due_date', [due])).toEqual(['space']);
  });

  it('is not named where the thing is public: that it waits for something is said of what nobody sees alone', async () => {
    const { id } = await aPublicCommitment();
    const says = async (thing: Thing) => (await send(steward, 'release', thing)).errors?.[0]?.message;
    expect(await says({ kind: 'COMMITMENT', id })).toMatch(/is public already: everybody can read it/);
    const engagementId = await place.anEngagement();
    const hidden = await place.aCommitment({ engagementId, workId: null });
    await place.release(['COMMITMENT', hidden]);
    expect(await says({ kind: 'COMMITMENT', id: hidden })).toMatch(/nobody outside sees it yet/);
  });
});

describe('what is held back from the readers of a page', () => {
  it('is what hangs from what the page shows: of a document its positions, of an engagement its answers', async () => {
    const { id, position, denied } = await aPublicVersion();
    const point = await place.put('recordContentPoint', { versionId: id });
    const claim = await place.put('recordClaim');
    const call = await place.aCall();
    await place.release(['CLAIM', claim], ['CALL', call]);
    const answer = await place.put('recordAnswer', { callId: call });
    const reply = await place.put('recordReply', { about: { kind: 'CLAIM', id: claim }, requestId: null });
    const idsOf = async (kind: string, thing: string) => (await heldBack({ kind, id: thing })).map((held) => held.id);
    expect([...(await idsOf('VERSION', id))].sort()).toEqual([position, denied, point].sort());
    expect([...(await idsOf('WORK', place.work))]).toEqual(expect.arrayContaining([position, denied, point, reply]));
    expect([...(await idsOf('ENGAGEMENT', place.engagement))]).toEqual(expect.arrayContaining([answer, reply]));
    const name = await place.put('recordOrganizationName');
    const post = await place.put('recordPost');
    expect([...(await idsOf('ORGANIZATION', place.institution))].sort()).toEqual([name, post].sort());
    // What was made public and waits for something is not offered again.
    const { id: commitment } = await aPublicCommitment();
    const assertedById = await place.anOrganization();
    const waiting = await place.put('recordDelivery', { commitmentId: commitment, assertedById });
    await place.release(['DELIVERY', waiting]);
    const held = await heldBack({ kind: 'COMMITMENT', id: commitment });
    expect(held.find((one) => one.id === waiting)).toMatchObject({ madePublic: true, youMay: [] });
  });

  it('is nothing of what is not public itself', async () => {
    const version = await place.aVersion({ publishedInsteadOfId: null });
    const position = await place.put('signOffVersion', { versionId: version });
    expect(await heldBack({ kind: 'VERSION', id: version })).toEqual([]);
    expect((await heldBack({ kind: 'WORK', id: place.work })).map(({ id }) => id)).not.toContain(position);
  });
});

describe('what it costs to ask what is held back', () => {
  /** The one statement, and its plan as a member’s role makes it where a table may not be read through while there is an index. */
  async function planFor(kind: string, id: string): Promise<{ readonly asked: string; readonly plan: readonly string[] }> {
    const { statements } = await statementsDuring(() => heldBack({ kind, id }));
    const [asked = ''] = statements.filter((sql) => sql.includes('release_proposal p where p.thing_id = t.id'));
    const { admin } = record.db;
    await admin.query('begin');
    try {
      await admin.query('set local role countersign_app; set local enable_seqscan = off');
      await admin.query(`select set_config('app.actor', $1, true)`, [steward.actorId]);
      const { rows } = await admin.query<Record<'QUERY PLAN', string>>(`explain ${asked.replaceAll('$1', `'${id}'`)}`);
      return { asked, plan: rows.map((row) => row['QUERY PLAN']) };
    } finally {
      await admin.query('rollback');
    }
  }

  /** Those of these columns with which no index begins. */
  async function withoutIndex(parts: readonly (readonly [table: string, by: string])[]): Promise<readonly string[]> {
    const { rows } = await record.db.admin.query<{ part: string }>(
      `select distinct i.indrelid::regclass::text || '.' || a.attname as part from pg_index i
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]`,
    );
    const indexed = new Set(rows.map(({ part }) => part));
    return parts.map((part) => part.join('.')).filter((part) => !indexed.has(part));
  }

  it.each(['ENGAGEMENT', 'WORK', 'VERSION', 'COMMITMENT', 'COMPARISON', 'ORGANIZATION', 'CLAIM', 'CALL', 'SIGN_OFF'])(
    'is by an index on what each part hangs from, of every kind of part: %s',
    async (kind) => {
      const { asked, plan } = await planFor(kind, randomUUID());
      const parts = [...asked.matchAll(/from (\w+) t where t\.(\w+) (?:=|in)/g)].map(([, table, by]) => [table!, by!] as const);
      expect(parts.length).toBeGreaterThan(0);
      expect(await withoutIndex(parts)).toEqual([]);
      expect(plan.filter((line) => line.includes('Seq Scan'))).toEqual([]);
    },
  );
});
