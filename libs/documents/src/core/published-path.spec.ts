import { describe, expect, it } from '@jest/globals';
import type { Id } from '#libs/kernel';
import { continued, type NamedOnPath, type OnPath } from './published-path.js';

const id = (name: string) => name as Id;
const whole: OnPath = {
  againstVersionId: id('draft'),
  instead: true,
  workId: id('letter'),
  publishedVersionId: id('letter-1'),
  comparisonId: id('draft-with-letter-1'),
  findingsRead: true,
};
const policy = { before: id('policy'), now: id('policy') };
const on = (said: Partial<OnPath>, named: Partial<NamedOnPath> = {}, before = whole) =>
  continued(before, said, { works: policy, ...named });

describe('a path through what was published', () => {
  it('keeps what is not said anew', () => {
    expect(on({})).toEqual(whole);
  });

  it('lets all go that follows, where it stands against a text of another work', () => {
    const works = { before: id('policy'), now: id('plan') };
    expect(on({ againstVersionId: id('plan-1') }, { works })).toEqual({
      ...{ againstVersionId: 'plan-1', instead: null, workId: null, publishedVersionId: null, comparisonId: null },
      findingsRead: false,
    });
  });

  it('keeps the published text where it stands against another text of the same work, and lets the comparison go', () => {
    expect(on({ againstVersionId: id('draft-2') })).toEqual({
      ...whole,
      ...{ againstVersionId: 'draft-2', comparisonId: null, findingsRead: false },
    });
  });

  it.each([{ instead: false }, { workId: id('note') }])(
    'lets the published text go, where it is said to be of another work: %j',
    (said) => {
      expect(on(said)).toMatchObject({ ...said, publishedVersionId: null, comparisonId: null, findingsRead: false });
    },
  );

  it('takes what is said in the same breath', () => {
    const works = { before: id('policy'), now: id('plan') };
    const said = { againstVersionId: id('plan-1'), instead: true, workId: id('note'), publishedVersionId: id('note-1') };
    expect(on(said, { works })).toEqual({ ...said, comparisonId: null, findingsRead: false });
  });

  it('takes a comparison of its own two texts, whose findings nobody has read yet', () => {
    const compared = { agreedVersionId: id('draft'), publishedVersionId: id('letter-1') };
    expect(on({ comparisonId: id('newer') }, { compared })).toEqual({ ...whole, comparisonId: 'newer', findingsRead: false });
  });

  it.each([
    ['of other texts', {}, { agreedVersionId: id('draft'), publishedVersionId: id('note-1') }],
    ['of its two texts the other way round', {}, { agreedVersionId: id('letter-1'), publishedVersionId: id('draft') }],
    [
      'of what it stood against',
      { againstVersionId: id('draft-2') },
      { agreedVersionId: id('draft'), publishedVersionId: id('letter-1') },
    ],
  ])('refuses a comparison %s', (_what, said, compared) => {
    expect(() => on({ ...said, comparisonId: id('another') }, { compared })).toThrow(
      expect.objectContaining({ code: 'PATH_COMPARES_OTHERS', field: 'input.comparisonId' }),
    );
  });

  it('refuses one text on both sides', () => {
    expect(() => on({ publishedVersionId: id('draft') })).toThrow(
      expect.objectContaining({ code: 'PATH_VERSIONS_SAME', field: 'input.publishedVersionId' }),
    );
  });
});
