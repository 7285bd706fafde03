import { describe, expect, it } from '@jest/globals';
import { warnedEntries } from './warned-entries.js';

const salt = new Uint8Array(32);
const entry = (index: number, thing: string, event: string) => ({
  index: BigInt(index),
  fields: [
    { name: 'entry.id', value: thing, salt },
    { name: 'entry.event', value: event, salt },
  ],
});
const warned = (...entries: readonly ReturnType<typeof entry>[]) => [...warnedEntries(entries)].map(Number);

describe('the entries of a dossier that have a content warning', () => {
  it('are all that say words of the thing it stands before, recorded earlier or later, and of no other thing', () => {
    const recorded = [entry(1, 'a', 'labour.recorded'), entry(2, 'b', 'labour.recorded')];
    expect(warned(...recorded)).toEqual([]);
    expect(warned(...recorded, entry(3, 'a', 'labour.warned'), entry(7, 'a', 'labour.corrected'))).toEqual([1, 7]);
    expect(warned(...recorded, entry(3, 'a', 'labour.warned'), entry(4, 'a', 'labour.warned_anew'))).toEqual([1]);
  });

  it('are none where the last that was said of the thing is that the warning was taken away', () => {
    const said = [entry(1, 'a', 'claim.recorded'), entry(2, 'a', 'claim.warned'), entry(3, 'a', 'claim.warned_no_more')];
    expect(warned(...said)).toEqual([]);
    expect(warned(...said, entry(4, 'a', 'claim.warned'))).toEqual([1]);
  });

  it('are not guessed where the thing or the event is withheld, and not misled by names that objects have', () => {
    expect(warned({ index: 1n, fields: [{ name: 'entry.event', value: 'labour.warned', salt }] })).toEqual([]);
    expect(warned(entry(1, 'a', 'labour.constructor'), entry(2, 'a', 'labour.toString'))).toEqual([]);
  });
});
