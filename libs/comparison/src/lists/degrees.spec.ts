import { describe, expect, it } from '@jest/globals';
import { compareForce } from '../force.js';
import { burdens, recordings } from './burdens.js';
import { lesserDescribers, lesserThings } from './degrees.js';
import { renaming } from './same-things.js';

const words = (lines: readonly string[]) => lines.flatMap((line) => line.split(' '));
const compare = (agreed: string, published: string) => {
  const provision = (text: string) => [{ text, stem: null, heading: null }];
  return compareForce(provision(agreed), provision(published)).direction;
};
const rows = lesserDescribers.flatMap(([more, less]) =>
  words([more]).flatMap((word) => words([less]).map((other) => [word, other] as const)),
);

describe('a word that says less of the same', () => {
  it.each(rows)('"%s" became "%s": less is promised, and the other way round more', (more, less) => {
    const [agreed, published] = [`The trust will give ${more} lanterns.`, `The trust will give ${less} lanterns.`];
    expect([compare(agreed, published), compare(published, agreed)]).toEqual(['WEAKER', 'STRONGER']);
  });

  it.each(rows)('"%s" and "%s" where nothing is promised accuse nobody', (more, less) => {
    expect(compare(`The lanterns were ${more}.`, `The lanterns were ${less}.`)).not.toBe('WEAKER');
  });
});

const things = lesserThings.flatMap(([more, less]) =>
  words([more]).flatMap((word) => words([less]).map((other) => [word, other] as const)),
);

describe('a thing that is less of the same', () => {
  it.each(things)('"the %s" became "the %s": less is promised, and the other way round more', (more, less) => {
    const [agreed, published] = [`The trust will issue the ${more}.`, `The trust will issue the ${less}.`];
    expect([compare(agreed, published), compare(published, agreed)]).toEqual(['WEAKER', 'STRONGER']);
  });

  it.each(things)('"the %s" and "the %s" that nobody promised accuse nobody', (more, less) => {
    expect(compare(`The trust read the ${more}.`, `The trust read the ${less}.`)).not.toBe('STRONGER');
  });
});

describe('a word that only names a thing anew', () => {
  it.each(words(renaming))('"%s lanterns" under a ban is for a reader', (word) => {
    expect(compare('The trust will not sell lanterns.', `The trust will not sell ${word} lanterns.`)).not.toBe('WEAKER');
  });

  it.each(['broken', 'foreign', 'identifiable'])('"%s lanterns" are fewer than lanterns: less is forbidden', (word) => {
    expect(compare('The trust will not sell lanterns.', `The trust will not sell ${word} lanterns.`)).toBe('WEAKER');
  });
});

describe('an act by which something is taken from the reader', () => {
  it.each(words([...burdens, ...recordings]))('"%s" one thing less is no loss', (verb) => {
    expect(compare(`We will ${verb} your name and your lantern.`, `We will ${verb} your lantern.`)).not.toBe('WEAKER');
  });
});
