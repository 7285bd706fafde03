import type { Source } from './source.view.js';

export function aSource(id: string, citation: string, origin: string, over: Partial<Source> = {}): Source {
  return {
    id,
    citation,
    address: `https://example.org/${id}`,
    origin,
    quote: null,
    publishedOn: null,
    seenOn: '2026-04-21',
    hearsay: null,
    ...over,
  };
}
