import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkpointWords } from './checkpoint-words.js';
import type { Checkpoint } from './checkpoint.js';

const sha256 = (data: Uint8Array) => new Uint8Array(createHash('sha256').update(data).digest());
const checkpoint: Checkpoint = { origin: 'countersign.example.org/log', size: 5n, root: new Uint8Array(32), extensions: [] };

/** What the words hold, read back by the table in the description. */
function bytesOf(words: string): string {
  const bits = (letter: string) =>
    'aiou'.includes(letter)
      ? 'aiou'.indexOf(letter).toString(2).padStart(2, '0')
      : 'bdfghjklmnprstvz'.indexOf(letter).toString(2).padStart(4, '0');
  const numbers = words.split(' ').map((word) => Number.parseInt([...word].map(bits).join(''), 2));
  return Buffer.from(numbers.flatMap((number) => [number >> 8, number & 255])).toString('hex');
}

describe('the words of a checkpoint', () => {
  it('are eight words of five letters, and hold 128 bits of the hash', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 62n }), fc.uint8Array({ minLength: 32, maxLength: 32 }), (size, root) => {
        const words = checkpointWords(sha256, { ...checkpoint, size, root });
        expect(words).toMatch(
          /^([bdfghjklmnprstvz][aiou]){2}[bdfghjklmnprstvz]( ([bdfghjklmnprstvz][aiou]){2}[bdfghjklmnprstvz]){7}$/,
        );
        const text = `countersign-words/v1\n${checkpoint.origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
        expect(bytesOf(words)).toBe(createHash('sha256').update(text).digest('hex').slice(0, 32));
      }),
    );
  });

  it('differ with the log, the size and the root', () => {
    const others = [{ origin: 'other.example.org/log' }, { size: 6n }, { root: Uint8Array.from({ length: 32 }, () => 1) }, {}];
    expect(new Set(others.map((other) => checkpointWords(sha256, { ...checkpoint, ...other }))).size).toBe(4);
  });

  it('stay what they are, since paper cannot be changed', () => {
    expect(checkpointWords(sha256, checkpoint)).toMatchInlineSnapshot(`"pufib hakon vojas pizav rulok lohah kisav pizuh"`);
  });
});
