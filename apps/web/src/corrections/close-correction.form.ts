import { choice } from '../forms/entry-fields.js';
import { mutation, type Form } from '../forms/form.js';
import { closeCorrectionWords as words, correctionOutcomes, receivedWords } from './correction.words.js';

interface RequestData {
  readonly correctionRequest: { readonly page: string; readonly says: string; readonly closedAt: string | null };
}

/** A steward answers somebody who said that something is wrong. */
export const closeCorrectionForm: Form<RequestData> = {
  path: '/corrections/received/:id/close',
  who: 'members',
  verb: 'closeCorrectionRequest',
  words,
  template: 'corrections/close.njk',
  ask: ({ id }) => ({
    document: 'query CorrectionRequest($id: ID!) { correctionRequest(id: $id) { id page says closedAt } }',
    variables: { id },
  }),
  trail: () => [...receivedWords.trail, { text: receivedWords.heading, href: '/corrections/received' }],
  view: ({ correctionRequest: { page, says } }) => ({ page, paragraphs: says.split(/\n{2,}/) }),
  fields: [choice('outcome', correctionOutcomes), { name: 'why', is: 'text', rows: 6 }],
  submit: mutation(
    'mutation CloseCorrectionRequest($input: CloseCorrectionRequestInput!) { closeCorrectionRequest(input: $input) { correctionRequest { id } } }',
    ({ asked, values }) => ({ correctionRequestId: asked.id, outcome: values['outcome'], why: values['why'] }),
  ),
  done: () => ({ to: '/corrections/received' }),
};
