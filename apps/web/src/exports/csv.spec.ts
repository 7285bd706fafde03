import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csv } from './csv.js';

/** As RFC 4180 says a reader does it. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  for (const [, body, end] of text.slice(1).matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    if (rows.length === 0 || rows.at(-1)!.at(-1) === END) rows.push([]);
    rows.at(-1)!.push(body!.replaceAll('""', '"'), ...(end === ',' ? [] : [END]));
  }
  return rows.map((row) => row.filter((each) => each !== END));
}
const END = '\0end';

describe('a table as CSV', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1',
    '\u200b=1',
    '＝1',
    '|calc',
    '%0A=1',
    '=HYPERLINK("https://example.org","x")',
  ])('runs nothing in a spreadsheet: %j', (text) => {
    expect(read(csv(['a'], [[text]]))[1]).toEqual([`'${text}`]);
  });

  it('gives back every other cell to the letter, whatever is in it', () => {
    const plain = fc.string({ unit: 'binary' }).filter((text) => /^[a-z]/.test(text) || text === '');
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, plain), { minLength: 1 }), (rows) => {
        expect(read(csv(['a', 'b'], rows)).slice(1)).toEqual(rows);
      }),
    );
  });

  it('never begins a cell with a sign that begins a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        expect(read(csv(['a'], [[text]]))[1]![0]!.trimStart()).not.toMatch(/^[=+\-@]/);
      }),
    );
  });
});
