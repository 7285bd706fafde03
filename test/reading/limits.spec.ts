import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditServer } from 'graphql-http';
import { getIntrospectionQuery } from 'graphql';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let address: string;
beforeAll(async () => {
  record = await openRecord();
  await record.app.listen(0, '127.0.0.1');
  address = `${await record.app.getUrl()}/graphql`;
}, 60_000);
afterAll(() => record.close());

async function ask(query: string, variables: object = {}) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const codes = text.startsWith('{')
    ? (JSON.parse(text).errors ?? []).map((error: { extensions?: { code?: string } }) => error.extensions?.code)
    : [];
  return { status: response.status, codes: [...new Set(codes)] };
}

const nested = (depth: number) =>
  `{ engagement(id: "x") { ${'works { engagement { '.repeat(depth)} id ${'} }'.repeat(depth)} } }`;
const repeated = (times: number, part: (n: number) => string) => Array.from({ length: times }, (_, n) => part(n)).join(' ');

describe('a document that asks too much', () => {
  it.each<[string, string]>([
    ['leads deeper and deeper', nested(40)],
    ['asks one thing under many names', `{ ${repeated(100, (n) => `a${n}: commitments { nodes { id } }`)} }`],
    ['asks many things at the top', `{ ${repeated(30, () => 'commitments { nodes { id } }')} }`],
    ['multiplies pages', '{ engagements(first: 100) { nodes { commitments(first: 100) { nodes { id } } } } }'],
    [
      'multiplies pages by a variable',
      'query ($n: Int) { engagements(first: $n) { nodes { commitments(first: $n) { nodes { id } } } } }',
    ],
    [
      'multiplies lists',
      '{ commitments(first: 100) { nodes { work { versions { signOffs { disputes { source { id } } } } claims { id } } dueDates { id setBy { posts { id } } } deliveries { source { id } } } } }',
    ],
    [
      'multiplies by fragments',
      `{ ...a } fragment a on Query { ...b ...b } ${repeated(20, (n) => `fragment ${'bcdefghijklmnopqrstuv'[n]} on Query { ...${'bcdefghijklmnopqrstuv'[n + 1]} ...${'bcdefghijklmnopqrstuv'[n + 1]} }`)} fragment v on Query { commitments { nodes { id } } }`,
    ],
  ])('%s: 400 TOO_MUCH_ASKED', async (_what, query) => {
    expect(await ask(query)).toEqual({ status: 400, codes: ['TOO_MUCH_ASKED'] });
  });

  it.each<[string, string, number, readonly string[]]>([
    [
      'fragments in a circle',
      '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
      400,
      ['GRAPHQL_VALIDATION_FAILED'],
    ],
    [
      'ten thousand directives',
      `{ commitments ${'@skip(if: false) '.repeat(10_000)} { nodes { id } } }`,
      400,
      ['TOO_MUCH_ASKED'],
    ],
    [
      'two hundred directives',
      `{ commitments ${'@skip(if: false) '.repeat(200)} { nodes { id } } }`,
      400,
      ['GRAPHQL_VALIDATION_FAILED'],
    ],
    ['3 MB of fields', `{ ${'__typename '.repeat(270_000)} }`, 400, ['TOO_MUCH_ASKED']],
    ['3 MB of one string', `{ organizations(named: "${'x'.repeat(3_000_000)}") { nodes { id } } }`, 200, ['INVALID']],
    ['3 MB of brackets', `${'{'.repeat(3_000_000)}`, 400, ['GRAPHQL_PARSE_FAILED']],
    [
      'a list nested in itself',
      `{ commitment(id: ${'['.repeat(900)}${']'.repeat(900)}) { id } }`,
      400,
      ['GRAPHQL_VALIDATION_FAILED'],
    ],
  ])('%s: refused with a code', async (_what, query, status, codes) => {
    const answer = await ask(query);
    expect(answer.status).toBeLessThan(500);
    expect([answer.status, answer.codes]).toEqual([status, codes]);
  });

  it.each([1_000, 1_500, 1_990, 50_000])(
    'with %i lists in one another that never end, says nothing of how it was read',
    async (deep) => {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: `{ commitment(id: ${'['.repeat(deep)}) { id } }` }),
      });
      expect(response.status).toBe(400);
      const { message, extensions } = (JSON.parse(await response.text()) as { errors: { message: string; extensions: object }[] })
        .errors[0]!;
      expect(message).toMatch(
        /^(Syntax Error|This document is nested too deeply to be read|This document has more than 2000 words)/,
      );
      expect(extensions).toMatchObject({ code: expect.stringMatching(/^(GRAPHQL_PARSE_FAILED|TOO_MUCH_ASKED)$/) });
    },
  );

  it('of more bytes than any document needs is refused before it is read', async () => {
    expect(await ask(' '.repeat(5_000_000))).toEqual({ status: 413, codes: ['TOO_MUCH_ASKED'] });
  });
});

describe('what is no question at all', () => {
  const json = 'application/json';
  it.each([
    ['a body that is cut', 'POST', json, '{"query": "{', 400, 'BAD_REQUEST', 'BODY_NOT_JSON'],
    ['a body that is text', 'POST', json, 'hello', 400, 'BAD_REQUEST', 'BODY_NOT_JSON'],
    [
      'a body with a poisoned name',
      'POST',
      json,
      '{"query": "{ __typename }", "__proto__": {}}',
      400,
      'BAD_REQUEST',
      'BODY_NOT_JSON',
    ],
    ['no body', 'POST', json, '', 400, 'BAD_REQUEST', 'BODY_NOT_JSON'],
    ['a body of a type that nobody reads', 'POST', 'application/x-unheard-of', 'hello', 415, 'BAD_REQUEST', 'BODY_NOT_JSON'],
    ['a method that nobody knows here', 'PUT', json, '{"query": "{ __typename }"}', 405, 'BAD_REQUEST', 'METHOD_NOT_ALLOWED'],
    ['another', 'DELETE', json, '{}', 405, 'BAD_REQUEST', 'METHOD_NOT_ALLOWED'],
  ])('such as %s is refused in the form of the API', async (_what, method, type, body, status, code, rule) => {
    const answer = await fetch(address, { method, headers: { 'content-type': type }, body });
    expect([answer.status, answer.headers.get('content-type'), await answer.json()]).toEqual([
      status,
      expect.stringContaining('application/json'),
      { errors: [{ message: expect.stringMatching(/^The (body|API) /), extensions: { code, rule } }] },
    ]);
  });
});

describe('an address below the API', () => {
  it.each(['GET', 'POST', 'PUT'])('is not there, asked by %s', async (method) => {
    expect((await fetch(`${address}/more`, { method })).status).toBe(404);
  });
});

describe('a value that means nothing', () => {
  it.each([
    ['first', '{ commitments(first: 101) { nodes { id } } }', 'INVALID'],
    ['first', '{ commitments(first: 0) { nodes { id } } }', 'INVALID'],
    ['after', '{ commitments(after: "WyJ4Il0") { nodes { id } } }', 'INVALID'],
    ['after inside', '{ commitments(after: "") { nodes { id } } }', 'INVALID'],
    ['id', '{ commitment(id: "1; drop table commitment") { id } }', 'INVALID'],
    ['madeFrom', '{ commitments(madeFrom: "2023-02-30") { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['schedule', '{ commitments(schedule: { status: LATE }) { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['changedSince', '{ commitments(changedSince: "yesterday") { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('as %s is refused with a code: %s', async (_what, query, code) => {
    const answer = await ask(query);
    expect([answer.status < 500, answer.codes]).toEqual([true, [code]]);
  });
});

describe('the documents that people use', () => {
  it('may ask for the schema as the standard tools do', async () => {
    const options = {
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
    };
    expect(await ask(getIntrospectionQuery(options))).toEqual({ status: 200, codes: [] });
  });

  it('may ask for a full page with what belongs to each row', async () => {
    const query =
      '{ commitments(first: 100) { nodes { id madeBy { id name } source { id } dueDates { id setBy { id name } } deliveries { id } schedule { inWords } } } }';
    expect(await ask(query)).toEqual({ status: 200, codes: [] });
  });
});

describe('GraphQL over HTTP', () => {
  it('is spoken as graphql-http audits it: no error, and no warning but the three of Apollo for application/json', async () => {
    const results = await auditServer({ url: address, fetchFn: fetch });
    const named = (status: string) =>
      results.filter((result) => result.status === status).map((result) => `${result.id} ${result.name}`);
    expect(results.length).toBe(61);
    expect(named('error')).toEqual([]);
    expect(named('warn').length).toBeLessThanOrEqual(3);
    expect(named('warn').filter((name) => !name.includes('application/json'))).toEqual([]);
  }, 60_000);
});

describe('a search that takes too long', () => {
  it('is refused with a code, and no reference to a fault', async () => {
    const { rows } = await record.db.admin.query<{ name: string }>('select current_database() as name');
    await record.db.admin.query(`alter role countersign_public in database ${rows[0]!.name} set statement_timeout = 1`);
    const name = 'x'.repeat(100);
    await record.db.admin.query(
      `insert into organization (id, space_id, level, effective_level, recorded_at, recorded_by, classification)
       select gen_random_uuid(), null, 'public', 'public', now(), (select id from actor limit 1), 'other' from generate_series(1, 20000)`,
    );
    await record.db.admin.query(
      `insert into organization_name (id, space_id, level, effective_level, recorded_at, recorded_by, organization_id, name)
       select gen_random_uuid(), null, 'public', 'public', now(), (select id from actor limit 1), id, $1 from organization`,
      [name],
    );
    // Connections made from now on have the limit.
    await record.db.admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'countersign_public' and datname = current_database()`,
    );
    const list = '{ organizations(named: "no such name") { nodes { id } } }';
    expect(await ask(list)).toEqual({ status: 200, codes: ['TOO_MUCH_ASKED'] });
  }, 60_000);
});
