import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayInWords, dayWithWeekday, instantInWords, isDay, monthInWords } from './day.js';

describe('days in words', () => {
  it('are written as people say them', () => {
    expect(dayInWords('2023-03-10')).toBe('10 March 2023');
    expect(monthInWords('2023-03-10')).toBe('March 2023');
    expect(instantInWords('2026-05-01T09:30:15.123Z')).toBe('1 May 2026, 09:30 UTC');
  });

  it('know their weekday without a zone', () => {
    expect(dayWithWeekday('2023-03-10')).toBe('Friday 10 March 2023');
    expect(dayWithWeekday('2024-02-29')).toBe('Thursday 29 February 2024');
  });

  it.each(['2023-02-29', '2023-13-01', '2023-00-10', '2023-04-31', '1900-02-29', '2023-3-1', 'today', '2023-03-10 '])(
    '%s is no day',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it('every day of the calendar is a day, with the weekday the calendar gives it', () => {
    const instant = fc.integer({ min: Date.UTC(1600, 0, 1) / 864e5, max: Date.UTC(2400, 0, 1) / 864e5 });
    fc.assert(
      fc.property(instant, (n) => {
        const date = new Date(n * 864e5);
        const day = date.toISOString().slice(0, 10);
        expect(isDay(day)).toBe(true);
        expect(dayWithWeekday(day).split(' ')[0]).toBe(date.toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' }));
      }),
    );
  });
});
