import { describe, expect, it } from '@jest/globals';
import { FATES, judgedFate, type Fate } from './finding.js';

const reworded = { agreed: ['The council will publish it.'], published: ['The council may publish it.'] };
const rule = (...given: Parameters<typeof judgedFate>) => {
  try {
    return judgedFate(...given);
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
};

describe('a person’s verdict on a finding', () => {
  it.each(FATES)('that confirms leaves what the engine said: %s', (fate) => {
    expect(judgedFate(fate, 'confirmed', null, null, reworded)).toBe(fate);
  });

  it('that overrules names another fate and says why', () => {
    expect(rule('reworded', 'overruled', 'weakened', 'It binds less.', reworded)).toBe('weakened');
    expect(rule('reworded', 'overruled', 'reworded', 'It is so.', reworded)).toBe('OVERRULED_BY_THE_SAME');
    expect(rule('reworded', 'overruled', null, 'It is not.', reworded)).toBe('OVERRULED_BY_THE_SAME');
    expect(rule('reworded', 'overruled', 'weakened', null, reworded)).toBe('NOTE_NEEDED');
  });

  it('says that a clause was kept only where its words are the same, and what else would be right', () => {
    expect(() => judgedFate('weakened', 'overruled', 'kept', 'It is the same.', reworded)).toThrow(/name REWORDED/);
  });

  it.each<[Fate, { agreed: string[]; published: string[] }, Fate[]]>([
    ['changed', { agreed: ['a'], published: [] }, ['dropped']],
    ['changed', { agreed: [], published: ['b'] }, ['added']],
    ['changed', { agreed: ['a'], published: ['a'] }, ['kept']],
    ['changed', { agreed: ['a'], published: ['b'] }, ['reworded', 'weakened', 'strengthened', 'reversed', 'split', 'merged']],
    [
      'changed',
      { agreed: ['The plan’s health care.'], published: ["The plan's healthcare."] },
      ['kept', 'reworded', 'weakened', 'strengthened', 'reversed', 'split', 'merged'],
    ],
  ])('fits the clauses there are (%s of %j)', (engine, clauses, fitting) => {
    const others = FATES.filter((fate) => fate !== engine);
    expect(others.filter((fate) => rule(engine, 'overruled', fate, 'why', clauses) === fate)).toEqual(fitting);
    expect(others.filter((fate) => rule(engine, 'overruled', fate, 'why', clauses) === 'FATE_DOES_NOT_FIT')).toEqual(
      others.filter((fate) => !fitting.includes(fate)),
    );
  });
});
