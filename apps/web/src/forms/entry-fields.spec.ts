import { describe, expect, it } from '@jest/globals';
import type { Choices } from './entry.js';
import { bodies, picked, source } from './entry-fields.js';

const listed = <Node>(...nodes: readonly Node[]) => ({ nodes, pageInfo: { hasNextPage: false } });
const texts = (field: { readonly options?: readonly { readonly text: string }[] }) => field.options?.map(({ text }) => text);

describe('a list to pick from', () => {
  it('tells sources of one citation apart by their dates, and leaves alone what is alone', () => {
    const sources = listed(
      { id: 'a', citation: 'Minutes', publishedOn: { inWords: '10 March 2023' }, seenOn: '2023-03-11' },
      { id: 'b', citation: 'Minutes', publishedOn: null, seenOn: '2023-04-01' },
      { id: 'c', citation: 'A letter', publishedOn: { inWords: 'May 2023' }, seenOn: null },
    );
    expect(texts(source({ sources } as Choices))).toEqual([
      'Minutes (dated 10 March 2023)',
      'Minutes (seen on 1 April 2023)',
      'A letter',
    ]);
  });

  it('numbers what nothing else tells apart', () => {
    const sources = listed({ id: 'a', citation: 'Minutes' }, { id: 'b', citation: 'Notes' }, { id: 'c', citation: 'Minutes' });
    expect(texts(source({ sources } as Choices))).toEqual([
      'Minutes, number 1 in this list',
      'Notes',
      'Minutes, number 3 in this list',
    ]);
    const twice = picked('id', listed({ id: 'a', name: 'A council' }, { id: 'b', name: 'A council' }), ({ name }) => name);
    expect(new Set(texts(twice)).size).toBe(2);
  });
});

describe('bodies to tick', () => {
  const near = { group: { id: '0', name: 'Body 0' }, institution: { id: '1', name: 'Body 1' } };
  const firstOf = (count: number, about: unknown) => {
    const nodes = Array.from({ length: count }, (_, n) => ({ id: String(n), name: `Body ${n}` }));
    return bodies('withIds', { organizations: listed(...nodes), near: about } as unknown as Choices).first;
  };

  it('hold back all but those of the engagement where the list is long', () => {
    expect([firstOf(8, near), firstOf(40, near)]).toEqual([2, 2]);
  });

  it('stand in the open where they are few, or of no engagement', () => {
    expect([firstOf(7, near), firstOf(2, near), firstOf(40, undefined)]).toEqual([undefined, undefined, undefined]);
  });
});
