import { describe, expect, it } from '@jest/globals';
import { encodeCursor } from '#libs/kernel';
import { compileOne, compilePage } from './compile.js';
import { nameOfList } from './paging.js';
import {
  column,
  computed,
  keyOf,
  many,
  one,
  page,
  partialDateField,
  select,
  shape,
  type Graph,
  type Order,
  type Selection,
} from './shape.js';

const ID = '11111111-1111-4111-8111-111111111111';
const BY_NAME: Order = [{ column: 'name', holds: 'text' }];

const GRAPH: Graph = {
  Body: shape('body', {
    name: column('name'),
    began: partialDateField('began'),
    promises: page('Promise', 'body_id', [{ column: 'day', holds: 'day', nullable: true }]),
  }),
  Promise: shape(
    'promise',
    {
      says: column('says'),
      body: one('Body', 'body_id'),
      dates: many('Due', 'promise_id', [{ column: 'at', holds: 'instant' }]),
      late: computed(select('dates', 'day')),
    },
    { id: 'first_id', stands: 'superseded_at is null' },
  ),
  Due: shape('due', { day: column('day') }),
};

const READABLE = { graph: GRAPH, kinds: new Map([['promise.says', 'text']] as const) };

const want = (field: string, children: readonly Selection[] = [], args = {}): Selection => ({ field, args, children });
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('a thing compiled', () => {
  it('is one statement, whatever is selected, with the id as its only value', () => {
    const { text, values } = compileOne(READABLE, 'Promise', ID, [
      want('says'),
      want('body', [want('name')]),
      want('dates', [want('day')]),
    ]);
    expect(values).toEqual([ID]);
    expect(text.match(/\bfrom promise\b/g)).toHaveLength(1);
    expect(flat(text)).toContain('join body');
    expect(flat(text)).toContain('from due');
    expect(text).not.toContain(';');
  });

  it('that can be corrected is looked up by the id people know, where it stands', () => {
    const { text } = compileOne(READABLE, 'Promise', ID, [want('says')]);
    expect(flat(text)).toMatch(/where \w+\.first_id = \$1 and \w+\.superseded_at is null/);
  });

  it('reads what a computed field needs, and no field that is none of the record', () => {
    const { text } = compileOne(READABLE, 'Promise', ID, [want('late'), want('inventedByTheFace')]);
    expect(text).toContain('.day');
    expect(text).not.toContain('inventedByTheFace');
    expect(text).not.toContain('late');
  });

  it('asked for one field twice reads it once, with all that either asks', () => {
    const { text } = compileOne(READABLE, 'Promise', ID, [want('body', [want('name')]), want('body', [want('began')])]);
    expect(text.match(/join body/g)).toHaveLength(1);
    expect(text).toContain('began_edtf');
    expect(text).toContain('.name');
  });

  it('names what is no shape as our mistake', () => {
    expect(() => compileOne(READABLE, 'Nothing', ID, [])).toThrow(TypeError);
  });
});

describe('a page compiled', () => {
  const compile = (args: { first?: number | null; after?: string | null }, order = BY_NAME) =>
    compilePage(READABLE, 'Body', order, args, [], [want('name')]);
  const rule = (work: () => unknown) => {
    try {
      work();
      return 'taken';
    } catch (error) {
      return (error as { readonly code: string }).code;
    }
  };

  it('asks for one row more than wanted, 20 unless said', () => {
    expect(compile({}).text).toContain('limit 21)');
    expect(compile({ first: 100 }).text).toContain('limit 101)');
  });

  it('is one text wherever it is entered, so that the database keeps one plan of it', () => {
    const after = (name: string) => compile({ after: encodeCursor({ list: 'Body name', values: [name], id: ID }) });
    expect(after('Body one').text).toBe(after('Body two').text);
  });

  it('puts nothing that a reader gave into the text: a cursor, a condition and a field’s arguments are values', () => {
    const given = `x' or true --`;
    const after = encodeCursor({ list: 'Body name', values: [given], id: ID });
    const { text, values } = compilePage(
      READABLE,
      'Body',
      BY_NAME,
      { after },
      [(t, value) => `${t}.kind = ${value(given)}`],
      [want('name')],
    );
    expect(text).not.toContain(given);
    expect(values.filter((value) => value === given).length).toBeGreaterThan(1);
  });

  it('writes no argument of a field into the text, and reads the field back under its name and arguments', () => {
    const args = { first: 1, after: null, note: `it's` };
    const { text, read } = compileOne(READABLE, 'Body', ID, [want('promises', [want('says')], args)]);
    expect(text).not.toContain('note');
    expect(read([['b'], [['2023-01-01', 'p', 'We will.']]])).toEqual({
      id: 'b',
      [keyOf('promises', args)]: {
        '@first': 1,
        '@list': 'Promise day',
        '@rows': [{ '@cursor': ['2023-01-01', 'p'], id: 'p', says: 'We will.' }],
      },
    });
  });

  it('reads what a row names one of from the row, and null where there is none', () => {
    const { read } = compilePage(READABLE, 'Promise', [], {}, [], [want('says'), want('body', [want('name')])]);
    const rows = [
      [['p', 'We will.', 'b'], 'The body'],
      [['q', null, null], null],
    ];
    expect(read(rows)['@rows']).toEqual([
      { id: 'p', says: 'We will.', body: { id: 'b', name: 'The body' } },
      { id: 'q', says: null, body: null },
    ]);
  });

  it.each([0, -1, 101, 1.5, Number.NaN])('refuses %p rows', (first) => {
    expect(rule(() => compile({ first }))).toBe('PAGE_SIZE_INVALID');
  });

  it('is cut off before anything is joined to it, and put in order again afterwards', () => {
    const { text } = compilePage(READABLE, 'Promise', DAY, {}, [], [want('body', [want('name')])]);
    expect(flat(text)).toMatch(
      /order by t0\.day nulls last, t0\.first_id limit 21\) t0 left join body \w+ on .* order by t0\.day/,
    );
  });

  const DAY: Order = [{ column: 'day', holds: 'day', nullable: true }];
  const INSTANT: Order = [{ column: 'at', holds: 'instant', descending: true }];
  it.each<[Order, string | null, string]>([
    [DAY, '2023-03-10', 'taken'],
    [DAY, null, 'taken'],
    [DAY, '2023-99-99', 'CURSOR_INVALID'],
    [DAY, '2023-02-30', 'CURSOR_INVALID'],
    [DAY, '0000-01-01', 'CURSOR_INVALID'],
    [DAY, 'infinity', 'CURSOR_INVALID'],
    [INSTANT, '2023-03-10T23:59:59.999999Z', 'taken'],
    [INSTANT, null, 'CURSOR_INVALID'],
    [INSTANT, '2023-99-99T99:99:99.000000Z', 'CURSOR_INVALID'],
    [INSTANT, '2023-02-30T00:00:00.000000Z', 'CURSOR_INVALID'],
    [INSTANT, '2023-03-10T24:00:00.000000Z', 'CURSOR_INVALID'],
    [INSTANT, '2023-03-10T23:60:00.000000Z', 'CURSOR_INVALID'],
    [INSTANT, '2023-03-10T23:59:60.000000Z', 'CURSOR_INVALID'],
    [INSTANT, '2023-03-10T23:59:59.999Z', 'CURSOR_INVALID'],
    [INSTANT, 'now', 'CURSOR_INVALID'],
  ])('of %j after %p: %s', (order, value, outcome) => {
    expect(
      rule(() => compile({ after: encodeCursor({ list: nameOfList('Body', order), values: [value], id: ID }) }, order)),
    ).toBe(outcome);
  });

  it('goes on after nothing known: rows without a day are last, in the order of their ids', () => {
    const text = flat(compile({ after: encodeCursor({ list: 'Body day', values: [null], id: ID }) }, DAY).text);
    expect(text).toMatch(/\.day is null and \w+\.id > \$/);
    expect(text).toContain('nulls last');
  });
});
