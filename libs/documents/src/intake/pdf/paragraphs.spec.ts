import { describe, expect, it } from '@jest/globals';
import { column, typedPdf, type Typed } from '../../../../../test/support/files/pdf.js';
import { readBytes } from '../child/read.js';

async function linesIn(pages: readonly (readonly Typed[])[]): Promise<readonly string[]> {
  return (await readBytes(typedPdf(pages), 'a.pdf')).parts.map(({ mark, text }) => `${mark}${text}`);
}

const FULL = 'Trusts must report every use of the scheme to the board within ten days and say so';

describe('the paragraphs of a PDF', () => {
  it('go on over a page whose foot has notes, which stand at the end', async () => {
    const foot = column(70, ['1 See the first policy, which the board', 'has published.'], { top: 90, leading: 11, size: 8 });
    const pages = [
      [...column(70, ['The council said', FULL, 'and the council will'], { top: 150 }), ...foot],
      column(70, ['publish the policy.', '', 'Nobody is charged.']).filter(({ text }) => text !== ''),
    ];
    expect(await linesIn(pages)).toEqual([
      `The council said ${FULL} and the council will publish the policy.`,
      'Nobody is charged.',
      '[^1]: See the first policy, which the board has published.',
    ]);
  });

  it('in smaller letters keep their place where they stand above the body, or nobody calls them', async () => {
    const small = (top: number, ...lines: readonly string[]) => column(70, lines, { top, size: 10 });
    const annex = small(732, '1. The Trust will report every use.', '2. Nobody is charged.');
    const told = ['The council said so.', 'Annex A', '1. The Trust will report every use.', '2. Nobody is charged.'];
    const after = 'It ends with the annex, and the board has published all of it.';
    const pages = [
      [...column(70, ['Annex A']), ...annex, ...column(70, [after], { top: 690 })],
      [...column(70, [FULL]), ...small(90, '3. It is charged.')],
      column(70, [`${FULL}.`, FULL, `${FULL}.`]),
    ];
    expect((await linesIn([column(70, ['The council said so.']), pages[0]!, pages[2]!])).slice(0, 5)).toEqual([...told, after]);
    expect((await linesIn(pages)).slice(0, 6)).toEqual([...told.slice(1), after, FULL, '3. It is charged.']);
  });

  it('of a note stand at its end where its number is called on the page', async () => {
    const foot = column(70, ['1. See the first policy.'], { top: 90, size: 8 });
    const call = { x: 130, y: 764, size: 7, text: '1' };
    const page = [...column(70, ['Nobody pays.', FULL, `${FULL}.`]), call, ...foot];
    expect((await linesIn([page, column(70, ['So be it.'])])).slice(-2)).toEqual(['So be it.', '[^1]: See the first policy.']);
  });

  it('keep a dash that begins a line of their own, while one of a list begins an item', async () => {
    expect(
      await linesIn([
        column(
          70,
          [FULL, '- they wrote - in public.', '', 'So be it.'].filter((line) => line !== ''),
        ),
      ]),
    ).toEqual([`${FULL} - they wrote - in public.`, 'So be it.']);
    expect(
      await linesIn([[...column(70, ['The council will:']), ...column(88, ['- stop', '- tell all'], { top: 746 })]]),
    ).toEqual(['The council will:', '- stop', '- tell all']);
  });

  it('have items as deep as they stand', async () => {
    const at = (x: number, top: number, ...lines: readonly string[]) => column(x, lines, { top });
    expect(
      await linesIn([
        [
          ...at(70, 760, '1. stop;', '2. tell'),
          ...at(106, 732, '(a) each person,', '(b) all trusts;'),
          ...at(70, 704, '3. keep a record.'),
        ],
      ]),
    ).toEqual(['1. stop;', '2. tell', '  (a) each person,', '  (b) all trusts;', '3. keep a record.']);
  });
});
