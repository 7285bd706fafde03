import { describe, expect, it } from '@jest/globals';
import { faultsOfAnswer } from './refusals.js';

const refused = (field: string, message: string) => ({
  data: null,
  errors: [{ message, extensions: { code: 'BAD_USER_INPUT', field } }],
});

describe('a refusal of a verb, at a field', () => {
  it('names a day as people say it', () => {
    const answer = refused('input.statedOn', 'input.statedOn: nothing can have been said after today, 2026-11-27. Give the day.');
    expect(faultsOfAnswer(answer as never, [{ name: 'statedOn', is: 'date' }])).toEqual([
      { field: 'statedOn', text: 'Nothing can have been said after today, 27 November 2026. Give the day.' },
    ]);
  });

  it('names a moment by the clock of all pages', () => {
    const answer = refused(
      'input.id',
      'input.id: this is embargoed until 2026-12-20T00:00:00.000Z. It can be released from then on.',
    );
    expect(faultsOfAnswer(answer as never, [])[0]!.text).toBe(
      'This is embargoed until 20 December 2026, 00:00 London time. It can be released from then on.',
    );
  });

  it('leaves what is no day as it is', () => {
    const answer = refused('input.number', 'input.number: 2023-45-99 is none, and 12023-01-01 neither.');
    expect(faultsOfAnswer(answer as never, [{ name: 'number', is: 'line' }])[0]!.text).toBe(
      '2023-45-99 is none, and 12023-01-01 neither.',
    );
  });
});
