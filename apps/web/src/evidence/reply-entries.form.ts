import { entryForm, type Entry } from '../forms/entry.js';
import { body, picked, told, wording } from '../forms/entry-fields.js';
import { formOf, type Form } from '../forms/form.js';
import { askForReplyWords, recordReplyWords } from './evidence-entries.words.js';

interface Answerable {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly replyRequests: readonly { readonly id: string; readonly says: string }[];
}

/** What can be replied to and has a page of its own. */
const THINGS: readonly {
  readonly at: string;
  readonly kind: string;
  readonly about: string;
  readonly nameOf: (about: Record<string, unknown>) => string;
}[] = [
  {
    at: 'commitments',
    kind: 'COMMITMENT',
    about: 'commitment(id: $id) { id statement replyRequests { id says } }',
    nameOf: (about) => String(about['statement']),
  },
  {
    at: 'comparisons',
    kind: 'COMPARISON',
    about: 'comparison(id: $id) { id agreed { work { title } } replyRequests { id says } }',
    nameOf: (about) => (about as { readonly agreed: { readonly work: { readonly title: string } } }).agreed.work.title,
  },
];

/** A request for a reply, and a reply, to each of them. */
export const replyForms: readonly Form[] = THINGS.flatMap(({ at, kind, about, nameOf }) => {
  const shared: Pick<Entry<Answerable>, 'about' | 'given' | 'back'> = {
    about,
    given: ({ id }) => ({ about: { kind, id } }),
    back: (thing, { id }) => ({ text: nameOf(thing as unknown as Record<string, unknown>), href: `/${at}/${id}` }),
  };
  const ask = entryForm<Answerable>({
    ...shared,
    path: `/${at}/:id/replies/ask`,
    verb: 'askForReply',
    words: askForReplyWords,
    fields: (data) => [
      body('askedOfId', data),
      { name: 'says', is: 'text', rows: 5 },
      { name: 'askedOn', is: 'day', width: 20 },
      { name: 'answerBy', is: 'day', sense: 'due', width: 20 },
      ...told(data),
    ],
  });
  const reply = entryForm<Answerable>({
    ...shared,
    path: `/${at}/:id/replies/add`,
    verb: 'recordReply',
    words: recordReplyWords,
    fields: (data) => [
      body('byId', data),
      { name: 'says', is: 'text', rows: 8 },
      wording(),
      { name: 'on', is: 'date', width: 20 },
      picked('requestId', { nodes: data.about.replyRequests, pageInfo: { hasNextPage: false } }, ({ says }) => says),
      ...told(data),
    ],
    fromNote: 'says',
  });
  return [formOf(ask), formOf(reply)];
});
