import Fastify from 'fastify';
import { registerPages } from '#web';
import { aDoor } from '../../../apps/web/src/layout/door.fixture.js';

export interface Site {
  readonly address: string;
  /** Every kind of page, by a name for people. */
  readonly pages: readonly { readonly name: string; readonly path: string; readonly status?: number }[];
  readonly comparison: string;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const fastify = Fastify();
  await registerPages(fastify, aDoor());
  const address = await fastify.listen({ port: 0, host: '127.0.0.1' });
  return {
    address,
    comparison: '/comparisons/x',
    pages: [
      { name: 'home', path: '/' },
      { name: 'comparison', path: '/comparisons/x' },
      { name: 'comparison side by side', path: '/comparisons/x?view=side' },
      { name: 'engagement', path: '/engagements/x' },
      { name: 'engagement on a day', path: '/engagements/x?on=2026-03-01' },
      { name: 'commitment', path: '/commitments/x' },
      { name: 'work', path: '/works/x' },
      { name: 'organization', path: '/organizations/x' },
      { name: 'source', path: '/sources/x' },
      { name: 'about', path: '/about' },
      { name: 'data', path: '/data' },
      { name: 'data with an answer', path: `/data?${new URLSearchParams({ query: 'query Home { engagements { id } }' })}` },
      { name: 'data with a mistake', path: `/data?${new URLSearchParams({ query: '{ a }', variables: '[' })}`, status: 400 },
      { name: 'nothing there', path: '/no/such/page', status: 404 },
      { name: 'a day that is none', path: '/?on=2023-02-30', status: 400 },
    ],
    close: () => fastify.close(),
  };
}
