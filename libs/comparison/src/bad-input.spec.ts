import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel';
import { compare, type Comparison } from './index.js';

const many = (count: number, piece: (at: number) => string) => Array.from({ length: count }, (_, at) => piece(at)).join('');

const rebuilt = ({ edits }: Comparison) =>
  (['insert', 'delete'] as const).map((other) =>
    edits
      .filter(({ op }) => op !== other)
      .map(({ text }) => text)
      .join(''),
  );

/** Numbers that look drawn by lot and are the same each time (Numerical Recipes' linear congruence). */
function* drawn(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

const noise = drawn(7);
const bytes = (count: number, highest: number) => many(count, () => String.fromCharCode(noise.next().value! * highest));

describe('texts nobody wrote for reading', () => {
  it.each<[string, string, string]>([
    ['nothing on either side', '', ''],
    ['spaces only', ' \n\t\u00a0', '\r\n\r\n'],
    ['bytes read as text', bytes(20_000, 256), bytes(20_000, 0x10000)],
    ['halves of surrogate pairs', '\ud800'.repeat(2000) + 'x', '\udc00'.repeat(2000) + 'x'],
    ['NUL', '\0'.repeat(5000), '\0'.repeat(4000) + 'a'],
    ['comments never closed', '<!--'.repeat(20_000), '<!--'.repeat(4500)],
    ['brackets never closed', '['.repeat(50_000), ']('.repeat(25_000)],
    ['tags never closed', '<a '.repeat(20_000), '<a '.repeat(20_000) + '>'],
    ['fences never closed', '```\n'.repeat(10_000), '~~~\n'.repeat(10_000)],
    ['stops only', '. '.repeat(50_000), '! '.repeat(40_000)],
    ['one word of three hundred thousand letters', 'a'.repeat(300_000), 'a'.repeat(300_000) + 'b'],
    ['marks upon marks', 'e' + '\u0301'.repeat(50_000), 'e' + '\u0301'.repeat(40_000)],
    [
      'a list two thousand deep',
      many(2000, (at) => `${' '.repeat(at)}- the trust will do ${at}\n`),
      many(2000, (at) => `${' '.repeat(at)}- it may do ${at}\n`),
    ],
  ])('%s are compared, and the edits rebuild them', (_, agreed, published) => {
    expect(rebuilt(compare(agreed, published))).toEqual([agreed, published]);
  });

  it('two words by lot, thirty thousand times, are capped and say so', () => {
    const lot = () => many(30_000, () => (noise.next().value! < 0.5 ? 'yes ' : 'no '));
    const [agreed, published] = [lot(), lot()];
    const comparison = compare(agreed, published);
    expect(comparison.approximate).toBe(true);
    expect(rebuilt(comparison)).toEqual([agreed, published]);
  });

  it('one word on forty thousand lines is kept, and what is missing at the end is dropped', () => {
    const comparison = compare('word\n'.repeat(40_000), 'word\n'.repeat(36_000));
    expect(comparison.summary.fates).toMatchObject({ REWORDED: 0, CHANGED: 0, ADDED: 0 });
    expect(comparison.approximate).toBe(false);
    expect(comparison.edits).toHaveLength(2);
  });

  const named = (at: number) => Array.from(String(at), (figure) => 'bcdfghjklm'[Number(figure)]).join('');
  const reversed = (pieces: readonly string[], between: string) => {
    const agreed = pieces.join(between);
    const published = [...pieces].reverse().join(between);
    const comparison = compare(agreed, published);
    expect(rebuilt(comparison)).toEqual([agreed, published]);
    return comparison;
  };

  it('five thousand distinct promises in the opposite order are all kept, all but one moved', () => {
    const promises = Array.from({ length: 5000 }, (_, at) => `The trust will answer letter ${at} of ${named(at)} in ten days.`);
    const { pairs, summary } = reversed(promises, '\n\n');
    expect(summary.fates).toMatchObject({ KEPT: 5000, DROPPED: 0, ADDED: 0 });
    expect(pairs.filter(({ moved }) => moved)).toHaveLength(4999);
  });

  it('ten blocks of five hundred promises in the opposite order are all kept, and one block stays', () => {
    const promises = Array.from({ length: 5000 }, (_, at) => `The trust will answer letter ${at} of ${named(at)} in ten days.`);
    const blocks = Array.from({ length: 10 }, (_, at) => promises.slice(at * 500, (at + 1) * 500).join('\n\n'));
    const { pairs, summary } = reversed(blocks, '\n\n');
    expect(summary.fates).toMatchObject({ KEPT: 5000, DROPPED: 0, ADDED: 0 });
    expect(pairs.filter(({ moved }) => moved)).toHaveLength(4500);
  });

  it('ten thousand distinct words, one in a paragraph, are found again in the opposite order', () => {
    const { summary } = reversed(
      Array.from({ length: 10_000 }, (_, at) => named(at)),
      '\n\n',
    );
    expect(summary.fates).toMatchObject({ KEPT: 10_000, DROPPED: 0, ADDED: 0 });
  });

  it('two texts without a word in common are dropped and added whole', () => {
    const agreed = many(5000, (at) => `The trust will answer letter ${named(at)}.\n\n`);
    const published = many(5000, (at) => `Nobody q${named(at)} ever saw z${named(at)} there.\n\n`);
    const comparison = compare(agreed, published);
    expect(comparison.summary.fates).toMatchObject({ KEPT: 0, DROPPED: 5000, ADDED: 5000 });
    expect(rebuilt(comparison)).toEqual([agreed, published]);
  });

  it('a hundred thousand distinct one-word lines in the opposite order have no run of words in common', () => {
    const { summary } = reversed(
      Array.from({ length: 100_000 }, (_, at) => named(at)),
      '\n',
    );
    expect(summary.fates.KEPT).toBe(0);
    expect(summary.reuse.agreedReused5).toBe(0);
  });

  it.each(['```\n', '<!-- ', '**', '[', '[words](', '~~', '<div ', '| ', '---\n', '> ', '<b>', '`', '&#', '](', '\\', '</p>'])(
    '%j opens and nothing closes it: no word is lost, and what changed behind it is seen',
    (sign) => {
      const agreed = `The trust must reply.\n\n${sign}The trust must publish it.\n\nThe trust must apologise in person.`;
      const published = agreed.replace('must apologise', 'may apologise');
      const same = compare(agreed, agreed);
      const comparison = compare(agreed, published);
      expect(same.pairs.every(({ fate }) => fate === 'KEPT')).toBe(true);
      expect(same.pairs.map((pair) => pair.agreed.map(({ text }) => text).join(' ')).join(' ')).toMatch(
        /reply.*publish.*apologise/s,
      );
      expect(rebuilt(comparison)).toEqual([agreed, published]);
      const [changed, ...others] = comparison.pairs.filter(({ fate }) => fate !== 'KEPT');
      expect(others).toEqual([]);
      expect(['WEAKENED', 'CHANGED']).toContain(changed?.fate);
    },
  );

  it('a text that no document has the length of is refused by name', () => {
    const refusal = (agreed: string, published: string) => {
      try {
        compare(agreed, published);
      } catch (error) {
        return error;
      }
      return null;
    };
    expect(refusal('x'.repeat(24_000_001), 'y')).toMatchObject({ code: 'TEXT_TOO_LONG', field: 'agreed' });
    expect(refusal('x', 'y'.repeat(24_000_001))).toBeInstanceOf(DomainError);
    expect(refusal('- a\n'.repeat(75_001), 'y')).toMatchObject({ code: 'TOO_MANY_CLAUSES' });
    expect(
      refusal(
        'x',
        many(1_000_000, (at) => `${named(at)}\n`),
      ),
    ).toMatchObject({ code: 'TOO_MANY_CLAUSES' });
    expect(compare('- a\n'.repeat(75_000), '- a\n').agreed.clauses).toBe(75_000);
  });
});
