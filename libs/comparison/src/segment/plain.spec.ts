import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tokenize } from '../words/tokens.js';
import { Vocabulary } from '../words/vocabulary.js';
import { clausesOf } from './clauses.js';
import { plainOf } from './plain.js';

/** What is blanked, as a pattern: the walk over the units must find the same. */
const DRESS = /[*`\\]|(?<!~)~(?!~)|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;

/** The text of the only clause of a line that begins with a word, without what the tokens say is markup. */
function plainOfLine(line: string): string {
  const segmented = clausesOf(tokenize(line, new Vocabulary()));
  const [clause] = segmented.clauses;
  const unmarked = { ...segmented, marked: new Uint8Array(segmented.marked.length) };
  return plainOf(unmarked, { ...clause!, start: 0, end: line.length, from: 0, to: segmented.tokens.count });
}

describe('plainOf', () => {
  it('blanks the signs of emphasis and code, and leaves names with an underscore and struck words', () => {
    const signs = fc.constantFrom('_', '__', '~', '~~', '*', '`', '\\', 'a', 'é', '𝒳', '٣', '3', ' ', '.', '-', '😀');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
        const line = `We ${parts.join('')}`;
        expect(plainOfLine(line)).toBe(line.replace(DRESS, (found) => ' '.repeat(found.length)));
      }),
    );
  });
});
