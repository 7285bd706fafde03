import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '#libs/kernel';
import { rowOf } from './row.js';

const row = (value: unknown) => rowOf(Buffer.from(JSON.stringify(value)));

describe('a row of a list', () => {
  it.each([
    [
      { pair: 'p', agreed: 'a.md', published: 'b.md' },
      { kind: 'files', key: { pair: 'p' }, agreed: 'a.md', published: 'b.md' },
    ],
    [
      { agreed: 'a.md', published: 'b.md' },
      { kind: 'files', key: { pair: null }, agreed: 'a.md', published: 'b.md' },
    ],
    [
      { id: 7, old_clause: 'a', new_clause: 'b' },
      { kind: 'clauses', key: { id: 7 }, agreed: 'a', published: 'b' },
    ],
    [
      { id: 'c', old_clause: null, new_clause: 'b', label: 'added' },
      { kind: 'clauses', key: { id: 'c' }, agreed: '', published: 'b' },
    ],
    [
      { id: 'c', old_clause: ['a', 'b'], new_clause: 'c' },
      { kind: 'clauses', key: { id: 'c' }, agreed: 'a\nb', published: 'c' },
    ],
  ])('%j', (value, expected) => expect(row(value)).toEqual(expected));

  it.each([
    [null, 'not a JSON object'],
    [[], 'not a JSON object'],
    [{}, 'names neither'],
    [{ agreed: 'a.md' }, '"published" has to be the path'],
    [{ agreed: '', published: 'b.md' }, '"agreed" has to be the path'],
    [{ agreed: '-', published: 'b.md' }, 'cannot be standard input'],
    [{ agreed: 'a\0', published: 'b.md' }, 'zero character'],
    [{ old_clause: 'a', newclause: 'b' }, '"new_clause" is missing'],
    [{ old_clause: 1, new_clause: 'b' }, '"old_clause" has to be a text'],
    [{ old_clause: ['a', 1], new_clause: 'b' }, '"old_clause" has to be a text'],
  ])('refuses %j: %s', (value, says) => expect(() => row(value)).toThrow(says));

  it('answers any bytes with a row or a refusal', () => {
    const bytes = fc.oneof(
      fc.uint8Array(),
      fc.json().map((json) => Buffer.from(json)),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        try {
          expect(['files', 'clauses']).toContain(rowOf(given).kind);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
    );
  });
});
