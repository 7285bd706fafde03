import { mutation, type Form } from '../forms/form.js';
import { endOutsiderWords, withdrawInvitationWords } from './change-role.words.js';
import { invitedAs, outsiderInWords } from './space.page.js';
import { spaceQuery, type SpaceData } from './space.query.js';

const ofSpace = {
  who: 'members',
  ask: ({ id }: { readonly id: string }) => ({ document: spaceQuery, variables: { id } }),
  trail: ({ space }: SpaceData) => [{ text: space.name, href: `/spaces/${space.id}` }],
  view: ({ space }: Pick<SpaceData, 'space'>) => ({ cancelHref: `/spaces/${space.id}` }),
  fields: [],
} as const;

/** Which one it is, where it is still there. */
function about({ heading }: { readonly heading: string }, which: string | undefined): { readonly heading?: string } {
  return which === undefined ? {} : { heading: `${heading}: ${which}` };
}

/** The words of an invitation open nothing any more. */
export const withdrawInvitationForm: Form<SpaceData> = {
  ...ofSpace,
  verb: 'withdrawInvitation',
  path: '/spaces/:id/invitations/:invitation/withdraw',
  words: withdrawInvitationWords,
  view: ({ space }, { named }) => {
    const invitation = space.invitations.find(({ id }) => id === named['invitation']);
    return { ...ofSpace.view({ space }), ...about(withdrawInvitationWords, invitation && invitedAs(invitation)) };
  },
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
  view: ({ space }, { named }) => {
    const outsider = space.outsiders.find(({ id }) => id === named['outsider']);
    return { ...ofSpace.view({ space }), ...about(endOutsiderWords, outsider && outsiderInWords(outsider)) };
  },
  submit: mutation(
    'mutation EndOutsider($input: EndOutsiderInput!) { endOutsider(input: $input) { outsider { id } } }',
    ({ asked }) => ({ outsiderId: asked.named['outsider'] }),
  ),
  done: (_answer, { asked }) => ({ to: `/spaces/${asked.id}` }),
};
