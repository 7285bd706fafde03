import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildClientSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema, type IntrospectionQuery } from 'graphql';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
beforeAll(async () => {
  record = await openRecord();
}, 90_000);
afterAll(() => record.close());

it('answers an introspection query with the committed schema, every sentence of it', async () => {
  const committed = readFileSync(join(import.meta.dirname, '../../apps/api/schema.graphql'), 'utf8');
  const answer = await record.app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: getIntrospectionQuery() },
  });
  const { data } = answer.json<{ data: IntrospectionQuery }>();
  const served = printSchema(lexicographicSortSchema(buildClientSchema(data)));
  expect(served.trim()).toBe(committed.replace(/^#.*\n\n/, '').trim());
});
