import { describe, expect, it } from '@jest/globals';
import type { SubjectKind } from '#libs/kernel';
import { peopleOf } from './second-person.js';

const A = '11111111-1111-4111-8111-111111111111';
const B = '22222222-2222-4222-8222-222222222222';

const released = (kind: SubjectKind, proposedBy: string | null, others: boolean) => () =>
  peopleOf(kind, A, proposedBy === null ? null : { proposedBy }, others);

describe('a release', () => {
  it('is by one person, or by two when another proposed it', () => {
    expect(released('commitment', null, true)()).toBe(1);
    expect(released('commitment', A, true)()).toBe(1);
    expect(released('commitment', B, true)()).toBe(2);
  });

  it('of a comparison is by two different people', () => {
    expect(released('comparison', B, true)()).toBe(2);
    expect(released('comparison', null, true)).toThrow(expect.objectContaining({ code: 'PROPOSAL_NEEDED' }));
    expect(released('comparison', A, true)).toThrow(expect.objectContaining({ code: 'SECOND_PERSON_NEEDED' }));
  });

  it('of a comparison is by one where nobody else could propose it, and counts as by one', () => {
    expect(released('comparison', null, false)()).toBe(1);
    expect(released('comparison', A, false)()).toBe(1);
  });

  it('counts a proposal by somebody who has left since', () => {
    expect(released('comparison', B, false)()).toBe(2);
  });
});
