import { describe, expect, it } from '@jest/globals';
import { dayInWords, instantInWords, monthInWords } from './day.js';

describe('days in words', () => {
  it('are written as people say them', () => {
    expect(dayInWords('2023-03-10')).toBe('10 March 2023');
    expect(monthInWords('2023-03-10')).toBe('March 2023');
  });

  it('name the one clock that moments are told by, in summer and in winter', () => {
    expect(instantInWords('2026-05-01T09:30:15.123Z')).toBe('1 May 2026, 10:30 London time');
    expect(instantInWords('2026-07-01T23:30:00.000Z')).toBe('2 July 2026, 00:30 London time');
    expect(instantInWords('2026-11-22T12:30:00.000Z')).toBe('22 November 2026, 12:30 London time');
  });

  it('take the day of a moment where it was day: in London', () => {
    expect(dayInWords('2026-07-01T22:59:59.999Z')).toBe('1 July 2026');
    expect(dayInWords('2026-07-01T23:00:00.000Z')).toBe('2 July 2026');
    expect(dayInWords('2026-12-31T23:59:00.000Z')).toBe('31 December 2026');
  });

  it('leave what is no day as it stands', () => {
    expect(dayInWords('2023-02-30')).toBe('2023-02-30');
    expect(dayInWords('')).toBe('');
  });
});
