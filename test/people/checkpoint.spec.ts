import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import type { ABrowser } from './a-browser.js';
import { aPerson } from './a-person.js';

let record: TestRecord;
let steward: ABrowser;
let space: string;
beforeAll(async () => {
  record = await openRecord();
  steward = await aPerson(record, 'The steward', undefined, true);
  await steward.send('/spaces/open', { name: 'A room' });
  space = (await record.db.admin.query<{ id: string }>('select id from space')).rows[0]!.id;
}, 120_000);
afterAll(() => record.close());

it('is asked for by a steward from the page of the space, and from nowhere else', async () => {
  const form = `/spaces/${space}/checkpoint`;
  expect((await steward.get(`/spaces/${space}`)).body).toContain(`href="${form}"`);
  const sent = await steward.send(form, {});
  expect([sent.statusCode, sent.headers.location]).toEqual([303, '/ledger']);
  const asked = 'select asked_at is distinct from answered_at as asked from ledger_head';
  expect((await record.db.admin.query(asked)).rows).toEqual([{ asked: true }]);
  await record.db.admin.query(`update membership set role = 'editor' where space_id = $1`, [space]);
  expect((await steward.get(`/spaces/${space}`)).body).not.toContain(form);
  await record.db.admin.query('update ledger_head set answered_at = asked_at');
  expect((await steward.send(form, {})).statusCode).not.toBe(303);
  expect((await record.db.admin.query(asked)).rows).toEqual([{ asked: false }]);
}, 60_000);
