import { describe, expect, it } from '@jest/globals';
import { parsePartialDate } from '#libs/kernel';
import { commitment, correctionReason, type CommitmentDraft } from './commitment.js';
import { anId, BODY, COALITION } from './schedule.fixture.js';

const draft: CommitmentDraft = {
  engagementId: anId(),
  kind: 'commitment',
  statement: 'We will publish the policy.',
  wording: 'verbatim',
  verb: null,
  madeById: BODY,
  madeToId: COALITION,
  postId: null,
  statedOn: parsePartialDate('2023-02-08', 'input.statedOn'),
  sourceId: anId(),
  locator: 'page 3',
  fromWhat: 'document',
};
const recording = (changes: Partial<CommitmentDraft>) => () => commitment({ ...draft, ...changes }, '2023-03-16');
const refused = (code: string, field: string) => expect.objectContaining({ code, category: 'invalid', field });

describe('commitment', () => {
  it('is recorded as it was said', () => {
    expect(commitment(draft, '2023-03-16')).toEqual(draft);
    expect(commitment({ ...draft, statement: 'Cafe\u0301\r\nopens' }, '2023-03-16').statement).toBe('Café\nopens');
  });

  it('in exact words has a source where they can be read', () => {
    expect(recording({ sourceId: null, locator: null })).toThrow(refused('VERBATIM_NEEDS_SOURCE', 'input.sourceId'));
    expect(recording({ sourceId: null, locator: null, wording: 'reported' })()).toMatchObject({ wording: 'reported' });
    expect(recording({ fromWhat: 'memory' })).toThrow(refused('VERBATIM_FROM_MEMORY', 'input.wording'));
    expect(recording({ fromWhat: 'memory', wording: 'reported' })()).toMatchObject({ fromWhat: 'memory' });
  });

  it('that is only expected is reported, for nobody can be quoted', () => {
    expect(recording({ kind: 'expectation' })).toThrow(refused('EXPECTATION_IS_REPORTED', 'input.wording'));
    expect(recording({ kind: 'expectation', wording: 'reported' })()).toMatchObject({ kind: 'expectation' });
  });

  it('names a place only in a source that it names', () => {
    expect(recording({ wording: 'reported', sourceId: null })).toThrow(refused('LOCATOR_NEEDS_SOURCE', 'input.locator'));
  });

  it('was not said after the day it is recorded', () => {
    expect(recording({ statedOn: parsePartialDate('2023-03-17', 'input.statedOn') })).toThrow(
      refused('STATED_IN_FUTURE', 'input.statedOn'),
    );
    expect(recording({ statedOn: parsePartialDate('2023-03-16', 'input.statedOn') })().statedOn.edtf).toBe('2023-03-16');
    expect(recording({ statedOn: parsePartialDate('2023-03', 'input.statedOn') })().statedOn.edtf).toBe('2023-03');
    expect(recording({ statedOn: parsePartialDate('../2023', 'input.statedOn') })().statedOn.earliest).toBeNull();
  });

  it('is made to somebody else', () => {
    expect(recording({ madeToId: BODY })).toThrow(refused('PROMISE_TO_ITSELF', 'input.madeToId'));
    expect(recording({ madeToId: null })()).toMatchObject({ madeToId: null });
  });

  it('holds text that everybody reads the same', () => {
    expect(recording({ statement: 'We will \u202enot\u202c pay' })).toThrow(refused('TEXT_HIDDEN_DIRECTION', 'input.statement'));
    expect(recording({ statement: '' })).toThrow(refused('TEXT_EMPTY', 'input.statement'));
    expect(recording({ statement: 'x'.repeat(4_001) })).toThrow(refused('TEXT_TOO_LONG', 'input.statement'));
    expect(recording({ verb: 'was\ntold' })).toThrow(refused('TEXT_LINE_BREAK', 'input.verb'));
  });

  it('is corrected with a reason, while it stands', () => {
    expect(correctionReason('The date was misread.', { supersededAt: null })).toBe('The date was misread.');
    expect(() => correctionReason(null, { supersededAt: null })).toThrow(refused('CORRECTION_NEEDS_REASON', 'input.reason'));
    expect(() => correctionReason('x', { supersededAt: new Date(0) })).toThrow(
      expect.objectContaining({ code: 'COMMITMENT_ALREADY_CORRECTED', category: 'conflict' }),
    );
  });
});
