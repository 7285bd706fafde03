import { describe, expect, it } from '@jest/globals';
import { withoutFurniture } from './furniture.js';
import type { Line } from './reading-order.js';

const BODY = [
  'The council will publish it.',
  'It will be sent to all.',
  'Carers are paid.',
  'Trusts report.',
  'We listen.',
  'So be it.',
  'And so on.',
];

/** Lines from the top of a page down; `big` are set as headings are. */
function pageOf(page: number, texts: readonly string[], big: readonly string[] = []): readonly Line[] {
  return texts.map((text, nth) => ({
    ...{ page, text, x: 70, right: 500, y: 780 - nth * 15, size: big.includes(text) ? 16 : 11 },
    ...{ columnLeft: 70, columnRight: 500, begins: nth === 0 },
  })) as unknown as readonly Line[];
}

/** Pages of other words each, so that their lines are of one page alone. */
const bodyOf = (page: number) => BODY.map((line) => `${line.slice(0, -1)} on ${'abcdefghij'[page]}.`);

/** What is left at the top of each page when these stand there. */
function left(heads: readonly string[], big: readonly string[] = []): readonly (readonly string[])[] {
  const pages = heads.map((head, page) => pageOf(page, [head, ...bodyOf(page)], big));
  return withoutFurniture(pages).map((lines, page) =>
    lines.map(({ text }) => text).filter((text) => !bodyOf(page).includes(text)),
  );
}

describe('what stands at the edge of page after page', () => {
  it('is left out where it says the same, or counts with the pages', () => {
    expect(left(['Joint policy', 'Joint policy', 'Joint policy'])).toEqual([[], [], []]);
    expect(left(['Joint policy 7', 'Joint policy 8', 'Joint policy 9'])).toEqual([[], [], []]);
    expect(left(['12 May 2023, page 1', '12 May 2023, page 2', '12 May 2023, page 3'])).toEqual([[], [], []]);
  });

  it('is kept where only its number differs and does not count with the pages, as of articles that begin a page', () => {
    const articles = ['Article 1', 'Article 3', 'Article 6', 'Article 10'];
    expect(left(articles)).toEqual(articles.map((article) => [article]));
  });

  it('is kept where two lines alone count with the pages, which two headings may do by chance', () => {
    expect(left(['Recommendation 1', 'Recommendation 2'])).toEqual([['Recommendation 1'], ['Recommendation 2']]);
    expect(left(['Ward 7', 'Ward 8', 'Carers'])).toEqual([['Ward 7'], ['Ward 8'], ['Carers']]);
    expect(left(['Joint policy, page 1', 'Joint policy, page 2'])).toEqual([[], []]);
    expect(left(['Joint policy | 1', 'Joint policy | 2'])).toEqual([[], []]);
    expect(left(['Joint policy', 'Joint policy'])).toEqual([[], []]);
  });

  it('is kept where it counts the parts of the document, on however many pages', () => {
    const heads = ['Section 1. Aims', 'Section 2. Aims', 'Section 3. Aims', 'Section 4. Aims'];
    expect(left(heads)).toEqual(heads.map((head) => [head]));
    expect(left(['Section 2, 11', 'Section 2, 12', 'Section 2, 13'])).toEqual([[], [], []]);
  });

  it('is kept where it counts with the pages and is set as a heading', () => {
    const heads = ['Recommendation 1', 'Recommendation 2', 'Recommendation 3'];
    expect(left(heads, heads)).toEqual(heads.map((head) => [head]));
    expect(left(['Joint policy', 'Joint policy', 'Joint policy'], ['Joint policy'])).toEqual([[], [], []]);
  });
});
