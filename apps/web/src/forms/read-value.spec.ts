import { describe, expect, it } from '@jest/globals';
import { faultIn, readBack } from './read-value.js';

const happened = { name: 'on', is: 'date' } as const;
const due = { ...happened, sense: 'due' } as const;
const today = '2023-03-16';

describe('a date read back', () => {
  it('says how words were read that others might read otherwise, and what to write instead', () => {
    expect(readBack(happened, '3/4/2022', today)).toBe(
      'We read this as Sunday 3 April 2022. The first number is read as the day and the second as the month. Write the month as a word if you mean it the other way round.',
    );
    expect(readBack(happened, 'the end of 2022', today)).toBe(
      'We read this as October 2022 to December 2022; it may mean any day from 1 October 2022 to 31 December 2022; worked out from what you wrote, which is kept beside it. The beginning or the end of a year is read as its first or last three months. Name the months if you mean others.',
    );
  });

  it('says of what is due at the end of a year its last day, and doubts nothing', () => {
    expect(readBack(due, 'by the end of 2023', today)).toBe(
      'We read this as Sunday 31 December 2023; worked out from what you wrote, which is kept beside it.',
    );
  });

  it('says what to write instead of what it cannot read', () => {
    expect(faultIn(happened, 'tax year 2022/23', today)).toBe(
      'This could mean several things. Write the days, such as 6 April 2022 to 5 April 2023.',
    );
  });
});
