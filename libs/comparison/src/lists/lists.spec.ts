import { describe, expect, it } from '@jest/globals';
import { findCues } from '../force/cue-index.js';
import { readWords } from '../force/words.js';
import { cueLists, LISTS_VERSION } from './index.js';

const finds = (sentence: string, words: string) => findCues(readWords(sentence)).some((hit) => hit.cue.words === words);

describe.each(cueLists.map((list) => [list.family, list] as const))('the list of %s cues', (_family, list) => {
  it('names its source and its licence', () => {
    expect(list.source.length).toBeGreaterThan(10);
    expect(list.licence.length).toBeGreaterThan(10);
  });

  it.each(list.cues.map((cue) => [cue.words, cue] as const))('reads "%s" where it is the cue', (_words, cue) => {
    expect(finds(cue.found, cue.words)).toBe(true);
  });

  it.each(list.cues.map((cue) => [cue.words, cue] as const))(
    'passes over words like "%s" that are not the cue',
    (_words, cue) => {
      expect(finds(cue.notFound, cue.words)).toBe(false);
    },
  );

  it('holds no cue twice', () => {
    const keys = list.cues.map((cue) => `${cue.words}${cue.capitals ? ' capitals' : ''}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the version of the lists', () => {
  it('is a name and a sum over the entries', () => {
    expect(LISTS_VERSION).toMatch(/^en-1-[0-9a-f]{8}$/);
  });
});
