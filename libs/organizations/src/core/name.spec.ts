import { describe, expect, it } from '@jest/globals';
import { nameOn, type BorneName } from './name.js';

const borne = (name: string, from: string | null = null, until: string | null = null): BorneName => ({
  name,
  from: from === null ? null : { earliest: from },
  until: until === null ? null : { latest: until },
});

const NETWORK = [
  borne('Health Innovation Network', '2023-10-01'),
  borne('Academic Health Science Network', '2013-04-01', '2023-09-30'),
];

describe('the name of a body on a day', () => {
  it.each([
    ['2013-04-01', 'Academic Health Science Network'],
    ['2023-09-30', 'Academic Health Science Network'],
    ['2023-10-01', 'Health Innovation Network'],
    ['2030-01-01', 'Health Innovation Network'],
  ])('%s is the one it bore then: %s', (day, name) => {
    expect(nameOn(NETWORK, day)).toBe(name);
  });

  it('before its first known name is that first name', () => {
    expect(nameOn(NETWORK, '2001-01-01')).toBe('Academic Health Science Network');
  });

  it('of several it may have borne is the one begun last, and of several begun on one day the one recorded first', () => {
    expect(nameOn([borne('Old'), borne('New', '2020-01-01')], '2021-06-01')).toBe('New');
    expect(nameOn([borne('Old'), borne('New', '2020-01-01')], '2019-12-31')).toBe('Old');
    expect(nameOn([borne('First recorded'), borne('Second recorded')], '2021-06-01')).toBe('First recorded');
  });

  it('in a gap between two names is the earliest known', () => {
    expect(nameOn([borne('Old', '2000-01-01', '2005-12-31'), borne('New', '2010-01-01')], '2007-01-01')).toBe('Old');
  });
});
