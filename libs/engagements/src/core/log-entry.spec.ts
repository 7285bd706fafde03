import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '#libs/kernel';
import { requireLabour } from './labour.js';
import { LOG_CHANNELS, LOG_KINDS, requireLogEntry, type LogDraft } from './log-entry.js';

const TODAY = '2026-11-26';
const draft: LogDraft = {
  kind: 'meeting',
  channel: null,
  earliest: '2023-03-10',
  parties: 1,
  groupPeople: null,
  otherPeople: null,
};
const refusal = (work: () => void) => {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.code, error.field];
  }
};
const of = (over: Partial<LogDraft>) => refusal(() => requireLogEntry({ ...draft, ...over }, TODAY));

describe('something that happened', () => {
  it.each([
    [{}, null],
    [{ earliest: TODAY }, null],
    [{ earliest: null }, null],
    [{ earliest: '2026-11-27' }, ['LOG_IN_FUTURE', 'input.on']],
    [{ parties: 0 }, ['LOG_PARTY_NEEDED', 'input.withIds']],
    [{ parties: 0, kind: 'refusal_to_meet' }, ['LOG_PARTY_NEEDED', 'input.withIds']],
    [{ parties: 0, kind: 'pause' }, null],
    [{ channel: 'online' }, null],
    [{ channel: 'online', kind: 'phone_call' }, ['CHANNEL_OF_A_MEETING', 'input.channel']],
    [{ groupPeople: 3, otherPeople: 0 }, null],
    [{ otherPeople: 0, kind: 'email' }, ['PEOPLE_WHERE_THEY_MET', 'input.otherPeople']],
    [{ groupPeople: 3, kind: 'refusal_to_meet' }, ['PEOPLE_WHERE_THEY_MET', 'input.groupPeople']],
  ] as const)('is held to what its kind can bear: %j', (over, refused) => {
    expect(of(over)).toEqual(refused);
  });

  it('that is taken never counts people where nobody met', () => {
    const some = fc.option(fc.nat({ max: 9 }), { nil: null });
    const drafts = fc.record({
      kind: fc.constantFrom(...LOG_KINDS),
      channel: fc.option(fc.constantFrom(...LOG_CHANNELS), { nil: null }),
      earliest: fc.constantFrom(null, '2023-03-10', '2027-01-01'),
      parties: fc.nat({ max: 2 }),
      groupPeople: some,
      otherPeople: some,
    });
    fc.assert(
      fc.property(drafts, (one) => {
        if (of(one) !== null) return;
        const met = one.kind === 'meeting' || one.kind === 'phone_call';
        expect(met || (one.groupPeople === null && one.otherPeople === null)).toBe(true);
        expect(one.kind === 'pause' || one.parties > 0).toBe(true);
      }),
    );
  });
});

describe('hours', () => {
  it.each([
    ['2022-10-01', '2022-12-31', null],
    [null, '2022-12-31', null],
    ['2022-10-01', null, ['LABOUR_WITHOUT_END', 'input.during']],
    ['2026-11-27', '2026-11-30', ['LABOUR_IN_FUTURE', 'input.during']],
  ] as const)('from %s to %s', (earliest, latest, refused) => {
    expect(refusal(() => requireLabour({ earliest, latest }, TODAY))).toEqual(refused);
  });
});
