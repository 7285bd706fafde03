import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { FormattedExecutionResult } from 'graphql';
import { aPlace, type Place } from '../support/record/builders.js';
import { mutationsOf } from '../support/record/mutations.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { SAMPLE_INPUTS } from '../support/record/sample-inputs.js';
import { whileBroken } from './broken-statements.js';

let record: TestRecord;
let place: Place;
let log: string[] = [];
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
}, 60_000);
afterAll(() => record.close());
beforeEach(() => {
  log = [];
  const keep = (...parts: unknown[]) => void log.push(parts.map(String).join(' '));
  Logger.overrideLogger({ log: keep, error: keep, warn: keep, debug: keep, verbose: keep, fatal: keep });
});
afterEach(() => Logger.overrideLogger(false));

/** What of the inside must not be read outside: SQL, tables, roles, paths, stacks. */
const INSIDE =
  /select |insert |update |relation|column|countersign_|ledger_outbox|pg_|postgres|node_modules|\/[a-z]+\/[a-z-]+\.|\.ts\b|\.js\b|\n\s+at |ECONN|terminat/i;

function expectMasked(answer: FormattedExecutionResult): void {
  expect(answer.errors).toHaveLength(1);
  const [{ message, extensions }] = answer.errors as [{ message: string; extensions: Record<string, unknown> }];
  expect(Object.keys(extensions).sort()).toEqual(['code', 'reference']);
  expect(extensions['code']).toBe('INTERNAL_SERVER_ERROR');
  expect(message).toContain(String(extensions['reference']));
  expect(message).not.toContain('nothing was changed'); // nobody knows, once a commit has failed
  expect(JSON.stringify(answer)).not.toMatch(INSIDE);
}

/** The log leads from the reference to the place in our code, and holds nothing that somebody wrote. */
function expectLogged(answer: FormattedExecutionResult, ...words: readonly string[]): void {
  const reference = String(answer.errors?.[0]?.extensions?.['reference']);
  const lines = log.filter((line) => line.includes(reference));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/\n\s+at /);
  for (const word of words) expect(log.join('\n')).not.toContain(word);
}

const recordWork = () => mutationsOf(record.schema).find((mutation) => mutation.name === 'recordWork')!;

describe('an error of ours', () => {
  it('while recording tells a reference, and neither answer nor log tells what was written', async () => {
    const title = `Title ${randomUUID()}`;
    const input = { ...SAMPLE_INPUTS['recordWork']!(place), title };
    for (const fault of ['refused', 'killed'] as const) {
      const send = () => record.execute(recordWork().document, { input }, place.writer);
      const { answer } = await whileBroken(record.db.admin, (_, statement) => statement.startsWith('INSERT'), fault, send);
      expectMasked(answer);
      expectLogged(answer, title, input['kind' as keyof typeof input] as string);
    }
  });

  it('of the table itself tells no table, column or value', async () => {
    const title = `Title ${randomUUID()}`;
    await record.db.admin.query(`alter table app.work add constraint no_more check (title not like 'Title %') not valid`);
    try {
      const answer = await record.execute(
        recordWork().document,
        { input: { ...SAMPLE_INPUTS['recordWork']!(place), title } },
        place.writer,
      );
      expectMasked(answer);
      expectLogged(answer, title, 'no_more');
    } finally {
      await record.db.admin.query('alter table app.work drop constraint no_more');
    }
  });

  it('while reading tells the same', async () => {
    const send = () => record.execute('{ engagements { nodes { id title } } }', {}, place.writer);
    for (const fault of ['refused', 'killed'] as const) {
      // Always: what fails once by the short way is asked again by the long one.
      const { answer } = await whileBroken(
        record.db.admin,
        (_, statement) => / as read\b/.test(statement),
        fault,
        send,
        'always',
      );
      expectMasked(answer);
      expectLogged(answer);
    }
    expect((await send()).errors).toBeUndefined();
  });

  it('of a table that is gone is no more telling, to members and to anybody', async () => {
    await record.db.admin.query(
      'alter table app.engagement rename to engagement_gone; alter view pub.engagement rename to engagement_gone',
    );
    try {
      const document = '{ engagements { nodes { id title } } }';
      for (const answer of [await record.execute(document, {}, place.writer), await record.execute(document)]) {
        expectMasked(answer);
        expectLogged(answer);
      }
      const response = await record.app.inject({ method: 'POST', url: '/graphql', payload: { query: document } });
      expect(response.statusCode).toBeLessThan(500);
      expectMasked(response.json<FormattedExecutionResult>());
      const page = await record.app.inject({ method: 'GET', url: '/' });
      expect(page.body).not.toMatch(/engagement_gone|relation|node_modules|\n\s+at .*\.ts/);
    } finally {
      await record.db.admin.query(
        'alter table app.engagement_gone rename to engagement; alter view pub.engagement_gone rename to engagement',
      );
    }
  });

  it('has a reference of its own each time', async () => {
    const references = new Set<unknown>();
    for (let i = 0; i < 20; i++) {
      const send = () => record.execute('{ comparisons { nodes { id } } }', {}, place.writer);
      const { answer } = await whileBroken(record.db.admin, () => true, 'refused', send, 'always');
      references.add(answer.errors?.[0]?.extensions?.['reference']);
    }
    expect(references.size).toBe(20);
  });
});

describe('a refusal', () => {
  it('is no error of ours: nothing is logged of it', async () => {
    const title = 'x'.repeat(500);
    await record.execute(recordWork().document, { input: { ...SAMPLE_INPUTS['recordWork']!(place), title } }, place.writer);
    await record.execute('{ nothing }', {}, place.writer);
    await record.execute('query ($id: ID!) { work(id: $id) { id } }', { id: randomUUID() });
    expect(log).toEqual([]);
  });
});
