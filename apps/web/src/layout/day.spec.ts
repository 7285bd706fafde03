import { describe, expect, it } from '@jest/globals';
import { dayInWords, instantInWords, monthInWords } from './day.js';

describe('days in words', () => {
  it('are written as people say them', () => {
    expect(dayInWords('2023-03-10')).toBe('10 March 2023');
    expect(monthInWords('2023-03-10')).toBe('March 2023');
    expect(instantInWords('2026-05-01T09:30:15.123Z')).toBe('1 May 2026, 09:30 UTC');
  });

  it('leave what is no day as it stands', () => {
    expect(dayInWords('2023-02-30')).toBe('2023-02-30');
    expect(dayInWords('')).toBe('');
  });
});
