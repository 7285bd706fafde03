import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare } from '../index.js';
import { ownCopy } from './own-copy.js';

describe('ownCopy', () => {
  it('is the same text, unit for unit, whatever its length', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => ownCopy(text) === text));
    expect(ownCopy('\ud83d')).toBe('\ud83d');
  });

  it('keeps no document in memory after it was compared', () => {
    setFlagsFromString('--expose-gc');
    const gc = runInNewContext('gc') as () => void;
    const document = (at: number) =>
      `The extraordinarily${at} institutional trust must answer letter ${at}.\n\nThe trust ${at} must:\n\n- answer letters\n${' '.repeat(300_000)}`;
    const held = () => {
      gc();
      return process.memoryUsage().heapUsed;
    };
    const before = held();
    for (let at = 0; at < 60; at++) compare(document(at), document(at).replace('answer', 'read'));
    expect(held() - before).toBeLessThan(12_000_000);
  });
});
