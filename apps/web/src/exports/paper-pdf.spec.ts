import { describe, expect, it } from '@jest/globals';
import type { PaperPart } from '#libs/rendering';
import { paperPdf } from './paper-pdf.js';

describe('a PDF', () => {
  it('opens each typeface once, however often it goes from one to another: reading one takes longer than drawing a page', async () => {
    const parts = Array.from({ length: 8 }, (): readonly PaperPart[] => [
      { is: 'heading', level: 2, text: 'Finding' },
      { is: 'paragraph', text: 'Binds less.' },
      { is: 'document', paragraphs: [[{ op: 'keep', text: 'Trusts report.' }]] },
      { is: 'list', items: ['one'] },
    ]).flat();
    const bytes = await paperPdf({ title: 'A paper', parts }, { foot: 'https://record.example', day: '2026-05-01' });
    // The library numbers a typeface each time it opens one.
    const numbers = bytes.toString('latin1').match(/\/F\d+(?= \d+ 0 R)/g);
    expect([...new Set(numbers)].sort()).toEqual(['/F1', '/F2', '/F3']);
  });
});
