import { describe, expect, it } from '@jest/globals';
import { compareForce, LISTS_VERSION } from './force.js';
import type { Provision } from './provision.js';

const provision = (text: string, stem: string | null = null, heading: string | null = null): Provision => ({
  text,
  stem,
  heading,
});
const compare = (agreed: string, published: string) => compareForce([provision(agreed)], [provision(published)]);

describe('a modal that moved to the lead-in of a list', () => {
  const agreed = provision('The sender SHOULD set the fee to the rate it expects.');

  it('still binds the item as far as before', () => {
    const item = provision('set the fee to the rate it expects.', 'The sending node SHOULD:');
    expect(compareForce([agreed], [item])).toMatchObject({ direction: 'NONE', boundParty: 'THIRD_PARTY' });
  });

  it('binds less when the lead-in says less', () => {
    const item = provision('set the fee to the rate it expects.', 'The sending node MAY:');
    const finding = compareForce([agreed], [item]);
    expect(finding.direction).toBe('WEAKER');
    expect(finding.cues[0]).toMatchObject({ family: 'modality', agreed: [11, 17], published: null });
    expect(finding.cues[0]?.says).toBe('‘SHOULD’ became ‘MAY’ in the list’s lead-in.');
  });

  it('forbids the item when the lead-in forbids', () => {
    const item = provision('count the funds as received.', 'The receiver MUST NOT:');
    const finding = compareForce([provision('The receiver MUST NOT count the funds as received.')], [item]);
    expect(finding.direction).toBe('NONE');
  });

  it('does not lend its modal to an item that has its own', () => {
    const stem = 'Everybody must read the rules below.';
    expect(compareForce([provision('Staff should reply.', stem)], [provision('Staff should reply.')]).direction).toBe('NONE');
  });

  it('names the party for an item that has a modal and no subject', () => {
    const item = (text: string) => provision(text, 'A receiving node:');
    expect(compareForce([item('MUST fail the channel.')], [item('SHOULD fail the channel.')])).toMatchObject({
      direction: 'WEAKER',
      boundParty: 'THIRD_PARTY',
    });
  });
});

describe('a provision split in two', () => {
  const agreed = provision('The response MUST return 200 as well as a representation.');

  it('says in which part the cue stands', () => {
    const parts = [provision('The response SHOULD return 200.'), provision('The response MUST include a representation.')];
    const finding = compareForce([agreed], parts);
    expect(finding.direction).toBe('WEAKER');
    const [cue] = finding.cues;
    expect(cue).toMatchObject({ agreedPart: 0, publishedPart: 0 });
    expect(parts[cue?.publishedPart ?? 9]?.text.slice(...(cue?.published ?? [0, 0]))).toBe('SHOULD');
  });

  it('is no change when both halves keep the modal', () => {
    const whole = provision('The trust will publish the report and pay the costs of the panel.');
    const halves = [provision('The trust will publish the report.'), provision('The trust will pay the costs of the panel.')];
    expect(compareForce([whole], halves).direction).toBe('NONE');
  });
});

describe('who is bound', () => {
  it.each([
    ['you must', 'You must pay.', 'You may pay.', 'READER'],
    ['we must', 'We must pay.', 'We may pay.', 'INSTITUTION'],
    ['a body by its name', 'Mind Cymru will pay.', 'Mind Cymru may pay.', 'NOBODY_NAMED'],
    [
      'a body by a word for one',
      'The Health Innovation Network will pay.',
      'The Health Innovation Network may pay.',
      'INSTITUTION',
    ],
    ['a body in short', 'OMB shall pay.', 'OMB should pay.', 'INSTITUTION'],
    ['the one after by', 'It must be paid by the council.', 'It should be paid by the council.', 'INSTITUTION'],
    ['nobody in a bare passive', 'It must be paid.', 'It should be paid.', 'NOBODY_NAMED'],
    ['it, for the one before', 'The council met. It must pay.', 'The council met. It should pay.', 'NOBODY_NAMED'],
    [
      'they, for the one before',
      'Suppliers must write and they must pay.',
      'Suppliers must write and they should pay.',
      'THIRD_PARTY',
    ],
  ])('is read from %s', (_name, agreed, published, party) => {
    expect(compare(agreed, published)).toMatchObject({ direction: 'WEAKER', boundParty: party });
  });
});

describe('facets', () => {
  it('are kept apart from the finding', () => {
    const finding = compare('We must reply to all letters within 10 days.', 'We should reply to some letters within 20 days.');
    expect(finding.direction).toBe('WEAKER');
    expect(finding.facets).toEqual({
      modality: 'WEAKER',
      polarity: 'NONE',
      scope: 'WEAKER',
      condition: 'NONE',
      deadline: 'WEAKER',
      numbers: 'NONE',
      agent: 'SAME',
      duties: 'NONE',
    });
    expect(finding.cues.map((cue) => cue.family)).toEqual(['modality', 'deadline', 'quantifier']);
  });

  it('that disagree make the finding unsure', () => {
    expect(compare('We should reply within 10 days.', 'We must reply.').direction).toBe('UNSURE');
    expect(compare('We will contact all patients where possible.', 'We will contact some patients.').direction).toBe('UNSURE');
  });

  it('of a modal outweigh an adverb', () => {
    expect(compare('The client must leave the room.', 'The client should leave the room immediately.').direction).toBe('WEAKER');
  });
});

describe('words the rules cannot read', () => {
  it('are unsure, and the finding says that they are not English', () => {
    const finding = compare(
      'La mairie doit publier le rapport avant la fin de mars.',
      'La mairie peut publier le rapport avant la fin de mars.',
    );
    expect(finding).toMatchObject({ direction: 'UNSURE', english: false });
    expect(finding.cues[0]?.family).toBe('language');
  });

  it('are no change when they are the same', () => {
    const words = 'Городской совет обязан опубликовать отчёт.';
    expect(compare(words, words).direction).toBe('NONE');
    expect(compare(words, words.replace('обязан', 'может'))).toMatchObject({ direction: 'UNSURE', english: false });
  });

  it('may be empty', () => {
    expect(compare('', '').direction).toBe('NONE');
    expect(compare('', 'We must pay.').direction).not.toBe('WEAKER');
  });
});

describe('long provisions', () => {
  it('are compared at a capped cost and then are unsure', () => {
    const long = (seed: string) => Array.from({ length: 3000 }, (_, at) => `${seed}${at}`).join(' ');
    expect(compare(`We must pay ${long('a')} now.`, `We should pay ${long('b')} now.`).direction).toBe('UNSURE');
  });
});

describe('the version of the lists', () => {
  it('goes with the judgement', () => {
    expect(LISTS_VERSION).toMatch(/^en-1-/);
  });
});

describe('a duty that is gone from its provision', () => {
  const agreed = 'The trust must reply to the group, and must publish its reply in full.';
  const published = 'The trust must reply to the group.';
  const withContext = (toldElsewhere: (words: string) => boolean) =>
    compareForce([provision(agreed)], [provision(published)], { toldElsewhere });

  it('is unsure while nobody knows whether it stands elsewhere', () => {
    expect(compare(agreed, published).direction).toBe('UNSURE');
  });

  it('is weaker when it stands nowhere', () => {
    const finding = withContext(() => false);
    expect(finding.direction).toBe('WEAKER');
    expect(agreed.slice(...(finding.cues[0]?.agreed ?? [0, 0]))).toBe('must publish its reply in full');
  });

  it('is no change when it moved', () => {
    expect(withContext((words) => words.includes('publish its reply')).direction).toBe('NONE');
  });
});

describe('a cue that came', () => {
  it('names no small word that stands in both texts', () => {
    const parts = (text: string) => [{ text, stem: null, heading: null }];
    const { cues } = compareForce(
      parts('NHS England apologises for the harm that its support for the scheme caused.'),
      parts('NHS England apologises for any harm that may have been caused by the scheme.'),
    );
    expect(cues.map(({ says }) => says)).toContain('‘may have been’ was added.');
  });
});
