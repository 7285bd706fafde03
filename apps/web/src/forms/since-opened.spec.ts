import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Field, Form, Values } from './form.js';
import { sinceOpened, withBoth, withMarks } from './since-opened.js';

const form = {
  reading: 'readingId',
  both: 'says',
  words: { fields: { says: { label: 'What was said' }, where: { label: 'Where' }, reason: { label: 'What was wrong?' } } },
} as unknown as Form;

/** The form as it opens when this stands. */
function opens(reading: string, says: string, where: string): readonly Field[] {
  return withMarks(form, [
    { name: 'says', is: 'text', value: says },
    { name: 'where', is: 'ticks', value: where, options: ['hall', 'street'].map((value) => ({ value, text: `the ${value}` })) },
    { name: 'reason', is: 'text' },
    { name: 'readingId', is: 'hidden', value: reading },
  ]);
}

const valuesOf = (fields: readonly Field[]): Values => Object.fromEntries(fields.map(({ name, value = '' }) => [name, value]));
const open = (fields: readonly Field[]) => ({ data: {}, fields });

describe('what was changed since a form was opened', () => {
  it('is nothing while the reading that was read stands, whatever was written', () => {
    const fields = opens('1', 'First.', 'hall');
    expect(sinceOpened(form, open(fields), { ...valuesOf(fields), says: 'Mine.' })).toBeUndefined();
  });

  it('is shown where it differs from what was written; what its writer left alone is taken over', () => {
    const values = { ...valuesOf(opens('1', 'First.', 'hall street')), says: 'Mine.', reason: 'A slip.' };
    const since = sinceOpened(form, open(opens('2', 'Theirs.', 'street')), values);
    expect(since?.rows).toEqual([{ label: 'What was said', now: ['Theirs.'], wrote: ['Mine.'], long: true }]);
    expect(since?.taken).toEqual([{ label: 'Where', now: ['the street'], wrote: ['the hall', 'the street'], long: false }]);
    expect(since?.values).toMatchObject({ says: 'Mine.', where: 'street', readingId: '2', reason: 'A slip.' });
  });

  it('takes ticks in another order, and lines ended as browsers end them, for the same', () => {
    const values = { ...valuesOf(opens('1', 'One.\nTwo.', 'hall street')), says: 'One.\r\nTwo.', where: 'street hall' };
    const since = sinceOpened(form, open(opens('2', 'One.\nTwo.', 'hall street')), values);
    expect([since?.rows, since?.taken]).toEqual([[], []]);
  });

  it('loses no word that somebody wrote, and undoes none that they left alone', () => {
    const texts = fc.constantFrom('', 'a', 'b', 'c', ' a', 'a b');
    fc.assert(
      fc.property(texts, texts, texts, (opened, now, wrote) => {
        const since = sinceOpened(form, open(opens('2', now, '')), { ...valuesOf(opens('1', opened, '')), says: wrote })!;
        const isLeft = wrote.trim() === opened.trim();
        expect(since.values['says']!.trim()).toBe(isLeft ? now.trim() : wrote.trim());
        // Sent once more as it stands, it is no longer old.
        expect(sinceOpened(form, open(opens('2', now, '')), since.values)).toBeUndefined();
      }),
    );
  });
});

describe('both texts', () => {
  const late = valuesOf(opens('2', 'Theirs.', ''));

  it('stand one after the other, and once where it is asked for again', () => {
    const both = withBoth(form, open(opens('2', 'Theirs.', '')), { ...late, says: 'Mine.' }, true);
    expect(both['says']).toBe('Theirs.\n\nMine.');
    expect(withBoth(form, open(opens('3', both['says']!, '')), { ...late, says: 'Mine.' }, true)['says']).toBe(both['says']);
  });

  it('are not put together unasked, nor with what was not shown yet', () => {
    const mine = { ...late, says: 'Mine.' };
    expect(withBoth(form, open(opens('2', 'Theirs.', '')), mine, false)).toEqual(mine);
    expect(withBoth(form, open(opens('3', 'Another.', '')), mine, true)).toEqual(mine);
  });
});
