import { describe, expect, it } from '@jest/globals';
import { aboutColumns, noReplyAsOf, requireTimeToAnswer } from './reply.js';

const ID = '11111111-1111-4111-8111-111111111111';
const asked = (on: string, by: string) => () => requireTimeToAnswer(on, by, '2026-03-10');
const code = (name: string) => expect.objectContaining({ code: name });

describe('a reply', () => {
  it('is about one thing, of a kind that can be answered', () => {
    expect(aboutColumns('claim', ID)).toEqual({ commitmentId: null, judgementId: null, comparisonId: null, claimId: ID });
    for (const kind of ['engagement', 'toString']) expect(() => aboutColumns(kind, ID)).toThrow(code('NOT_ANSWERABLE'));
  });
});

describe('asking for a reply', () => {
  it('was done by today, and leaves the day itself or longer', () => {
    expect(asked('2026-03-10', '2026-03-10')).not.toThrow();
    expect(asked('2026-03-11', '2026-03-12')).toThrow(code('ASKED_IN_FUTURE'));
    expect(asked('2026-03-10', '2026-03-09')).toThrow(code('ANSWER_BEFORE_ASKED'));
  });

  it('without a reply says until which day none was identified', () => {
    expect(noReplyAsOf('2026-03-01', '2026-03-10')).toBe('Asked on 1 March 2026; no identified reply as of 10 March 2026.');
  });
});
