import { describe, expect, it } from '@jest/globals';
import { columnsOf, faultsInSheet, rowsFor } from './sheet-field.js';

const choices = [
  { value: 'EMAIL', text: 'An e-mail' },
  { value: 'MEETING', text: 'We were at the meeting' },
  { value: 'NOTES', text: 'Notes made at the time' },
  { value: 'MEMORY', text: 'Memory' },
];
const bodies = [
  { value: 'one', text: 'Northreach Homes' },
  { value: 'two', text: 'Mill Lane Tenants' },
];
const columns = columnsOf(
  { fromWhat: { label: 'Written from', missing: 'Choose.' }, withId: { label: 'With whom' }, on: { label: 'When' } },
  [
    { name: 'fromWhat', is: 'choice', options: choices },
    { name: 'withId', is: 'pick', options: bodies },
    { name: 'on', is: 'date' },
  ],
);
const sheet = { name: 'rows', is: 'sheet', columns } as const;
const today = '2023-03-16';
const rows = (...lines: readonly string[]) => ['Written from\tWith whom\tWhen', ...lines].join('\n');

describe('a cell of a sheet', () => {
  it('is one of a few answers by some of its words, where no other answer has them', () => {
    const text = rows('e-mail\tNorthreach Homes\t', 'Notes\t\t', 'the meeting\t\t', 'MEMORY\t\t');
    expect(faultsInSheet(sheet, text, today)).toEqual([]);
    expect(rowsFor(sheet, text, today).map(({ fromWhat }) => fromWhat)).toEqual(['EMAIL', 'NOTES', 'MEETING', 'MEMORY']);
  });

  it('is no answer by a few letters, by words that several have, or by a part of the name of a body', () => {
    const of = (cell: string) => faultsInSheet(sheet, rows(cell), today);
    expect(of('at\t\t')).toEqual([expect.stringContaining('Row 2, Written from: “at” is not known here.')]);
    expect(of('mail\t\t')).toEqual([expect.stringContaining('“mail” is not known here.')]);
    expect(of('Memory\tNorthreach\t')).toEqual([expect.stringContaining('Row 2, With whom: “Northreach” is not known here.')]);
  });

  it('with a day to come is named before anything is read back', () => {
    expect(faultsInSheet(sheet, rows('Memory\t\tspring 2029'), today)).toEqual([
      'Row 2, When: This day has not come yet: today is 16 March 2023. Write when it happened.',
    ]);
  });
});
