import { choice } from '../forms/entry-fields.js';
import { mutation, type Form } from '../forms/form.js';
import { valueFor } from '../forms/read-value.js';
import { quietChoices, setQuietWords } from './quiet.words.js';

/** Being told nothing for a while. */
export const quietForm: Form = {
  path: '/account/quiet',
  who: 'members',
  verb: 'setQuiet',
  words: setQuietWords,
  trail: () => setQuietWords.trail,
  fields: [choice('quiet', quietChoices), { name: 'until', is: 'day', sense: 'due', chosen: true, width: 20 }],
  readsBack: true,
  submit: mutation(
    'mutation SetQuiet($input: SetQuietInput!) { setQuiet(input: $input) { quiet } }',
    ({ fields, values, asked }) => {
      const until = valueFor(fields[1]!, values['until'] ?? '', asked.today);
      return { quiet: values['quiet'] === 'yes', until: until ?? null };
    },
  ),
  done: () => ({ to: '/account' }),
};
