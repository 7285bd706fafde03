import { describe, expect, it } from '@jest/globals';
import { nameThen } from './name-then.js';
import { aDay } from './partial-date.fixture.js';

const network = {
  id: 'network',
  name: 'Health Innovation Network',
  names: [
    { name: 'AHSN Network', from: null, until: null },
    { name: 'Health Innovation Network', from: { earliest: '2023-10-01' }, until: null },
  ],
};
const named = nameThen([network]);
const nameOf = (day: string | null): string => named(network, day === null ? null : aDay(day, day)).name;

describe('the name of a body in what it did', () => {
  it('is the one it had on that day, with the later one beside it', () => {
    expect(nameOf('2021-09-03')).toBe('AHSN Network (later Health Innovation Network)');
    expect(nameOf('2023-10-01')).toBe('Health Innovation Network');
  });

  it('is the one it came with where no day is known, or nothing of its names', () => {
    expect(nameOf(null)).toBe('Health Innovation Network');
    expect(named({ id: 'other', name: 'Wessex AHSN' }, aDay('2021', '2021')).name).toBe('Wessex AHSN');
  });
});
