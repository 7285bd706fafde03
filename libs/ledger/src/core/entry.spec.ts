import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entryFields } from './entry.js';

describe('the fields of an entry', () => {
  it('are named by the way to each text, and lists count from 0', () => {
    expect(
      entryFields({ statedOn: { edtf: '2021', said: null }, alsoCalled: ['The deal', 'The paper'], number: 3, copiedIn: false }),
    ).toEqual({
      'statedOn.edtf': '2021',
      'alsoCalled.0': 'The deal',
      'alsoCalled.1': 'The paper',
      number: '3',
      copiedIn: 'false',
    });
  });

  it('leave out what was not given, and keep what is empty', () => {
    expect(entryFields({ a: null, b: undefined, c: [], d: {}, e: '' })).toEqual({ e: '' });
  });

  it.each([[new Date(0)], [new Map([['a', 1]])], [new Set([1])], [new Uint8Array(2)], [() => 1], [1n], [Symbol('a')]])(
    'refuse what would be lost or told in another way: %p',
    (value) => {
      expect(() => entryFields({ a: { b: value } })).toThrow(TypeError);
    },
  );

  it('hold every leaf as text, of whatever is told', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/);
    const told = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(name, tie('value'), { maxKeys: 3 }),
      ),
    })).value;
    fc.assert(
      fc.property(fc.dictionary(name, told), (object) => {
        const leaves = JSON.stringify(object, (_, value: unknown) => (value === null ? undefined : value));
        const fields = entryFields(object);
        expect(Object.values(fields).every((value) => typeof value === 'string')).toBe(true);
        expect(Object.keys(fields)).toHaveLength(countLeaves(JSON.parse(leaves)));
      }),
    );
  });
});

function countLeaves(value: unknown): number {
  if (value === null) return 0;
  return typeof value === 'object' ? Object.values(value).reduce<number>((all, each) => all + countLeaves(each), 0) : 1;
}
