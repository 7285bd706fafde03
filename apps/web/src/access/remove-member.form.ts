import { mutation, type Form } from '../forms/form.js';
import { memberAt } from './change-role.form.js';
import { removeMemberWords as words } from './change-role.words.js';
import { spaceQuery, type SpaceData } from './space.query.js';

/** A steward removes somebody, or somebody leaves. */
export const removeMemberForm: Form<SpaceData> = {
  path: '/spaces/:id/members/:person/remove',
  who: 'members',
  verb: 'removeMember',
  words,
  ask: ({ id }) => ({ document: spaceQuery, variables: { id } }),
  trail: ({ space }) => [{ text: space.name, href: `/spaces/${space.id}` }],
  view: (data, asked) => {
    const { person } = memberAt(data, asked.named['person']);
    const mine = person?.id === data.account.id;
    return {
      heading: mine ? words.leave : `${words.heading}: ${person?.pseudonym ?? ''}`,
      button: mine ? words.leave : words.button,
      ...(mine ? { leadHere: words.leadOfOwn } : {}),
      cancelHref: `/spaces/${data.space.id}`,
    };
  },
  fields: [],
  submit: mutation(
    'mutation RemoveMember($input: RemoveMemberInput!) { removeMember(input: $input) { removedId } }',
    ({ asked }) => ({ spaceId: asked.id, memberId: asked.named['person'] }),
  ),
  done: (_answer, { asked }, { account }) => ({
    to: asked.named['person'] === account.id ? '/spaces' : `/spaces/${asked.id}`,
  }),
};
