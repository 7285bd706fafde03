import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aDay } from '../layout/partial-date.fixture.js';
import type { PartialDate } from '../layout/partial-date.view.js';
import { timeline, type Happening } from './timeline.view.js';

const ever = '9999-12-31';

describe('timeline', () => {
  it('puts what has one month under that month, oldest first', () => {
    const parts = timeline(
      [happened('b', aDay('2023-03-16', '16 March 2023')), happened('a', aDay('2023-03-10', '10 March 2023'))],
      ever,
    );
    expect(parts.map((part) => [part.heading, part.entries.map((entry) => entry.text)])).toEqual([['March 2023', ['a', 'b']]]);
  });

  it('gives a wide date its own words as heading, where it may first have happened', () => {
    const spring = aDay('2023-21', 'spring 2023', { earliest: '2023-03-01', latest: '2023-05-31' });
    const parts = timeline([happened('letter', aDay('2023-03-10', '10 March 2023')), happened('due', spring)], ever);
    expect(parts.map((part) => part.heading)).toEqual(['Spring 2023', 'March 2023']);
  });

  it('puts a date with an open beginning where it ends, and no date last', () => {
    const until = aDay('../2023-02-08', 'until 8 February 2023', { earliest: null, latest: '2023-02-08' });
    const parts = timeline(
      [happened('told', null), happened('draft', until), happened('early', aDay('2021-04-21', '21 April 2021'))],
      ever,
    );
    expect(parts.map((part) => part.heading)).toEqual(['April 2021', 'Until 8 February 2023', 'No date known']);
  });

  it('leaves out what had not happened by the day asked for, and keeps what has no day', () => {
    const parts = timeline([happened('later', aDay('2023-03-10', '10 March 2023')), happened('undated', null)], '2023-03-09');
    expect(parts.flatMap((part) => part.entries.map((entry) => entry.text))).toEqual(['undated']);
  });

  it('loses nothing and tells nothing twice', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => aDay(`2023-03-${String(n).padStart(2, '0')}`, `${n} March 2023`));
    fc.assert(
      fc.property(fc.array(fc.option(day)), (days) => {
        const told = timeline(
          days.map((on, n) => happened(String(n), on)),
          ever,
        );
        const texts = told.flatMap((part) => part.entries.map((entry) => entry.text));
        expect([...texts].sort()).toEqual(days.map((_, n) => String(n)).sort());
      }),
    );
  });
});

function happened(text: string, on: PartialDate | null): Happening {
  return { on, kind: 'Claim', by: 'somebody', text, verbatim: false, link: undefined, source: null };
}
