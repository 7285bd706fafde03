import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tree, type TreeNode } from './version-tree.js';

interface Item {
  readonly id: string;
  readonly derivedFrom: { readonly id: string } | null;
}

describe('version tree', () => {
  it('hangs each version under the one it derives from; branches are normal', () => {
    expect(shape(tree([item('a'), item('b', 'a'), item('c', 'a'), item('d', 'c')]))).toBe('a(b c(d))');
  });

  it('stands a version alone whose origin is not shown', () => {
    expect(shape(tree([item('a', 'hidden'), item('b')]))).toBe('a b');
  });

  it('cuts a circle and loses no version', () => {
    expect(shape(tree([item('a', 'b'), item('b', 'a'), item('c', 'c')]))).toBe('a(b) c');
  });

  it('shows every version once, whatever derives from what', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const origins = fc.tuple(...ids.map(() => fc.option(fc.constantFrom(...ids))));
    fc.assert(
      fc.property(origins, (from) => {
        const shown = shape(tree(ids.map((id, n) => item(id, from[n] ?? undefined)))).match(/[a-e]/g) ?? [];
        expect([...shown].sort()).toEqual(ids);
      }),
    );
  });
});

function item(id: string, from?: string): Item {
  return { id, derivedFrom: from === undefined ? null : { id: from } };
}

function shape(nodes: readonly TreeNode<Item>[]): string {
  return nodes.map(({ item: one, derived }) => one.id + (derived.length === 0 ? '' : `(${shape(derived)})`)).join(' ');
}
