import { describe, expect, it } from '@jest/globals';
import { compareForce } from '../force.js';
import { parties } from './parties.js';
import { idleDescribers, sameThings } from './same-things.js';
import { leaningVerbs, outcomeVerbs } from './strong-verbs.js';
import { dutyVerbs } from './verbs.js';

const words = (lines: readonly string[]) => lines.flatMap((line) => line.split(' '));
const compare = (agreed: string, published: string) => {
  const provision = (text: string) => [{ text, stem: null, heading: null }];
  return compareForce(provision(agreed), provision(published));
};
/** Forms that stand in no subject. */
const OBJECTS = new Set(['I', 'us', 'our', 'ours', 'ourselves', 'your', 'yours', 'yourself', 'yourselves']);
/** Verbs that take "to" or stand before another verb, so that they have cues of their own. */
const EFFORTS = new Set(['seek', 'aim', 'strive', 'aspire', 'hope', 'endeavour', 'try', 'consider', 'explore', 'look', 'work']);

describe('the words for parties', () => {
  const rows = Object.entries(parties).flatMap(([party, lines]) =>
    words(lines).flatMap((word) => (OBJECTS.has(word) ? [] : [[word, party] as const])),
  );

  it.each(rows)('"%s" as the one who must is %s', (word, party) => {
    expect(
      compare(
        `Now the ${word} must pay.`.replace(/the (we|you|I) /, '$1 '),
        `Now the ${word} should pay.`.replace(/the (we|you|I) /, '$1 '),
      ),
    ).toMatchObject({
      direction: 'WEAKER',
      boundParty: party,
    });
  });

  it.each(rows)('"%s" as what is paid for is nobody who must', (word) => {
    expect(compare(`Coal must be bought for the ${word}.`, `Coal should be bought for the ${word}.`).boundParty).toBe(
      'NOBODY_NAMED',
    );
  });
});

describe('verbs that bring a thing about', () => {
  it.each(words(outcomeVerbs))('"%s" became "discuss": less is promised', (verb) => {
    expect(compare(`The trust will ${verb} the scheme.`, 'The trust will discuss the scheme.').direction).toBe('WEAKER');
  });

  it.each(words(outcomeVerbs))('"%s" became "describe": another act, and no rule says which is more', (verb) => {
    expect(compare(`The trust will ${verb} the scheme.`, 'The trust will describe the scheme.').direction).toBe('UNSURE');
  });
});

describe('verbs that lean towards a thing', () => {
  const plain = words(leaningVerbs).filter((verb) => !EFFORTS.has(verb));

  it.each(plain)('"deliver" became "%s": less is promised', (verb) => {
    expect(compare('The trust will deliver the scheme.', `The trust will ${verb} the scheme.`).direction).toBe('WEAKER');
  });

  it.each(plain)('"describe" became "%s": another act, and no rule says which is more', (verb) => {
    expect(compare('The trust will describe the scheme.', `The trust will ${verb} the scheme.`).direction).toBe('UNSURE');
  });
});

describe('verbs of a second act', () => {
  const rows = words(dutyVerbs);

  it.each(rows)('"and %s the …" that is gone is a duty less', (verb) => {
    const finding = compare(`The board will weigh coal and ${verb} the old barrels.`, 'The board will weigh coal.');
    expect({ verb, direction: finding.direction, family: finding.cues[0]?.family }).toEqual({
      verb,
      direction: 'WEAKER',
      family: 'duty',
    });
  });

  it.each(rows)('"%s" in a doublet is none', (verb) => {
    expect(compare(`The board will ${verb} and weigh coal.`, 'The board will weigh coal.').direction).not.toBe('WEAKER');
  });
});

describe('words that stand for each other in what is promised', () => {
  const lines = sameThings.map((line) => line.split(' '));
  const rows = lines.flatMap(([first, ...others]) => others.map((other) => [first!, other] as const));

  it.each(rows)('"%s" became "%s": the same is promised', (one, other) => {
    expect(compare(`We will hold the ${one} here.`, `We will hold the ${other} here.`).direction).toBe('NONE');
  });

  // "Result" and "change" are verbs of state too, so the rule passes over them.
  const things = lines.map(([first]) => first!).filter((word) => word !== 'result' && word !== 'change');

  it.each(things)('"%s" became "lantern": a reader is asked', (word) => {
    expect(compare(`We will hold the ${word} here.`, 'We will hold the lantern here.').direction).toBe('UNSURE');
  });

  it.each(words(idleDescribers))('"%s" before what is promised narrows nothing, as "wooden" may', (word) => {
    expect(compare('We will hold the lantern here.', `We will hold the ${word} lantern here.`).direction).not.toBe('WEAKER');
    expect(compare('We will hold the lantern here.', 'We will hold the wooden lantern here.').direction).toBe('UNSURE');
  });
});
