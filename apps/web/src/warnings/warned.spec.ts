import { describe, expect, it } from '@jest/globals';
import { closeWarned, idsIn, withWarnings } from './warned.js';

const [ONE, TWO] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const warning = { kind: 'CLAIM', thingId: ONE, says: 'Restraint' };
const NOTE = '[content warning: Restraint]';

describe('words before which a content warning stands', () => {
  it('are closed in every place of the answer, and who, where and when are not', () => {
    const answer = {
      claims: [
        {
          id: ONE,
          statement: 'They held me down.',
          verb: 'said',
          by: { id: TWO, name: 'The council' },
          on: { inWords: '2 May' },
        },
        { id: TWO, statement: 'We will meet.', about: { id: ONE, statement: 'They held me down.' } },
      ],
      found: { id: ONE, says: [{ text: 'They held', matched: false }] },
      work: { id: ONE, alsoCalled: ['The restraint paper', ''] },
    };
    const { data, parts } = closeWarned(answer, [warning]);
    expect(data).toEqual({
      claims: [
        { id: ONE, statement: NOTE, verb: 'said', by: { id: TWO, name: 'The council' }, on: { inWords: '2 May' } },
        { id: TWO, statement: 'We will meet.', about: { id: ONE, statement: NOTE } },
      ],
      found: { id: ONE, says: [{ text: NOTE, matched: false }] },
      work: { id: ONE, alsoCalled: [NOTE, ''] },
    });
    expect(parts).toEqual([{ ...warning, said: ['They held me down.', 'They held', 'The restraint paper'] }]);
  });

  it('are closed once where a search has found them in pieces, and opened whole', () => {
    const says = [
      { text: 'They ', matched: false },
      { text: 'held', matched: true },
      { text: ' me down.', matched: false },
    ];
    const { data, parts } = closeWarned({ id: ONE, says }, [warning]);
    expect(data).toEqual({ id: ONE, says: [{ text: NOTE, matched: false }] });
    expect(parts).toEqual([{ ...warning, said: ['They held me down.'] }]);
    expect(closeWarned({ id: TWO, says }, [warning]).data).toEqual({ id: TWO, says });
  });

  it('are closed in the entries of the log that tell of the thing', () => {
    const entry = {
      id: TWO,
      thingId: ONE,
      said: [
        { name: 'statement', value: 'Words' },
        { name: 'wording', value: 'VERBATIM' },
      ],
    };
    expect(closeWarned(entry, [warning]).data).toEqual({
      ...entry,
      said: [
        { name: 'statement', value: NOTE },
        { name: 'wording', value: 'VERBATIM' },
      ],
    });
  });

  it('are closed where they are the wording of a point of a document; whether it contains them, or they are word for word, is not', () => {
    const answer = [
      { id: ONE, says: 'CONTAINS', wording: 'They held me down.' },
      { id: ONE, statement: 'They held me down.', wording: 'REPORTED' },
    ];
    expect(closeWarned(answer, [warning]).data).toMatchObject([
      { says: 'CONTAINS', wording: NOTE },
      { statement: NOTE, wording: 'REPORTED' },
    ]);
  });

  it('are asked for by the id of each thing in the answer, once', () => {
    expect(idsIn([{ id: ONE, of: [{ id: TWO }, { id: ONE }] }, { id: 'clause-3' }, { thingId: TWO }, null])).toEqual([ONE, TWO]);
  });

  it('are named nowhere outside of what is closed, not by the name of the page either', () => {
    const view = {
      heading: 'Commitment: They held me down.',
      titled: { kind: 'Commitment', name: 'They held me down.' },
      trail: [],
    };
    const { warned, ...outside } = withWarnings(view, { whole: [warning], parts: [] });
    expect(JSON.stringify(outside)).not.toContain('held me');
    expect(outside.heading).toBe('Content warning: Restraint');
    expect(warned?.whole?.name).toBe('Commitment: They held me down.');
  });

  it('leave a page as it is where there is no warning', () => {
    const view = { heading: 'A page', trail: [] };
    expect(withWarnings(view, { whole: [], parts: [] })).toBe(view);
    const answer = { id: ONE, statement: 'Words' };
    expect(closeWarned(answer, []).data).toBe(answer);
  });
});
