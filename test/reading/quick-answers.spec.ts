import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { QuickAnswers } from '#api';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let place: Place;
let token: string;
let url: string;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  token = await record.tokenOf(place.writer);
  await record.app.listen(0, '127.0.0.1');
  url = `${await record.app.getUrl()}/graphql`;
}, 90_000);
afterAll(() => record.close());

interface Asking {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly extra?: Readonly<Record<string, unknown>>;
}

async function ask(query: string, { variables, token, headers = {}, extra = {} }: Asking = {}) {
  return send(JSON.stringify({ query, ...(variables ? { variables } : {}), ...extra }), {
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...headers,
  });
}

/** Over a socket, as anybody does: what is quick is answered before Fastify, where `inject` begins. */
async function send(body: string | ReadableStream<Uint8Array>, headers: Readonly<Record<string, string>> = {}) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    ...(typeof body === 'string' ? {} : { duplex: 'half' }),
  } as RequestInit);
  const { date: _date, ...rest } = Object.fromEntries(answer.headers);
  return { status: answer.status, headers: rest, body: await answer.text() };
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

describe('who answers', () => {
  it('is the plan alone when a known document is asked plainly, and Apollo otherwise', async () => {
    const answering = jest.spyOn(record.app.get(QuickAnswers, { strict: false }), 'answer');
    const text = fresh('{ commitments(first: 3) { nodes { id } } }');
    await ask(text);
    expect(answering).not.toHaveBeenCalled();
    await ask(text);
    await ask(text, { token });
    expect(answering).toHaveBeenCalledTimes(2);
    await ask(text, { headers: { accept: 'application/graphql-response+json' } });
    expect(answering).toHaveBeenCalledTimes(2);
  });
});

describe('a request that is not plain, of a document that is known', () => {
  const LIST = '{ commitments(first: 2) { nodes { id statement } } }';
  const known = async () => {
    const text = fresh(LIST);
    return { text, plain: await ask(text) };
  };

  it('is answered alike when its body comes in pieces, or without its length', async () => {
    const { text, plain } = await known();
    const parts = [...JSON.stringify({ query: text })].map((letter) => new TextEncoder().encode(letter));
    const { status, body } = await send(
      new ReadableStream({ start: (to) => (parts.forEach((part) => to.enqueue(part)), to.close()) }),
    );
    expect({ status, body }).toEqual({ status: plain.status, body: plain.body });
  });

  it('is answered alike when its body arrives in two pieces of a stated length', async () => {
    const { text, plain } = await known();
    const body = JSON.stringify({ query: text });
    const asked = request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': body.length },
    });
    asked.write(body.slice(0, 20));
    await new Promise((resolve) => setTimeout(resolve, 50));
    asked.end(body.slice(20));
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    const parts = await answer.toArray();
    expect(Buffer.concat(parts as Buffer[]).toString()).toBe(plain.body);
  });

  it('is answered alike when it is padded to more than one piece holds', async () => {
    const { text, plain } = await known();
    const { status, body } = await send(JSON.stringify({ query: text }) + ' '.repeat(200_000));
    expect({ status, body }).toEqual({ status: plain.status, body: plain.body });
  });

  it.each([
    ['a key that JavaScript has a use for', (text: string) => `{"query":${JSON.stringify(text)},"variables":{"__proto__":{}}}`],
    ['the same in other letters', (text: string) => `{"query":${JSON.stringify(text)},"variables":{"__pr\\u006fto__":{}}}`],
    ['half a body', (text: string) => JSON.stringify({ query: text }).slice(0, -1)],
    ['nothing but a text', (text: string) => JSON.stringify(text)],
    ['a batch', (text: string) => JSON.stringify([{ query: text }, { query: text }])],
    ['variables that are a list', (text: string) => JSON.stringify({ query: text, variables: [] })],
  ])('is refused as Fastify and Apollo refuse it: %s', async (_name, bodyOf) => {
    const { text } = await known();
    const [over, inside] = [
      await send(bodyOf(text)),
      await record.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json' },
        payload: bodyOf(text),
      }),
    ];
    expect(over.status).toBeGreaterThanOrEqual(400);
    expect(over.status).toBeLessThan(500);
    expect(withoutReference(over)).toMatchObject({ status: inside.statusCode, body: withoutReference(inside).body });
  });

  const UNKNOWN = JSON.stringify({ query: '{ nope }' });

  it('leaves the connection good for the next request', async () => {
    const { text, plain } = await known();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ports = new Set<number | undefined>();
    for (const body of [
      JSON.stringify({ query: text }),
      UNKNOWN,
      JSON.stringify({ query: text }),
      JSON.stringify({ query: fresh(LIST) }),
    ]) {
      const asked = request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json' } }).end(body);
      const [answer] = (await once(asked, 'response')) as [IncomingMessage];
      ports.add(answer.socket.localPort);
      const said = Buffer.concat((await answer.toArray()) as Buffer[]).toString();
      expect(said === plain.body).toBe(body !== UNKNOWN);
    }
    agent.destroy();
    expect(ports.size).toBe(1);
  });
});

/** Ends of messages that a proxy in front may read otherwise than we do: what came after would be somebody else's request. */
describe('a message that says its length twice, or in a way of its own', () => {
  it.each([
    ['by a length and in chunks', 'Content-Length: 6\r\nTransfer-Encoding: chunked'],
    ['by two lengths', 'Content-Length: 6\r\nContent-Length: 5'],
    ['by two codings', 'Transfer-Encoding: chunked, identity'],
    ['by an unknown coding', 'Transfer-Encoding: xchunked'],
  ])('is refused whole, and nothing after it is answered: %s', async (_name, lengths) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const second = 'GET /health/live HTTP/1.1\r\nHost: here\r\n\r\n';
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n${lengths}\r\n\r\n0\r\n\r\n${second}`,
    );
    const said = Buffer.concat((await socket.toArray()) as Buffer[]).toString();
    expect(said.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 400']);
  });
});

/** An error that is ours alone is given a reference of its own. */
function withoutReference<T extends { readonly body: string }>(answer: T): T {
  return { ...answer, body: answer.body.replace(/"reference":"[^"]+"/g, '') };
}
