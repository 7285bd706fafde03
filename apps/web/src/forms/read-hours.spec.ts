import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hoursInWords } from '../layout/hours.js';
import { hoursAsWritten, minutesIn } from './read-hours.js';

describe('hours', () => {
  it.each([
    ['12', 720],
    ['1.5', 90],
    ['1,25', 75],
    ['1½', 90],
    ['½', 30],
    ['½ hour', 30],
    ['2:30', 150],
    ['1 hour', 60],
    ['1h30m', 90],
    ['1 hour and 30 minutes', 90],
    ['45 minutes', 45],
    ['1.1', 66],
    [' 120 Hours ', 7200],
  ])('written as “%s” are so many minutes', (text, minutes) => {
    expect(minutesIn(text)).toBe(minutes);
  });

  it.each(['', 'h', 'some', '0', '0:00', '1.33', '-1', '1:75', '1.5½', 'about 12', '12 days', '1e3', '١٢'])(
    'are not taken from “%s”',
    (text) => {
      expect(minutesIn(text)).toBeUndefined();
    },
  );

  it('are read again from how the record says them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600_000 }), (minutes) => {
        expect(minutesIn(hoursInWords(minutes).replaceAll(',', ''))).toBe(minutes);
        expect(minutesIn(hoursAsWritten(minutes))).toBe(minutes);
      }),
    );
  });

  it('are refused or taken, and never end in an error', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'0123456789.,:½ hm ours'), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(letters, fc.string()), (text) => {
        const minutes = minutesIn(text);
        expect(minutes === undefined || (Number.isInteger(minutes) && minutes > 0)).toBe(true);
      }),
    );
  });
});
