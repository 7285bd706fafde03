/** What somebody may be in or beside a space, as options of a form and as words in a list. */
export const roleWords = {
  STEWARD: { text: 'Steward', hint: 'Keeps the space: lets people in, and decides what is released.' },
  EDITOR: { text: 'Editor', hint: 'Puts things on the record.' },
  READER: { text: 'Reader', hint: 'Reads all of the space, and writes notes of their own.' },
} as const;

export const outsiderWords = {
  JOURNALIST: { text: 'Journalist', hint: 'Belongs to no space. Sees what an embargo names them for, until their last day.' },
  OFFICE: {
    text: 'Office of an institution',
    hint: 'Belongs to no space. Sees what it was asked to reply to, once you embargo that for it. May only reply, until its last day.',
  },
} as const;
