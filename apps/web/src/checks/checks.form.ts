import { entryForm } from '../forms/entry.js';
import { choice } from '../forms/entry-fields.js';
import { shortened } from '../layout/named.js';
import * as words from './checks.words.js';

interface Captured {
  readonly id: string;
  readonly label: string;
}

interface Check {
  readonly id: string;
  readonly address: string;
}

/** Nothing of a schedule goes on the record, so it is saved at once. */
const atOnce = { entry: false, key: false } as const;

export const checkAddressForm = entryForm<Captured>({
  ...atOnce,
  path: '/versions/:id/check',
  verb: 'checkAddress',
  answer: 'addressCheck { id }',
  words: words.checkAddressWords,
  about: 'version(id: $id) { id label }',
  back: ({ id, label }) => ({ text: label, href: `/versions/${id}` }),
  fields: () => [choice('every', words.everyChoices)],
  given: ({ id }) => ({ versionId: id }),
  to: () => '/checks',
});

export const stopCheckForm = entryForm<Check>({
  ...atOnce,
  path: '/checks/:id/stop',
  verb: 'stopAddressCheck',
  words: words.stopCheckWords,
  view: ({ about }) => ({ heading: `${words.stopCheckWords.heading}: ${shortened(about.address)}` }),
  about: 'addressCheck(id: $id) { id address }',
  back: () => ({ text: words.checksWords.heading, href: '/checks' }),
  fields: () => [],
  given: ({ id }) => ({ checkId: id }),
  to: () => '/checks',
});
