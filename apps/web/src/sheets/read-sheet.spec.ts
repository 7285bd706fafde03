import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csv } from '../exports/csv.js';
import type { Field } from '../forms/form.js';
import { readSheet } from './read-sheet.js';
import { cellAt, faultsInSheet, rowsFor, rowsReadBack } from './sheet-field.js';

const columns = [
  { name: 'what', label: 'What', is: 'text', missing: 'Write what.' },
  { name: 'who', label: 'Who said it', is: 'pick', missing: 'Write who.', options: [{ value: 'id-1', text: 'A council' }] },
  { name: 'when', label: 'When', is: 'date' },
] as const;
const field: Field = { name: 'rows', is: 'sheet', columns };
const TODAY = '2023-06-01';

describe('a sheet', () => {
  it.each([
    ['tabs', 'What\tWho said it\tWhen\nIt, all\tA council\tspring 2023'],
    ['commas', 'What,Who said it,When\n"It, all",A council,spring 2023'],
    ['semicolons', 'what ; WHO  said it;When\r\nIt, all;a council;spring 2023\r\n'],
    ['its columns in another order, behind the mark of UTF-8', '\ufeffWhen,What,Who said it\nspring 2023,"It, all",A council'],
  ])('is read with %s', (_how, text) => {
    expect(faultsInSheet(field, text, TODAY)).toEqual([]);
    const when = { edtf: '2023-21', said: 'spring 2023', inferred: false };
    expect(rowsFor(field, text, TODAY)).toMatchObject([{ what: 'It, all', who: 'id-1', when: { edtf: when.edtf } }]);
  });

  it('names every bad cell by the row of the spreadsheet, its column and why', () => {
    const text = 'What,Who said it,When\nOne,A council,\n,,\nTwo,Somebody,soon\n,A council,\n';
    const faults = faultsInSheet(field, text, TODAY);
    expect(faults).toHaveLength(3);
    expect(faults[0]).toBe('Row 4, Who said it: “Somebody” is not known here. Write one of: A council.');
    expect(faults[1]).toMatch(/^Row 4, When: /);
    expect(faults[2]).toBe('Row 5, What: Write what.');
  });

  it.each([
    ['', 'There is no row'],
    ['What,Who said it,When\n', 'There is no row'],
    ['What,When\nOne,2023\n', 'The column “Who said it” is missing'],
    ['What,Who said it,When,Mood\nOne,A council,,\n', 'a column “Mood” that is not in the template'],
    ['What,Who said it,When,What\nOne,A council,,\n', 'The column “What” is there twice'],
    ['What,Who said it,When\n"One,A council,\n', 'a quotation mark is opened'],
    [`What,Who said it,When\n${'One,A council,\n'.repeat(201)}`, 'more than 200 rows'],
  ])('that cannot be read says why: %#', (text, why) => {
    expect(faultsInSheet(field, text, TODAY)).toEqual([expect.stringContaining(why)]);
  });

  it.each([
    [
      'more cells than headings',
      'What,Who said it,When\nOne,A council,\n,,\nTwo,A council,,and more\n',
      'Row 4, column D: “and more”',
    ],
    ['a cell under an empty heading', 'What,,Who said it,When\nOne,lost,A council,\n', 'Row 2, column B: “lost”'],
    [
      'a comma outside quotation marks',
      'What,Who said it,When\nIt, all,A council,spring 2023\n',
      'Row 2, column D: “spring 2023”',
    ],
    ['words beyond column Z', `What\tWho said it\tWhen\nOne\tA council${'\t'.repeat(27)}far`, 'Row 2, column AC: “far”'],
  ])('loses no words of %s: it says where they stand and what would be right', (_what, text, where) => {
    const [fault, ...more] = faultsInSheet(field, text, TODAY);
    expect(more).toEqual([]);
    expect(fault).toContain(`${where} stands under no heading`);
    expect(fault).toContain('Move it under the heading it belongs to');
  });

  it('takes empty cells under no heading, as spreadsheets leave them', () => {
    expect(faultsInSheet(field, 'What,Who said it,When,,\nOne,A council,,,\n,,,,,,\n', TODAY)).toEqual([]);
  });

  it('guesses at neither of two bodies of one name', () => {
    const two = [...columns[1].options, { value: 'id-2', text: 'A council' }];
    const text = 'What,Who said it,When\nOne,A council,\n';
    const of = { ...field, columns: [columns[0], { ...columns[1], options: two }, columns[2]] };
    expect(faultsInSheet(of, text, TODAY)).toHaveLength(1);
  });

  it('is read back row by row, each date as it was understood', () => {
    const [row] = rowsReadBack(field, 'What,Who said it,When\n\nOne,a council,spring 2023\n', TODAY);
    expect(row!.label).toBe('Row 3');
    expect(row!.lines.join('\n')).toContain('When: spring 2023. We read this as');
  });

  it('tells of a later refusal which row and column it is of', () => {
    const text = 'What,Who said it,When\n\nOne,A council,\nTwo,A council,\n';
    expect(cellAt(field, text, 'rows.1.what')).toEqual({ row: 4, column: 'What' });
    expect(cellAt(field, text, 'rows.9.what')).toBeUndefined();
    expect(cellAt(field, text, 'engagementId')).toBeUndefined();
  });

  it('gives back each cell that our own CSV holds', () => {
    const word = fc.string({ minLength: 1 }).filter((text) => /^[^\s=+\-@|%＝＋－＠\p{Cc}\p{Cf}](.*\S)?$/u.test(text));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (whats) => {
        const text = csv(
          ['What', 'Who said it', 'When'],
          whats.map((what) => [what, 'A council', '']),
        );
        expect(readSheet(text, columns).rows.map(({ cells }) => cells['what'])).toEqual(whats);
      }),
    );
  });
});
