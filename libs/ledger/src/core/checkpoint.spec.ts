import { describe, expect, it } from '@jest/globals';
import { formatCheckpoint, parseCheckpoint } from './checkpoint.js';

const root = Uint8Array.from({ length: 32 }, (_, i) => i);
const text = 'countersign.example.org/log\n9007199254740993\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n';
const checkpoint = { origin: 'countersign.example.org/log', size: 9007199254740993n, root, extensions: [] };

describe('a checkpoint', () => {
  it('is three lines, and counts beyond 2^53', () => {
    expect(formatCheckpoint(checkpoint)).toBe(text);
    expect(parseCheckpoint(text)).toEqual(checkpoint);
  });

  it('keeps further lines', () => {
    expect(parseCheckpoint(formatCheckpoint({ ...checkpoint, extensions: ['a', 'b'] })).extensions).toEqual(['a', 'b']);
  });

  it.each([
    ['o\n1\n', 'fewer than the three lines'],
    [text.trimEnd(), 'does not end with a newline'],
    [text.replace(/^.*\n/, '\n'), 'the origin, is empty'],
    [text.replace('9007', '09007'), 'the size, is no whole number'],
    [text.replace('9007', '-9007'), 'the size, is no whole number'],
    [text.replace('9007', '9223372036854775808'), 'the size, is no whole number'],
    [text.replace('9007', ' 9007'), 'the size, is no whole number'],
    [text.replace('9007', '9007.0'), 'the size, is no whole number'],
    [text.replace('AAEC', 'AAE'), 'not 32 bytes'],
    [text.replace('AAEC', 'AAECAAEC'), 'not 32 bytes'],
    [text.replace('h8=', 'h9='), 'not 32 bytes'],
    [`${text}\n`, 'an empty line'],
  ])('is refused, with the reason, when it is written otherwise: %#', (mangled, reason) => {
    expect(() => parseCheckpoint(mangled)).toThrow(reason);
  });

  it('is not written when it could not be read back', () => {
    expect(() => formatCheckpoint({ ...checkpoint, origin: 'a\nb' })).toThrow('This is no checkpoint');
    expect(() => formatCheckpoint({ ...checkpoint, extensions: ['a\nb'] })).toThrow('holds a newline');
    expect(() => formatCheckpoint({ ...checkpoint, size: -1n })).toThrow('the size');
  });
});
