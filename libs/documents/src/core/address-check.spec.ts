import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  afterCheck,
  CHECK_FOUND,
  NEEDED,
  sameAddress,
  untilNext,
  type AddressEventFound,
  type CheckFound,
  type Trouble,
} from './address-check.js';

const at = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString();

/** One answer a day from the first; what was put on the record on which day. */
function told(answers: readonly CheckFound[]): readonly (AddressEventFound & { readonly day: number })[] {
  let trouble: Trouble | null = null;
  return answers.flatMap((found, i) => {
    const after = afterCheck(trouble, found, at(i + 1), at(i));
    trouble = after.trouble;
    return after.events.map((event) => ({ ...event, day: i + 1 }));
  });
}

const isPage = (found: CheckFound) => found === 'unchanged' || found === 'changed';
const answers = fc.array(fc.constantFrom(...CHECK_FOUND), { maxLength: 40 });

describe('what is put on the record of an address', () => {
  it('is that it was not reached when it failed us three times in a row, with the first of them', () => {
    expect(told(['unchanged', 'no_answer', 'error_status', 'unusable', 'no_answer'])).toEqual([
      { kind: 'unreachable', since: at(2), times: 3, day: 4 },
    ]);
  });

  it('is that it vanished when it said so twice in a row', () => {
    expect(told(['no_answer', 'gone', 'gone', 'gone'])).toEqual([{ kind: 'vanished', since: at(2), times: 2, day: 3 }]);
  });

  it('is that it is back, with all that failed before, and then it is told anew', () => {
    expect(told(['gone', 'gone', 'unchanged', 'gone', 'gone'])).toEqual([
      { kind: 'vanished', since: at(1), times: 2, day: 2 },
      { kind: 'back', since: at(1), times: 2, day: 3 },
      { kind: 'vanished', since: at(4), times: 2, day: 5 },
    ]);
  });

  it('is another text, with the last time we were given the one before', () => {
    expect(told(['unchanged', 'changed'])).toEqual([{ kind: 'changed', since: at(1), times: 1, day: 2 }]);
  });

  it('is nothing while it comes and goes', () => {
    expect(told(['no_answer', 'unchanged', 'gone', 'unchanged', 'no_answer', 'error_status', 'unchanged'])).toEqual([]);
  });

  it('keeps what gives another page apart from what gives none', () => {
    expect(told(['elsewhere', 'no_answer', 'elsewhere', 'no_answer', 'no_answer', 'no_answer'])).toEqual([
      { kind: 'unreachable', since: at(4), times: 3, day: 6 },
    ]);
  });

  it('is never one failure alone, and each kind once until the page is there again', () => {
    fc.assert(
      fc.property(answers, (all) => {
        let run = 0;
        let kinds: string[] = [];
        const events = told(all);
        for (const [i, found] of all.entries()) {
          const today = events.filter(({ day }) => day === i + 1);
          run = isPage(found) ? 0 : run + 1;
          for (const event of today) {
            if (event.kind === 'changed') expect(found).toBe('changed');
            else if (event.kind === 'back') expect(kinds.length).toBeGreaterThan(0);
            else {
              expect(event.times).toBeGreaterThanOrEqual(NEEDED[event.kind]);
              expect(event.times).toBeLessThanOrEqual(run);
              expect(event.since).toBe(at(i + 2 - event.times));
              expect(kinds).not.toContain(event.kind);
              kinds.push(event.kind);
            }
          }
          if (isPage(found)) {
            expect(today.some(({ kind }) => kind === 'back')).toBe(kinds.length > 0);
            kinds = [];
          }
        }
      }),
    );
  });
});

describe('when an address is asked again', () => {
  const after = (found: readonly CheckFound[]) =>
    found.reduce<Trouble | null>((trouble, each, i) => afterCheck(trouble, each, at(i + 1), at(1)).trouble, null);
  const hours = (ms: number) => ms / 3_600_000;

  it('is as was chosen, a day after it failed us, an hour after it first said that it is gone', () => {
    expect(hours(untilNext('week', after(['unchanged'])))).toBe(168);
    expect(hours(untilNext('week', after(['no_answer'])))).toBe(24);
    expect(hours(untilNext('week', after(['gone'])))).toBe(1);
    expect(hours(untilNext('week', after(['gone', 'gone'])))).toBe(168);
    expect(hours(untilNext('day', after(['unchanged'])))).toBe(24);
  });

  it('is never sooner than an hour nor later than was chosen', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom('day' as const, 'week' as const), (found, every) => {
        const wait = hours(untilNext(every, after(found)));
        expect(wait).toBeGreaterThanOrEqual(1);
        expect(wait).toBeLessThanOrEqual(every === 'day' ? 24 : 168);
      }),
    );
  });
});

describe('two addresses', () => {
  it('are one page with or without a last slash and a safe connection, and not otherwise', () => {
    expect(sameAddress('http://council.example/a', 'https://council.example/a/')).toBe(true);
    expect(sameAddress('https://council.example/', 'https://council.example')).toBe(true);
    expect(sameAddress('https://council.example/a/?b=1', 'https://council.example/a?b=1')).toBe(true);
    expect(sameAddress('https://council.example/a', 'https://council.example/')).toBe(false);
    expect(sameAddress('https://council.example/a?b=1', 'https://council.example/a?b=2')).toBe(false);
    expect(sameAddress('https://council.example/a', 'https://council.example.org/a')).toBe(false);
  });
});
