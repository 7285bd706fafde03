import { describe, expect, it } from '@jest/globals';
import { heldBackInWords } from './held-back.js';

const kinds = (...given: string[]) => given.map((kind) => ({ kind }));

describe('what is held back', () => {
  it('is counted by kind, in one sentence', () => {
    expect(heldBackInWords(kinds('DUE_DATE'))).toMatch(/^Held back from everybody: 1 later date\. /);
    expect(heldBackInWords(kinds('DUE_DATE', 'DELIVERY', 'DELIVERY', 'NEW'))).toMatch(
      /: 1 later date, 2 deliveries and 1 other thing\. /,
    );
  });

  it('is not mentioned when there is nothing', () => {
    expect(heldBackInWords([])).toBeUndefined();
  });
});
