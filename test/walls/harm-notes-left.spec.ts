import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Member, type Viewer } from '#libs/access/core';
import { asRole } from '../support/record/as-role.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let place: Place;
let author: Member;
/** the same person, who belongs to the space no more */
let gone: Member;
let steward: Member;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  author = await record.member({ [place.space]: 'editor' });
  steward = await record.member({ [place.space]: 'steward' });
  gone = { ...author, memberships: [] };
  await place.release(['ORGANIZATION', place.group], ['ORGANIZATION', place.institution]);
}, 120_000);
afterAll(() => record.close());

const WORDS = 'After each meeting I could not sleep.';

async function ask(document: string, variables: object, viewer: Viewer) {
  const { data, errors } = await record.execute(document, variables as Record<string, unknown>, viewer);
  return { data, rule: errors?.[0]?.extensions?.['rule'] ?? errors?.[0]?.extensions?.['code'] };
}

async function tell(verb: string, input: object, viewer: Viewer): Promise<unknown> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  return (await ask(`mutation ($input: ${type}!) { ${verb}(input: $input) { __typename } }`, { input }, viewer)).rule ?? 'done';
}

const release = (id: string, viewer: Viewer) => tell('release', { kind: 'HARM_NOTE', id }, viewer);
const takeBack = (id: string, viewer: Viewer, reason?: string) => tell('takeBack', { kind: 'HARM_NOTE', id, reason }, viewer);
const embargo = (id: string) =>
  tell('embargo', { kind: 'HARM_NOTE', id, until: new Date(Date.now() + 9 * 86_400_000).toISOString(), to: [] }, author);

async function aNote(engagementId: string): Promise<string> {
  const input = { engagementId, says: WORDS, warning: 'Sleeplessness' };
  const document = 'mutation ($input: RecordHarmNoteInput!) { recordHarmNote(input: $input) { harmNote { id } } }';
  const { data } = await ask(document, { input }, author);
  return (data!['recordHarmNote'] as { harmNote: { id: string } }).harmNote.id;
}

const sees = async (id: string, viewer: Viewer) =>
  (await ask('query ($id: ID!) { harmNote(id: $id) { says } }', { id }, viewer)).data?.['harmNote'] != null;

/** What is done while somebody does not belong to the space: a steward has removed them. */
async function whileGone<T>(work: () => Promise<T>): Promise<T> {
  const of = [place.space, author.actorId];
  await record.db.admin.query('delete from app.membership where space_id = $1 and actor_id = $2', of);
  try {
    return await work();
  } finally {
    const back = `insert into app.membership (space_id, actor_id, role, since) values ($1, $2, 'editor', now())`;
    await record.db.admin.query(back, of);
  }
}

describe('whoever wrote of harm and belongs to the space no more', () => {
  it('withdraws what everybody reads, and shows it to nobody anew', async () => {
    const engagement = await place.anEngagement({ sourceId: null });
    await place.release(['ENGAGEMENT', engagement]);
    const id = await aNote(engagement);
    await release(id, author);
    await whileGone(async () => {
      expect([await sees(id, ANONYMOUS), await takeBack(id, steward, 'SAFETY')]).toEqual([true, 'AUTHOR_ALONE']);
      expect(await takeBack(id, { ...gone, token: 'write' } as Member, 'SAFETY')).toBe('TOKEN_MAY_NOT');
      expect(await takeBack(id, gone)).toBe('REASON_NEEDED');
      expect(await takeBack(id, gone, 'SAFETY')).toBe('done');
      expect([await sees(id, ANONYMOUS), await sees(id, steward), await sees(id, gone)]).toEqual([false, false, true]);
      expect([await release(id, gone), await embargoBy(id, gone)]).toEqual(['MAY_NOT', 'MAY_NOT']);
      const warning = { kind: 'HARM_NOTE', id, says: 'Tiredness' };
      expect(await tell('setContentWarning', warning, gone)).toBe('MAY_NOT');
    });
  });

  const embargoBy = (id: string, viewer: Viewer) =>
    tell('embargo', { kind: 'HARM_NOTE', id, until: '2034-05-01T09:00:00.000Z', to: [] }, viewer);

  it('withdraws what its space alone reads, and what some are shown early, without a reason', async () => {
    const engagement = await place.anEngagement({ sourceId: null });
    await place.release(['ENGAGEMENT', engagement]);
    const [read, held] = [await aNote(place.engagement), await aNote(engagement)];
    expect(await embargo(held)).toBe('done');
    await whileGone(async () => {
      expect([await takeBack(read, gone), await takeBack(held, gone)]).toEqual(['done', 'done']);
      expect([await sees(read, steward), await sees(held, steward)]).toEqual([false, false]);
    });
    const { rows } = await record.db.admin.query('select from app.embargo where thing_id = $1 and ended_at is null', [held]);
    expect(rows).toEqual([]);
  });

  it('finds what they wrote, and nothing else of the space', async () => {
    const id = await aNote(place.engagement);
    const own = `{ yourHarmNotes(first: 100) { nodes { id says level contentWarning engagement { id } source { id } } } }`;
    await whileGone(async () => {
      const { data } = await ask(own, {}, gone);
      const { nodes } = data!['yourHarmNotes'] as { nodes: { id: string }[] };
      expect(nodes.find((note) => note.id === id)).toEqual({
        ...{ id, says: WORDS, level: 'SPACE', contentWarning: 'Sleeplessness', engagement: null, source: null },
      });
      for (const table of ['engagement', 'log_entry', 'note', 'membership', 'space', 'release_proposal']) {
        const open = ['engagement', 'log_entry'].includes(table) ? `and effective_level <> 'public'` : '';
        const seen = `select count(*) as n from app.${table} where ${table === 'space' ? 'id' : 'space_id'} = '${place.space}' ${open}`;
        expect([table, await asRole(record.db.admin, 'app', author.actorId, seen)]).toEqual([table, 0]);
      }
    });
    expect(JSON.stringify((await ask(own, {}, steward)).data)).not.toContain(id);
    expect((await ask(own, {}, ANONYMOUS)).rule).toBe('SIGN_IN_NEEDED');
  });

  it('withdraws as a reader too, to whom a steward has made them', async () => {
    const id = await aNote(place.engagement);
    const reader: Member = { ...author, memberships: [{ spaceId: place.space, role: 'reader' }] };
    const of = [place.space, author.actorId];
    await record.db.admin.query(`update app.membership set role = 'reader' where space_id = $1 and actor_id = $2`, of);
    const came = [await release(id, reader), await takeBack(id, reader)];
    await record.db.admin.query(`update app.membership set role = 'editor' where space_id = $1 and actor_id = $2`, of);
    expect(came).toEqual(['MAY_NOT', 'done']);
  });
});

describe('the wall under it', () => {
  const change = (id: string, level: string) => `update app.harm_note set level = '${level}' where id = '${id}' returning id`;
  const enter = (id: string, event: string, by: string, space = place.space) =>
    `insert into app.ledger_outbox (id, space_id, actor_id, event, subject_kind, subject_id, row_id, recorded_at, state, field_hashes, record_hash)
     values (gen_random_uuid(), '${space}', '${by}', '${event}', 'harm_note', '${id}', '${id}', now(), 'pending', '{}', '')`;
  const as = (who: Member, sql: string) => asRole(record.db.admin, 'app', who.actorId, sql);

  it('lets its author take it to themselves, and to no other level', async () => {
    const id = await aNote(place.engagement);
    await whileGone(async () => {
      for (const level of ['space', 'embargoed', 'public']) expect(await as(gone, change(id, level))).toBe('forbidden');
      expect(await as(gone, change(id, 'private'))).toBe(1);
      expect(await as(steward, change(id, 'private'))).toBe(0);
      const hide = `update app.harm_note set superseded_at = now() where id = '${id}' returning id`;
      expect(await as(gone, hide)).toBe('forbidden');
    });
  });

  it('lets its author tell of that alone, and nobody else of it', async () => {
    const [id, outsider] = [await aNote(place.engagement), await record.member({})];
    await whileGone(async () => {
      for (const event of ['taken_back', 'embargo_taken_back', 'withdrawn']) {
        expect([event, await as(gone, enter(id, `harm_note.${event}`, gone.actorId))]).toEqual([event, 1]);
        expect([event, await as(outsider, enter(id, `harm_note.${event}`, outsider.actorId))]).toEqual([event, 'forbidden']);
      }
      for (const event of ['released', 'recorded', 'warned', 'embargoed'])
        expect([event, await as(gone, enter(id, `harm_note.${event}`, gone.actorId))]).toEqual([event, 'forbidden']);
    });
  });
});
