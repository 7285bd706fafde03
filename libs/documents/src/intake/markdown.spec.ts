import { describe, expect, it } from '@jest/globals';
import { readBytes } from './child/read.js';

describe('what a file is', () => {
  it('is no PDF because it speaks of one', async () => {
    expect((await readBytes(Buffer.from('A file that begins with %PDF-1.4 is a PDF.'), 'a.txt')).kind).toBe('text');
  });

  it('is told of what Outlook packs for itself, with what would help', async () => {
    await expect(readBytes(Buffer.from('\x78\x9f\x3e\x22\0\0', 'latin1'), 'winmail.dat')).rejects.toThrow('(winmail.dat)');
  });
});

describe('the items of a Markdown text', () => {
  it('are items though a letter is typed before them, below the one they stand in', async () => {
    const { parts } = await readBytes(
      Buffer.from('1. one;\n   (a) below,\n   (b) too\n   and more;\n2. two\nthat goes on.\n'),
      'a.md',
    );
    expect(parts.map(({ mark, text }) => `${mark}${text}`)).toEqual([
      '1. one;',
      '  (a) below,',
      '  (b) too and more;',
      '2. two that goes on.',
    ]);
  });
});

describe('the notes of a Markdown text', () => {
  it('are notes though they are one word or an address', async () => {
    const { parts } = await readBytes(
      Buffer.from('Text[^1] and[^2].\n\n[^1]: https://a.example/x\n[^2]: Ibid\n\n[a]: https://b.example\n'),
      'a.md',
    );
    expect(parts.map(({ kind, mark, text }) => `${kind} ${mark}${text}`)).toEqual([
      'paragraph Text[^1] and[^2].',
      'footnote [^1]: https://a.example/x',
      'footnote [^2]: Ibid',
    ]);
  });
});
