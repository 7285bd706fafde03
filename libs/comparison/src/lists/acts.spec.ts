import { describe, expect, it } from '@jest/globals';
import { compareForce } from '../force.js';
import { countedActs, giving, lasting, lesserActs, services, urging } from './acts.js';
import { adjuncts, narrowing } from './connectives.js';
import { served } from './parties.js';

const words = (lines: readonly string[]) => lines.flatMap((line) => line.split(' '));
const compare = (agreed: string, published: string) => {
  const provision = (text: string) => [{ text, stem: null, heading: null }];
  return compareForce(provision(agreed), provision(published)).direction;
};
const rows = lesserActs.flatMap(([whole, less]) =>
  words([whole]).flatMap((act) => words([less]).map((part) => [act, part] as const)),
);

describe('an act that does less of the same', () => {
  it.each(rows)('"%s" became "%s": less is promised, and the other way round more', (act, part) => {
    const [agreed, published] = [`The trust will ${act} the scheme.`, `The trust will ${part} the scheme.`];
    expect([compare(agreed, published), compare(published, agreed)]).toEqual(['WEAKER', 'STRONGER']);
  });

  it.each([...new Set(rows.map(([, part]) => part))])('"%s" under a ban is for a reader', (part) => {
    expect(compare('The trust will not paint the scheme.', `The trust will not ${part} the scheme.`)).toBe('UNSURE');
  });
});

describe('a verb by which somebody else is brought to act', () => {
  it.each(words(urging))('"%s" partners to paint: the body does it no more itself', (verb) => {
    expect(compare('The trust will paint the gate.', `The trust will ${verb} its partners to paint the gate.`)).toBe('WEAKER');
  });

  it.each(words(urging))('"%s" in both: nothing is left to others that was not', (verb) => {
    const text = (thing: string) => `The trust will ${verb} its partners to paint the ${thing}.`;
    expect(compare(text('gate'), text('door'))).toBe('NONE');
  });
});

describe('what is given in a number', () => {
  it.each(words(giving))('"%s" 40 lanterns, then up to 40, or 30: less is given', (verb) => {
    const text = (number: string) => `The trust will ${verb} ${number} lanterns.`;
    expect([
      compare(text('40'), text('up to 40')),
      compare(text('40'), text('30')),
      compare(text('40'), text('at least 40')),
    ]).toEqual(['WEAKER', 'WEAKER', 'STRONGER']);
  });

  it.each(words(giving))('"%s" nothing above a number: a ban gives nothing', (verb) => {
    const text = (number: string) => `The trust will not ${verb} ${number} lanterns.`;
    expect(compare(text('40'), text('30'))).toBe('UNSURE');
  });
});

describe('what goes on for a time', () => {
  it.each(words([...giving, ...lasting]))('"%s" for five years, then for two: less is given', (verb) => {
    const text = (years: string) => `The trust will ${verb} the lantern for ${years} years.`;
    expect([compare(text('five'), text('two')), compare(text('two'), text('five'))]).toEqual(['WEAKER', 'STRONGER']);
  });

  it.each(words(lasting))('"%s" what may go on: a permission promises no time', (verb) => {
    const text = (years: string) => `The trust may ${verb} the lantern for ${years} years.`;
    expect(compare(text('five'), text('two'))).not.toBe('WEAKER');
  });
});

describe('a word that narrows a ban', () => {
  /** These shut out what stands before them, so they narrow only before a reason. */
  const shut = new Set(['only', 'just', 'solely', 'exclusively', 'merely', 'simply', 'purely']);
  const narrow = words(narrowing).filter((word) => !shut.has(word));

  it.each(narrow)('"will not %s open": part of what was banned is free', (word) => {
    expect(compare('The trust will not open letters.', `The trust will not ${word} open letters.`)).toBe('WEAKER');
  });

  it.each(narrow)('"will %s open" is no ban, and nothing that was banned is free', (word) => {
    expect(compare('The trust will open letters.', `The trust will ${word} open letters.`)).not.toBe('STRONGER');
  });
});

describe('a word by which a sentence is added to', () => {
  it.each(words(adjuncts).filter((word) => !['who', 'each'].includes(word)))('"%s lanterns" is for a reader', (word) => {
    expect(compare('The trust will open the gate.', `The trust will open the gate ${word} lanterns.`)).toBe('UNSURE');
  });
});

describe('an act that is done a number of times', () => {
  it.each(words(countedActs))('to "%s" two lanterns is less than to do so with three', (verb) => {
    const [agreed, published] = [`The trust must ${verb} three lanterns.`, `The trust must ${verb} two lanterns.`];
    expect([compare(agreed, published), compare(published, agreed)]).toEqual(['WEAKER', 'STRONGER']);
  });

  it.each(words(countedActs))('to be free to "%s" two lanterns accuses nobody', (verb) => {
    expect(compare(`You may ${verb} three lanterns.`, `You may ${verb} two lanterns.`)).not.toBe('WEAKER');
  });
});

describe('what a body does for somebody', () => {
  it.each(words(services))('to "%s" is left to residents: less is done for them', (verb) => {
    const [agreed, published] = [`The landlord will ${verb} the lantern.`, `Residents will ${verb} the lantern.`];
    expect([compare(agreed, published), compare(published, agreed)]).toEqual(['WEAKER', 'STRONGER']);
  });

  it.each(words(served))('where "%s" decide it is for a reader', (word) => {
    expect(compare('The landlord will decide the case.', `The ${word} will decide the case.`)).not.toBe('WEAKER');
  });

  it.each(words(served).filter((word) => word !== 'you'))(
    'where "the %s" must do it themselves less is done for them',
    (word) => {
      expect(compare('The landlord will repair the lantern.', `The ${word} will repair the lantern.`)).toBe('WEAKER');
    },
  );
});
