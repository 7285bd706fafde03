import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { MigrationInterface } from 'typeorm';
import type { Viewer } from '#libs/access/core';
import { EngagementsCorrectedLog20261127150000 } from '../../migrations/20261127150000-engagements-corrected-log.js';
import { EngagementsCorrectedHours20261127150100 } from '../../migrations/20261127150100-engagements-corrected-hours.js';
import { asRole } from '../support/record/as-role.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { mutationsOf } from '../support/record/mutations.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { SAMPLE_INPUTS } from '../support/record/sample-inputs.js';

/** What is corrected of what happened, and of the hours given to it: who may, what stands from then on, and what stays beside it. */
interface Corrected {
  /** what made it so */
  readonly migration: new () => MigrationInterface;
  readonly kind: 'LOG_ENTRY' | 'LABOUR';
  readonly table: string;
  readonly type: string;
  readonly list: string;
  readonly given: string;
  readonly record: string;
  readonly correct: string;
}

const KINDS: readonly Corrected[] = [
  {
    migration: EngagementsCorrectedLog20261127150000,
    kind: 'LOG_ENTRY',
    table: 'log_entry',
    type: 'logEntry',
    list: 'logEntries',
    given: 'logEntryId',
    record: 'recordLogEntry',
    correct: 'correctLogEntry',
  },
  {
    migration: EngagementsCorrectedHours20261127150100,
    kind: 'LABOUR',
    table: 'labour',
    type: 'labour',
    list: 'labour',
    given: 'labourId',
    record: 'recordLabour',
    correct: 'correctLabour',
  },
];

const ERASED = expect.stringMatching(/^\[erased: [a-z ]+\]$/) as unknown as string;

let record: TestRecord;
let place: Place;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  await place.release(
    ['ORGANIZATION', place.institution],
    ['ORGANIZATION', place.group],
    ['SOURCE', place.source],
    ['POST', place.post],
    ['ENGAGEMENT', place.engagement],
  );
}, 60_000);
afterAll(() => record.close());

describe.each(KINDS)('a correction of what $type says', ({ kind, table, type, list, given, record: recorded, correct }) => {
  let id: string;
  beforeEach(async () => {
    id = await place.put(recorded, { says: 'The first words.' });
  });

  const put = (more: object = {}) => place.put(correct, { [given]: id, readingId: null, says: 'The second words.', ...more });
  const read = async (viewer?: Viewer) => {
    const document = `query ($id: ID!) { ${type}(id: $id) { id readingId says level correctionReason
      readings { says level correctionReason supersededAt } engagement { ${list}(first: 100) { nodes { id says } } } } }`;
    const { data, errors } = await record.execute(document, { id }, viewer);
    return errors ? String(errors[0]!.extensions?.['rule']) : (data![type] as Readonly<Record<string, unknown>>);
  };
  const whole = async () =>
    (await read(place.writer)) as {
      readonly readings: readonly object[];
      readonly engagement: Readonly<
        Record<string, { readonly nodes: readonly { readonly id: string; readonly says: string }[] }>
      >;
    };
  const tryTo = async (viewer: Viewer, more: object = {}) => {
    const { document } = mutationsOf(record.schema).find(({ name }) => name === correct)!;
    const input = { ...SAMPLE_INPUTS[correct]!(place), [given]: id, ...more };
    const { errors } = await record.execute(document, { input }, viewer);
    return errors?.[0]?.extensions?.['rule'] ?? 'done';
  };

  it('stands under the same id in its place, once in every list, and what it said before stays beside it with the reason', async () => {
    expect(await put({ reason: 'Misheard.' })).toBe(id);
    const { readings, engagement, ...now } = await whole();
    expect(now).toMatchObject({ id, says: 'The second words.', correctionReason: 'Misheard.' });
    expect(readings).toEqual([
      { says: 'The first words.', level: 'SPACE', correctionReason: null, supersededAt: expect.any(String) },
      { says: 'The second words.', level: 'SPACE', correctionReason: 'Misheard.', supersededAt: null },
    ]);
    const { nodes } = engagement[list]!;
    expect(nodes.filter((node) => node.id === id)).toEqual([{ id, says: 'The second words.' }]);
    expect(nodes.map(({ says }) => says)).not.toContain('The first words.');
  });

  it('is read as it stood by whoever asks for a moment before, by itself and in its engagement', async () => {
    const asked = await record.execute(`query ($id: ID!) { ${type}(id: $id) { recordedAt } }`, { id }, place.writer);
    const { recordedAt: before } = asked.data![type] as { readonly recordedAt: string };
    await put({ reason: 'Misheard.' });
    const { data, errors } = await record.execute(
      `query ($id: ID!, $of: ID!, $asOf: Instant) { ${type}(id: $id, asOf: $asOf) { says correctionReason }
        engagement(id: $of, asOf: $asOf) { ${list}(first: 100) { nodes { id says } } } }`,
      { id, of: place.engagement, asOf: before },
      place.writer,
    );
    expect(errors).toBeUndefined();
    expect(data![type]).toEqual({ says: 'The first words.', correctionReason: null });
    const { nodes } = (data!['engagement'] as Record<string, { nodes: { id: string }[] }>)[list]!;
    expect(nodes.filter((node) => node.id === id)).toEqual([{ id, says: 'The first words.' }]);
  });

  it('is told in the ledger under the id it was recorded by, with the reason', async () => {
    await put({ reason: 'Misheard.' });
    const { rows } = await record.db.admin.query<{ event: string }>(
      `select event from app.ledger_outbox where subject_kind = $1 and subject_id = $2 order by recorded_at`,
      [table, id],
    );
    expect(rows.map(({ event }) => event)).toEqual([`${table}.recorded`, `${table}.corrected`]);
    const { data } = await record.execute(
      `query ($id: ID!) { history(thing: { kind: ${kind}, id: $id }) { changes { event why } } }`,
      { id },
      place.writer,
    );
    expect(JSON.stringify(data)).toContain('Misheard.');
  });

  it('stays within its space while what it corrects is not public', async () => {
    await put();
    expect(await read()).toBe(`${table.toUpperCase()}_NOT_FOUND`);
    const stranger = await aPlace(record);
    expect(await tryTo(stranger.writer)).toBe(`${table.toUpperCase()}_NOT_FOUND`);
    expect(await read(place.writer)).toMatchObject({ says: 'The second words.' });
  });

  it('is public at once where what it corrects is, with what that said, and then a steward’s alone', async () => {
    await place.release([kind, id]);
    const editor = await record.member({ [place.space]: 'editor' });
    expect(await tryTo(editor)).toBe('MAY_NOT');
    const close = `update ${table} set superseded_at = now() where first_id = $1`;
    expect(await asRole(record.db.admin, 'app', editor.actorId, close, [id])).toBe('forbidden');
    expect(await tryTo((await aPlace(record)).writer)).toBe('MAY_NOT');
    await put({ reason: 'Misheard.' });
    expect(await read()).toMatchObject({
      says: 'The second words.',
      level: 'PUBLIC',
      readings: [{ says: 'The first words.', level: 'PUBLIC' }, { says: 'The second words.' }],
    });
    const { engagement: _less, ...shown } = (await read()) as object as Record<string, unknown>;
    expect(await read(place.writer)).toMatchObject(shown);
  });

  it('of what is not public is an editor’s too, and never a reader’s', async () => {
    const [editor, reader] = [await record.member({ [place.space]: 'editor' }), await record.member({ [place.space]: 'reader' })];
    expect([await tryTo(editor), await tryTo(reader)]).toEqual(['done', 'MAY_NOT']);
  });

  it('goes with what it corrects: all of it is released, and all of it is taken back', async () => {
    await put();
    await place.release([kind, id]);
    expect(await read()).toMatchObject({ readings: [{ level: 'PUBLIC' }, { level: 'PUBLIC' }] });
    await place.put('takeBack', { kind, id, reason: 'WRONG' });
    expect(await read()).toBe(`${table.toUpperCase()}_NOT_FOUND`);
    const { rows } = await record.db.admin.query<{ level: string }>(
      `select distinct effective_level as level from app.${table} where first_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ level: 'space' }]);
  });

  it('is not made of what was taken back, until that is released again', async () => {
    await place.release([kind, id]);
    await place.put('takeBack', { kind, id, reason: 'WRONG' });
    expect(await tryTo(place.writer)).toBe(`${table.toUpperCase()}_TAKEN_BACK`);
    expect(await read(place.writer)).toMatchObject({ says: 'The first words.', readings: [{}] });
    await place.release([kind, id]);
    expect(await tryTo(place.writer)).toBe('done');
  });

  it('is not made of a reading that no longer stands, nor twice by two at once', async () => {
    const { readingId } = (await read(place.writer)) as { readonly readingId: string };
    await put({ readingId });
    expect(await tryTo(place.writer, { readingId })).toBe(`${table.toUpperCase()}_ALREADY_CORRECTED`);
    const both = await Promise.all([tryTo(place.writer), tryTo(place.writer)]);
    expect(both).toContain('done');
    const { rows } = await record.db.admin.query<{ n: string }>(
      `select count(*) as n from app.${table} where first_id = $1 and superseded_at is null`,
      [id],
    );
    expect(Number(rows[0]!.n)).toBe(1);
  });

  it('says why in words, and closes the row before it for good', async () => {
    expect(await tryTo(place.writer, { reason: '  ' })).toBe('TEXT_EMPTY');
    await put();
    const reopen = record.db.database.write(place.writer, (manager) =>
      manager.query(`update ${table} set superseded_at = null where id = $1`, [id]),
    );
    await expect(reopen).rejects.toThrow(/stays as it is/);
  });

  it('is found by its new words alone, also where everybody searches', async () => {
    const word = `quokka${id.slice(0, 8)}`;
    await put({ says: `It was about a ${word}.` });
    await place.release([kind, id]);
    const found = async (text: string) => {
      const document = 'query ($text: String!) { search(text: $text, first: 10) { nodes { kind says { text } } } }';
      const { data } = await record.execute(document, { text });
      return (data!['search'] as { readonly nodes: readonly unknown[] }).nodes.length;
    };
    expect(await found(word)).toBe(1);
    await put({ says: 'It was about nothing of the kind.' });
    expect(await found(word)).toBe(0);
  });

  it('leaves no word to be read when its words are erased: not of what stands, nor of what stood', async () => {
    const words = [`erased-${id}-one`, `erased-${id}-two`, `erased-${id}-why`];
    id = await place.put(recorded, { says: words[0] });
    await put({ says: words[1], reason: words[2] });
    await place.put('erase', { kind, id, field: null });
    const { rows } = await record.db.admin.query<{ row: object }>(
      `select to_jsonb(t) as row from app.${table} t union all select to_jsonb(o) from app.ledger_opening o`,
    );
    const left = rows.map(({ row }) => JSON.stringify(row)).filter((row) => words.some((word) => row.includes(word)));
    expect(left).toEqual([]);
    expect(await read(place.writer)).toMatchObject({ says: ERASED, correctionReason: ERASED });
  });
});

describe('a correction of whom something was with', () => {
  const WITH = `query ($id: ID!) { logEntry(id: $id) { with { organization { id } post { id } } promises { commitment { id } }
    readings { with { organization { id } } promises { commitment { id } } } } }`;

  it('leaves each reading with the bodies and promises that it named', async () => {
    const id = await place.put('recordLogEntry', { postIds: [] });
    const other = await place.anOrganization();
    await place.put('correctLogEntry', { logEntryId: id, readingId: null, withIds: [other], postIds: [], promisedIds: [] });
    const { data } = await record.execute(WITH, { id }, place.writer);
    const named = (organization: string) => [{ organization: { id: organization } }];
    expect(data!['logEntry']).toEqual({
      with: [{ organization: { id: other }, post: null }],
      promises: [],
      readings: [
        { with: named(place.institution), promises: [{ commitment: { id: place.commitment } }] },
        { with: named(other), promises: [] },
      ],
    });
  });

  it('shows everybody as much of it as of what it corrects', async () => {
    const id = await place.put('recordLogEntry', { postIds: [], promisedIds: [] });
    await place.release(['LOG_ENTRY', id]);
    await place.put('correctLogEntry', { logEntryId: id, readingId: null, withIds: [place.group], postIds: [], promisedIds: [] });
    const { data } = await record.execute(WITH, { id });
    expect(data!['logEntry']).toMatchObject({
      with: [{ organization: { id: place.group } }],
      readings: [{ with: [{ organization: { id: place.institution } }] }, { with: [{ organization: { id: place.group } }] }],
    });
  });

  it('cannot take a public entry out of sight by whose account it is', async () => {
    const id = await place.put('recordLogEntry');
    await place.release(['LOG_ENTRY', id]);
    const assertedById = await place.anOrganization();
    await expect(place.put('correctLogEntry', { logEntryId: id, readingId: null, assertedById })).rejects.toThrow(
      /CORRECTION_WOULD_HIDE/,
    );
    expect((await record.execute(WITH, { id })).errors).toBeUndefined();
  });

  it('holds to what its kind can bear, as a first entry does', async () => {
    const wrong = { readingId: null, kind: 'EMAIL', channel: 'ONLINE', groupPeople: null, otherPeople: null };
    await expect(place.put('correctLogEntry', wrong)).rejects.toThrow(/CHANNEL_OF_A_MEETING/);
    const later = { readingId: null, on: { edtf: '2999-01-01' } };
    await expect(place.put('correctLogEntry', later)).rejects.toThrow(/LOG_IN_FUTURE/);
  });
});

it.each(KINDS)(
  'comes to what was recorded before there were corrections: of $table',
  async ({ migration, kind, table, type, ...its }) => {
    const id = await place.put(its.record, { says: 'From before.' });
    await place.release([kind, id]);
    const { admin } = record.db;
    const rows = async () =>
      (await admin.query(`select to_jsonb(t) as row from app.${table} t where superseded_at is null order by id`)).rows;
    const changes = async () => (await admin.query('select * from app.public_change order by 1, 2')).rows;
    await admin.query(
      `delete from app.log_party p using app.log_entry e where e.id = p.log_entry_id and e.superseded_at is not null`,
    );
    await admin.query(
      `delete from app.log_promise p using app.log_entry e where e.id = p.log_entry_id and e.superseded_at is not null`,
    );
    // Before there were corrections each row had an id of its own.
    await admin.query(`set session_replication_role = replica`);
    await admin.query(`delete from app.${table} where superseded_at is not null or id <> first_id`);
    await admin.query(`set session_replication_role = origin`);
    const [kept, told] = [await rows(), await changes()];
    const { rows: shown } = await admin.query<{ list: string }>(
      `select string_agg(quote_ident(attname), ', ' order by attnum) as list from pg_attribute
     where attrelid = ('pub.' || $1)::regclass and attnum > 0 and attname not in ('first_id', 'correction_reason')`,
      [table],
    );
    const owner = new pg.Client({ connectionString: record.db.ownerUrl, options: '-c search_path=app' });
    await owner.connect();
    await owner.query(`drop view pub.${table}`);
    await owner.query(`alter table app.${table} drop column first_id cascade, drop column correction_reason`);
    await owner.query(`create view pub.${table} with (security_invoker = true) as select ${shown[0]!.list} from app.${table};
    grant select on pub.${table} to countersign_public; create index ${table}_engagement on app.${table} (engagement_id)`);
    await new migration().up({ query: (sql: string) => owner.query(sql) } as never);
    await owner.end();
    expect(kept.length).toBeGreaterThan(0);
    expect(await rows()).toEqual(kept);
    expect(await changes()).toEqual(told);
    const document = `query ($id: ID!) { ${type}(id: $id) { says readings { says } } }`;
    expect((await record.execute(document, { id })).data).toEqual({
      [type]: { says: 'From before.', readings: [{ says: 'From before.' }] },
    });
  },
);
