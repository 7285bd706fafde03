import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aClause, sidesOf, wordsOf } from './comparison.fixture.js';
import { redline, type Paragraph, type Run } from './redline.js';

describe('redline', () => {
  it('marks the words of one side and keeps the words of both', () => {
    const { agreed, published, words } = sidesOf('Trusts [-must-][+should+] report.');
    expect(redline(agreed, published, words).inline).toEqual([
      [run('keep', 'Trusts '), run('delete', 'must'), run('insert', 'should'), run('keep', ' report.')],
    ]);
  });

  it('marks no quote that is only curly in one text, in both texts at once or side by side', () => {
    const { agreed, published, words } = sidesOf("28 days[-'-][+’+] notice");
    const found = redline(agreed, published, words);
    expect([found.inline, found.agreed, found.published]).toEqual([
      [[run('keep', '28 days’ notice')]],
      [[run('keep', "28 days' notice")]],
      [[run('keep', '28 days’ notice')]],
    ]);
  });

  it('closes a deletion at the end of a paragraph and opens it again', () => {
    const found = redline([aClause('One two.'), aClause('Three.')], [aClause('One.')], wordsOf('One[- two-].[-\nThree.-]'));
    expect(found.inline).toEqual([[run('keep', 'One'), run('delete', ' two'), run('keep', '.')], [run('delete', 'Three.')]]);
  });

  it('reads a list whose bullets stand between its clauses', () => {
    const found = redline([aClause('A door'), aClause('A lock')], [aClause('A door')], wordsOf('A door[- - A lock-]'));
    expect(found.byWords).toBe(true);
  });

  it('shows both texts whole when the words do not give them back', () => {
    const found = redline([aClause('All trusts report.')], [aClause('Some trusts report.')], wordsOf('[-All-][+Some+] trusts.'));
    expect(found.byWords).toBe(false);
    expect(found.inline).toEqual([[run('delete', 'All trusts report.')], [run('insert', 'Some trusts report.')]]);
  });

  it('shows a clause of one side alone as removed or added as a whole', () => {
    expect(redline([aClause('Sorry.')], [], []).inline).toEqual([[run('delete', 'Sorry.')]]);
    expect(redline([], [aClause('Paid.')], []).inline).toEqual([[run('insert', 'Paid.')]]);
  });

  it('shows a clause that both texts have, without any mark', () => {
    expect(redline([aClause('Same.')], [aClause('Same.')], []).inline).toEqual([[run('keep', 'Same.')]]);
  });

  it('loses no word of either text, whatever the changes are', () => {
    const op = fc.constantFrom('KEEP' as const, 'DELETE' as const, 'INSERT' as const);
    const change = fc.record({ op, text: fc.stringMatching(/^[a-c \n]{1,6}$/) });
    fc.assert(
      fc.property(fc.array(change), (words) => {
        const side = (without: string): string =>
          words
            .filter((word) => word.op !== without)
            .map((word) => word.text)
            .join('');
        const found = redline([aClause(side('INSERT'))], [aClause(side('DELETE'))], words);
        expect(letters(found.inline, 'insert')).toBe(side('INSERT').replace(/\s/g, ''));
        expect(letters(found.inline, 'delete')).toBe(side('DELETE').replace(/\s/g, ''));
        expect(letters(found.agreed, 'insert')).toBe(side('INSERT').replace(/\s/g, ''));
        expect(letters(found.published, 'delete')).toBe(side('DELETE').replace(/\s/g, ''));
      }),
    );
  });
});

function run(op: Run['op'], text: string): Run {
  return { op, text };
}

function letters(paragraphs: readonly Paragraph[], without: Run['op']): string {
  const left = paragraphs.flat().filter((one) => one.op !== without);
  return left
    .map((one) => one.text)
    .join('')
    .replace(/\s/g, '');
}
