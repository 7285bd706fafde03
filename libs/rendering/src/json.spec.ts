import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aComparison, anyComparison, aPair } from '../../../test/support/a-comparison.js';
import { jsonLine, renderJson } from './json.js';

describe('JSON', () => {
  it('has the fields of a comparison, in this order', () => {
    const result = JSON.parse(renderJson(aComparison([aPair({ agreed: 'a', published: 'b' })])));
    expect(Object.keys(result.pairs[0])).toEqual(['fate', 'moved', 'boundParty', 'agreed', 'published', 'cues', 'words']);
    expect(Object.keys(result.pairs[0].agreed[0])).toEqual(['id', 'text', 'start', 'end', 'number']);
    expect(Object.keys(result)).toEqual([
      'engine',
      'lists',
      'forceRules',
      'agreed',
      'published',
      'pairs',
      'edits',
      'summary',
      'approximate',
    ]);
  });

  it('says first which row of a list it answers', () => {
    expect(renderJson(aComparison([]), { pair: 'letter' })).toMatch(/^\{"pair":"letter","engine":/);
  });

  it('reads back as the comparison, and cannot steer the terminal it is printed on', () => {
    fc.assert(
      fc.property(anyComparison, (comparison) => {
        const line = renderJson(comparison);
        expect(JSON.parse(line)).toEqual(
          JSON.parse(
            JSON.stringify(comparison, (name, value: unknown) => (name === 'facets' || name === 'direction' ? undefined : value)),
          ),
        );
        expect(line).not.toMatch(/[\0-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/);
      }),
    );
  });

  it('writes any string so that a reader of JSON gets the same', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(JSON.parse(jsonLine(text))).toBe(text)));
    expect(jsonLine('a\u{e0041}b\u202e')).toBe('"a\\udb40\\udc41b\\u202e"');
  });
});
