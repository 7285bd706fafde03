import { orNull, type Form, type Option } from '../forms/form.js';
import { invitedWords, inviteWords as words } from './invite.words.js';
import { outsiderWords, roleWords } from './roles.words.js';
import { picked } from '../forms/entry-fields.js';
import type { Listed } from '../forms/entry.js';
import { BODIES } from '../forms/whole-lists.js';

const AS: readonly Option[] = Object.entries({ ...roleWords, ...outsiderWords }).map(([value, option]) => ({ value, ...option }));

interface InviteData {
  readonly space: { readonly id: string; readonly name: string };
  readonly organizations: Listed<{ readonly id: string; readonly name: string }>;
}

const ASK = `query InviteForm($id: ID!) {
  space(id: $id) { id name }
  ${BODIES}
}`;

/** Six words that lead into a space, shown once. */
export const inviteForm: Form<InviteData> = {
  path: '/spaces/:id/invite',
  who: 'members',
  verb: 'invite',
  words,
  ask: ({ id }) => ({ document: ASK, variables: { id } }),
  trail: ({ space }) => [{ text: space.name, href: `/spaces/${space.id}` }],
  view: ({ space }) => ({ cancelHref: `/spaces/${space.id}` }),
  fields: ({ organizations }) => [
    { name: 'as', is: 'choice', options: AS },
    picked('institutionId', organizations, ({ name }) => name),
    { name: 'days', is: 'number' },
  ],
  submit: async ({ door, viewer, values, key, asked }) => {
    const days = orNull(values['days']);
    const input = {
      spaceId: asked.id,
      as: values['as'],
      days: days === null ? null : Number(days),
      institutionId: orNull(values['institutionId']),
      idempotencyKey: key,
    };
    return door.execute('mutation Invite($input: InviteInput!) { invite(input: $input) { phrase } }', { input }, viewer);
  },
  done: ({ data }, { asked }) => {
    const { phrase } = (data as { readonly invite: { readonly phrase: string } }).invite;
    const address = `${asked.publicUrl}/invitation`;
    const view = { heading: invitedWords.heading, trail: [], phrase, address, next: `/spaces/${asked.id}` };
    return { show: 'access/invited.njk', words: invitedWords, view };
  },
};
