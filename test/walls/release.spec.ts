import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Member, Viewer } from '#libs/access/core';
import { RELEASABLE } from '#libs/stewardship';
import { asRole } from '../support/record/as-role.js';
import { aFullPlace, aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { TestClock } from '../support/record/test-clock.js';
import { FACT_TABLES } from './visibility-matrix.js';

const clock = new TestClock();
let record: TestRecord;
let place: Place;
/** in the space of `place` */
let editor: Member;
let second: Member;

beforeAll(async () => {
  record = await openRecord({ clock });
  place = await aPlace(record);
  await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
  await place.release(['POST', place.post], ['ENGAGEMENT', place.engagement], ['WORK', place.work]);
  editor = await record.member({ [place.space]: 'editor' });
  second = await record.member({ [place.space]: 'steward' });
}, 60_000);
afterAll(() => record.close());

type Input = Readonly<Record<string, unknown>>;

const NAMES = { release: 'Release', proposeRelease: 'ProposeRelease', embargo: 'Embargo', takeBack: 'TakeBack' } as const;

/** What a deed was refused as, or null when it was done. */
async function deed(viewer: Viewer, name: keyof typeof NAMES, input: Input): Promise<string | null> {
  const document = `mutation ($input: ${NAMES[name]}Input!) { ${name}(input: $input) { id } }`;
  const { errors } = await record.execute(document, { input }, viewer);
  return errors ? String(errors[0]!.extensions?.['rule']) : null;
}

const commitment = (id: string) => ({ kind: 'COMMITMENT', id });
const comparison = (id: string) => ({ kind: 'COMPARISON', id });
const inDays = (days: number) => new Date(clock.now().getTime() + days * 24 * 60 * 60 * 1_000).toISOString();

async function sees(viewer: Viewer | undefined, field: string, id: string): Promise<boolean> {
  const { errors } = await record.execute(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id }, viewer);
  return errors === undefined;
}

async function aComparison(of = place): Promise<string> {
  const { rows } = await record.db.admin.query<{ id: string }>('select comparison_id as id from finding where id = $1', [
    await of.aFinding(),
  ]);
  return rows[0]!.id;
}

describe('what can be released', () => {
  it('is every walled table, by itself or along with another', () => {
    const along = Object.values(RELEASABLE).flatMap((how) => (how.along ?? []).map(({ table }) => table));
    expect(FACT_TABLES.filter((table) => !Object.keys(RELEASABLE).includes(table) && !along.includes(table))).toEqual([]);
  });
});

describe('a release', () => {
  it('is a steward’s, and an editor may propose it', async () => {
    const id = await place.aCommitment();
    expect(await deed(editor, 'release', commitment(id))).toBe('MAY_NOT');
    expect(await deed(editor, 'proposeRelease', commitment(id))).toBeNull();
    expect(await deed(second, 'proposeRelease', commitment(id))).toBe('ALREADY_PROPOSED');
    expect(await sees(undefined, 'commitment', id)).toBe(false);
    expect(await deed(place.writer, 'release', commitment(id))).toBeNull();
    expect(await sees(undefined, 'commitment', id)).toBe(true);
  });

  it('of a comparison takes two different people', async () => {
    const id = await aComparison();
    expect(await deed(place.writer, 'release', comparison(id))).toBe('PROPOSAL_NEEDED');
    expect(await deed(place.writer, 'proposeRelease', comparison(id))).toBeNull();
    expect(await deed(place.writer, 'release', comparison(id))).toBe('SECOND_PERSON_NEEDED');
    expect(await deed(second, 'release', comparison(id))).toBeNull();
    const { rows } = await record.db.admin.query('select people from release where thing_id = $1', [id]);
    expect(rows).toEqual([{ people: 2 }]);
  });

  it('of a comparison where one steward is alone is made alone, and says so to everybody who sees it', async () => {
    const alone = await aFullPlace(record);
    await alone.released();
    const { data } = await record.execute('query ($id: ID!) { comparison(id: $id) { release { people } } }', {
      id: alone.comparison,
    });
    expect(data).toEqual({ comparison: { release: { people: 1 } } });
  });

  it('cannot be made by SQL on the members’ role by anybody but a steward', async () => {
    const id = await place.aCommitment();
    const raise = (actor: string) =>
      asRole(record.db.admin, 'app', actor, `update commitment set level = 'public' where id = $1`, [id]);
    const reader = await record.member({ [place.space]: 'reader' });
    expect([await raise(reader.actorId), await raise(editor.actorId), await raise(second.actorId)]).toEqual([0, 'forbidden', 1]);
  });
});

describe('a correction of what others see', () => {
  it('is a steward’s, and what was said before stands until then', async () => {
    const id = await place.aCommitment({ statement: 'It will be published whole.' });
    await place.release(['COMMITMENT', id]);
    const input = {
      commitmentId: id,
      kind: 'COMMITMENT',
      statement: 'It will be published.',
      wording: 'REPORTED',
      reason: 'misheard',
    };
    const whole = { ...input, madeById: place.institution, statedOn: { edtf: '2023-01-10' }, fromWhat: 'NOTES' };
    const correct = (viewer: Viewer) =>
      record.execute(
        'mutation ($input: CorrectCommitmentInput!) { correctCommitment(input: $input) { entry { id } } }',
        { input: whole },
        viewer,
      );
    const read = async () => (await record.execute('query ($id: ID!) { commitment(id: $id) { statement } }', { id })).data;
    expect((await correct(editor)).errors?.[0]?.extensions).toMatchObject({ rule: 'MAY_NOT' });
    expect(await read()).toEqual({ commitment: { statement: 'It will be published whole.' } });
    expect((await correct(second)).errors).toBeUndefined();
    expect(await read()).toEqual({ commitment: { statement: 'It will be published.' } });
  });

  it('cannot be made by an editor’s SQL either', async () => {
    const id = await place.aCommitment();
    await place.release(['COMMITMENT', id]);
    const close = (actor: string) =>
      asRole(record.db.admin, 'app', actor, 'update commitment set superseded_at = now() where id = $1', [id]);
    expect([await close(editor.actorId), await close(second.actorId)]).toEqual(['forbidden', 1]);
  });
});

describe('an embargo', () => {
  it('shows the thing to those named and to nobody else outside, and only until it ends', async () => {
    const id = await place.aCommitment();
    await place.aDueDate({ commitmentId: id });
    const [named, stranger] = [await record.member({}), await record.member({})];
    expect(await deed(editor, 'embargo', { ...commitment(id), until: inDays(30) })).toBe('MAY_NOT');
    expect(await deed(second, 'embargo', { ...commitment(id), until: inDays(30), to: [named.actorId] })).toBeNull();
    expect([
      await sees(named, 'commitment', id),
      await sees(stranger, 'commitment', id),
      await sees(undefined, 'commitment', id),
    ]).toEqual([true, false, false]);
    const { data } = await record.execute('query ($id: ID!) { commitment(id: $id) { level dueDates { id } } }', { id }, named);
    expect(data).toMatchObject({ commitment: { level: 'EMBARGOED', dueDates: [{}] } });
    expect(await deed(second, 'takeBack', { ...commitment(id), reason: 'WRONG' })).toBeNull();
    expect(await sees(named, 'commitment', id)).toBe(false);
    expect(await sees(editor, 'commitment', id)).toBe(true);
  });

  it('shows nothing more to a member who is removed or goes, though they were named in it', async () => {
    const id = await place.aCommitment();
    const [removed, goes] = [await record.member({ [place.space]: 'steward' }), await record.member({ [place.space]: 'reader' })];
    const to = [removed.actorId, goes.actorId];
    expect(await deed(removed, 'embargo', { ...commitment(id), until: inDays(30), to })).toBeNull();
    const leave = 'mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { removedId } }';
    for (const [by, memberId] of [[second, removed.actorId] as const, [goes, goes.actorId] as const]) {
      expect((await record.execute(leave, { input: { spaceId: place.space, memberId } }, by)).errors).toBeUndefined();
    }
    const [after, afterwards] = [removed, goes].map((member) => ({ ...member, memberships: [] }));
    expect([await sees(after, 'commitment', id), await sees(afterwards, 'commitment', id)]).toEqual([false, false]);
  });

  it('names nobody whose time as an outsider is over, in whichever of the steward’s spaces', async () => {
    const id = await place.aCommitment();
    const [over, again] = [await record.member({}), await record.member({})];
    const letIn = (who: Member, space: string, ends: string) =>
      record.db.admin.query(
        `insert into outsider (id, space_id, actor_id, kind, since, ends_at)
         values ($1, $2, $3, 'journalist', now() - interval '9 days', now() + $4::interval)`,
        [randomUUID(), space, who.actorId, ends],
      );
    const { spaceId: elsewhere } = await record.aRoom(second);
    await letIn(over, elsewhere, '-1 minute');
    await letIn(again, elsewhere, '-1 minute');
    await letIn(again, place.space, '1 day');
    const embargo = (to: Member) => deed(second, 'embargo', { ...commitment(id), until: inDays(30), to: [to.actorId] });
    expect(await embargo(over)).toBe('OUTSIDER_TIME_OVER');
    expect(await embargo(again)).toBeNull();
    expect([await sees(over, 'commitment', id), await sees(again, 'commitment', id)]).toEqual([false, true]);
  });

  it('holds against every steward until its moment, and then still waits for a person', async () => {
    const id = await place.aCommitment();
    expect(await deed(second, 'embargo', { ...commitment(id), until: inDays(1) })).toBeNull();
    expect(await deed(second, 'release', commitment(id))).toBe('EMBARGO_NOT_OVER');
    clock.moveOn(25);
    expect(await sees(undefined, 'commitment', id)).toBe(false);
    expect(await deed(second, 'release', commitment(id))).toBeNull();
    expect(await sees(undefined, 'commitment', id)).toBe(true);
  });

  it('of a part holds when the whole is released', async () => {
    const id = await place.aCommitment();
    const date = await place.aDueDate({ commitmentId: id });
    expect(await deed(second, 'embargo', { ...commitment(id), until: inDays(1) })).toBeNull();
    clock.moveOn(25);
    expect(await deed(second, 'embargo', { kind: 'DUE_DATE', id: date, until: inDays(5) })).toBeNull();
    expect(await deed(second, 'release', commitment(id))).toBeNull();
    const read =
      'query ($id: ID!, $thing: ThingInput!) { commitment(id: $id) { dueDates { id } } heldBack(thing: $thing) { kind id } }';
    const ask = async (viewer?: Viewer) => (await record.execute(read, { id, thing: commitment(id) }, viewer)).data;
    expect(await ask()).toEqual({ commitment: { dueDates: [] }, heldBack: [] });
    expect(await ask(editor)).toEqual({ commitment: { dueDates: [{ id: date }] }, heldBack: [{ kind: 'DUE_DATE', id: date }] });
  });

  it.each([
    ['a moment that has passed', { until: '2020-01-01T00:00:00Z' }, 'EMBARGO_IN_PAST'],
    ['a moment no embargo reaches', { until: '2999-01-01T00:00:00Z' }, 'EMBARGO_TOO_LONG'],
    ['an account that is not there', { to: [randomUUID()] }, 'ACCOUNT_NOT_FOUND'],
    ['what is no id', { to: ['x'] }, 'ID_INVALID'],
    ['too many', { to: Array.from({ length: 51 }, () => randomUUID()) }, 'LIST_TOO_LONG'],
  ])('with %s is refused', async (_what, given, rule) => {
    const id = await place.aCommitment();
    expect(await deed(second, 'embargo', { ...commitment(id), until: inDays(3), ...given })).toBe(rule);
  });

  it('of what hangs from something that its space alone sees is refused, since nobody would see it', async () => {
    const engagementId = await place.anEngagement();
    const id = await place.aCommitment({ engagementId, workId: null });
    expect(await deed(second, 'embargo', { ...commitment(id), until: inDays(3) })).toBe('PARENT_IN_SPACE');
    const { rows } = await record.db.admin.query('select level from commitment where id = $1', [id]);
    expect(rows).toEqual([{ level: 'space' }]);
  });
});

describe('taking back', () => {
  const TAKEN = 'query ($thing: ThingInput!) { takenBack(thing: $thing) { kind id releasedAt takenBackAt reason } }';
  const taken = async (thing: Input, viewer?: Viewer) => (await record.execute(TAKEN, { thing }, viewer)).data;

  it('takes the words and leaves the fact', async () => {
    const id = await place.aCommitment({ statement: 'Words that are to go.' });
    await place.aDueDate({ commitmentId: id });
    await place.release(['COMMITMENT', id]);
    expect(await deed(editor, 'takeBack', { ...commitment(id), reason: 'SAFETY' })).toBe('MAY_NOT');
    expect(await deed(second, 'takeBack', { ...commitment(id), reason: 'REASON_CANNOT_BE_GIVEN' })).toBeNull();
    expect(await sees(undefined, 'commitment', id)).toBe(false);
    const all = await record.execute('{ commitments(first: 100) { nodes { statement } } }');
    expect(JSON.stringify(all.data)).not.toContain('Words that are to go.');
    const fact = {
      ...commitment(id),
      releasedAt: expect.any(String),
      takenBackAt: expect.any(String),
      reason: 'REASON_CANNOT_BE_GIVEN',
    };
    const stranger = await record.member({});
    expect([await taken(commitment(id)), await taken(commitment(id), stranger)]).toEqual([
      { takenBack: [fact] },
      { takenBack: [fact] },
    ]);
    const { rows } = await record.db.admin.query(
      `select count(*)::int as n from due_date where commitment_id = $1 and effective_level = 'public'`,
      [id],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('tells nothing of what nobody outside ever saw, and answers it as what was never there', async () => {
    const engagementId = await place.anEngagement();
    const hidden = await place.aCommitment({ engagementId, workId: null });
    await place.release(['COMMITMENT', hidden]);
    expect(await deed(second, 'takeBack', { ...commitment(hidden), reason: 'WRONG' })).toBeNull();
    const never = commitment(randomUUID());
    expect([await taken(commitment(hidden)), await taken(never), await taken(commitment(place.commitment))]).toEqual(
      Array.from({ length: 3 }, () => ({ takenBack: [] })),
    );
  });

  it('can be undone by a release, and the fact stays', async () => {
    const id = await place.aCommitment();
    await place.release(['COMMITMENT', id]);
    expect(await deed(second, 'takeBack', { ...commitment(id), reason: 'UNFAIR' })).toBeNull();
    expect(await deed(second, 'takeBack', { ...commitment(id), reason: 'UNFAIR' })).toBe('NOT_RELEASED');
    expect(await deed(second, 'release', commitment(id))).toBeNull();
    expect(await sees(undefined, 'commitment', id)).toBe(true);
    expect(await taken(commitment(id))).toMatchObject({ takenBack: [{ reason: 'UNFAIR' }] });
  });

  it('of what went along with another tells that this was there too', async () => {
    const id = await place.aCommitment();
    const date = await place.aDueDate({ commitmentId: id });
    await place.release(['COMMITMENT', id]);
    expect(await deed(second, 'takeBack', { kind: 'DUE_DATE', id: date, reason: 'WRONG' })).toBeNull();
    expect(await taken({ kind: 'DUE_DATE', id: date })).toMatchObject({ takenBack: [{ reason: 'WRONG' }] });
  });

  it('is not for what has joined the register', async () => {
    expect(await deed(second, 'takeBack', { kind: 'ORGANIZATION', id: place.institution, reason: 'WRONG' })).toBe(
      'IN_THE_REGISTER',
    );
  });
});

describe('a preview', () => {
  const PREVIEW = `query ($thing: ThingInput!) { previewRelease(thing: $thing) {
    shows { kind id words { field text } } heldBack { kind id level } waitsFor } }`;
  interface Preview {
    readonly shows: readonly { readonly kind: string; readonly id: string; readonly words: readonly { text: string }[] }[];
    readonly heldBack: readonly { readonly kind: string; readonly id: string }[];
    readonly waitsFor: readonly string[];
  }
  const preview = async (viewer: Viewer, thing: Input): Promise<Preview | string> => {
    const { data, errors } = await record.execute(PREVIEW, { thing }, viewer);
    return errors ? String(errors[0]!.extensions?.['rule']) : (data as { previewRelease: Preview }).previewRelease;
  };

  /** Every row everybody sees, with the columns they see, straight from the public role. */
  async function everything(): Promise<ReadonlyMap<string, object>> {
    const reader = record.db.database.reader({ actorId: null });
    try {
      const rows = new Map<string, object>();
      for (const table of FACT_TABLES) {
        const found = await reader.query<{ row: { id: string } }>(`select to_jsonb(t) as row from ${table} t`);
        for (const { row } of found) rows.set(`${table} ${row.id}`, row);
      }
      return rows;
    } finally {
      await reader.close();
    }
  }

  it('shows what the release then shows, row for row and word for word, of every kind', async () => {
    const full = await aFullPlace(record);
    const steps: [string, string][] = [
      ['ORGANIZATION', full.group],
      ['ORGANIZATION', full.institution],
      ['POST', full.post],
      ['SOURCE', full.source],
      ['ENGAGEMENT', full.engagement],
      ['WORK', full.work],
      ['VERSION', full.agreed],
      ['VERSION', full.published],
      ['CALL', full.call],
      ['COMMITMENT', full.commitment],
      ['COMPARISON', full.comparison],
    ];
    for (const [kind, id] of steps) {
      const before = await everything();
      const promised = (await preview(full.writer, { kind, id })) as Preview;
      expect([kind, await everything()]).toEqual([kind, before]);
      expect([kind, promised.waitsFor]).toEqual([kind, []]);
      await full.release([kind, id]);
      const after = await everything();
      const added = [...after.keys()].filter((key) => !before.has(key)).sort();
      expect([kind, promised.shows.map((shown) => `${shown.kind} ${shown.id}`).sort()]).toEqual([kind, added]);
      for (const { kind: table, id: row, words } of promised.shows) {
        const texts = new Set(words.map((word) => word.text));
        const real = Object.values(after.get(`${table} ${row}`)!).flat();
        expect([...texts].filter((text) => !real.includes(text) && !text.startsWith('{'))).toEqual([]);
      }
    }
  }, 60_000);

  it('names what is held back, and what the release is waiting for', async () => {
    const id = await aComparison();
    const seen = (await preview(second, comparison(id))) as Preview;
    expect(seen.heldBack.map(({ kind }) => kind)).toContain('FINDING');
    expect(seen.shows).toEqual([]);
    expect(seen.waitsFor).toEqual([expect.stringContaining('two people'), expect.stringContaining('hangs from is not public')]);
  });

  it('is for stewards, and tells others nothing', async () => {
    const id = await place.aCommitment();
    const reader = await record.member({ [place.space]: 'reader' });
    const stranger = await record.member({});
    expect([await preview(reader, commitment(id)), await preview(editor, commitment(id))]).toEqual(['MAY_NOT', 'MAY_NOT']);
    expect(await preview(stranger, commitment(id))).toBe('COMMITMENT_NOT_FOUND');
    expect(await preview(stranger, commitment(randomUUID()))).toBe('COMMITMENT_NOT_FOUND');
  });
});

describe('what is recorded of a public thing and not released', () => {
  it('is named to members, and to nobody else', async () => {
    const id = await place.aCommitment();
    await place.release(['COMMITMENT', id]);
    await place.aDueDate({ commitmentId: id });
    await place.put('recordDelivery', { commitmentId: id });
    const ask = async (viewer?: Viewer) =>
      (
        await record.execute(
          'query ($thing: ThingInput!) { heldBack(thing: $thing) { kind level } }',
          { thing: commitment(id) },
          viewer,
        )
      ).data;
    const both = [
      { kind: 'DELIVERY', level: 'SPACE' },
      { kind: 'DUE_DATE', level: 'SPACE' },
    ];
    expect([await ask(editor), await ask(await record.member({})), await ask()]).toEqual([
      { heldBack: both },
      { heldBack: [] },
      { heldBack: [] },
    ]);
  });
});
