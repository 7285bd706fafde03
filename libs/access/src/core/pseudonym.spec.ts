import { describe, expect, it } from '@jest/globals';
import { nameKeyOf, pseudonymOf } from './pseudonym.js';

const refusalOf = (name: string): unknown => {
  try {
    return pseudonymOf(name, 'input.pseudonym');
  } catch (error) {
    return (error as { readonly code?: unknown }).code;
  }
};

describe('a name to go by', () => {
  it.each([
    ['a space of no width', 'Ash\u200b'],
    ['a joiner', 'A\u200dsh'],
    ['a soft hyphen', 'As\u00adh'],
    ['a sign that chooses a shape', 'Ash\ufe0f'],
    ['a filler that is a letter', 'Ash\u3164'],
  ])('is refused with %s in it, which nobody sees', (_, name) => {
    expect(refusalOf(name)).toBe('NAME_HIDES_SIGNS');
  });

  it.each([
    ['a Cyrillic A', '\u0410sh'],
    ['a Greek o', 'R\u03bfwan'],
  ])('is refused with %s among other letters', (_, name) => {
    expect(refusalOf(name)).toBe('NAME_MIXES_ALPHABETS');
  });

  it.each(['Ash', 'Zoë O’Brien 2', 'Наталья', 'Ελένη', '明 Ming', 'سارة', 'さくら 花 Sakura', 'मीरा', 'Ash 🌳'])(
    'may be %s',
    (name) => {
      expect(refusalOf(name)).toBe(name.normalize('NFC'));
    },
  );

  it('is one with those that differ in capitals, wide forms or spaces', () => {
    expect(new Set(['Ash Tree', ' ASH  tree', 'Ａｓｈ\u3000tree'].map(nameKeyOf)).size).toBe(1);
  });
});
