import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { redline, type WordChange } from './redline.js';
import { visible } from './visible.js';

const ops = { ' ': 'keep', '-': 'delete', '+': 'insert' } as const;

/** `' a ', '-must ', '+should '`: the first character is the kind. */
const changes = (...parts: string[]): WordChange[] =>
  parts.map((part) => ({ op: ops[part[0] as keyof typeof ops], text: part.slice(1) }));

const inline = (pieces: readonly WordChange[]) =>
  pieces.map(({ op, text }) => (op === 'keep' ? text : op === 'delete' ? `[-${text}-]` : `{+${text}+}`)).join('');

const side = (pieces: readonly WordChange[], op: 'delete' | 'insert') =>
  visible(
    pieces
      .filter((piece) => piece.op === 'keep' || piece.op === op)
      .map(({ text }) => text)
      .join(''),
  )
    .replace(/\s+/g, ' ')
    .trim();

const anyChanges = fc.array(
  fc.record<WordChange>({
    op: fc.constantFrom('keep', 'delete', 'insert'),
    text: fc.array(fc.constantFrom('must', 'may', ' ', '\n', '.', '–', ''), { maxLength: 4 }).map((parts) => parts.join('')),
  }),
  { maxLength: 12 },
);

describe('redline', () => {
  it.each([
    [['  Trusts ', '-must ', '+should ', ' report.'], 'Trusts [-must-]{+should+} report.'],
    [['  report', '- every', '  use.'], 'report [-every-] use.'],
    [['  use', '- within a week', ' .'], 'use[- within a week-].'],
    [['-We ', ' publish'], '[-We-] publish'],
    [['  health', '- ', ' care'], 'health[- -]care'],
    [['  one', '-\n', '+ ', ' two'], 'one two'],
    [['-all', '+some', '- old', '+ new', '  rows'], '[-all old-]{+some new+} rows'],
    [['  resident', "-'", '+’', '  s'], 'resident’ s'],
    [['-"', '+“', '  must'], '“ must'],
    [['-–', '+,', '  must'], '[-–-]{+,+} must'],
    [['-gone'], '[-gone-]'],
    [[], ''],
  ])('%j reads %s', (parts, expected) => expect(inline(redline(changes(...parts)))).toBe(expected));

  it('keeps both readings up to runs of white space', () => {
    fc.assert(
      fc.property(anyChanges, (words) => {
        const pieces = redline(words);
        expect(side(pieces, 'delete')).toBe(side(words, 'delete'));
        expect(side(pieces, 'insert')).toBe(side(words, 'insert'));
      }),
      { numRuns: 1000 },
    );
  });

  it('never leaves two pieces of a kind or an empty one side by side', () => {
    fc.assert(
      fc.property(anyChanges, (words) => {
        const pieces = redline(words);
        expect(pieces.every((piece, i) => piece.text !== '' && piece.op !== pieces[i - 1]?.op)).toBe(true);
      }),
    );
  });
});
