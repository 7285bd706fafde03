import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { requireEmbargoAhead, requireEmbargoOver } from './embargo.js';

const NOW = '2026-03-01T12:00:00.000Z';
const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });

const refused = (work: () => void): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('an embargo', () => {
  it('ends in the future, within ten years', () => {
    expect(refused(() => requireEmbargoAhead('2026-03-01T12:00:00.001Z', NOW, 'until'))).toBeNull();
    expect(refused(() => requireEmbargoAhead('2036-03-01T12:00:00.000Z', NOW, 'until'))).toBeNull();
    expect(refused(() => requireEmbargoAhead(NOW, NOW, 'until'))).toBe('EMBARGO_IN_PAST');
    expect(refused(() => requireEmbargoAhead('2036-03-02T00:00:00.000Z', NOW, 'until'))).toBe('EMBARGO_TOO_LONG');
  });

  it('holds until its moment and not a millisecond longer, whatever the two moments are', () => {
    fc.assert(
      fc.property(moment, moment, (until, now) => {
        const early = refused(() => requireEmbargoOver(until.toISOString(), now.toISOString())) === 'EMBARGO_NOT_OVER';
        expect(early).toBe(now.getTime() < until.getTime());
      }),
    );
  });

  it('that was never set holds nothing back', () => {
    expect(refused(() => requireEmbargoOver(null, NOW))).toBeNull();
  });
});
