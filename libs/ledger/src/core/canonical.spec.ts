import { fileURLToPath } from 'node:url';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describeWhen } from '../../../../test/support/when.js';
import { canonical, type Canonical } from './canonical.js';
import { readStrictJson } from './strict-json.js';

const folder = fileURLToPath(new URL('../../../../../shared/data/vectors/jcs', import.meta.url));

const text = fc.string({ unit: 'grapheme' }).map((any) => any.normalize('NFC'));
const value: fc.Arbitrary<Canonical> = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
})).value;

describe('canonical JSON', () => {
  it('has one spelling, whatever the order of the names', () => {
    expect(canonical({ b: ['x', true, null], a: { d: '€', c: '\n' } })).toBe('{"a":{"c":"\\n","d":"€"},"b":["x",true,null]}');
    expect(canonical({ a: { c: '\n', d: '€' }, b: ['x', true, null] })).toBe(
      canonical({ b: ['x', true, null], a: { d: '€', c: '\n' } }),
    );
  });

  it('says what it was given: read back, it is the same value', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(plain(readStrictJson(canonical(given)))).toEqual(plain(given));
        expect(canonical(readStrictJson(canonical(given)))).toBe(canonical(given));
      }),
    );
  });

  class Opinion {
    stance = 'for';
  }

  it.each<[string, unknown, string]>([
    ['a number', { a: [1] }, 'a[0]: is the number 1, which is to be written as a string'],
    ['a fraction', 0.1, 'The value is the number 0.1'],
    ['NaN', NaN, 'the number NaN'],
    ['a bigint', 10n, 'the number 10'],
    ['undefined', { a: undefined }, 'a: is undefined'],
    ['a function', { toJSON: () => 'x' }, 'toJSON: is a function'],
    ['a symbol', [Symbol('x')], '[0]: is a symbol'],
    ['a symbol for a name', { [Symbol('x')]: 'x' }, 'a symbol for a name'],
    ['a Buffer', { a: Buffer.from('x') }, 'a: is an object with a class'],
    ['a Map', new Map(), 'an object with a class'],
    ['a Date', new Date(0), 'an object with a class'],
    ['a String object', new String('x'), 'an object with a class'],
    ['an instance', new Opinion(), 'an object with a class'],
    ['a list with a hole', ['a', , 'b'], 'a list with holes'],
    ['a list with a name', Object.assign(['a'], { b: 'c' }), 'a list with holes or with names'],
    ['a getter', { get a() { return 'x'; } }, 'a: is hidden or computed'], // prettier-ignore
    ['a hidden field', Object.defineProperty({}, 'a', { value: 'x' }), 'a: is hidden or computed'],
    ['half a character', { a: '\ud83d' }, 'a: has half a character'],
    ['half a character in a name', { '\udc00': 'a' }, 'has half a character'],
    ['text that is not NFC', 'e\u0301', "is not in Unicode's form NFC"],
    ['a name that is not NFC', { 'e\u0301': 'a' }, "is not in Unicode's form NFC"],
    ['a circle', circle(), 'is nested deeper than 64'],
  ])('refuses %s', (_, given, reason) => {
    expect(() => canonical(given)).toThrow(reason);
  });
});

describe('strict JSON', () => {
  it('reads what JSON reads', () => {
    fc.assert(
      fc.property(value, fc.constantFrom('', ' ', '\t', 2), (given, indent) => {
        expect(plain(readStrictJson(JSON.stringify(given, null, indent)))).toEqual(plain(given));
      }),
    );
    expect(readStrictJson(' "\\u00e9\\ud83d\\ude00\\/\\n" ')).toBe('é😀/\n');
    expect(Object.keys(readStrictJson('{"__proto__":"x"}') as object)).toEqual(['__proto__']);
  });

  it.each([
    ['{"a":"1","a":"2"}', 'Line 1, column 10: the name "a" is there twice'],
    ['{"a":"1",\n"\\u0061":"2"}', 'Line 2, column 1: the name "a" is there twice'],
    ['{"a":12}', 'a number stands here; numbers are written as strings'],
    ['-1', 'a number stands here'],
    ['9007199254740993', 'a number stands here'],
    ['{"a":"1"', 'the text ends too early'],
    ['["a"', 'the text ends too early'],
    ['"abc', 'the text ends inside a string'],
    ['["a",]', 'no value can begin like this'],
    ['["a" "b"]', 'a comma or ] is expected'],
    ['{a:"b"}', 'a name in double quotes'],
    ['{"a" "b"}', 'a colon is expected'],
    ['"a" "b"', 'more text follows'],
    ['"a\nb"', 'a control character'],
    ['"\\x41"', 'no escape is written like this'],
    ['"\\ud83d"', 'half a character'],
    ["'a'", 'no value can begin like this'],
    ['NaN', 'no value can begin like this'],
    ['', 'the text ends too early'],
    ['[/* */]', 'no value can begin like this'],
    ['\ufeff"a"', 'no value can begin like this'],
    ['\u00a0"a"', 'no value can begin like this'],
    ['['.repeat(100_000), 'nested deeper than 64'],
  ])('refuses %j', (given, reason) => {
    expect(() => readStrictJson(given)).toThrow(reason);
  });

  it('reads nothing that JSON does not read', () => {
    const almost = fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"', 'a', '\\', 'u00', 'true', 'null', ' ', '"a":'));
    fc.assert(
      fc.property(almost, (parts) => {
        const given = parts.join('');
        const read = outcome(() => readStrictJson(given));
        if (read !== null) expect(plain(read)).toEqual(JSON.parse(given));
      }),
      { numRuns: 3000 },
    );
  });
});

describeWhen(existsSync(folder), 'the RFC 8785 vectors are not in ../shared/data', 'RFC 8785 vectors', () => {
  const cases = readdirSync(`${folder}/input`).map((name) => ({
    name,
    input: readFileSync(`${folder}/input/${name}`, 'utf8'),
    output: readFileSync(`${folder}/output/${name}`, 'utf8').trimEnd(),
    hex: readFileSync(`${folder}/outhex/${name.replace('json', 'txt')}`, 'utf8').replace(/\s/g, ''),
  }));

  it('are what the library writes, all six', () => {
    expect(cases).toHaveLength(6);
    for (const { input, output, hex } of cases) {
      expect(canonicalize(JSON.parse(input))).toBe(output);
      expect(Buffer.from(canonicalize(JSON.parse(input))!, 'utf8').toString('hex')).toBe(hex);
    }
  });

  it('pass the gate when they hold no number and are NFC, and are refused otherwise', () => {
    const answers = cases.map(({ name, input, output }) => {
      const written = outcome(() => canonical(readStrictJson(input)));
      return [name, written === null ? 'refused' : written === output];
    });
    expect(Object.fromEntries(answers)).toEqual({
      'arrays.json': 'refused',
      'french.json': true,
      'structures.json': 'refused',
      'unicode.json': 'refused',
      'values.json': 'refused',
      // holds U+FB33, which NFC writes as two characters
      'weird.json': 'refused',
    });
  });
});

function circle(): unknown {
  const around: unknown[] = [];
  around.push(around);
  return around;
}

/** Without the difference between an object with and without a prototype. */
function plain(given: Canonical): unknown {
  return JSON.parse(JSON.stringify(given));
}

function outcome<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    expect(error).toMatchObject({ name: 'DomainError' });
    return null;
  }
}
