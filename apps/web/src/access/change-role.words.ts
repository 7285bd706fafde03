export const changeRoleWords = {
  heading: 'Change the role',
  lead: ['It holds from their next request on.'],
  button: 'Change the role',
  cancel: { text: 'Leave it as it is', href: '/spaces' },
  fields: { role: { label: 'What they may do', missing: 'Choose what they may do.' } },
} as const;

export const removeMemberWords = {
  heading: 'Remove from the space',
  leave: 'Leave the space',
  lead: [
    'From the next request on they see nothing of the space. What they put on the record stays, since it is the group’s; what they wrote about harm stays theirs to take back. Notes they wrote here are seen by nobody any more.',
  ],
  leadOfOwn: [
    'From the next request on you see nothing of the space. What you put on the record stays, since it is the group’s. What you wrote about harm stays as it is, and yours: on your account page you can take each back, now or after you have left, and show none anew. Notes you wrote here are seen by nobody any more, you neither: copy first what you want to keep.',
  ],
  button: 'Remove from the space',
  cancel: { text: 'Change nothing', href: '/spaces' },
  fields: {},
} as const;

export const withdrawInvitationWords = {
  heading: 'Withdraw the invitation',
  lead: ['Its six words open nothing any more.'],
  button: 'Withdraw it',
  cancel: { text: 'Leave it open', href: '/spaces' },
  fields: {},
} as const;

export const endOutsiderWords = {
  heading: 'End what an outsider was let in for',
  lead: ['From the next request on they see nothing that is not public.'],
  button: 'End it now',
  cancel: { text: 'Leave it as it is', href: '/spaces' },
  fields: {},
} as const;
