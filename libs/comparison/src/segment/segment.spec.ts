import { describe, expect, it } from '@jest/globals';
import { normalise, segment } from './segment.js';

const texts = (source: string) => segment(source).map(({ text }) => text);
const places = (source: string) =>
  segment(source).map(({ kind, number, text }) => `${kind}${number === null ? '' : ` ${number}`}: ${text}`);

describe('sentences', () => {
  it.each([
    ['a stop before a capital', 'We will pay. The board meets.', ['We will pay.', 'The board meets.']],
    ['a stop in brackets and quotes', 'We pay (“at once.”) The board meets.', ['We pay (“at once.”)', 'The board meets.']],
    ['a stop with its note', 'We will pay.[^1] The board meets.', ['We will pay.[^1]', 'The board meets.']],
    ['a question and a cry', 'Will we pay? Yes! We will.', ['Will we pay?', 'Yes!', 'We will.']],
    ['a figure at the end', 'We paid in 2019. The board met.', ['We paid in 2019.', 'The board met.']],
    ['a named letter', 'See Annex A. The board met.', ['See Annex A.', 'The board met.']],
    ['a wide stop without a space', '医院将公布。董事会开会。', ['医院将公布。', '董事会开会。']],
    ['code that opens a sentence', 'Set it. `update_fee` is sent.', ['Set it.', '`update_fee` is sent.']],
  ])('end at %s', (_, source, sentences) => {
    expect(texts(source)).toEqual(sentences);
  });

  it.each([
    'Costs (e.g. travel) are paid.',
    'Dr. Owen and J. Smith pay approx. 10 pounds.',
    'We pay; the board meets: at once.',
    'Version 1.5 of the U.S. form is kept.',
  ])('do not end inside %j', (source) => {
    expect(texts(source)).toEqual([source]);
  });
});

describe('blocks', () => {
  it('tell headings, items with their numbers, rows, notes and code', () => {
    expect(
      places(
        '# 2. Duties\n\nThe trust must:\n\n1. pay\n   at once\n2. answer\n\n| a | b |\n|---|---|\n\n[^3]: A note.\n\n```\nx = 1\n```\n',
      ),
    ).toEqual([
      'heading 2: Duties',
      'stem: The trust must:',
      'item 1: pay\n   at once',
      'item 2: answer',
      'row: | a | b |',
      'footnote 3: A note.',
      'code: x = 1',
    ]);
  });

  it('give an item the words of all stems it hangs from', () => {
    const clauses = segment('The node MUST:\n\n- if it is asked:\n  - answer.\n  - log it.\n- stop.\n');
    expect(clauses.map(({ text, stem }) => `${stem ?? '–'} | ${text}`)).toEqual([
      '– | The node MUST:',
      'The node MUST: | if it is asked:',
      'The node MUST: if it is asked: | answer.',
      'The node MUST: if it is asked: | log it.',
      'The node MUST: | stop.',
    ]);
  });

  it('know letters under numbers without any indent', () => {
    const clauses = segment('1. The trust will:\n(a) pay;\n(b) answer.\n2. The board meets.\n');
    expect(clauses.map(({ number, stem }) => [number, stem])).toEqual([
      ['1', null],
      ['a', 'The trust will:'],
      ['b', 'The trust will:'],
      ['2', null],
    ]);
  });

  it('give no stem to a list after a finished sentence', () => {
    expect(segment('The trust answers.\n\n- It pays.\n').map(({ stem }) => stem)).toEqual([null, null]);
  });

  it('put each clause under its headings, the highest first', () => {
    const source = '# A\n\n## B\n\nx y.\n\n# C\n\nz w.\n';
    expect(segment(source).map(({ text, headings }) => `${headings.join('/')}: ${text}`)).toEqual([
      ': A',
      'A: B',
      'A/B: x y.',
      ': C',
      'C: z w.',
    ]);
  });

  it('take a number in a wrapped line for a part of its sentence', () => {
    expect(texts('The board met on the\n12. It was late.')).toEqual(['The board met on the\n12.', 'It was late.']);
  });
});

describe('ids', () => {
  it('are equal for equal wording and count the repeats', () => {
    const [one, two, three] = segment('We will pay.\n\n- we WILL pay\n\nWe may pay.\n').map(({ id }) => id);
    expect(one?.replace(/-1$/, '-2')).toBe(two);
    expect(three?.split('-')[0]).not.toBe(one?.split('-')[0]);
    expect(one).toMatch(/^[0-9a-f]{16}-1$/);
  });

  it('do not depend on what stands around', () => {
    expect(segment('Alone here.')[0]?.id).toBe(segment('# Other\n\nMore words. Alone here.\n').at(-1)?.id);
  });
});

describe('normalise', () => {
  it('is one form for texts that differ in typography, numbering and markup', () => {
    expect(normalise('1. The **trust** “will” pay [us](#x).\n')).toBe(normalise("* the trust 'will'\n  pay us"));
  });
});
