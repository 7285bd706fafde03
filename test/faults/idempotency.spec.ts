import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Member } from '#libs/access/core';
import { aPlace, type Place } from '../support/record/builders.js';
import { mutationsOf, type Mutation } from '../support/record/mutations.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { SAMPLE_INPUTS } from '../support/record/sample-inputs.js';
import { changed, stateOf } from '../support/record/state.js';
import { TestClock } from '../support/record/test-clock.js';

const clock = new TestClock();
let record: TestRecord;
let place: Place;
beforeAll(async () => {
  record = await openRecord({ clock });
  place = await aPlace(record);
}, 60_000);
afterAll(() => record.close());

/** Every mutation that enters something. A note enters nothing, and its key goes with it: its own cases are below. */
const keyed = (): readonly Mutation[] => mutationsOf(record.schema).filter((mutation) => mutation.entered);

function send(mutation: Mutation, given: object, viewer: Member = place.writer) {
  return record.execute(mutation.document, { input: { ...SAMPLE_INPUTS[mutation.name]!(place), ...given } }, viewer);
}

async function entriesUnder(key: string): Promise<number> {
  const { rows } = await record.db.admin.query<{ n: string }>(
    'select count(*) as n from app.ledger_outbox where idempotency_key = $1',
    [key],
  );
  return Number(rows[0]!.n);
}

function refusalOf(answer: { readonly errors?: readonly { readonly extensions?: object }[] }): object | undefined {
  return answer.errors?.[0]?.extensions;
}

describe('the same key', () => {
  it('sent three times at once has one effect and one answer, of every mutation', async () => {
    const wrong: object[] = [];
    for (const mutation of keyed()) {
      const [mine, alone] = [await place.freshFor(mutation.name), await place.freshFor(mutation.name)];
      const before = await stateOf(record.db.admin);
      await send(mutation, { ...alone, idempotencyKey: randomUUID() });
      const once = rowsAdded(before, await stateOf(record.db.admin));

      const key = randomUUID();
      const start = await stateOf(record.db.admin);
      const answers = await Promise.all([1, 2, 3].map(() => send(mutation, { ...mine, idempotencyKey: key })));
      const thrice = rowsAdded(start, await stateOf(record.db.admin));
      const told = answers.map((answer) => JSON.stringify(answer));
      const same = new Set(told).size === 1 && answers.every((answer) => !answer.errors);
      if (!same || JSON.stringify(thrice) !== JSON.stringify(once) || (await entriesUnder(key)) !== 1) {
        wrong.push({ mutation: mutation.name, told, once, thrice });
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('sent again later changes nothing and has the same answer, of every mutation', async () => {
    const wrong: object[] = [];
    for (const mutation of keyed()) {
      const given = { ...(await place.freshFor(mutation.name)), idempotencyKey: randomUUID() };
      const first = await send(mutation, given);
      const before = await stateOf(record.db.admin);
      const again = await send(mutation, given);
      const tables = changed(before, await stateOf(record.db.admin));
      if (first.errors || tables.length > 0 || JSON.stringify(again) !== JSON.stringify(first)) {
        wrong.push({ mutation: mutation.name, first, again, tables });
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('with another input is a conflict, and nothing changes', async () => {
    const key = randomUUID();
    const source = keyed().find((mutation) => mutation.name === 'recordSource')!;
    const post = keyed().find((mutation) => mutation.name === 'recordPost')!;
    await send(source, { idempotencyKey: key });
    const before = await stateOf(record.db.admin);
    const otherWords = await send(source, { idempotencyKey: key, citation: 'Another source' });
    const otherDeed = await send(post, { idempotencyKey: key });
    for (const answer of [otherWords, otherDeed]) {
      expect(refusalOf(answer)).toEqual({ code: 'CONFLICT', rule: 'IDEMPOTENCY_KEY_REUSED', field: 'input.idempotencyKey' });
    }
    expect(changed(before, await stateOf(record.db.admin))).toEqual([]);
  });

  it('of another member is theirs', async () => {
    const editor = await record.member({ [place.space]: 'editor' });
    const source = keyed().find((mutation) => mutation.name === 'recordSource')!;
    const key = randomUUID();
    const [mine, theirs] = [await send(source, { idempotencyKey: key }), await send(source, { idempotencyKey: key }, editor)];
    expect(mine.errors ?? theirs.errors).toBeUndefined();
    expect(mine.data).not.toEqual(theirs.data);
    expect(await entriesUnder(key)).toBe(2);
  });

  it('is held for 24 hours and free after', async () => {
    const source = keyed().find((mutation) => mutation.name === 'recordSource')!;
    const key = randomUUID();
    const first = await send(source, { idempotencyKey: key });
    clock.moveOn(23.9);
    expect(await send(source, { idempotencyKey: key })).toEqual(first);
    clock.moveOn(0.2);
    const after = await send(source, { idempotencyKey: key, citation: 'Another source' });
    expect(after.errors).toBeUndefined();
    expect(after.data).not.toEqual(first.data);
    expect(await entriesUnder(key)).toBe(1);
  });

  it('answers a repeat under today’s rights, and not with what was seen then', async () => {
    const editor = await record.member({ [place.space]: 'editor' });
    const source = keyed().find((mutation) => mutation.name === 'recordSource')!;
    const key = randomUUID();
    await send(source, { idempotencyKey: key }, editor);
    await record.db.admin.query('delete from app.membership where actor_id = $1', [editor.actorId]);
    const answer = await send(source, { idempotencyKey: key }, await record.again(editor));
    expect(refusalOf(answer)).toMatchObject({ code: 'NOT_FOUND' });
    expect(JSON.stringify(answer)).not.toContain('Minutes');
  });
});

describe('the key of a note', () => {
  const write = (given: object, viewer: Member = place.writer) =>
    send(
      mutationsOf(record.schema).find(({ name }) => name === 'writeNote')!,
      given,
      viewer,
    );

  it('sent three times at once makes one note, and is free again when the note is gone', async () => {
    const given = { idempotencyKey: randomUUID(), body: 'One note.' };
    const before = await stateOf(record.db.admin);
    const answers = await Promise.all([1, 2, 3].map(() => write(given)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]!.errors).toBeUndefined();
    expect(rowsAdded(before, await stateOf(record.db.admin))).toEqual({ note: 1 });
    const { id } = (answers[0]!.data as { readonly writeNote: { readonly note: { readonly id: string } } }).writeNote.note;
    await place.put('deleteNote', { noteId: id });
    expect(changed(before, await stateOf(record.db.admin))).toEqual([]);
    expect((await write(given)).errors).toBeUndefined();
  });

  it('with other words, or once the note was changed, is a conflict; of another member it is theirs', async () => {
    const given = { idempotencyKey: randomUUID(), body: 'Another note.' };
    const first = await write(given);
    const reused = { code: 'CONFLICT', rule: 'IDEMPOTENCY_KEY_REUSED', field: 'input.idempotencyKey' };
    expect(refusalOf(await write({ ...given, body: 'Other words.' }))).toEqual(reused);
    const { id } = (first.data as { readonly writeNote: { readonly note: { readonly id: string } } }).writeNote.note;
    await place.put('changeNote', { noteId: id, body: 'Changed since.' });
    expect(refusalOf(await write(given))).toEqual(reused);
    expect((await write(given, await record.member({ [place.space]: 'reader' }))).errors).toBeUndefined();
  });
});

/** How many rows each table has gained. */
function rowsAdded(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Readonly<Record<string, number>> {
  const count = (held: string | undefined) => Number.parseInt(held ?? '0', 10);
  const gained = Object.keys(after).map((table) => [table, count(after[table]) - count(before[table])] as const);
  return Object.fromEntries(gained.filter(([, rows]) => rows !== 0));
}
