import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Member, type Viewer } from '#libs/access/core';
import { asRole } from '../support/record/as-role.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let place: Place;
/** two editors, of whom the first writes of harm, and a second steward */
let author: Member;
let editor: Member;
let steward: Member;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  author = await record.member({ [place.space]: 'editor' });
  editor = await record.member({ [place.space]: 'editor' });
  steward = await record.member({ [place.space]: 'steward' });
  await place.release(['ENGAGEMENT', place.engagement], ['ORGANIZATION', place.group], ['ORGANIZATION', place.institution]);
}, 120_000);
afterAll(() => record.close());

const WORDS = 'After each meeting I could not sleep.';

async function tell(verb: string, input: object, viewer: Viewer): Promise<unknown> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  const { errors } = await record.execute(
    `mutation ($input: ${type}!) { ${verb}(input: $input) { __typename } }`,
    { input },
    viewer,
  );
  return errors ? (errors[0]!.extensions?.['rule'] ?? errors[0]!.extensions?.['code']) : 'done';
}

async function aNote(): Promise<string> {
  const input = {
    engagementId: place.engagement,
    on: { edtf: '2022' },
    says: WORDS,
    warning: 'Sleeplessness',
    fromWhat: 'MEMORY',
  };
  const document = `mutation ($input: RecordHarmNoteInput!) { recordHarmNote(input: $input) { harmNote { id level contentWarning } } }`;
  const { data } = await record.execute(document, { input }, author);
  const { harmNote } = data!['recordHarmNote'] as { harmNote: { id: string; level: string; contentWarning: string } };
  expect([harmNote.level, harmNote.contentWarning]).toEqual(['SPACE', 'Sleeplessness']);
  return harmNote.id;
}

const release = (id: string, viewer: Viewer) => tell('release', { kind: 'HARM_NOTE', id }, viewer);
const takeBack = (id: string, viewer: Viewer) =>
  tell('takeBack', { kind: 'HARM_NOTE', id, reason: 'REASON_CANNOT_BE_GIVEN' }, viewer);

async function read(id: string, viewer: Viewer): Promise<unknown> {
  const { data } = await record.execute('query ($id: ID!) { harmNote(id: $id) { says } }', { id }, viewer);
  return (data?.['harmNote'] as { says: string } | null | undefined)?.says ?? null;
}

const everyone = async (id: string) =>
  Promise.all([author, editor, steward, ANONYMOUS].map(async (viewer) => (await read(id, viewer)) !== null));

describe('a note of harm', () => {
  it('is released by its author alone, also where its author is no steward', async () => {
    const id = await aNote();
    expect(await everyone(id)).toEqual([true, true, true, false]);
    expect(await Promise.all([editor, steward, place.writer].map((one) => release(id, one)))).toEqual(
      Array(3).fill('AUTHOR_ALONE'),
    );
    expect(await everyone(id)).toEqual([true, true, true, false]);
    expect(await release(id, author)).toBe('done');
    expect(await everyone(id)).toEqual([true, true, true, true]);
  });

  it('tells no member who wrote it, in its history or its engagement’s', async () => {
    const id = await aNote();
    expect(await tell('setContentWarning', { kind: 'HARM_NOTE', id, says: 'Tiredness' }, author)).toBe('done');
    const asked = `query ($thing: ThingInput!) { history(thing: $thing, first: 500) { changes { by kind thingId } } }`;
    const bys = async (kind: string, of: string) => {
      const { data, errors } = await record.execute(asked, { thing: { kind, id: of } }, editor);
      expect(errors).toBeUndefined();
      const { changes } = data!['history'] as { changes: { by: string | null; kind: string; thingId: string }[] };
      return changes.filter(({ thingId }) => thingId === id).map(({ by }) => by);
    };
    for (const told of [await bys('HARM_NOTE', id), await bys('ENGAGEMENT', place.engagement)]) {
      expect(told.length).toBeGreaterThan(1);
      expect(new Set(told)).toEqual(new Set([null]));
    }
  });

  it('is withdrawn by its author alone, and is then seen by nobody else', async () => {
    const id = await aNote();
    await release(id, author);
    expect(await Promise.all([editor, steward].map((one) => takeBack(id, one)))).toEqual(['AUTHOR_ALONE', 'AUTHOR_ALONE']);
    expect(await everyone(id)).toEqual([true, true, true, true]);
    expect(await takeBack(id, author)).toBe('done');
    expect(await everyone(id)).toEqual([true, false, false, false]);
    expect(await release(id, steward)).toBe('HARM_NOTE_NOT_FOUND');
    expect(await release(id, author)).toBe('done');
    expect(await everyone(id)).toEqual([true, true, true, true]);
  });

  it('is withdrawn from its space before anybody else has read it, without a public trace', async () => {
    const id = await aNote();
    expect(await takeBack(id, steward)).toBe('AUTHOR_ALONE');
    expect(await takeBack(id, author)).toBe('done');
    expect(await everyone(id)).toEqual([true, false, false, false]);
    expect(await takeBack(id, author)).toBe('NOT_RELEASED');
    const seen = `select count(*) as n from app.ledger_outbox where subject_id = '${id}'`;
    expect(await asRole(record.db.admin, 'app', steward.actorId, seen)).toBe(0);
    expect(await asRole(record.db.admin, 'public', null, seen)).toBe(0);
    await release(id, author);
    const stages = `${seen} and event = 'harm_note.withdrawn'`;
    expect(await asRole(record.db.admin, 'public', null, stages)).toBe(0);
    expect(await asRole(record.db.admin, 'app', author.actorId, stages)).toBe(1);
  });

  it('is proposed and embargoed by its author alone, and by no token', async () => {
    const id = await aNote();
    const until = new Date(Date.now() + 9 * 86_400_000).toISOString();
    const embargo = (viewer: Viewer) => tell('embargo', { kind: 'HARM_NOTE', id, until, to: [] }, viewer);
    expect(await tell('proposeRelease', { kind: 'HARM_NOTE', id }, steward)).toBe('AUTHOR_ALONE');
    expect(await embargo(steward)).toBe('AUTHOR_ALONE');
    expect(await release(id, { ...author, token: 'write' } as Member)).toBe('TOKEN_MAY_NOT');
    expect(await embargo(author)).toBe('done');
    expect(await takeBack(id, steward)).toBe('AUTHOR_ALONE');
    expect(await takeBack(id, author)).toBe('done');
    expect(await everyone(id)).toEqual([true, false, false, false]);
  });

  it('need not say when it was, or what it is told from', async () => {
    const input = { engagementId: place.engagement, says: WORDS, warning: 'Sleeplessness' };
    const { data, errors } = await record.execute(
      'mutation ($input: RecordHarmNoteInput!) { recordHarmNote(input: $input) { harmNote { on { edtf } fromWhat says } } }',
      { input },
      author,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ recordHarmNote: { harmNote: { on: null, fromWhat: null, says: WORDS } } });
  });

  it('never stands without its warning', async () => {
    const id = await aNote();
    const warning = { kind: 'HARM_NOTE', id };
    expect(await tell('removeContentWarning', warning, author)).toBe('STAYS_WARNED');
    const without = await record.execute(
      `mutation ($input: RecordHarmNoteInput!) { recordHarmNote(input: $input) { __typename } }`,
      { input: { engagementId: place.engagement, on: { edtf: '2022' }, says: WORDS, warning: ' ', fromWhat: 'MEMORY' } },
      author,
    );
    expect(without.errors?.[0]?.extensions?.['code']).toBe('INVALID');
    const away = `delete from app.content_warning where thing_id = '${id}' returning id`;
    for (const one of [author, steward]) expect(await asRole(record.db.admin, 'app', one.actorId, away)).toBe(0);
  });

  it('is in no search, its author’s name in no answer', async () => {
    const id = await aNote();
    await release(id, author);
    const found = await record.execute(`{ search(text: "sleep meeting", first: 5) { nodes { id } } }`, {}, author);
    expect(JSON.stringify(found)).not.toContain(id);
    const column = 'select recorded_by from app.harm_note';
    expect(await asRole(record.db.admin, 'public', null, column)).toBe('forbidden');
  });
});

describe('the wall under it', () => {
  const standing = (table: string, id: string, by: string) =>
    ({
      release: `insert into app.release (id, space_id, thing_kind, thing_id, released_at, released_by, people)
        values (gen_random_uuid(), '${place.space}', 'harm_note', '${id}', now(), '${by}', 1)`,
      release_proposal: `insert into app.release_proposal (thing_id, thing_kind, space_id, proposed_at, proposed_by)
        values ('${id}', 'harm_note', '${place.space}', now(), '${by}')`,
      embargo: `insert into app.embargo (id, space_id, thing_kind, thing_id, until, set_at, set_by)
        values (gen_random_uuid(), '${place.space}', 'harm_note', '${id}', now() + interval '9 days', now(), '${by}')`,
    })[table]!;

  it.each(['release', 'release_proposal', 'embargo'])('lets nobody but its author add a row of %s', async (table) => {
    const id = await aNote();
    for (const one of [steward, editor, place.writer]) {
      expect(await asRole(record.db.admin, 'app', one.actorId, standing(table, id, one.actorId))).toBe('forbidden');
    }
    expect(await asRole(record.db.admin, 'app', author.actorId, standing(table, id, author.actorId))).not.toBe('forbidden');
  });

  it.each(['release', 'release_proposal', 'embargo'])('would let a steward add a row of %s, were it not there', async (table) => {
    const id = await aNote();
    const { admin } = record.db;
    await admin.query(`alter policy author_alone on app.${table} to countersign_sequencer`);
    const came = await asRole(admin, 'app', steward.actorId, standing(table, id, steward.actorId));
    await admin.query(`alter policy author_alone on app.${table} to countersign_app`);
    expect(came).toBe(1);
  });

  it('would let a steward change what stands of it, were it not there', async () => {
    const { admin } = record.db;
    const without = async (policy: string, table: string, sql: string) => {
      await admin.query(`alter policy ${policy} on app.${table} to countersign_sequencer`);
      const came = await asRole(admin, 'app', steward.actorId, sql);
      await admin.query(`alter policy ${policy} on app.${table} to countersign_app`);
      return [came, await asRole(admin, 'app', steward.actorId, sql)];
    };
    const id = await aNote();
    const until = new Date(Date.now() + 9 * 86_400_000).toISOString();
    await tell('embargo', { kind: 'HARM_NOTE', id, until, to: [] }, author);
    const sight = (who: string) =>
      `insert into app.embargo_sight (row_id, actor_id, embargo_id, space_id) select '${id}', '${who}', e.id, e.space_id from app.embargo e where e.thing_id = '${id}'`;
    await admin.query(sight(editor.actorId));
    expect([
      await without('author_alone', 'embargo_sight', sight(place.writer.actorId)),
      await without('author_alone_ends', 'embargo_sight', `delete from app.embargo_sight where row_id = '${id}'`),
      await without('author_alone_ends', 'embargo', `update app.embargo set ended_at = now() where thing_id = '${id}'`),
      await without('harm_stays_warned', 'content_warning', `delete from app.content_warning where thing_id = '${id}'`),
    ]).toEqual([
      [1, 'forbidden'],
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    expect(await release(id, author)).toBe('EMBARGO_NOT_OVER');
    await takeBack(id, author);
    await release(id, author);
    const close = `update app.release set taken_back_at = now(), taken_back_by = '${steward.actorId}', reason = 'safety', was_seen = true where thing_id = '${id}'`;
    expect(await without('author_alone_takes_back', 'release', close)).toEqual([1, 0]);
  });

  it('lets nobody but its author change what stands of it', async () => {
    const id = await aNote();
    const until = new Date(Date.now() + 9 * 86_400_000).toISOString();
    await tell('embargo', { kind: 'HARM_NOTE', id, until, to: [] }, author);
    const { rows } = await record.db.admin.query<{ id: string }>('select id from app.embargo where thing_id = $1', [id]);
    const ends = `update app.embargo set ended_at = now() where thing_id = '${id}' returning id`;
    const name = `insert into app.embargo_sight (row_id, actor_id, embargo_id, space_id)
      values ('${id}', '${editor.actorId}', '${rows[0]!.id}', '${place.space}')`;
    expect(await asRole(record.db.admin, 'app', steward.actorId, ends)).toBe(0);
    expect(await asRole(record.db.admin, 'app', steward.actorId, name)).toBe('forbidden');
    expect(await asRole(record.db.admin, 'app', author.actorId, ends)).toBe(1);
    expect(await asRole(record.db.admin, 'app', author.actorId, name)).not.toBe('forbidden');
    await record.db.admin.query(name);
    const unname = `delete from app.embargo_sight where row_id = '${id}' returning row_id as id`;
    expect(await asRole(record.db.admin, 'app', steward.actorId, unname)).toBe(0);
    expect(await asRole(record.db.admin, 'app', author.actorId, unname)).toBe(1);
    await release(id, author);
    const close = (by: string) =>
      `update app.release set taken_back_at = now(), taken_back_by = '${by}', reason = 'safety', was_seen = true where thing_id = '${id}' returning id`;
    expect(await asRole(record.db.admin, 'app', steward.actorId, close(steward.actorId))).toBe(0);
    for (const level of ['space', 'private', 'public']) {
      const change = `update app.harm_note set level = '${level}' where id = '${id}' returning id`;
      for (const one of [steward, editor]) expect(await asRole(record.db.admin, 'app', one.actorId, change)).toBe(0);
    }
  });
});
