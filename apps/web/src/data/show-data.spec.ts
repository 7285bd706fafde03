import { describe, expect, it } from '@jest/globals';
import Fastify, { type LightMyRequestResponse } from 'fastify';
import { aDoor } from '../layout/door.fixture.js';
import type { Door } from '../layout/door.js';
import { registerPages } from '../register-pages.js';

describe('/data', () => {
  it('shows the form and runs nothing when nothing is asked', async () => {
    const { body, asked } = await open('');
    expect(asked).toEqual([]);
    expect(body).toContain('Run the query');
  });

  it('runs a query with its variables and shows the answer as it came', async () => {
    const { body, asked } = await open(
      `?query=${encodeURIComponent('query Home { a }')}&variables=${encodeURIComponent('{"id":"x"}')}`,
    );
    expect(asked).toEqual([['query Home { a }', { id: 'x' }]]);
    expect(body).toContain('The respite care standard');
    expect(body).toContain('curl https://record.example/graphql');
  });

  it('shows a refusal of the API as the answer', async () => {
    const { body, statusCode } = await open(`?query=${encodeURIComponent('query Unknown { a }')}`);
    expect(statusCode).toBe(200);
    expect(body).toContain('the query was refused');
    expect(body).toContain('NOT_FOUND');
  });

  it.each([
    ['a mutation', { query: 'mutation { release }' }, 'holds a mutation'],
    ['variables that are no object', { query: '{ a }', variables: '[1]' }, 'not a JSON object'],
    ['variables that are no JSON', { query: '{ a }', variables: '{' }, 'not a JSON object'],
    ['a query too long for an address', { query: `{ ${'a'.repeat(10_001)} }` }, 'too long'],
  ])('does not run %s, and says so with what was written still there', async (_, form, says) => {
    const { body, asked, statusCode } = await open(`?${new URLSearchParams(form as Record<string, string>)}`);
    expect([statusCode, asked]).toEqual([400, []]);
    expect(body).toContain(says);
    expect(body).toContain('href="#');
  });
});

async function open(search: string): Promise<LightMyRequestResponse & { readonly asked: readonly unknown[] }> {
  const asked: unknown[] = [];
  const door: Door = {
    ...aDoor(),
    execute: async (document, variables, viewer) => (
      asked.push([document, variables]),
      aDoor().execute(document, variables, viewer)
    ),
  };
  const fastify = Fastify({ routerOptions: { maxParamLength: 500 } });
  await registerPages(fastify, door);
  return Object.assign(await fastify.inject(`/data${search}`), { asked });
}
