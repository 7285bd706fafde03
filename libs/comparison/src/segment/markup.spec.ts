import { describe, expect, it } from '@jest/globals';
import { compare } from '../comparison.js';

const fatesOf = (agreed: string, published: string) => compare(agreed, published).pairs.map(({ fate }) => fate);

describe('what looks like markup and is none', () => {
  it.each([
    ['a placeholder', 'The council will contact <name of officer> now.', 'The council will contact <name of press office> now.'],
    ['a condition in angle brackets', 'The council will pay the group.', '<Subject to funding> The council will pay the group.'],
    ['a condition in a tag', 'The council will pay the group.', '<b where funds allow>The council will pay</b> the group.'],
    ['fewer and more than', 'The council must act in <5 days.', 'The council must act in >5 days.'],
    ['at most and at least', 'The council must act in ≤ 5 days.', 'The council must act in ≥ 5 days.'],
    ['fewer and more than, written out', 'The council must act in &lt;5 days.', 'The council must act in &gt;5 days.'],
    ['words in a link target', 'The council will pay the group.', 'The council will pay [the group](where funds allow).'],
    ['one word in a link target', 'The council will pay the group.', 'The council will pay [the group](sometimes).'],
    ['a reference that leads nowhere', 'The council will pay the group.', 'The council will pay [the group][where funds allow].'],
    ['a note that is none', 'The council will pay the group.', 'The council will pay the group[^where funds allow].'],
    ['a word in braces', 'The council will pay the group.', 'The council will {{possibly}} pay the group.'],
    ['a comment', 'The trust will share data.', 'The trust will <!-- not --> share data.'],
    ['struck out words', 'The council must pay the group.', '~~The council must~~ pay the group.'],
    ['struck out words in tags', 'The council must pay the group.', '<del>The council must</del> pay the group.'],
  ])('%s is no typography', (_, agreed, published) => {
    expect(fatesOf(agreed, published)).not.toContain('KEPT');
    expect(fatesOf(published, agreed)).not.toContain('KEPT');
  });

  it.each([
    ['The council must act in <5 days.', 'The council must act in >5 days.'],
    ['The council must pay the group.', '~~The council must~~ pay the group.'],
    ['The trust will share data.', 'The trust will <!-- not --> share data.'],
    ['The council will pay the group.', 'The council will pay [the group](where funds allow).'],
  ])('and binds: %s → %s', (agreed, published) => {
    expect(fatesOf(agreed, published)).not.toContain('REWORDED');
  });

  it('a line that only begins as a link definition is a clause', () => {
    expect(fatesOf('We pay the group.\n\n[note]: The council may refuse to pay.', 'We pay the group.')).toEqual([
      'KEPT',
      'DROPPED',
    ]);
  });
});

describe('what is markup', () => {
  it.each([
    ['emphasis', 'The trust will *now* share it.', 'The trust will <em class="loud">now</em> share it.'],
    ['the target of a link', 'Read [the code](https://a.example/old).', 'Read [the code](../new/place.md#top).'],
    ['a link and none', 'Read the code.', 'Read [the code][1].\n\n[1]: https://a.example/old'],
    ['a tag', 'The trust will share it.', 'The trust will <span>share</span> it.'],
    ['a hard space written out', 'The trust will share it.', 'The trust will&nbsp;share it.'],
    ['the number of a note', 'The trust will share it.', 'The trust will share it.<sup>1</sup>'],
  ])('%s is no change', (_, agreed, published) => {
    expect(fatesOf(agreed, published)).toEqual(['KEPT']);
  });
});

describe('the text of a clause', () => {
  it.each([
    '<name of officer> will pay.',
    '{{possibly}} we pay <now>.',
    '<p>We pay.</p> <b>They</b> read.',
    '~~We pay.~~ They read.',
  ])('is what stands in the document: %s', (source) => {
    const { pairs } = compare(source, source);
    for (const { text, start, end } of pairs.flatMap(({ agreed }) => agreed)) expect(text).toBe(source.slice(start, end));
    const words = (text: string) => text.replace(/<\/?[pb]>|[~\s]/g, '');
    expect(words(pairs.flatMap(({ agreed }) => agreed.map(({ text }) => text)).join(''))).toBe(words(source));
  });
});
