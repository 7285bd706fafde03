import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FormattedExecutionResult } from 'graphql';
import { ANONYMOUS, type Member } from '#libs/access/core';
import { asRole } from '../support/record/as-role.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { SAMPLE_INPUTS } from '../support/record/sample-inputs.js';
import { mutationsOf } from '../support/record/mutations.js';
import { changed, stateOf } from '../support/record/state.js';

const refusal = (answer: FormattedExecutionResult) => answer.errors?.[0]?.extensions;

let record: TestRecord;
let place: Place;
let asked: string;
let unasked: string;
let requestId: string;
let office: Member;
let outsiderId: string;
/** A commitment that the council was asked about, and its office named under embargo for it; and one that it was not asked about. */
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  await place.release(['ORGANIZATION', place.group], ['ORGANIZATION', place.institution], ['ENGAGEMENT', place.engagement]);
  [asked, unasked] = [await aCommitment({ statement: 'What they were asked about.' }), await aCommitment()];
  requestId = await place.put('askForReply', { about: { kind: 'COMMITMENT', id: asked } });
  const { id, who } = await record.outsider(place.space, 'office', place.institution);
  [outsiderId, office] = [id, await record.again(who)];
  await embargo(asked);
}, 120_000);
afterAll(() => record?.close());

/** Hanging from nothing but what everybody sees. */
const aCommitment = (given: object = {}) => place.aCommitment({ postId: null, workId: null, ...given });
const embargo = (id: string) => place.put('embargo', { kind: 'COMMITMENT', id, to: [office.actorId] });

/** As the form of the office sends it. */
const aReply = (given: object = {}) => ({
  about: { kind: 'COMMITMENT', id: asked },
  requestId,
  byId: place.institution,
  says: 'We published it on the 9th.',
  wording: 'VERBATIM',
  on: { edtf: new Date().toISOString().slice(0, 10) },
  fromWhat: 'DOCUMENT',
  ...given,
});
const REPLY = `mutation ($input: RecordReplyInput!) { recordReply(input: $input) {
  reply { id says level receivedThroughSpace by { id } request { id } source { id } wording fromWhat on { edtf } } entry { state } } }`;
const write = (given: object = {}, viewer = office) => record.execute(REPLY, { input: aReply(given) }, viewer);
const ASKED = `{ viewer { spaces { id } asked { id says answerBy aboutKind aboutId institution { id } replies { says } } } }`;

describe('the office of an institution', () => {
  it('is told what it was asked to reply to, and by when, and belongs to no space', async () => {
    expect((await record.execute(ASKED, {}, office)).data).toEqual({
      viewer: {
        spaces: [],
        asked: [
          {
            id: requestId,
            says: 'What do you say to this?',
            answerBy: '2023-03-16',
            aboutKind: 'COMMITMENT',
            aboutId: asked,
            institution: { id: place.institution },
            replies: [],
          },
        ],
      },
    });
    const read = 'query ($id: ID!) { commitment(id: $id) { statement } }';
    expect((await record.execute(read, { id: asked }, office)).data).toEqual({
      commitment: { statement: 'What they were asked about.' },
    });
    expect(refusal(await record.execute(read, { id: unasked }, office))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('counts and lists nothing of the space but that, and reads no member’s name', async () => {
    const counts = `{ commitments(first: 50) { totalCount { count } nodes { id } } sources { nodes { id } } notices { nodes { id } } notes { nodes { id } } }`;
    expect((await record.execute(counts, {}, office)).data).toEqual({
      commitments: { totalCount: { count: 1 }, nodes: [{ id: asked }] },
      sources: { nodes: [] },
      notices: { nodes: [] },
      notes: { nodes: [] },
    });
    const space = 'query ($id: ID!) { space(id: $id) { name members { id } } }';
    expect(refusal(await record.execute(space, { id: place.space }, office))).toMatchObject({ code: 'NOT_FOUND' });
    for (const table of [
      'membership',
      'person_private',
      'space',
      'invitation',
      'notice',
      'note',
      'stored_file',
      'embargo',
      'keeping',
    ])
      expect([table, await asRole(record.db.admin, 'app', office.actorId, `select count(*) as n from ${table}`)]).toEqual([
        table,
        0,
      ]);
    expect(await asRole(record.db.admin, 'app', office.actorId, 'select count(*) as n from outsider')).toBe(1);
  });

  it('reads of no table more than a stranger does, but for what it is named for and the row that lets it in', async () => {
    const stranger = await record.member({});
    const { rows } = await record.db.admin.query<{ name: string; fact: boolean }>(
      `select c.relname as name, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'effective_level') as fact
       from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' order by 1`,
    );
    expect(rows.length).toBeGreaterThan(60);
    const more: Record<string, unknown> = {};
    for (const { name, fact } of rows) {
      const unnamed = fact ? ` where id not in (select row_id from embargo_sight where actor_id = '${office.actorId}')` : '';
      const [theirs, own] = [
        await asRole(record.db.admin, 'app', stranger.actorId, `select count(*) as n from ${name}`),
        await asRole(record.db.admin, 'app', office.actorId, `select count(*) as n from ${name}${unnamed}`),
      ];
      if (theirs !== own) more[name] = own;
    }
    expect(more).toEqual({ outsider: 1, embargo_sight: 2 });
  });

  it('writes nothing else: every mutation but those of its own account is refused, and nothing changes', async () => {
    const start = await stateOf(record.db.admin);
    const done: string[] = [];
    for (const mutation of mutationsOf(record.schema)) {
      const answer = await record.execute(mutation.document, { input: SAMPLE_INPUTS[mutation.name]!(place) }, office);
      if (refusal(answer) === undefined) done.push(mutation.name);
    }
    expect(done).toEqual(['setQuiet']);
    expect(changed(start, await stateOf(record.db.admin))).toEqual(['quiet']);
  });

  it('replies, in its own words and of today; the group alone reads it, is told, and it stands beside the item once released', async () => {
    const answer = await write();
    expect(answer.data).toEqual({
      recordReply: {
        reply: {
          id: expect.any(String),
          says: 'We published it on the 9th.',
          level: 'SPACE',
          receivedThroughSpace: true,
          by: { id: place.institution },
          request: { id: requestId },
          source: null,
          wording: 'VERBATIM',
          fromWhat: 'DOCUMENT',
          on: { edtf: aReply().on.edtf },
        },
        entry: { state: 'PENDING' },
      },
    });
    const read = `query ($id: ID!) { commitment(id: $id) { replies { says receivedThroughSpace by { id } } } }`;
    const stands = {
      commitment: {
        replies: [{ says: 'We published it on the 9th.', receivedThroughSpace: true, by: { id: place.institution } }],
      },
    };
    expect((await record.execute(read, { id: asked }, office)).data).toEqual(stands);
    expect((await record.execute(read, { id: asked }, place.writer)).data).toEqual(stands);
    const { who } = await record.outsider(place.space);
    expect(refusal(await record.execute(read, { id: asked }, who))).toMatchObject({ code: 'NOT_FOUND' });
    const notices = '{ notices(first: 1) { nodes { kind thingKind thingId } } }';
    expect((await record.execute(notices, {}, place.writer)).data).toMatchObject({
      notices: { nodes: [{ kind: 'REPLY_RECEIVED', thingKind: 'COMMITMENT', thingId: asked }] },
    });
    await record.db.admin.query('update embargo set until = now() where ended_at is null');
    await place.release(['COMMITMENT', asked]);
    expect((await record.execute(read, { id: asked }, ANONYMOUS)).data).toEqual(stands);
    const page = await record.app.inject({ method: 'GET', url: `/commitments/${asked}` });
    expect(page.body).toContain('We published it on the 9th.');
    expect(page.body).toContain('Received through this site, from an account that the group let in as the office of');
  });

  it.each([
    ['an e-mail for its source', () => ({ sourceId: place.source })],
    ['words of somebody else', () => ({ wording: 'REPORTED' })],
    ['another day', () => ({ on: { edtf: '2023-03-16' } })],
    ['memory', () => ({ fromWhat: 'MEMORY' })],
  ])('is refused %s', async (_what, given) => {
    const answer = await write(given());
    expect(['REPLY_WRITTEN_HERE', 'SOURCE_NOT_FOUND']).toContain(refusal(answer)?.['rule']);
  });

  it('is refused the name of another body, and another thing than it was asked about', async () => {
    expect(refusal(await write({ byId: place.group }))).toMatchObject({ rule: 'ASKED_OF_ANOTHER' });
    expect(refusal(await write({ about: { kind: 'COMMITMENT', id: unasked } }))).toMatchObject({ rule: 'ASKED_OF_ANOTHER' });
    expect(refusal(await write({ requestId: null }))).toMatchObject({ rule: 'MAY_NOT' });
  });

  it('writes five replies to one request and no sixth', async () => {
    const rules: unknown[] = [];
    for (let n = 0; n < 5; n += 1) rules.push(refusal(await write())?.['rule']);
    expect(rules).toEqual([undefined, undefined, undefined, undefined, 'ENOUGH_REPLIES']);
  });
});

describe('a reply in the name of an institution', () => {
  it('is written by its office alone: no steward, no journalist, no office of another body, no token', async () => {
    const others = [
      (await record.outsider(place.space)).who,
      (await record.outsider(place.space, 'office', place.group)).who,
      (await record.outsider(place.space, 'office')).who,
    ];
    for (const other of others) {
      expect(refusal(await write({}, await record.again(other)))).toMatchObject({
        code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/),
      });
    }
    expect(refusal(await write({}, place.writer))).toMatchObject({ rule: 'REPLY_NEEDS_SOURCE' });
    expect(refusal(await write({}, { ...office, token: 'write' }))).toMatchObject({ rule: 'TOKEN_MAY_NOT' });
  });

  it('is not to be had by a steward who is invited as the office too, nor by SQL', async () => {
    await record.db.admin.query(
      `insert into outsider (id, space_id, actor_id, kind, organization_id, since, ends_at) values (gen_random_uuid(), $1, $2, 'office', $3, now(), now() + interval '7 days')`,
      [place.space, place.writer.actorId, place.institution],
    );
    const both = await record.again(place.writer);
    expect(refusal(await write({}, both))).toMatchObject({ rule: 'REPLY_NEEDS_SOURCE' });
    expect(await forged(place.writer.actorId)).toBe('forbidden');
  });

  it('by SQL is to the request, of its body, about its thing, at the level of the space and from no source, or not at all', async () => {
    expect(await forged(office.actorId)).toBe(1);
    const { rows } = await record.db.admin.query<{ id: string }>(`select id from reply_request where id <> $1 limit 1`, [
      requestId,
    ]);
    const wrong: Readonly<Record<string, unknown>>[] = [
      { by_id: place.group },
      { commitment_id: unasked },
      { level: 'public' },
      { wording: 'reported' },
      { recorded_by: place.writer.actorId },
      { superseded_at: '2026-01-01' },
      { through_space: null, source_id: place.source },
      ...(rows[0] ? [{ request_id: rows[0].id }] : []),
    ];
    for (const given of wrong) expect([given, await forged(office.actorId, given)]).toEqual([given, 'forbidden']);
  });

  it('tells the ledger of itself and of nothing else', async () => {
    const entry = (event: string) =>
      asRole(
        record.db.admin,
        'app',
        office.actorId,
        `insert into ledger_outbox (id, space_id, actor_id, event, subject_kind, subject_id, row_id, recorded_at, field_hashes, record_hash)
         select gen_random_uuid(), space_id, $1, $2, 'reply', id, id, now(), '{}', '\\x00' from reply where recorded_by = $1 limit 1`,
        [office.actorId, event],
      );
    expect(await entry('reply.recorded')).toBe(1);
    expect(await entry('reply.erased')).toBe('forbidden');
  });
});

describe('a mistake in the walls of offices', () => {
  it.each([
    ['that lets anybody say it came through the space', 'drop policy by_offices_alone on reply', () => place.writer.actorId, {}],
    [
      'that asks nothing of a reply',
      'alter policy offices on reply with check (true)',
      () => office.actorId,
      { wording: 'reported' },
    ],
    ['that takes offices for none', 'drop policy offices on reply', () => office.actorId, {}],
  ] as const)('%s shows here', async (_what, mistake, who, given) => {
    const right = await forged(who(), given);
    const { admin } = record.db;
    await admin.query(mistake);
    expect(await forged(who(), given)).not.toBe(right);
    await admin.query(RIGHT);
    expect(await forged(who(), given)).toBe(right);
  });
});

describe('what an office is shown', () => {
  it('is what it was asked about, and the source that this names; nothing else can be embargoed for it', async () => {
    await expect(embargo(unasked)).rejects.toThrow(/OFFICE_NOT_ASKED/);
    const another = await aCommitment();
    await place.put('askForReply', { about: { kind: 'COMMITMENT', id: another } });
    await embargo(another);
    await place.put('embargo', { kind: 'SOURCE', id: place.source, to: [office.actorId] });
  });
});

describe('what a steward can show an office by SQL', () => {
  /** An embargo put in by hand on `thing`, in which the account is named for `row`. */
  const named = (thing: string, row = thing, account = office.actorId) =>
    asRole(
      record.db.admin,
      'app',
      place.writer.actorId,
      `with e as (insert into embargo (id, space_id, thing_kind, thing_id, until, set_at, set_by)
         values (gen_random_uuid(), $1, 'commitment', $2, now() + interval '9 days', now(), $3) returning id)
       insert into embargo_sight (row_id, actor_id, embargo_id, space_id) select $4, $5, e.id, $1 from e`,
      [place.space, thing, place.writer.actorId, row, account],
    );

  it('is what its body was asked about and what hangs from that, and no row beside it', async () => {
    const third = await aCommitment();
    const dueId = await place.put('setDueDate', { commitmentId: third });
    expect([await named(third), await named(third, dueId)]).toEqual(['forbidden', 'forbidden']);
    await place.put('askForReply', { about: { kind: 'COMMITMENT', id: third } });
    expect([await named(third), await named(third, dueId)]).toEqual([1, 1]);
    for (const beside of [unasked, place.source, place.engagement]) expect(await named(third, beside)).toBe('forbidden');
  });

  it('is refused only to offices: a journalist, somebody who is both, and an account of no role are named for anything', async () => {
    const { who: journalist } = await record.outsider(place.space);
    const { who: both } = await record.outsider(place.space, 'office', place.institution);
    expect(await named(unasked, unasked, both.actorId)).toBe('forbidden');
    await record.db.admin.query(
      `insert into outsider (id, space_id, actor_id, kind, since, ends_at) values (gen_random_uuid(), $1, $2, 'journalist', now(), now() + interval '7 days')`,
      [place.space, both.actorId],
    );
    const accounts = [journalist, both, await record.member({})];
    for (const { actorId } of accounts) expect(await named(unasked, unasked, actorId)).toBe(1);
  });

  it('shows here when nothing asks', async () => {
    expect(await named(unasked)).toBe('forbidden');
    await record.db.admin.query('alter table embargo_sight disable trigger only_what_was_asked');
    expect(await named(unasked)).toBe(1);
    await record.db.admin.query('alter table embargo_sight enable trigger only_what_was_asked');
  });
});

describe('an office whose time is over', () => {
  it('is asked nothing, sees nothing of the space, and writes nothing, by neither wall', async () => {
    const another = await aCommitment();
    const late = await place.put('askForReply', { about: { kind: 'COMMITMENT', id: another } });
    await embargo(another);
    const given = { about: { kind: 'COMMITMENT', id: another }, requestId: late };
    expect(refusal(await write(given))).toBeUndefined();
    await place.put('endOutsider', { outsiderId });
    const before = office;
    office = await record.again(office);
    expect(office.offices).toEqual([]);
    expect((await record.execute(ASKED, {}, office)).data).toMatchObject({ viewer: { asked: [] } });
    expect(refusal(await write(given))).toMatchObject({ code: 'NOT_FOUND' });
    // Were the core to think that it still may.
    expect(refusal(await write(given, before))).toMatchObject({ code: 'NOT_FOUND' });
    const own = `select count(*) as n from reply where recorded_by = $1 and effective_level <> 'public'`;
    expect(await asRole(record.db.admin, 'app', office.actorId, own, [office.actorId])).toBe(0);
    expect(await forged(office.actorId)).toBe('forbidden');
  });
});

/** A reply of today put in by hand, as the role of members and in somebody's name. */
function forged(actor: string, given: object = {}): Promise<unknown> {
  const row = {
    id: '00000000-0000-4000-8000-0000000000aa',
    space_id: place.space,
    level: 'space',
    effective_level: 'space',
    recorded_at: new Date().toISOString(),
    recorded_by: actor,
    commitment_id: asked,
    request_id: requestId,
    by_id: place.institution,
    says: 'Forged.',
    wording: 'verbatim',
    replied_on_edtf: '2026-11-26',
    through_space: true,
    from_what: 'document',
    ...given,
  };
  const sql = 'insert into reply select * from jsonb_populate_record(null::reply, $1::jsonb)';
  return asRole(record.db.admin, 'app', actor, sql, [JSON.stringify(row)]);
}

/** The policies as the migration makes them, to put back what a mistake took away. */
const RIGHT = `drop policy if exists offices on reply; drop policy if exists by_offices_alone on reply;
  create policy offices on reply for insert to countersign_app with check (
    through_space and recorded_by = (select current_actor()) and superseded_at is null and level = 'space' and wording = 'verbatim'
    and request_id in (select asked_of_own_office())
    and exists (
      select from reply_request r
      where r.id = reply.request_id and r.space_id = reply.space_id and r.asked_of_id = reply.by_id
        and (r.commitment_id, r.comparison_id, r.claim_id, r.judgement_id)
          is not distinct from (reply.commitment_id, reply.comparison_id, reply.claim_id, reply.judgement_id)
    )
  );
  create policy by_offices_alone on reply as restrictive for insert to countersign_app
    with check (through_space is null or request_id in (select asked_of_own_office()));`;
