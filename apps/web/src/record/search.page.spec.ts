import { describe, expect, it } from '@jest/globals';
import type { Asked } from '../layout/asked.js';
import { searchPage } from './search.page.js';
import type { FoundData, SearchData } from './search.query.js';

const asked = (search: Readonly<Record<string, string>>): Asked => ({
  id: '',
  named: {},
  on: undefined,
  day: '2026-11-22',
  today: '2026-11-22',
  search,
  examples: [],
  publicUrl: 'https://record.example',
  path: '/search',
  address: 'https://record.example/search',
});

const nowhere = { by: null, organization: null, source: null, engagement: null, work: null, comparison: null, commitment: null };
const hit = (at: Partial<FoundData>): FoundData => ({
  id: 'a',
  kind: 'COMMITMENT',
  says: [{ text: 'They ', matched: false }],
  recordedAt: '2026-11-22T10:00:00.000Z',
  ...nowhere,
  ...at,
});
const found = (nodes: readonly FoundData[], more: Partial<SearchData['search']> = {}): SearchData => ({
  search: {
    totalCount: { count: nodes.length, more: false },
    pageInfo: { hasNextPage: false, endCursor: null },
    nodes,
    ...more,
  },
});
const view = (data: SearchData | undefined, search: Readonly<Record<string, string>>) =>
  searchPage.view(data, asked(search), undefined);

describe('the search page', () => {
  it('asks nothing before there are words, and no more words than the box holds', () => {
    expect(searchPage.ask!(asked({}))).toBeUndefined();
    expect(searchPage.ask!(asked({ text: ' \n ' }))).toBeUndefined();
    expect(searchPage.ask!(asked({ text: ` ${'é'.repeat(300)}` }))?.variables).toMatchObject({ text: 'é'.repeat(200) });
  });

  it('leads to the page on which each text stands', () => {
    const commitment = hit({ commitment: { id: 'c', statement: 'To publish' } });
    const claim = hit({ kind: 'CLAIM', engagement: { id: 'e', title: 'The policy' } });
    const { hits } = view(found([commitment, claim, hit({})]), { text: 'they' });
    expect(hits.map(({ kind, link }) => [kind, link?.href])).toEqual([
      ['A commitment or expectation', '/commitments/c'],
      ['A claim', '/engagements/e'],
      ['A commitment or expectation', undefined],
    ]);
  });

  it('tells when each was recorded as the pages do that it leads to: in London, and saying so', () => {
    const { hits } = view(found([hit({ recordedAt: '2026-07-01T11:30:00.000Z' })]), { text: 'they' });
    expect(hits[0]?.recorded).toBe('1 July 2026, 12:30 London time');
  });

  it('says how many there are, and no number that it does not know', () => {
    const counted = (count: number, more: boolean) =>
      view(found([hit({})], { totalCount: { count, more } }), { text: 'a' }).found;
    expect([counted(1, false), counted(12, false), counted(1_000, true)]).toEqual([
      '1 place on the record',
      '12 places on the record',
      'More than 1,000 places on the record',
    ]);
  });

  it('leads on with the same words', () => {
    const { next } = view(found([hit({})], { pageInfo: { hasNextPage: true, endCursor: 'x=' } }), { text: 'a & b' });
    expect(next).toBe('/search?text=a+%26+b&after=x%3D');
  });
});
