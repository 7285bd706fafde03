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
