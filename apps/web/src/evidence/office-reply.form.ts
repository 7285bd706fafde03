import { mutation, type Form } from '../forms/form.js';
import { PageProblem } from '../layout/problem.js';
import { thingsWithPages } from '../stewardship/things-with-pages.js';
import { officeReplyWords as words } from './office-reply.words.js';

interface Asked {
  readonly id: string;
  readonly says: string;
  readonly aboutKind: string;
  readonly aboutId: string;
  readonly institution: { readonly id: string; readonly name: string };
}

interface OfficeData {
  readonly viewer: { readonly asked: readonly Asked[] };
}

const ASK = 'query OfficeReplyForm { viewer { asked { id says aboutKind aboutId institution { id name } } } }';

/** What an institution says to what it was asked, written here by its office. */
export const officeReplyForm: Form<OfficeData> = {
  path: '/replies/:asked/write',
  who: 'members',
  verb: 'recordReply',
  entry: true,
  template: 'evidence/office-reply.njk',
  words,
  ask: () => ({ document: ASK, variables: {} }),
  trail: () => [{ text: words.trail, href: '/spaces' }],
  view: (data, asked) => {
    const { institution, says, aboutKind, aboutId } = askedIn(data, asked.named['asked']);
    const at = thingsWithPages.find((thing) => thing.kind === aboutKind)?.at;
    return { heading: `${words.heading}: ${institution.name}`, question: says, thingHref: at && `/${at}/${aboutId}` };
  },
  fields: (data, asked) => {
    const { institution, aboutKind, aboutId } = askedIn(data, asked.named['asked']);
    return [
      { name: 'byId', is: 'hidden', value: institution.id },
      { name: 'aboutKind', is: 'hidden', value: aboutKind },
      { name: 'aboutId', is: 'hidden', value: aboutId },
      { name: 'says', is: 'text', rows: 8 },
    ];
  },
  submit: mutation(
    'mutation RecordReply($input: RecordReplyInput!) { recordReply(input: $input) { reply { id } } }',
    ({ values, asked, door, key }) => ({
      about: { kind: values['aboutKind'], id: values['aboutId'] },
      requestId: asked.named['asked'],
      byId: values['byId'],
      says: values['says'],
      wording: 'VERBATIM',
      on: { edtf: door.today() },
      fromWhat: 'DOCUMENT',
      idempotencyKey: key,
    }),
  ),
  done: () => ({ to: '/spaces' }),
};

/** One of what they are asked; anything else is not there. */
function askedIn({ viewer }: OfficeData, id: string | undefined): Asked {
  const found = viewer.asked.find((each) => each.id === id);
  if (!found) throw new PageProblem(404, 'not-found');
  return found;
}
