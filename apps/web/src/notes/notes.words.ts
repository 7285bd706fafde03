export const notesWords = {
  heading: 'Your notes',
  lead: 'No other member sees them; whoever runs this server could. You can change and delete them, and nothing of them stays. The one changed last comes first.',
  write: 'Write a note',
  empty:
    'Nothing here yet. A note is a good beginning: write what happened while you remember it, and put it on the record later.',
  changed: 'Changed',
  in: 'in',
  more: 'The 100 changed last are shown.',
  begun: {
    heading: 'Forms you began',
    lead: 'They are not on the record. No other member sees them, and nothing stays of one that you send or throw away.',
    unknown: 'A form',
    kept: 'Kept',
    goOn: 'Go on with it',
    discard: 'Throw away',
  },
  links: { change: 'Change', record: 'Put on the record', remove: 'Delete' },
} as const;

const note = {
  body: {
    label: 'Your note',
    hint: 'No other member sees it; whoever runs this server could. Plain words are enough: what happened, when, who was there.',
    missing: 'Write something first.',
  },
};

export const writeNoteWords = {
  heading: 'Write a note',
  lead: ['A note is not on the record. You can change and delete it without trace.'],
  button: 'Save and come back',
  fields: { ...note, spaceId: { label: 'For which space?', missing: 'Choose a space.' } },
};

export const changeNoteWords = {
  heading: 'Change a note',
  lead: ['What it said before is gone once you save.'],
  button: 'Save and come back',
  fields: note,
};

export const deleteNoteWords = {
  heading: 'Delete a note',
  lead: ['Nothing of it stays.'],
  button: 'Delete it',
  fields: {},
};

export const discardKeptWords = {
  heading: 'Throw away a form you began',
  lead: ['Nothing of it stays.'],
  button: 'Throw it away',
  onlyChoices: 'No words were written in it yet.',
  fields: {},
};

export const recordNoteWords = {
  heading: 'Put a note on the record',
  lead: 'Choose what it is about. You see all that will be entered before anything is saved. When it is recorded, the note is gone.',
  engagements: 'What you and an institution did together',
  promises: 'About one of its promises',
  empty: 'Nothing that it could be about is on the record yet.',
  first: {
    text: 'Add what you and an institution did together first',
    says: 'You come back here afterwards. Your note stays as it is until then.',
  },
  more: 'The 50 recorded last are shown, with 20 promises of each.',
  others: 'Or something new',
} as const;
