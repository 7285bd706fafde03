import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Member, type Viewer } from '#libs/access/core';
import { WindingUpService } from '#libs/stewardship';
import { whileBroken } from '../faults/broken-statements.js';
import { asRole } from '../support/record/as-role.js';
import { FACT_TABLES } from '../walls/visibility-matrix.js';
import { aFullPlace, aPlace, type Place } from '../support/record/builders.js';
import { mutationsOf } from '../support/record/mutations.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { SAMPLE_INPUTS } from '../support/record/sample-inputs.js';
import { changed, stateOf } from '../support/record/state.js';

let record: TestRecord;
beforeAll(async () => {
  record = await openRecord();
}, 60_000);
afterAll(() => record.close());

const rule = (answer: Awaited<ReturnType<TestRecord['execute']>>) => answer.errors?.[0]?.extensions?.['rule'];

async function run(viewer: Viewer, name: string, input: object) {
  const mutation = mutationsOf(record.schema).find((each) => each.name === name)!;
  return record.execute(mutation.document, { input }, viewer);
}

async function propose(viewer: Member, spaceId: string, deed: string, given: object = {}): Promise<string> {
  await record.noKeeping(spaceId);
  const { data, errors } = await run(viewer, 'proposeKeeping', { spaceId, deed, ...given });
  if (errors) throw new Error(errors[0]!.message);
  return (data!['proposeKeeping'] as { readonly keeping: { readonly id: string } }).keeping.id;
}

const confirm = (viewer: Viewer, keepingId: string) => run(viewer, 'confirmKeeping', { keepingId });

/** A place whose space has a second steward and a reader. */
async function aGroup() {
  const place = await aPlace(record);
  const second = await record.member({ [place.space]: 'steward' });
  const reader = await record.member({ [place.space]: 'reader' });
  return { place, second, reader };
}

/** The engagement of a place, as everybody sees it. */
const showEngagement = (place: Place) =>
  place.release(
    ['SOURCE', place.source],
    ['ORGANIZATION', place.group],
    ['ORGANIZATION', place.institution],
    ['ENGAGEMENT', place.engagement],
  );

async function close({ place, second }: { readonly place: Place; readonly second: Member }): Promise<Member> {
  expect((await confirm(second, await propose(place.writer, place.space, 'CLOSE'))).errors).toBeUndefined();
  return record.again(place.writer);
}

async function rolesIn(space: string): Promise<Readonly<Record<string, string>>> {
  const { rows } = await record.db.admin.query<{ id: string; role: string }>(
    'select actor_id as id, role from membership where space_id = $1',
    [space],
  );
  return Object.fromEntries(rows.map(({ id, role }) => [id, role]));
}

/** What still may be done in a closed space, with the reason. */
const STILL: Readonly<Record<string, string>> = {
  askForCheckpoint: 'it writes nothing of the space',
  changeRole: 'people',
  closeCorrectionRequest: 'somebody who wrote waits for an answer',
  confirmKeeping: 'it opens the space again',
  deleteNote: 'what is one person’s own is theirs to delete',
  discardFile: 'the same',
  discardPublishedPath: 'it takes away',
  discardKeptForm: 'of no space',
  keepForm: 'of no space',
  endOutsider: 'people',
  endSession: 'of no space',
  setQuiet: 'of no space',
  erase: 'somebody may need it',
  invite: 'people: whoever is to read',
  markNoticeSeen: 'it says only that somebody saw it',
  openSpace: 'another space',
  proposeKeeping: 'it opens the space again',
  readFileAgain: 'a file that is there is read for its owner',
  redact: 'somebody may need it',
  removeMember: 'people',
  revokeToken: 'of no space',
  takeBack: 'somebody may need it',
  withdrawInvitation: 'people',
  withdrawKeeping: 'nothing becomes of it',
};

describe('a space that is closed', () => {
  it('refuses every mutation that writes in it or shows more of it, and takes those that protect somebody', async () => {
    const group = await aGroup();
    const { place } = group;
    await showEngagement(place);
    const fresh: Record<string, object> = {};
    const mutations = mutationsOf(record.schema);
    for (const { name } of mutations) if (name !== 'proposeKeeping') fresh[name] = await place.freshFor(name);
    const writer = await close(group);
    const before = await stateOf(record.db.admin);
    const refused: Record<string, unknown> = {};
    for (const { name } of mutations.filter((each) => !(each.name in STILL))) {
      refused[name] = rule(await run(writer, name, { ...SAMPLE_INPUTS[name]!(place), ...fresh[name] }));
    }
    expect(refused).toEqual(Object.fromEntries(Object.keys(refused).map((name) => [name, 'SPACE_CLOSED'])));
    expect(changed(before, await stateOf(record.db.admin))).toEqual([]);
    for (const name of ['takeBack', 'redact', 'erase', 'deleteNote', 'discardFile', 'markNoticeSeen', 'invite', 'removeMember']) {
      expect([name, rule(await run(writer, name, { ...SAMPLE_INPUTS[name]!(place), ...fresh[name] }))]).toEqual([
        name,
        undefined,
      ]);
    }
  }, 120_000);

  it('refuses at the wall too: no row in any table of it, none superseded, no level raised, in a steward’s own SQL', async () => {
    const place = await aFullPlace(record);
    await close({ place, second: await record.member({ [place.space]: 'steward' }) });
    const { rows: tables } = await record.db.admin.query<{ name: string; walled: boolean }>(
      `select c.relname as name, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'effective_level') as walled
       from pg_class c join pg_attribute s on s.attrelid = c.oid and s.attname = 'space_id'
       where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' order by 1`,
    );
    const as = (sql: string, values: readonly unknown[]) => asRole(record.db.admin, 'app', place.writer.actorId, sql, values);
    const passed: string[] = [];
    const tried: string[] = [];
    for (const { name, walled } of tables) {
      const { rows } = await record.db.admin.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from app.${name} t where space_id = $1 limit 1`,
        [place.space],
      );
      if (!rows[0] || NOT_WRITING.includes(name)) continue;
      tried.push(name);
      const fresh = JSON.stringify({ ...rows[0].row, id: '00000000-0000-4000-8000-000000000009', superseded_at: null });
      const added = await as(`insert into app.${name} select * from jsonb_populate_record(null::app.${name}, $1::jsonb)`, [
        fresh,
      ]);
      if (typeof added === 'number') passed.push(`${name}: added`);
      if (!walled) continue;
      const { id } = rows[0].row;
      for (const change of ['superseded_at = now()', `level = 'public'`]) {
        const outcome = await as(`update app.${name} set ${change} where id = $1`, [id]);
        if (outcome === 1) passed.push(`${name}: ${change}`);
      }
    }
    expect(passed).toEqual([]);
    expect(FACT_TABLES.filter((name) => !tried.includes(name))).toEqual([]);
  }, 120_000);

  it('is read as before by its members, and its public side by everybody, who read from which day it was so', async () => {
    const group = await aGroup();
    const { place, reader } = group;
    await showEngagement(place);
    const ask = (viewer: Viewer, id: string) =>
      record.execute(
        `query ($id: ID!, $thing: ThingInput!) { engagement(id: $id) { title } keepings(thing: $thing) { deed on groupId } }`,
        { id, thing: { kind: 'ENGAGEMENT', id } },
        viewer,
      );
    expect((await ask(ANONYMOUS, place.engagement)).data!['keepings']).toEqual([]);
    const revision = async () => Number((await record.db.admin.query('select n from public_revision')).rows[0].n);
    const before = await revision();
    await close(group);
    for (const viewer of [ANONYMOUS, reader]) {
      const { data } = await ask(viewer, place.engagement);
      expect(data).toMatchObject({ engagement: { title: expect.any(String) }, keepings: [{ deed: 'CLOSE', groupId: null }] });
    }
    const hidden = { kind: 'COMMITMENT', id: place.commitment };
    const asked = 'query ($thing: ThingInput!) { keepings(thing: $thing) { deed } }';
    expect((await record.execute(asked, { thing: hidden }, ANONYMOUS)).data!['keepings']).toEqual([]);
    const page = await record.app.inject({ method: 'GET', url: `/engagements/${place.engagement}` });
    expect(await revision()).toBeGreaterThan(before);
    expect(page.body).toMatch(/The space that keeps this was closed on \d+ \w+ \d{4}\./);
  });

  it('can be opened again, and then takes writing', async () => {
    const group = await aGroup();
    const writer = await close(group);
    expect(rule(await run(writer, 'writeNote', { spaceId: group.place.space, body: 'Words' }))).toBe('SPACE_CLOSED');
    expect((await confirm(group.second, await propose(writer, group.place.space, 'REOPEN'))).errors).toBeUndefined();
    expect(
      (await run(await record.again(writer), 'writeNote', { spaceId: group.place.space, body: 'Words' })).errors,
    ).toBeUndefined();
  });

  it('lets nothing in that was on its way when it was closed', async () => {
    const group = await aGroup();
    const { place, second } = group;
    const keeping = await propose(place.writer, place.space, 'CLOSE');
    const writes = Array.from({ length: 12 }, (_, n) =>
      run(place.writer, 'recordWork', { ...SAMPLE_INPUTS['recordWork']!(place), title: `Work ${n}` }),
    );
    const [closed, ...answers] = await Promise.all([confirm(second, keeping), ...writes]);
    expect(closed.errors).toBeUndefined();
    expect(answers.every((answer) => answer.errors === undefined || rule(answer) === 'SPACE_CLOSED')).toBe(true);
    const { rows } = await record.db.admin.query(
      `select from work w join keeping k on k.space_id = w.space_id where k.id = $1 and w.xmin::text::bigint > k.xmin::text::bigint`,
      [keeping],
    );
    expect(rows).toEqual([]);
  });
});

/** Tables with a column space_id that are no writing: who belongs to it, what was released and taken back, and what others write. */
const NOT_WRITING: readonly string[] = ['membership', 'invitation', 'outsider', 'release', 'ledger_outbox', 'keeping'];

describe('what is proposed about a space', () => {
  it('is done when another steward confirms it, and not by the one who proposed it while others are there', async () => {
    const { place, second, reader } = await aGroup();
    const keeping = await propose(place.writer, place.space, 'CLOSE');
    expect(rule(await confirm(place.writer, keeping))).toBe('SECOND_STEWARD_NEEDED');
    expect(rule(await confirm(reader, keeping))).toBe('MAY_NOT');
    expect(rule(await confirm(await record.member({}), keeping))).toBe('KEEPING_NOT_FOUND');
    expect((await confirm(second, keeping)).errors).toBeUndefined();
    expect(rule(await confirm(second, keeping))).toBe('KEEPING_OVER');
  });

  it('is confirmed by the same person where nobody else is in the space, and says so', async () => {
    const alone = await record.member({}, true);
    const { data } = await run(alone, 'openSpace', { name: 'One person’s room' });
    const space = (data!['openSpace'] as { readonly space: { readonly id: string } }).space.id;
    const me = await record.again(alone);
    const answer = await confirm(me, await propose(me, space, 'CLOSE'));
    expect(answer.data!['confirmKeeping']).toMatchObject({ keeping: { deed: 'CLOSE', people: 1 } });
  });

  it('is told to all members at once, by a notice that counts as seen to when it is over', async () => {
    const { place, reader } = await aGroup();
    const keepingId = await propose(place.writer, place.space, 'CLOSE');
    const notices = async () => {
      const { data } = await record.execute('{ notices(first: 50) { nodes { id kind thingKind seenAt } } }', {}, reader);
      return (
        data!['notices'] as { readonly nodes: readonly { readonly id: string; readonly seenAt: string | null }[] }
      ).nodes.filter(({ id }) => id === keepingId);
    };
    expect(await notices()).toEqual([{ id: keepingId, kind: 'KEEPING_PROPOSED', thingKind: 'SPACE', seenAt: null }]);
    expect((await run(place.writer, 'withdrawKeeping', { keepingId })).errors).toBeUndefined();
    expect((await notices())[0]?.seenAt).toEqual(expect.any(String));
  });

  it('is one thing at a time, and only what fits how the space stands', async () => {
    const { place } = await aGroup();
    expect(rule(await run(place.writer, 'proposeKeeping', { spaceId: place.space, deed: 'REOPEN' }))).toBe('NOT_AS_IT_STANDS');
    await propose(place.writer, place.space, 'CLOSE');
    const input = { spaceId: place.space, deed: 'HAND_OVER', toId: place.member };
    expect(rule(await run(place.writer, 'proposeKeeping', input))).toBe('KEEPING_PROPOSED');
  });

  it.each([
    ['to nobody', { deed: 'HAND_OVER' }, 'WHOM_MISSING'],
    ['to somebody, who is not asked for', { deed: 'CLOSE', toId: 'member' }, 'WHOM_NOT_NEEDED'],
    ['to oneself', { deed: 'HAND_OVER', toId: 'me' }, 'TO_ONESELF'],
    ['to somebody who is not in it', { deed: 'HAND_OVER', toId: 'stranger' }, 'MEMBER_NOT_FOUND'],
  ])('is refused %s', async (_what, { toId, ...given }: { deed: string; toId?: string }, code) => {
    const { place } = await aGroup();
    await record.noKeeping(place.space);
    const ids = { me: place.writer.actorId, member: place.member, stranger: (await record.member({})).actorId };
    const input = { spaceId: place.space, ...given, ...(toId ? { toId: ids[toId as keyof typeof ids] } : {}) };
    expect(rule(await run(place.writer, 'proposeKeeping', input))).toBe(code);
  });

  it('is for stewards in person: no editor, no reader and no token proposes, confirms or withdraws', async () => {
    const { place, second, reader } = await aGroup();
    await record.noKeeping(place.space);
    const editor = await record.member({ [place.space]: 'editor' });
    const input = { spaceId: place.space, deed: 'CLOSE' };
    for (const viewer of [editor, reader]) expect(rule(await run(viewer, 'proposeKeeping', input))).toBe('MAY_NOT');
    expect(rule(await run({ ...place.writer, token: 'write' }, 'proposeKeeping', input))).toBe('TOKEN_MAY_NOT');
    const keepingId = await propose(place.writer, place.space, 'CLOSE');
    expect(rule(await confirm({ ...second, token: 'write' }, keepingId))).toBe('TOKEN_MAY_NOT');
    expect(rule(await run({ ...second, token: 'write' }, 'withdrawKeeping', { keepingId }))).toBe('TOKEN_MAY_NOT');
    for (const viewer of [editor, reader]) expect(rule(await run(viewer, 'withdrawKeeping', { keepingId }))).toBe('MAY_NOT');
    await record.noKeeping(place.space);
    const sql = `insert into keeping (id, space_id, deed, proposed_by) values (gen_random_uuid(), $1, 'close', $2)`;
    const [stranger, other] = [await record.member({}, true), second.actorId];
    for (const [who, by] of [
      [editor.actorId, editor.actorId],
      [reader.actorId, reader.actorId],
      [stranger.actorId, stranger.actorId],
      [place.writer.actorId, other],
    ] as const) {
      expect(await asRole(record.db.admin, 'app', who, sql, [place.space, by])).toBe('forbidden');
    }
  });
});

describe('a space that is handed over', () => {
  it('passes to whoever confirms it: the stewards become readers, invitations end, and nothing of one person’s own passes', async () => {
    const { place, second, reader } = await aGroup();
    const note = await place.aNote({ body: 'Mine alone' });
    const keeping = await propose(place.writer, place.space, 'HAND_OVER', { toId: reader.actorId });
    expect(rule(await confirm(second, keeping))).toBe('NOT_THE_ONE_NAMED');
    expect((await confirm(reader, keeping)).errors).toBeUndefined();
    const roles = await rolesIn(place.space);
    expect([roles[reader.actorId], roles[place.writer.actorId], roles[second.actorId]]).toEqual(['steward', 'reader', 'reader']);
    const { rows } = await record.db.admin.query('select from invitation where space_id = $1 and used_at is null', [place.space]);
    expect(rows).toEqual([]);
    const notesOf = (who: Member) =>
      asRole(record.db.admin, 'app', who.actorId, 'select count(*) as n from note where id = $1', [note]);
    expect([await notesOf(reader), await notesOf(place.writer)]).toEqual([0, 1]);
    expect((await run(await record.again(reader), 'recordWork', SAMPLE_INPUTS['recordWork']!(place))).errors).toBeUndefined();
    expect(rule(await run(await record.again(place.writer), 'release', { kind: 'WORK', id: place.work }))).toBe('MAY_NOT');
  });

  it('is not, when whoever it is handed to declines', async () => {
    const { place, reader } = await aGroup();
    const keepingId = await propose(place.writer, place.space, 'HAND_OVER', { toId: reader.actorId });
    const before = await rolesIn(place.space);
    expect((await run(reader, 'withdrawKeeping', { keepingId })).errors).toBeUndefined();
    expect(rule(await confirm(reader, keepingId))).toBe('KEEPING_OVER');
    expect(await rolesIn(place.space)).toEqual(before);
  });

  it('tells everybody only that another group keeps it, and of persons nothing', async () => {
    const { place, reader } = await aGroup();
    await showEngagement(place);
    const facts = async () =>
      (
        await record.execute('query ($thing: ThingInput!) { keepings(thing: $thing) { deed groupId } }', {
          thing: { kind: 'ENGAGEMENT', id: place.engagement },
        })
      ).data!['keepings'];
    await confirm(reader, await propose(place.writer, place.space, 'HAND_OVER', { toId: reader.actorId }));
    expect(await facts()).toEqual([]);
    const next = await record.again(reader);
    const to = { toId: place.writer.actorId, groupId: place.group };
    await confirm(await record.again(place.writer), await propose(next, place.space, 'HAND_OVER', to));
    expect(await facts()).toEqual([{ deed: 'HAND_OVER', groupId: place.group }]);
  });

  it('is not let in again by whoever opened it, once others have removed them', async () => {
    const { place, reader } = await aGroup();
    await confirm(reader, await propose(place.writer, place.space, 'HAND_OVER', { toId: reader.actorId }));
    await run(await record.again(place.writer), 'removeMember', { spaceId: place.space, memberId: place.writer.actorId });
    const back = `insert into membership (space_id, actor_id, role, since) values ($1, $2, 'steward', now())`;
    const me = place.writer.actorId;
    expect(await asRole(record.db.admin, 'app', me, back, [place.space, me])).toBe('forbidden');
    expect(await asRole(record.db.admin, 'app', me, 'select count(*) as n from space where id = $1', [place.space])).toBe(0);
  });
});

describe('a space that is wound up', () => {
  const workOff = () => record.app.get(WindingUpService, { strict: false }).runDue();
  const ripe = (keeping: string) =>
    record.db.admin.query(`update keeping set proposed_at = now() - interval '30 days' where id = $1`, [keeping]);
  /** The tables and columns in which some row holds the text. */
  async function holding(text: string): Promise<readonly string[]> {
    const { rows: tables } = await record.db.admin.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r'`,
    );
    const each = tables.map(
      ({ name }) => `select '${name}' as name where exists (select from app.${name} t where strpos(t::text, $1) > 0)`,
    );
    const { rows } = await record.db.admin.query<{ name: string }>(each.join(' union all '), [text]);
    return rows.map((row) => row.name).sort();
  }

  it('waits for thirty days, by the clock of the database, and for a second steward', async () => {
    const { place, second } = await aGroup();
    const keeping = await propose(place.writer, place.space, 'WIND_UP');
    expect(rule(await confirm(second, keeping))).toBe('NOTICE_RUNS');
    const asSecond = (sql: string) => asRole(record.db.admin, 'app', second.actorId, sql, [keeping]);
    expect(await asSecond(`update keeping set proposed_at = now() - interval '99 days' where id = $1`)).toBe('forbidden');
    await ripe(keeping);
    expect(rule(await confirm(place.writer, keeping))).toBe('SECOND_STEWARD_NEEDED');
    expect((await confirm(second, keeping)).errors).toBeUndefined();
  });

  const spacePageOf = async (who: Member, space: string) =>
    record.app.inject({ url: `/spaces/${space}`, headers: { authorization: `Bearer ${await record.tokenOf(who)}` } });

  it('is closed from the confirmation on, to all but its stewards, and says so before the work is done', async () => {
    const { place, second, reader } = await aGroup();
    await showEngagement(place);
    const stranger = await record.member({});
    const embargoed = await place.aCommitment({ postId: null, workId: null });
    await place.put('embargo', { kind: 'COMMITMENT', id: embargoed, to: [stranger.actorId] });
    const seenBy = async (who: Member) =>
      (await record.execute('query ($id: ID!) { commitment(id: $id) { id } }', { id: embargoed }, who)).errors === undefined;
    expect([await seenBy(reader), await seenBy(stranger)]).toEqual([true, true]);
    const keeping = await propose(place.writer, place.space, 'WIND_UP');
    await ripe(keeping);
    const { data } = await confirm(second, keeping);
    expect(data!['confirmKeeping']).toMatchObject({
      keeping: { doneAt: expect.any(String), finishedAt: null, things: expect.any(Number), thingsDone: 0 },
    });
    expect([await seenBy(reader), await seenBy(stranger)]).toEqual([false, false]);
    const after = await record.again(place.writer);
    expect(rule(await run(after, 'recordWork', SAMPLE_INPUTS['recordWork']!(place)))).toBe('SPACE_CLOSED');
    for (const deed of ['REOPEN', 'CLOSE', 'WIND_UP', 'HAND_OVER'])
      expect([
        deed,
        rule(
          await run(after, 'proposeKeeping', { spaceId: place.space, deed, toId: deed === 'HAND_OVER' ? second.actorId : null }),
        ),
      ]).toEqual([deed, 'NOT_AS_IT_STANDS']);
    const page = await spacePageOf(second, place.space);
    expect(page.body).toContain('This space is being wound up');
    expect(page.body).toMatch(/0 of \d+ things are erased so far\./);
    const shown = await record.app.inject({ url: `/engagements/${place.engagement}` });
    expect(shown.body).toMatch(/has been closed since \d+ \w+ \d{4} and is being wound up\./);
    expect(shown.body).not.toMatch(/0 of \d+/);
    await workOff();
    const done = await record.app.inject({ url: `/engagements/${place.engagement}` });
    expect(done.body).toMatch(/was wound up on \d+ \w+ \d{4}\. .* was erased\./);
  });

  it('leaves what is public, and of the rest no word: in no table, no opening and no file', async () => {
    const { place, second, reader } = await aGroup();
    const editor = await record.member({ [place.space]: 'editor' });
    await place.aNote({ body: 'canary-note' });
    await run(editor, 'writeNote', { spaceId: place.space, body: 'canary-of-another' });
    const hidden = await place.aCommitment({ statement: 'canary-hidden', wording: 'REPORTED' });
    await place.put('setDueDate', { commitmentId: hidden });
    await place.aVersion({ text: '# Safety\n\nThe canary-text stays.', label: 'canary-label' });
    const shown = await place.anEngagement({ title: 'canary-public' });
    await place.release(['ORGANIZATION', place.group], ['ORGANIZATION', place.institution], ['ENGAGEMENT', shown]);
    // Private to the editor: no steward can read it, and it goes all the same.
    const theirs = await place.aCommitment({ statement: 'canary-private', wording: 'REPORTED' });
    await record.db.admin.query(`update commitment set recorded_by = $2, level = 'private' where id = $1`, [
      theirs,
      editor.actorId,
    ]);
    const keeping = await propose(place.writer, place.space, 'WIND_UP');
    await ripe(keeping);
    expect((await confirm(second, keeping)).errors).toBeUndefined();
    await workOff();
    const { rows: levels } = await record.db.admin.query('select level, effective_level from commitment where id = $1', [theirs]);
    expect(levels).toEqual([{ level: 'private', effective_level: 'private' }]);
    for (const canary of ['canary-note', 'canary-of-another', 'canary-private', 'canary-hidden', 'canary-text', 'canary-label'])
      expect([canary, await holding(canary)]).toEqual([canary, []]);
    expect(await holding('canary-public')).toEqual(expect.arrayContaining(['engagement', 'ledger_opening']));
    const roles = await rolesIn(place.space);
    expect(Object.keys(roles).sort()).toEqual([place.writer.actorId, second.actorId].sort());
    expect(roles[reader.actorId]).toBeUndefined();
    const { data } = await record.execute(
      'query ($id: ID!, $thing: ThingInput!) { engagement(id: $id) { title } keepings(thing: $thing) { deed finished } }',
      { id: shown, thing: { kind: 'ENGAGEMENT', id: shown } },
    );
    expect(data).toEqual({ engagement: { title: 'canary-public' }, keepings: [{ deed: 'WIND_UP', finished: true }] });
    const told = await record.db.admin.query('select from notice where space_id = $1 and kind = $2', [
      place.space,
      'space_wound_up',
    ]);
    expect(told.rowCount).toBe(1);
    expect((await spacePageOf(second, place.space)).body).toContain('This space was wound up');
    const after = await record.again(place.writer);
    expect(rule(await run(after, 'proposeKeeping', { spaceId: place.space, deed: 'REOPEN' }))).toBe('NOT_AS_IT_STANDS');
    const takeBack = { kind: 'ENGAGEMENT', id: shown, reason: 'CONSENT_WITHDRAWN' };
    expect((await run(after, 'takeBack', takeBack)).errors).toBeUndefined();
  });

  it('is done whole or not at all, whichever statement fails', async () => {
    const { place, second } = await aGroup();
    const keepingId = await propose(place.writer, place.space, 'WIND_UP');
    await ripe(keepingId);
    const before = await stateOf(record.db.admin);
    const document = mutationsOf(record.schema).find(({ name }) => name === 'confirmKeeping')!.document;
    const confirming = (nth: number) =>
      whileBroken(
        record.db.admin,
        (at) => at === nth,
        'refused',
        () => record.execute(document, { input: { keepingId } }, second),
      );
    for (let nth = 1; ; nth += 1) {
      const { sent } = await confirming(nth);
      // What comes after it is the answer, read anew.
      if (sent.slice(0, nth - 1).some((statement) => /^commit/i.test(statement))) {
        expect(nth).toBeGreaterThan(5);
        break;
      }
      expect([nth, changed(before, await stateOf(record.db.admin))]).toEqual([nth, []]);
    }
  }, 120_000);

  it('says a reason that nobody gives by hand', async () => {
    const { place } = await aGroup();
    const input = { kind: 'COMMITMENT', id: place.commitment, reason: 'SPACE_WOUND_UP' };
    expect(rule(await run(place.writer, 'erase', input))).toBe('REASON_OF_WINDING_UP');
  });
});

describe('a copy of a space', () => {
  it('holds what its member can read and their own notes, names nobody, and is not there for anybody else', async () => {
    const { place, reader } = await aGroup();
    await place.aNote({ body: 'canary-mine' });
    await run(reader, 'writeNote', { spaceId: place.space, body: 'canary-theirs' });
    const theirs = await place.aCommitment({ statement: 'canary-private', wording: 'REPORTED' });
    await record.db.admin.query(`update commitment set recorded_by = $2, level = 'private' where id = $1`, [
      theirs,
      reader.actorId,
    ]);
    const get = async (who?: Member) =>
      record.app.inject({
        url: `/spaces/${place.space}/copy.json`,
        ...(who ? { headers: { authorization: `Bearer ${await record.tokenOf(who)}` } } : {}),
      });
    const copy = await get(place.writer);
    const { space, things } = copy.json() as { space: { id: string }; things: Record<string, readonly object[]> };
    expect([copy.statusCode, space.id, copy.headers['cache-control']]).toEqual([200, place.space, 'private, no-store']);
    expect(Object.keys(things)).toEqual(expect.arrayContaining(['commitment', 'engagement', 'note', 'version']));
    expect(copy.body).toContain('canary-mine');
    expect(copy.body).not.toMatch(/canary-theirs|canary-private|recorded_by|written_by/);
    for (const { actorId } of [place.writer, reader]) expect(JSON.stringify(things)).not.toContain(actorId);
    const [stranger, nobody] = [await get(await record.member({})), await get()];
    expect([stranger.statusCode, nobody.statusCode]).toEqual([404, 404]);
  });
});

describe('a preview of it', () => {
  it('counts what the viewer may see of each sort, and of what is one person’s own only theirs', async () => {
    const { place, reader } = await aGroup();
    await showEngagement(place);
    const ask = async (viewer: Viewer) => {
      const { data, errors } = await record.execute(
        'query ($id: ID!) { previewKeeping(spaceId: $id, deed: CLOSE) { kept things becomes } }',
        { id: place.space },
        viewer,
      );
      if (errors) return errors[0]?.extensions?.['code'];
      return Object.fromEntries(
        (data!['previewKeeping'] as readonly { kept: string; things: number }[]).map(({ kept, things }) => [kept, things]),
      );
    };
    const [steward, other] = [await ask(place.writer), await ask(reader)];
    expect(steward).toMatchObject({ OWN: 3, PRIVATE: 0, PUBLIC: 1 });
    expect(other).toEqual({ ...(steward as object), OWN: 0 });
    expect(await ask(ANONYMOUS)).toBe('FORBIDDEN');
    expect(await ask(await record.member({}))).toBe('NOT_FOUND');
  });
});
