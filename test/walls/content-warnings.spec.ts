import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Member, type Viewer } from '#libs/access/core';
import { WORDS } from '#libs/stewardship/core';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let place: Place;
let other: Place;
let editor: Member;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  other = await aPlace(record);
  editor = await record.member({ [place.space]: 'editor' });
}, 120_000);
afterAll(() => record.close());

const SET = `mutation ($input: SetContentWarningInput!) { setContentWarning(input: $input) { id } }`;
const REMOVE = `mutation ($input: RemoveContentWarningInput!) { removeContentWarning(input: $input) { id } }`;

async function set(viewer: Viewer, kind: string, id: string, says = 'Restraint'): Promise<unknown> {
  return ruleOf(await record.execute(SET, { input: { kind, id, says } }, viewer));
}

async function remove(viewer: Viewer, kind: string, id: string): Promise<unknown> {
  return ruleOf(await record.execute(REMOVE, { input: { kind, id } }, viewer));
}

function ruleOf({
  errors,
}: {
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}): unknown {
  const { extensions } = errors?.[0] ?? {};
  return errors ? (extensions?.['rule'] ?? extensions?.['code']) : 'done';
}

/** What somebody is told of the warnings before these things. */
async function told(viewer: Viewer, ...thingIds: string[]): Promise<readonly string[]> {
  const { data } = await record.execute(
    'query ($thingIds: [ID!]!) { contentWarnings(thingIds: $thingIds) { says } }',
    { thingIds },
    viewer,
  );
  return (data!['contentWarnings'] as { says: string }[]).map(({ says }) => says);
}

async function ofHours(viewer: Viewer, id: string): Promise<unknown> {
  const { data } = await record.execute('query ($id: ID!) { labour(id: $id) { contentWarning } }', { id }, viewer);
  return (data?.['labour'] as { contentWarning: string | null } | null | undefined)?.contentWarning;
}

async function eventsOf(id: string): Promise<readonly string[]> {
  const { rows } = await record.db.admin.query<{ event: string }>(
    'select event from app.ledger_outbox where subject_id = $1 order by recorded_at, id',
    [id],
  );
  return rows.map(({ event }) => event);
}

describe('a content warning', () => {
  it('is read beside its text by who reads the text, and by nobody else, at every level of it', async () => {
    await place.release(['ORGANIZATION', place.group], ['ORGANIZATION', place.institution]);
    const id = await place.anEngagement();
    const hours = await place.put('recordLabour', { engagementId: id });
    for (const [kind, thing] of [
      ['ENGAGEMENT', id],
      ['LABOUR', hours],
    ] as const) {
      expect(await set(editor, kind, thing)).toBe('done');
    }
    const viewers = [place.writer, editor, other.writer, ANONYMOUS];
    const seenOf = (thing: string) => Promise.all(viewers.map(async (viewer) => (await told(viewer, thing)).length));
    expect(await seenOf(id)).toEqual([1, 1, 0, 0]);
    await place.put('embargo', { kind: 'ENGAGEMENT', id, to: [other.writer.actorId] });
    expect([await seenOf(id), await seenOf(hours)]).toEqual([
      [1, 1, 1, 0],
      [1, 1, 0, 0],
    ]);
    await place.put('takeBack', { kind: 'ENGAGEMENT', id });
    await place.release(['ENGAGEMENT', id], ['LABOUR', hours]);
    expect([await seenOf(id), await seenOf(hours)]).toEqual([
      [1, 1, 1, 1],
      [1, 1, 1, 1],
    ]);
    expect(await ofHours(ANONYMOUS, hours)).toBe('Restraint');
    await place.put('takeBack', { kind: 'ENGAGEMENT', id });
    expect([await seenOf(id), await seenOf(hours)]).toEqual([
      [1, 1, 0, 0],
      [1, 1, 0, 0],
    ]);
    expect(await ofHours(ANONYMOUS, hours)).toBeUndefined();
  });

  it('of what is private to one person is theirs alone', async () => {
    const id = await place.aCommitment();
    await record.db.admin.query(`update app.commitment set level = 'private' where id = $1`, [id]);
    expect(await set(editor, 'COMMITMENT', id)).toBe('COMMITMENT_NOT_FOUND');
    expect(await set(place.writer, 'COMMITMENT', id)).toBe('done');
    expect([await told(place.writer, id), await told(editor, id)]).toEqual([['Restraint'], []]);
  });

  it('answers alike for what has none, what is hidden and what is not there', async () => {
    const [bare, hidden] = [await place.aCommitment(), await place.aCommitment()];
    await set(place.writer, 'COMMITMENT', hidden);
    expect([await told(ANONYMOUS, bare), await told(ANONYMOUS, hidden), await told(ANONYMOUS, randomUUID())]).toEqual([
      [],
      [],
      [],
    ]);
    const [ofHidden, ofMissing] = [hidden, randomUUID()].map((id) => set(other.writer, 'COMMITMENT', id));
    expect([await ofHidden, await ofMissing]).toEqual(['COMMITMENT_NOT_FOUND', 'COMMITMENT_NOT_FOUND']);
  });

  it('can stand before every kind of thing that has words, and before nothing else', async () => {
    const refused = await set(place.writer, 'SPACE', place.space);
    expect(refused).toBe('NO_WORDS_TO_WARN_OF');
    const without = [];
    for (const kind of Object.keys(WORDS)) {
      const rule = await set(place.writer, kind.toUpperCase(), randomUUID());
      if (rule !== `${kind.toUpperCase()}_NOT_FOUND`) without.push([kind, rule]);
    }
    expect(without).toEqual([]);
  });

  it('is put before a text that others see, and taken from it, by a steward alone', async () => {
    const id = await place.anEngagement();
    await place.release(['ORGANIZATION', place.group], ['ORGANIZATION', place.institution], ['ENGAGEMENT', id]);
    expect(await set(editor, 'ENGAGEMENT', id)).toBe('MAY_NOT');
    expect(await set(place.writer, 'ENGAGEMENT', id)).toBe('done');
    expect(await remove(editor, 'ENGAGEMENT', id)).toBe('MAY_NOT');
    expect(await remove(place.writer, 'ENGAGEMENT', id)).toBe('done');
    expect(await told(ANONYMOUS, id)).toEqual([]);
  });

  it('is put by nobody into the words of another space, past the service as well', async () => {
    const id = await place.aCommitment();
    const insert = `insert into content_warning (id, space_id, thing_kind, thing_id, says, warned_at, warned_by)
      values (gen_random_uuid(), $1, $2, $3, 'Lies', now(), $4)`;
    const as = async (who: Member, space: string, kind: string, thing: string) => {
      const { admin } = record.db;
      await admin.query('begin');
      await admin.query(`set local role countersign_app; select set_config('app.actor', '${who.actorId}', true)`);
      try {
        await admin.query(insert, [space, kind, thing, who.actorId]);
        return 'done';
      } catch (error) {
        return (error as { code?: string }).code;
      } finally {
        await admin.query('rollback');
      }
    };
    const denied = '42501';
    expect(await as(other.writer, other.space, 'commitment', id)).toBe(denied);
    expect(await as(other.writer, place.space, 'commitment', id)).toBe(denied);
    expect(await as(editor, place.space, 'person_private', id)).toBe(denied);
    expect(await as(editor, place.space, 'commitment; drop table note', id)).toBe(denied);
    expect(await as(editor, place.space, 'commitment', id)).toBe('done');
  });

  it('can be said in other words and taken away, and then no word of it is anywhere; the ledger tells each step', async () => {
    const id = await place.aCommitment();
    await set(place.writer, 'COMMITMENT', id, 'Seclusion and cold rooms');
    await set(place.writer, 'COMMITMENT', id, 'Seclusion');
    expect(await told(place.writer, id)).toEqual(['Seclusion']);
    expect(await remove(place.writer, 'COMMITMENT', id)).toBe('done');
    expect(await remove(place.writer, 'COMMITMENT', id)).toBe('NO_WARNING_THERE');
    expect(await eventsOf(id)).toEqual([
      'commitment.recorded',
      'commitment.warned',
      'commitment.warned_anew',
      'commitment.warned_no_more',
    ]);
    const { rows } = await record.db.admin.query<{ held: string }>(
      `select query_to_xml('select * from app.ledger_outbox', true, true, '')::text || query_to_xml('select * from app.ledger_opening', true, true, '')::text
         || query_to_xml('select * from app.content_warning', true, true, '')::text as held`,
    );
    expect(rows[0]!.held).not.toContain('Seclusion');
  });

  it('names the field where it is too long, empty, or on two lines', async () => {
    const id = await place.aCommitment();
    for (const says of ['x'.repeat(121), ' ', 'one\ntwo']) {
      const { errors } = await record.execute(SET, { input: { kind: 'COMMITMENT', id, says } }, place.writer);
      expect(errors?.[0]?.extensions).toMatchObject({ field: 'input.says' });
    }
    const { errors } = await record.execute(
      'query ($ids: [ID!]!) { contentWarnings(thingIds: $ids) { says } }',
      { ids: ['no id'] },
      ANONYMOUS,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ rule: 'ID_INVALID', field: 'thingIds' });
  });
});
