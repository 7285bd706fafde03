import { orNull, type Form } from '../forms/form.js';
import { correctionWords } from './correction.words.js';
import { thingAt } from './thing-at.js';

/** For anybody who finds something wrong: sent to those who keep the page, kept nowhere that others see. */
export const correctionForm: Form = {
  path: '/corrections',
  who: 'everybody',
  words: correctionWords,
  fields: [
    { name: 'page', is: 'line' },
    { name: 'says', is: 'text', rows: 8 },
    { name: 'answerTo', is: 'line', autocomplete: 'email' },
  ],
  byAddress: ['page'],
  submit: ({ door, values, key, caller }) => {
    const page = values['page']!;
    const answerTo = orNull(values['answerTo']);
    return door.askForCorrection({ page, about: thingAt(page), says: values['says']!, answerTo, key }, caller);
  },
  done: ({ data }) => ({ to: `/corrections/sent?code=${encodeURIComponent((data as { readonly code: string }).code)}` }),
};
