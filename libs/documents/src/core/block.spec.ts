import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blocksOf, textOf } from './block.js';

const kinds = (text: string) => blocksOf(text).map(({ kind, mark, text: words }) => [kind, mark, words]);

describe('a text read as blocks', () => {
  it('tells headings, items, rows, quotations and footnotes by what stands before their words', () => {
    expect(kinds('# One\n\nTwo\n\n- three\n1.2 four\n(a) five\n\n> six\n\n| seven | 8 |\n\n[^1]: nine')).toEqual([
      ['heading', '# ', 'One'],
      ['paragraph', '', 'Two'],
      ['list_item', '- ', 'three'],
      ['list_item', '1.2 ', 'four'],
      ['list_item', '(a) ', 'five'],
      ['quote', '> ', 'six'],
      ['table_row', '', '| seven | 8 |'],
      ['footnote', '[^1]: ', 'nine'],
    ]);
  });

  it('joins wrapped lines and drops the layout, which is not what a text says', () => {
    expect(kinds('The council\n  will   publish\tit.\n\n\n\n- by\n  May')).toEqual([
      ['paragraph', '', 'The council will publish it.'],
      ['list_item', '- ', 'by May'],
    ]);
    expect(textOf(blocksOf('a\nb'))).toBe(textOf(blocksOf('a b')));
  });

  it('takes a mark that stands on a line of its own with the words below it', () => {
    expect(kinds('1.\nThe council will publish it.\n\n#\nSafety')).toEqual([
      ['list_item', '1. ', 'The council will publish it.'],
      ['heading', '# ', 'Safety'],
    ]);
  });

  it('does not join a line to a heading or a row above it', () => {
    expect(kinds('# One\ntwo')).toEqual([
      ['heading', '# ', 'One'],
      ['paragraph', '', 'two'],
    ]);
  });

  it('of nothing has none', () => {
    expect(blocksOf(' \n\t\n')).toEqual([]);
    expect(textOf([])).toBe('');
  });
});

describe('the text of the blocks', () => {
  const word = fc.constantFrom('will', 'publish', '1.', 'a)', '-', '#', '>', '|', '(ii)', '[^1]:', '3.4', '*', 'ä€😀', 'x');
  const line = fc
    .tuple(fc.constantFrom('', ' ', '    ', '\t'), fc.array(word, { maxLength: 5 }), fc.constantFrom(' ', '  ', '\t'))
    .map(([indent, words, gap]) => indent + words.join(gap));
  const anyText = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

  it('read again has the same blocks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = blocksOf(text);
        expect(textOf(blocksOf(textOf(blocks)))).toBe(textOf(blocks));
      }),
      { numRuns: 2_000 },
    );
  });

  it('holds each block’s mark and words where the block says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = blocksOf(text);
        const whole = textOf(blocks);
        for (const { mark, text: words, starts, ends } of blocks) expect(whole.slice(starts, ends)).toBe(mark + words);
        expect(blocks.map((block) => block.number)).toEqual(blocks.map((_, i) => i + 1));
        expect(blocks.at(-1)?.ends ?? 0).toBe(whole.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('has the same words in the same order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = (of: string) => of.split(/\s+/).filter((each) => each !== '');
        expect(words(textOf(blocksOf(text)))).toEqual(words(text));
      }),
    );
  });
});
