import { describe, expect, it } from '@jest/globals';
import { compareForce } from '../force.js';
import { everybody, handling, people, sizes, tailWords } from './classes.js';

const words = (lines: readonly string[]) => lines.flatMap((line) => line.split(' '));
const compare = (agreed: string, published: string) => {
  const provision = (text: string) => [{ text, stem: null, heading: null }];
  return compareForce(provision(agreed), provision(published)).direction;
};

describe('a word that leaves nobody out', () => {
  it.each(words(everybody))('"%s" became "sailors": fewer can come, and the other way round more', (word) => {
    const [agreed, published] = [`${word} can come to the meeting.`, 'Sailors can come to the meeting.'];
    expect([compare(agreed, published), compare(published, agreed)]).toEqual(['WEAKER', 'STRONGER']);
  });

  it.each(words(people))('"%s" are as many', (word) => {
    expect(compare('Anyone can come to the meeting.', `${word} can come to the meeting.`)).not.toBe('WEAKER');
  });
});

describe('a word behind a name that says which are meant', () => {
  it.each(words(tailWords))('"lanterns %s harbours" are not every lantern', (word) => {
    const [agreed, published] = ['Every lantern will be painted.', `Lanterns ${word} harbours will be painted.`];
    expect([compare(agreed, published), compare(published, agreed)]).toEqual(['WEAKER', 'STRONGER']);
  });

  it.each(words(tailWords))('"painted %s harbours" tells where, and of no fewer lanterns', (word) => {
    expect(compare('The lanterns will be painted.', `The lanterns will be painted ${word} harbours.`)).not.toBe('WEAKER');
  });
});

describe('a word of size', () => {
  it.each(words(sizes))('"make %s lanterns" may be more than to make lanterns', (word) => {
    expect(compare('The trust will make lanterns.', `The trust will make ${word} lanterns.`)).toBe('UNSURE');
  });

  it.each(words(sizes))('to inspect "%s lanterns" leaves out the others', (word) => {
    expect(compare('The trust will inspect lanterns.', `The trust will inspect ${word} lanterns.`)).toBe('WEAKER');
  });

  it.each(words(handling))('to "%s" major lanterns is less than to do so with lanterns', (verb) => {
    expect(compare(`The trust will ${verb} lanterns.`, `The trust will ${verb} major lanterns.`)).toBe('WEAKER');
  });
});
