import { describe, expect, it } from '@jest/globals';
import { askNear, nearFirst } from './near-bodies.js';

const body = (id: string) => ({ id, name: `Body ${id}` });
const listed = (...ids: readonly string[]) => ({ nodes: ids.map(body), pageInfo: { hasNextPage: true } });
const order = (near: unknown, ...ids: readonly string[]) => nearFirst(listed(...ids), near).nodes.map(({ id }) => id);

describe('a list of bodies to choose from', () => {
  it('begins with those of the engagement, however deep the form stands below it, each once', () => {
    expect(order({ group: body('c'), institution: body('b') }, 'a', 'b', 'c')).toEqual(['c', 'b', 'a']);
    expect(order({ work: { engagement: { group: body('c'), institution: body('b') } } }, 'a', 'b', 'c')).toEqual(['c', 'b', 'a']);
  });

  it('holds them also where the list was cut before it came to them', () => {
    expect(order({ group: body('y'), institution: body('z') }, 'a', 'b')).toEqual(['y', 'z', 'a', 'b']);
  });

  it('stays as it is where there is no engagement, or it has no institution', () => {
    expect(order(undefined, 'a', 'b')).toEqual(['a', 'b']);
    expect(order({ group: body('b'), institution: null }, 'a', 'b')).toEqual(['b', 'a']);
    expect([askNear('/engagements/add'), askNear('/organizations/:id/posts/add')]).toEqual([undefined, undefined]);
    expect(askNear('/versions/:id/sign-offs/add')).toContain('version(id: $id)');
  });
});
