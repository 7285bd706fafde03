import { mutation, type Form } from '../forms/form.js';
import { endOutsiderWords, withdrawInvitationWords } from './change-role.words.js';
import { spaceQuery, type SpaceData } from './space.query.js';

const ofSpace = {
  who: 'members',
  ask: ({ id }: { readonly id: string }) => ({ document: spaceQuery, variables: { id } }),
  trail: ({ space }: SpaceData) => [{ text: space.name, href: `/spaces/${space.id}` }],
  view: ({ space }: SpaceData) => ({ cancelHref: `/spaces/${space.id}` }),
  fields: [],
} as const;

/** The words of an invitation open nothing any more. */
export const withdrawInvitationForm: Form<SpaceData> = {
  ...ofSpace,
  verb: 'withdrawInvitation',
  path: '/spaces/:id/invitations/:invitation/withdraw',
  words: withdrawInvitationWords,
  submit: mutation(
    'mutation Withdraw($input: WithdrawInvitationInput!) { withdrawInvitation(input: $input) { withdrawnId } }',
    ({ asked }) => ({ invitationId: asked.named['invitation'] }),
  ),
  done: (_answer, { asked }) => ({ to: `/spaces/${asked.id}` }),
};

/** What an outsider was let in for is over. */
export const endOutsiderForm: Form<SpaceData> = {
  ...ofSpace,
  verb: 'endOutsider',
  path: '/spaces/:id/outsiders/:outsider/end',
  words: endOutsiderWords,
  submit: mutation(
    'mutation EndOutsider($input: EndOutsiderInput!) { endOutsider(input: $input) { outsider { id } } }',
    ({ asked }) => ({ outsiderId: asked.named['outsider'] }),
  ),
  done: (_answer, { asked }) => ({ to: `/spaces/${asked.id}` }),
};
