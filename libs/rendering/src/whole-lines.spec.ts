import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare, type Edit } from '#libs/comparison';
import { inWholeLines } from './whole-lines.js';

const side = (edits: readonly Edit[], without: Edit['op']) => edits.map(({ op, text }) => (op === without ? '' : text)).join('');
const shown = (agreed: string, published: string) =>
  inWholeLines(compare(agreed, published).edits)
    .filter(({ op }) => op !== 'keep')
    .map(({ op, text }) => `${op} ${JSON.stringify(text)}`);

describe('changes in whole lines', () => {
  it('strike out the sentence that went, with its own full stop, at the end and in the middle', () => {
    expect(shown('We stop.\n\nWe publish a report.', 'We stop.')).toEqual(['delete "\\n\\nWe publish a report."']);
    expect(shown('We stop.\n\nWe publish a report.\n\nWe listen.', 'We stop.\n\nWe listen.')).toEqual([
      'delete "We publish a report.\\n\\n"',
    ]);
    expect(shown('We stop.\n', 'We stop.\nWe listen.\n')).toEqual(['insert "We listen.\\n"']);
  });

  it('leave a word that was changed where it stands', () => {
    expect(shown('We must stop.', 'We should stop.')).toEqual(['delete "must"', 'insert "should"']);
    expect(shown('We will, will stop.', 'We will stop.')).toHaveLength(1);
  });

  it('give both texts, as before, and nothing empty', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '.', '\n', 'a b.', '\n\n', '😀'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    const edits = fc.array(fc.record({ op: fc.constantFrom<Edit['op']>('keep', 'delete', 'insert'), text }), { maxLength: 9 });
    fc.assert(
      fc.property(edits, (given) => {
        const moved = inWholeLines(given);
        expect([side(moved, 'insert'), side(moved, 'delete')]).toEqual([side(given, 'insert'), side(given, 'delete')]);
        expect(moved.filter(({ text: empty }) => empty === '')).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
