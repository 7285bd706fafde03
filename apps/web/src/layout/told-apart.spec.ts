import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toldApart } from './told-apart.js';

describe('the names of a list', () => {
  it('stay as they are where no other is the same, and say their place where one is', () => {
    expect(toldApart(['Editor', 'Reader', 'Editor'])).toEqual([
      'Editor, number 1 in this list',
      'Reader',
      'Editor, number 3 in this list',
    ]);
  });

  it('are all different', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Editor', 'Reader', 'Steward')), (names) => {
        expect(new Set(toldApart(names)).size).toBe(names.length);
      }),
    );
  });
});
