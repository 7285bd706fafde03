import { randomUUID } from 'node:crypto';
import type { InputPlace } from '../support/record/mutations.js';

/** A value that a place of an input cannot take, and what kind of mistake it is. */
export interface BadValue {
  readonly mistake: string;
  readonly value: unknown;
  /** the values of other kinds that a literal may be written as, where a variable would have been read as another */
  readonly onlyInline?: boolean;
}

const LONG = 'x'.repeat(100_001);

const TEXTS: readonly BadValue[] = [
  { mistake: 'empty', value: '' },
  { mistake: 'only spaces', value: '  \n ' },
  { mistake: 'over-long', value: LONG },
  { mistake: 'a number', value: 7 },
  { mistake: 'yes', value: true },
  { mistake: 'a list', value: ['a', 'b'] },
  { mistake: 'an object', value: { a: 'b' } },
  { mistake: 'half a character at the end', value: 'abc\ud83d' },
  { mistake: 'half a character at the beginning', value: '\udc00abc' },
  { mistake: 'NUL', value: 'a\0b' },
  { mistake: 'a control character', value: 'a\u0007b' },
  { mistake: 'a right-to-left override', value: 'abc \u202e def' },
  { mistake: 'a right-to-left mark', value: 'abc\u200f' },
];

const IDS: readonly BadValue[] = [
  { mistake: 'empty', value: '' },
  { mistake: 'over-long', value: LONG },
  { mistake: 'a number', value: 12 },
  { mistake: 'a large number', value: 1e21 },
  { mistake: 'yes', value: false },
  { mistake: 'a list', value: [randomUUID(), randomUUID()] },
  { mistake: 'an object', value: {} },
  { mistake: 'no id', value: 'commitment-1' },
  { mistake: 'an id in capitals with a space', value: `${randomUUID().toUpperCase()} ` },
  { mistake: 'half a character', value: '\ud83d' },
  { mistake: 'NUL', value: '\0' },
  { mistake: 'a right-to-left mark', value: `\u200f${randomUUID()}` },
  { mistake: 'SQL', value: `' or true --` },
  { mistake: 'an id that is nobody’s', value: randomUUID() },
];

const DAYS: readonly BadValue[] = [
  { mistake: 'empty', value: '' },
  { mistake: '30 February', value: '2023-02-30' },
  { mistake: 'month 13', value: '2023-13-01' },
  { mistake: 'no day', value: 'yesterday' },
  { mistake: 'a moment', value: '2023-03-10T00:00:00Z' },
  { mistake: 'the year 0', value: '0000-01-01' },
  { mistake: 'a year of five digits', value: '12023-01-01' },
  { mistake: 'a number', value: 20230310 },
  { mistake: 'a list', value: ['2023-03-10', '2023-03-11'] },
  { mistake: 'half a character', value: '2023-03-1\ud83d' },
  { mistake: 'NUL', value: '2023-03-10\0' },
  { mistake: 'a right-to-left mark', value: '\u200f2023-03-10' },
];

const INSTANTS: readonly BadValue[] = [
  { mistake: 'empty', value: '' },
  { mistake: '30 February', value: '2034-02-30T00:00:00Z' },
  { mistake: 'hour 25', value: '2034-02-03T25:00:00Z' },
  { mistake: 'no moment', value: 'tomorrow' },
  { mistake: 'a day', value: '2034-03-10' },
  { mistake: 'no zone', value: '2034-03-10T12:00:00' },
  { mistake: 'the year 0', value: '0000-01-01T00:00:00Z' },
  { mistake: 'a year of five digits', value: '12023-01-01T00:00:00Z' },
  { mistake: 'a number', value: 2034 },
  { mistake: 'a list', value: ['2034-03-10T00:00:00Z', '2034-03-11T00:00:00Z'] },
  { mistake: 'half a character', value: '2034-03-10T00:00:00Z\ud83d' },
  { mistake: 'NUL', value: '2034-03-10T00:00:00Z\0' },
];

const BY_KIND: Readonly<Record<InputPlace['kind'], readonly BadValue[]>> = {
  text: TEXTS,
  id: IDS,
  day: DAYS,
  instant: INSTANTS,
  number: [
    { mistake: 'a text', value: '7' },
    { mistake: 'a half', value: 1.5 },
    { mistake: 'less than nothing', value: -1 },
    { mistake: 'too large', value: 2_147_483_647 },
    { mistake: 'larger than 32 bits', value: 2_147_483_648 },
    { mistake: 'yes', value: true },
    { mistake: 'a list', value: [1, 2] },
    { mistake: 'an object', value: {} },
  ],
  'yes-no': [
    { mistake: 'a text', value: 'true' },
    { mistake: 'a number', value: 1 },
    { mistake: 'a list', value: [true, false] },
    { mistake: 'an object', value: {} },
  ],
  enum: [
    { mistake: 'no such value', value: 'NO_SUCH_VALUE' },
    { mistake: 'empty', value: '' },
    { mistake: 'in small letters', value: 'document' },
    { mistake: 'a number', value: 0 },
    { mistake: 'yes', value: true },
    { mistake: 'a list', value: ['A', 'B'] },
    { mistake: 'an object', value: {} },
    { mistake: 'half a character', value: '\ud83d' },
    { mistake: 'NUL', value: '\0' },
  ],
  inside: [
    { mistake: 'a text', value: '2023-03-10' },
    { mistake: 'a number', value: 2023 },
    { mistake: 'a list', value: [{}, {}] },
    { mistake: 'empty', value: {} },
    { mistake: 'with a field that is none', value: { edtf: '2023', noSuchField: 1 } },
  ],
  list: [
    { mistake: 'a number', value: 5 },
    { mistake: 'a list of nothing', value: [null] },
    { mistake: 'a list of lists', value: [[1], [2]] },
    { mistake: 'too long', value: Array.from({ length: 10_001 }, () => 'x') },
  ],
};

/** EDTF stands in a text field, and has rules of its own beside those of texts. */
const EDTF: readonly BadValue[] = [
  { mistake: '30 February', value: '2023-02-30' },
  { mistake: 'month 13', value: '2023-13' },
  { mistake: 'no date', value: 'spring' },
  { mistake: 'an interval that ends before it begins', value: '2023-05/2023-03' },
];

/** Every value that must be refused at a place; null and leaving it out too, where the schema says that it is needed. */
export function badValuesFor(place: InputPlace): readonly BadValue[] {
  const missing = place.required
    ? [
        { mistake: 'missing', value: undefined },
        { mistake: 'null', value: null },
      ]
    : [];
  return [...missing, ...BY_KIND[place.kind], ...(place.path.endsWith('edtf') ? EDTF : [])];
}

/** A copy of the input with another value at the path; undefined takes the field away. */
export function withValue(input: unknown, path: string, value: unknown): unknown {
  const [step = '', ...rest] = path.split('.');
  const copy = (Array.isArray(input) ? [...(input as unknown[])] : { ...(input as object) }) as Record<string, unknown>;
  copy[step] = rest.length === 0 ? value : withValue(copy[step], rest.join('.'), value);
  return copy;
}
