import { describe, expect, it } from '@jest/globals';
import { aSource } from './source.fixture.js';
import { sourceList, sourceView, tellSourcesApart } from './source.view.js';

describe('sources', () => {
  it('count several citations of one voice as one origin', () => {
    const list = sourceList([
      aSource('a', 'A', 'the group'),
      aSource('b', 'B', 'the group'),
      null,
      aSource('a', 'A', 'the group'),
    ]);
    expect([list.counted, list.sources.length, list.apart]).toEqual(['2 citations, 1 origin', 2, false]);
  });

  it('count an article that carries two voices as one citation of two origins', () => {
    const list = sourceList([aSource('a', 'The article', 'the group'), aSource('b', 'The article', 'the body')]);
    expect([list.counted, list.sources.length, list.apart]).toEqual(['1 citation, 2 origins', 2, true]);
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

  it('are numbered where two have one citation and one origin, the same wherever on the page they stand', () => {
    const [a, b, c] = [
      aSource('a', 'Letter', 'the group'),
      aSource('b', 'Letter', 'the group'),
      aSource('c', 'Letter', 'the body'),
    ];
    const view = { entries: [b, c].map((one) => ({ source: sourceView(one) })), sources: sourceList([a, b, c, b]), none: null };
    const apart = tellSourcesApart(view);
    const which = ({ which }: { readonly which?: string }) => which;
    expect(apart.entries.map(({ source }) => which(source))).toEqual(['no. 1 of 2 by this name', undefined]);
    expect(apart.sources.sources.map(which)).toEqual(['no. 2 of 2 by this name', 'no. 1 of 2 by this name', undefined]);
    expect({ ...apart, entries: 0, sources: 0 }).toEqual({ entries: 0, sources: 0, none: null });
  });

  it('that begin alike and are cut to one text are numbered too', () => {
    const long = 'A citation that goes on for longer than a line can hold, and then tells of ';
    const view = [sourceView(aSource('a', `${long}this`, 'x')), sourceView(aSource('b', `${long}that`, 'x'))];
    expect(tellSourcesApart(view).map(({ which }) => which)).toEqual(['no. 1 of 2 by this name', 'no. 2 of 2 by this name']);
  });

  it('that are told apart already are left as they are', () => {
    const view = [sourceView(aSource('a', 'A', 'x')), sourceView(aSource('b', 'A', 'y'))];
    expect(tellSourcesApart(view)).toBe(view);
  });

  it('link only addresses that a browser may follow', () => {
    expect(sourceView(aSource('a', 'A', 'x', { address: 'javascript:alert(1)' })).address).toBeUndefined();
    expect(sourceView(aSource('a', 'A', 'x', { address: 'HTTPS://example.org' })).address).toBe('HTTPS://example.org');
  });
});
