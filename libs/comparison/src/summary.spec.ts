import { describe, expect, it } from '@jest/globals';
import { summaryOf } from './summary.js';

describe('summaryOf', () => {
  it("counts a reader's duty apart from the institution's", () => {
    const { fates, moved, boundParties } = summaryOf([
      { fate: 'WEAKENED', moved: false, boundParty: 'READER' },
      { fate: 'WEAKENED', moved: true, boundParty: 'INSTITUTION' },
      { fate: 'KEPT', moved: true, boundParty: 'INSTITUTION' },
    ]);
    expect(fates).toMatchObject({ WEAKENED: 2, KEPT: 1, DROPPED: 0 });
    expect(moved).toBe(2);
    expect(boundParties.READER.WEAKENED).toBe(1);
    expect(boundParties.INSTITUTION).toMatchObject({ WEAKENED: 1, KEPT: 1 });
    expect(boundParties.NOBODY_NAMED.WEAKENED).toBe(0);
  });
});
