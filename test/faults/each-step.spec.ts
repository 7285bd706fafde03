import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { mutationsOf, type Mutation } from '../support/record/mutations.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { SAMPLE_INPUTS } from '../support/record/sample-inputs.js';
import { changed, stateOf } from '../support/record/state.js';
import { whileBroken } from './broken-statements.js';

let record: TestRecord;
let place: Place;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
}, 60_000);
afterAll(() => record.close());

const isCommit = (statement: string) => statement === 'COMMIT';

/** Whether a transaction that changes something has ended among these statements: one that only reads ends in nothing. */
function hasKept(statements: readonly string[]): boolean {
  const last = statements.lastIndexOf('COMMIT');
  return statements.slice(0, Math.max(0, last)).some((each) => /\b(insert|update|delete)\b/i.test(each));
}

/** An input that can be sent again and again until one time it is taken. */
async function inputFor(mutation: Mutation): Promise<object> {
  const key = mutation.entered ? { idempotencyKey: randomUUID() } : {};
  return { ...SAMPLE_INPUTS[mutation.name]!(place), ...(await place.freshFor(mutation.name)), ...key };
}

/** Fails each statement in turn, until none is left to fail; gives what was wrong, and how many there were. */
async function failEach(mutation: Mutation): Promise<{ readonly wrong: readonly object[]; readonly statements: number }> {
  const wrong: object[] = [];
  let input = await inputFor(mutation);
  let before = await stateOf(record.db.admin);
  for (let nth = 1; ; nth++) {
    const { sent, answer } = await whileBroken(
      record.db.admin,
      (place) => place === nth,
      'refused',
      () => record.execute(mutation.document, { input }, place.writer),
    );
    const tables = changed(before, await stateOf(record.db.admin));
    if (sent.length < nth) {
      if (answer.errors || tables.length === 0) wrong.push({ nth, whole: answer });
      return { wrong, statements: sent.length };
    }
    const committed = hasKept(sent.slice(0, nth - 1));
    const code = answer.errors?.[0]?.extensions?.['code'];
    const step = { nth, statement: sent[nth - 1], code, tables };
    if (!committed && (tables.length > 0 || code !== 'INTERNAL_SERVER_ERROR')) wrong.push(step);
    if (committed) {
      if (tables.length === 0) wrong.push({ ...step, lost: true });
      if (mutation.entered && (await record.execute(mutation.document, { input }, place.writer)).errors)
        wrong.push({ ...step, repeat: 'refused' });
      input = await inputFor(mutation);
    }
    before = await stateOf(record.db.admin);
  }
}

/** What is gone is not read again. */
const ENDING: ReadonlySet<string> = new Set([
  'deleteNote',
  'discardKeptForm',
  'discardPublishedPath',
  'setQuiet',
  'stopAddressCheck',
  'endSession',
  'withdrawInvitation',
  'removeMember',
  'discardFile',
  'revokeToken',
]);

describe('a mutation of which any one statement fails', () => {
  it('has a sample to try it with, each of them', () => {
    expect(Object.keys(SAMPLE_INPUTS).sort()).toEqual(
      mutationsOf(record.schema)
        .map((mutation) => mutation.name)
        .sort(),
    );
  });

  it('leaves every table byte for byte as it was when the statement comes before the commit, and whole when it comes after', async () => {
    const wrong: Record<string, unknown> = {};
    const statements: Record<string, number> = {};
    for (const mutation of mutationsOf(record.schema)) {
      const found = await failEach(mutation);
      if (found.wrong.length > 0) wrong[mutation.name] = found.wrong;
      statements[mutation.name] = found.statements;
    }
    expect(wrong).toEqual({});
    // Each is at least begin, actor, one row and commit; all but one then read what they answer with.
    expect(Object.entries(statements).filter(([name, count]) => count < (ENDING.has(name) ? 4 : 7))).toEqual([]);
  }, 900_000);

  it('leaves nothing when the database ends the connection just before the commit, and is done when sent again', async () => {
    for (const mutation of mutationsOf(record.schema)) {
      const input = await inputFor(mutation);
      const before = await stateOf(record.db.admin);
      const send = () => record.execute(mutation.document, { input }, place.writer);
      const { sent, answer } = await whileBroken(record.db.admin, (_, statement) => isCommit(statement), 'killed', send);
      expect([mutation.name, sent.some(isCommit)]).toEqual([mutation.name, true]);
      expect([mutation.name, answer.errors?.[0]?.extensions?.['code']]).toEqual([mutation.name, 'INTERNAL_SERVER_ERROR']);
      expect([mutation.name, changed(before, await stateOf(record.db.admin))]).toEqual([mutation.name, []]);
      expect([mutation.name, (await send()).errors]).toEqual([mutation.name, undefined]);
    }
  }, 180_000);

  it('does not take the server down with it when the connection that reads the answer is ended', async () => {
    const work = mutationsOf(record.schema).find((each) => each.name === 'recordWork')!;
    const input = await inputFor(work);
    const send = () => record.execute(work.document, { input }, place.writer);
    const { answer } = await whileBroken(record.db.admin, (_, statement) => / as read\b/.test(statement), 'killed', send);
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('INTERNAL_SERVER_ERROR');
    expect((await send()).errors).toBeUndefined();
  });

  it('leaves the pools fit for the next who ask', async () => {
    for (let i = 0; i < 12; i++) {
      const { errors } = await record.execute('{ commitments { nodes { id } } }', {}, place.writer);
      expect(errors).toBeUndefined();
    }
    const { rows } = await record.db.admin.query(
      `select pid from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
    );
    expect(rows).toEqual([]);
  });
});
