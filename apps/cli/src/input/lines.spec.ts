import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linesOf, type ListLine } from './lines.js';

const folder = mkdtempSync(join(tmpdir(), 'countersign-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function linesIn(bytes: Uint8Array): Promise<ListLine[]> {
  const path = join(folder, 'list');
  writeFileSync(path, bytes);
  return collect(path);
}

async function collect(path: string): Promise<ListLine[]> {
  const lines: ListLine[] = [];
  for await (const line of linesOf(path)) lines.push(line);
  return lines;
}

describe('the lines of a list', () => {
  it('are its lines, numbered as an editor does, blank ones left out', async () => {
    const lines = await linesIn(Buffer.from('a\n\n \t\r\nb\r\nc'));
    expect(lines.map(({ number, bytes }) => [number, bytes.toString()])).toEqual([
      [1, 'a'],
      [4, 'b\r'],
      [5, 'c'],
    ]);
  });

  it('say how much is read, up to the whole', async () => {
    expect((await linesIn(Buffer.from('ab\ncd\n'))).map(({ share }) => share)).toEqual([0.5, 1]);
    expect((await linesIn(Buffer.from('ab\ncde'))).at(-1)!.share).toBe(1);
  });

  it('are whole wherever the file was cut for reading', async () => {
    const long = 'x'.repeat(70_000);
    expect((await linesIn(Buffer.from(`${long}\n${long}y\nz`))).map(({ bytes }) => bytes.length)).toEqual([70_000, 70_001, 1]);
  });

  it('lose no byte but line ends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ max: 12 }), async (bytes) => {
        const expected = Buffer.from(bytes)
          .toString('latin1')
          .split('\n')
          .filter((line) => /[^ \t\r]/.test(line));
        expect((await linesIn(bytes)).map((line) => line.bytes.toString('latin1'))).toEqual(expected);
      }),
    );
  });

  it('refuse a list that is not there', async () => {
    await expect(collect(join(folder, 'missing'))).rejects.toThrow('is not there');
  });
});
