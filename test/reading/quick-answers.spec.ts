import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { QuickAnswers } from '#api';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let place: Place;
let token: string;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  token = await record.tokenOf(place.writer);
}, 90_000);
afterAll(() => record.close());

interface Asking {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly extra?: Readonly<Record<string, unknown>>;
}

async function ask(query: string, { variables, token, headers = {}, extra = {} }: Asking = {}) {
  const answer = await record.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    payload: JSON.stringify({ query, ...(variables ? { variables } : {}), ...extra }),
  });
  const { date: _date, ...rest } = answer.headers;
  return { status: answer.statusCode, headers: rest, body: answer.body };
}

/** A document that nobody has sent before: a comment is no part of what is asked. */
let sent = 0;
const fresh = (query: string) => `${query} # ${(sent += 1)}`;

const ONE = 'query ($id: ID!, $with: Boolean = true) { commitment(id: $id) { id kind says: statement @include(if: $with) } }';

describe('a document that is asked again', () => {
  it.each<[string, string, () => Asking]>([
    ['a list', '{ commitments(first: 2) { nodes { id statement } pageInfo { endCursor } totalCount { count } } }', () => ({})],
    ['a thing as a member', ONE, () => ({ variables: { id: place.commitment }, token })],
    ['with a variable that forms it', ONE, () => ({ variables: { id: place.commitment, with: false }, token })],
    ['a thing out of sight', ONE, () => ({ variables: { id: place.commitment } })],
    ['an id that is none', ONE, () => ({ variables: { id: 'x' } })],
    ['a variable missing', ONE, () => ({})],
    ['a variable of the wrong kind', ONE, () => ({ variables: { id: { a: 1 } } })],
    ['two fields, one refused', '{ commitment(id: "x") { id } sources { nodes { id } } }', () => ({})],
    ['who asks', '{ viewer { kind spaces { id name } } account { opensSpaces } }', () => ({ token })],
    ['a document that is wrong', '{ commitments { nope } }', () => ({})],
    ['a document that does not end', '{ commitments {', () => ({})],
    ['the schema itself', '{ __schema { queryType { name } } }', () => ({})],
    ['by the name of its operation', 'query A { __typename }', () => ({ extra: { operationName: 'A' } })],
    ['by a name that it has not', 'query A { __typename }', () => ({ extra: { operationName: 'B' } })],
    [
      'for another form of answer',
      '{ commitments { nodes { id } } }',
      () => ({ headers: { accept: 'application/graphql-response+json' } }),
    ],
    ['by somebody who takes no JSON', '{ commitments { nodes { id } } }', () => ({ headers: { accept: 'text/plain' } })],
  ])('is answered as it was the first time: %s', async (_name, query, asking) => {
    const text = fresh(query);
    const first = await ask(text, asking());
    for (let again = 0; again < 2; again++) expect(withoutReference(await ask(text, asking()))).toEqual(withoutReference(first));
  });

  it('is known once it has passed every check, and only a query is', async () => {
    const knows = async (query: string, asking?: Asking) => {
      const text = fresh(query);
      await ask(text, asking);
      return record.app.get(QuickAnswers, { strict: false }).knows(text);
    };
    expect(await knows('{ commitments { nodes { id } } }')).toBe(true);
    expect(await knows('query A($id: ID!) { commitment(id: $id) { id } }', { variables: { id: 'x' } })).toBe(true);
    expect(await knows('{ commitments { nope } }')).toBe(false);
    expect(await knows('mutation { openSpace(input: { name: "S" }) { space { id } } }', { token })).toBe(false);
    expect(await knows('query A { __typename } query B { __typename }', { extra: { operationName: 'A' } })).toBe(false);
    expect(await knows(`{ commitments { nodes { ${'statement '.repeat(700)} } } }`)).toBe(false);
  });

  it('is answered to each as they may see it', async () => {
    const [text, variables] = [fresh(ONE), { id: place.commitment }];
    for (let again = 0; again < 2; again++) {
      expect((await ask(text, { variables, token })).body).toContain(place.commitment);
      expect((await ask(text, { variables })).body).toContain('COMMITMENT_NOT_FOUND');
    }
  });

  it('is refused to a token that leads nowhere', async () => {
    const text = fresh('{ commitments { nodes { id } } }');
    await ask(text);
    expect((await ask(text, { token: `cs_${'x'.repeat(43)}` })).status).toBe(401);
  });

  it('tells the latest that is on the record', async () => {
    const [text, asking] = [fresh(ONE), { variables: { id: place.commitment }, token }];
    await ask(text, asking);
    await place.put('correctCommitment', { commitmentId: place.commitment, statement: 'Corrected meanwhile' });
    expect((await ask(text, asking)).body).toContain('Corrected meanwhile');
  });

  it('writes only what it says, when it is a mutation, each time it is asked', async () => {
    const text = fresh('mutation ($input: OpenSpaceInput!) { openSpace(input: $input) { space { id } } }');
    const open = async (idempotencyKey: string) =>
      ask(text, { token, variables: { input: { name: 'Another', idempotencyKey } } });
    const [one, two] = [await open('a'), await open('b')];
    expect(two.body).not.toBe(one.body);
  });
});

/** An error that is ours alone is given a reference of its own. */
function withoutReference<T extends { readonly body: string }>(answer: T): T {
  return { ...answer, body: answer.body.replace(/"reference":"[^"]+"/g, '') };
}
