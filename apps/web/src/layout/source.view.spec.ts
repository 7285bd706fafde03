import { describe, expect, it } from '@jest/globals';
import { aSource } from './source.fixture.js';
import { sourceList, sourceView } from './source.view.js';

describe('sources', () => {
  it('count several citations of one voice as one origin', () => {
    const list = sourceList([
      aSource('a', 'A', 'the group'),
      aSource('b', 'B', 'the group'),
      null,
      aSource('a', 'A', 'the group'),
    ]);
    expect([list.counted, list.sources.length]).toEqual(['2 citations, 1 origin', 2]);
  });

  it('count an article that carries two voices as one citation of two origins', () => {
    const list = sourceList([aSource('a', 'The article', 'the group'), aSource('b', 'The article', 'the body')]);
    expect([list.counted, list.sources.length]).toEqual(['1 citation, 2 origins', 2]);
  });

  it('are called by citation and origin where two have one citation, so that each link makes sense alone', () => {
    const { sources } = sourceList([
      aSource('a', 'The article', 'the group'),
      aSource('b', 'The article', 'the body'),
      aSource('c', 'The minutes', 'the body'),
    ]);
    expect(sources.map((source) => source.name)).toEqual([
      'The article (origin: the group)',
      'The article (origin: the body)',
      'The minutes',
    ]);
  });

  it('link only addresses that a browser may follow', () => {
    expect(sourceView(aSource('a', 'A', 'x', { address: 'javascript:alert(1)' })).address).toBeUndefined();
    expect(sourceView(aSource('a', 'A', 'x', { address: 'HTTPS://example.org' })).address).toBe('HTTPS://example.org');
  });
});
