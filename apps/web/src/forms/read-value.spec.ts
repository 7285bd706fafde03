import { describe, expect, it } from '@jest/globals';
import { dayOf, faultIn, readBack, valueFor } from './read-value.js';

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

describe('one day', () => {
  const day = { name: 'until', is: 'day', sense: 'due' } as const;

  it('that somebody chooses is counted to the day, and of what others said is about then, which is more than one', () => {
    const chosen = { ...day, chosen: true } as const;
    expect(faultIn(chosen, 'in two weeks', today)).toBeUndefined();
    expect(valueFor(chosen, 'in two weeks', today)).toBe('2023-03-30');
    expect(readBack(chosen, 'in two weeks', today)).toBe(
      'We read this as Thursday 30 March 2023; worked out from what you wrote.',
    );
    expect(faultIn(chosen, 'in two months', today)).toMatch(/more than one day/);
    expect(faultIn(day, 'in two weeks', today)).toMatch(/more than one day/);
    expect(valueFor(day, 'a week on Friday', today)).toBe('2023-03-24');
  });
});

describe('a date of what has happened', () => {
  it('has come: one that lies wholly after today is none, and one that is due may', () => {
    const toCome = 'This day has not come yet: today is 16 March 2023. Write when it happened.';
    for (const text of ['tomorrow', '17 March 2023', 'spring 2029'])
      expect([text, faultIn(happened, text, today)]).toEqual([text, toCome]);
    expect(faultIn({ ...happened, is: 'day' }, '17 March 2023', today)).toBe(toCome);
    for (const text of ['today', 'March 2023', 'spring 2023', '2023', 'about 20 March 2021'])
      expect([text, faultIn(happened, text, today)]).toEqual([text, undefined]);
    expect(faultIn(due, '17 March 2023', today)).toBeUndefined();
    expect(faultIn({ ...happened, mayCome: true }, '17 March 2023', today)).toBeUndefined();
  });
});

describe('a date in words that were said on a day', () => {
  const said = { ...due, saidOn: 'statedOn' };
  const read = (text: string, statedOn: string) => readBack(said, text, dayOf(said, { statedOn }, today));

  it('counts from that day, and from today where it is not known, cannot be read or has not come', () => {
    expect(read('end of June', '9 May 2021')).toContain('We read this as Wednesday 30 June 2021');
    expect(read('in two weeks', '1 March 2022')).toContain('15 March 2022');
    for (const statedOn of ['', 'no date at all', '2 April 2023'])
      expect([statedOn, read('end of June', statedOn)]).toEqual([statedOn, expect.stringContaining('30 June 2023')]);
  });

  it('says the year that was written, whenever it was said', () => {
    expect(read('end of June 2024', '9 May 2021')).toContain('30 June 2024');
  });
});
