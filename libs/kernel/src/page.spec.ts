import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromBase64url, toBase64url } from './base64url.js';
import { decodeCursor, encodeCursor, pageArgs, pageOf, type SortColumn, type SortValue } from './page.js';

const id = '3f2b8c1e-9d4a-4c57-8e21-0a6b7c8d9e0f';
const refused = expect.objectContaining({ code: 'CURSOR_INVALID', category: 'invalid', field: 'after' });

const list = 'a list';
const of = (...columns: SortColumn[]) => ({ list, columns });

const aDay = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const aText = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
const aNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0));
const aColumn: fc.Arbitrary<[SortColumn, SortValue]> = fc.oneof(
  aDay.map((v): [SortColumn, SortValue] => ['day', v]),
  fc.option(aDay).map((v): [SortColumn, SortValue] => ['day?', v]),
  aText.map((v): [SortColumn, SortValue] => ['text', v]),
  aNumber.map((v): [SortColumn, SortValue] => ['number', v]),
);

describe('base64url', () => {
  it('agrees with Node both ways for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(toBase64url(text)).toBe(Buffer.from(text).toString('base64url'));
        expect(fromBase64url(toBase64url(text))).toBe(text);
      }),
    );
  });

  it('reads one spelling only: no padding, no stray bits, no broken UTF-8', () => {
    expect(fromBase64url('YQ')).toBe('a');
    for (const wrong of ['YQ==', 'YR', 'Y', '_w', '7aCA', 'Y Q', 'YQ\n']) expect(fromBase64url(wrong)).toBeNull();
  });
});

describe('cursor', () => {
  it('comes back as the sort values and id it was made of', () => {
    fc.assert(
      fc.property(fc.array(aColumn, { maxLength: 3 }), fc.uuid({ version: 4 }), (columns, rowId) => {
        const key = { list, values: columns.map(([, value]) => value), id: rowId };
        expect(decodeCursor(encodeCursor(key), of(...columns.map(([column]) => column)))).toEqual(key);
      }),
    );
  });

  it('is refused whatever a stranger writes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json().map(toBase64url)), (text) => {
        expect(() => decodeCursor(text, of('day'))).toThrow(refused);
      }),
    );
  });

  it('is refused for another order, another kind of value, another spelling of the same', () => {
    const cursor = encodeCursor({ list, values: ['2023-03-10'], id });
    expect(decodeCursor(cursor, of('day'))).toMatchObject({ id });
    expect(() => decodeCursor(cursor, of())).toThrow(refused);
    expect(() => decodeCursor(cursor, of('number'))).toThrow(refused);
    expect(() => decodeCursor(encodeCursor({ list, values: [null], id }), of('day'))).toThrow(refused);
    expect(() => decodeCursor(encodeCursor({ list, values: ['a\0'], id }), of('text'))).toThrow(refused);
    expect(() => decodeCursor(encodeCursor({ list, values: [], id: 'x' }), of())).toThrow(refused);
    expect(() => decodeCursor(toBase64url(`["${list}", "2023-03-10","${id}"]`), of('day'))).toThrow(refused);
    expect(() => decodeCursor(encodeCursor({ list, values: ['x'.repeat(3000)], id }), of('text'))).toThrow(refused);
  });

  it('is refused for another list, though its order holds the same', () => {
    const cursor = encodeCursor({ list: 'another list', values: ['2023-03-10'], id });
    expect(() => decodeCursor(cursor, of('day'))).toThrow(refused);
    expect(() => decodeCursor(toBase64url(`["2023-03-10","${id}"]`), of('day'))).toThrow(refused);
  });
});

describe('page', () => {
  it('asks for 20 at a time when not told, and for 1 to 100 when told', () => {
    expect(pageArgs({}, of('day'))).toEqual({ first: 20, after: null });
    expect(pageArgs({ first: 100, after: null }, of())).toEqual({ first: 100, after: null });
    for (const first of [0, -1, 101, 1.5, NaN]) {
      expect(() => pageArgs({ first }, of())).toThrow(expect.objectContaining({ code: 'PAGE_SIZE_INVALID', field: 'first' }));
    }
  });

  it('walks a whole list once each, whatever the page size', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.integer({ min: 1, max: 10 }), (size, first) => {
        const rows = Array.from({ length: size }, (_, n) => n);
        const seen: number[] = [];
        for (let after: string | null = null, more = true; more;) {
          const from: number = after === null ? 0 : Number(decodeCursor(after, of('number')).values[0]) + 1;
          const page = pageOf(rows.slice(from, from + first + 1), first, (n) => ({ list, values: [n], id }));
          seen.push(...page.edges.map((edge) => edge.node));
          after = page.endCursor;
          more = page.hasNextPage;
        }
        expect(seen).toEqual(rows);
      }),
    );
  });
});
