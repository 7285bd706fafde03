import { orNull, type Form, type Option } from '../forms/form.js';
import { invitedWords, inviteWords as words } from './invite.words.js';
import { outsiderWords, roleWords } from './roles.words.js';
import { spaceQuery, type SpaceData } from './space.query.js';

const AS: readonly Option[] = Object.entries({ ...roleWords, ...outsiderWords }).map(([value, option]) => ({ value, ...option }));

/** Six words that lead into a space, shown once. */
export const inviteForm: Form<SpaceData> = {
  path: '/spaces/:id/invite',
  who: 'members',
  verb: 'invite',
  words,
  ask: ({ id }) => ({ document: spaceQuery, variables: { id } }),
  trail: ({ space }) => [{ text: space.name, href: `/spaces/${space.id}` }],
  view: ({ space }) => ({ cancelHref: `/spaces/${space.id}` }),
  fields: [
    { name: 'as', is: 'choice', options: AS },
    { name: 'days', is: 'number' },
  ],
  submit: async ({ door, viewer, values, key, asked }) => {
    const days = orNull(values['days']);
    const input = { spaceId: asked.id, as: values['as'], days: days === null ? null : Number(days), idempotencyKey: key };
    return door.execute('mutation Invite($input: InviteInput!) { invite(input: $input) { phrase } }', { input }, viewer);
  },
  done: ({ data }, { asked }) => {
    const { phrase } = (data as { readonly invite: { readonly phrase: string } }).invite;
    const address = `${asked.publicUrl}/invitation`;
    const view = { heading: invitedWords.heading, trail: [], phrase, address, next: `/spaces/${asked.id}` };
    return { show: 'access/invited.njk', words: invitedWords, view };
  },
};
