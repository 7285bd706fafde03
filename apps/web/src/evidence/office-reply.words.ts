export const officeReplyWords = {
  heading: 'Reply for an institution',
  trail: 'What you are asked',
  question: 'What was asked',
  read: 'Read what it is about',
  lead: [
    'Your reply stands beside what it answers, in full and with as much room, under the name of the institution. It says that it came through this site.',
    'The group that keeps the record reads it at once. Others read it when the group releases it: it goes along when what it answers is released later. The group cannot change its words; it can withhold words, and readers are told that it did.',
    'Your own name is not shown. Once you have sent it, you cannot change it. You can send up to five.',
  ],
  // Who replies for an institution is in no space, and cannot record anything again.
  check: [
    'Nothing is saved yet. This is what stands as the reply, in full, when you press the button.',
    'The group that keeps the record reads it at once. Others read it when the group releases it. You cannot change it then; you can send another, which stands beside it.',
  ],
  button: 'Look it over',
  cancel: { text: 'Leave without saving', href: '/spaces' },
  fields: {
    says: { label: 'The reply', hint: 'In the words of the institution, up to 20,000 characters.', missing: 'Write the reply.' },
  },
} as const;
