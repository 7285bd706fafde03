import { describe, expect, it } from '@jest/globals';
import { isAgreed, POSITIONS, type PositionTaken } from './agreement.js';

const taken = (partyId: string, given: Partial<PositionTaken> = {}): PositionTaken => ({
  partyId,
  role: 'chair',
  position: 'approved',
  sourced: true,
  disputed: false,
  ...given,
});

describe('a version is agreed', () => {
  it('when two parties approved it, each with a source', () => {
    expect(isAgreed([taken('group'), taken('council')])).toBe(true);
  });

  it('by nobody alone, in however many roles', () => {
    expect(isAgreed([])).toBe(false);
    expect(isAgreed([taken('group'), taken('group', { role: 'legal' })])).toBe(false);
  });

  it.each(POSITIONS.filter((position) => position !== 'approved' && position !== 'not_sought'))(
    'not while one role of one party has %s it',
    (position) => {
      expect(isAgreed([taken('group'), taken('council'), taken('council', { role: 'communications', position })])).toBe(false);
    },
  );

  it('whether or not a position was sought of others', () => {
    expect(isAgreed([taken('group'), taken('council'), taken('council', { role: 'legal', position: 'not_sought' })])).toBe(true);
    expect(isAgreed([taken('group'), taken('council', { position: 'not_sought' })])).toBe(false);
  });

  it('by the newest position of each role', () => {
    expect(isAgreed([taken('group'), taken('council', { position: 'refused' }), taken('council')])).toBe(true);
    expect(isAgreed([taken('group'), taken('council'), taken('council', { position: 'withdrawn' })])).toBe(false);
  });

  it('not on somebody’s word alone, nor against a dispute', () => {
    expect(isAgreed([taken('group'), taken('council', { sourced: false })])).toBe(false);
    expect(isAgreed([taken('group'), taken('council', { disputed: true })])).toBe(false);
  });
});
