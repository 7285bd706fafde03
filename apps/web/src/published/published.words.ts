export const wayWords = {
  heading: 'Something was published',
  lead: 'From what was published to what everybody can read about it, one step after another. You can leave at any step and come back: what you did is kept, and the members of your space see where it stands.',
  begin: 'Begin with something that was published',
  empty: 'Nothing here yet. When a document or a letter appears that stands against something you have, begin here.',
  more: 'The 100 changed last are shown.',
  changed: 'Changed last on',
} as const;

export const whereWords = {
  kind: 'Something was published',
  lead: 'This is where you are. You can stop after any step and come back to this page.',
  address: 'Where it was seen:',
  discard: 'Throw this path away',
  states: {
    done: 'Done',
    now: 'Next',
    later: 'Comes after',
    open: 'Can be done now',
    steward: 'Waits for a steward',
    member: 'Waits for another member',
  },
  steps: {
    source: {
      name: 'Say where it can be read',
      done: (citation: string) => `On the record as: ${citation}`,
      open: 'Its address goes on the record as a source, so that others can look.',
      link: 'Put the source on the record',
    },
    against: {
      name: 'Choose the version it stands against',
      done: (version: string) => `It stands against: ${version}`,
      open: 'Such as the latest draft that you hold, or the text that was agreed.',
      link: 'Choose the version',
      again: 'Choose another version',
    },
    what: {
      name: 'Is it that document, or something else published instead?',
      same: 'It is that document.',
      instead: (work: string | undefined) =>
        work === undefined ? 'It is something published instead.' : `It is something published instead: ${work}`,
      open: 'Something published instead never counts as that document, late or on time.',
      link: 'Say which',
      again: 'Say it again',
      add: 'Add the document that was published instead',
    },
    text: {
      name: 'Put its text on the record',
      done: (version: string) => `On the record as: ${version}`,
      open: 'Paste the text, put the file in, or let us fetch it from its address. If you hold neither, add it as a version without a text, and say what it contains.',
      paste: 'Paste the text',
      file: 'Put it in as a file',
      capture: 'Fetch it from its address',
      known: 'It is on the record already',
      again: 'Choose another version',
    },
    compare: {
      name: 'Compare the two texts',
      done: 'They are compared.',
      open: 'The engine finds what became of each clause. Nothing of it is public before a person has judged it.',
      reported:
        'One of the two texts is not held, so no clause can be compared. Add what sources say that each contains; the page of the document sets them side by side.',
      link: 'Compare them',
      see: 'See the whole comparison',
      content: 'Add what a source says it contains',
    },
    findings: {
      name: 'Read the findings',
      done: 'You said that as many are judged as you want for now.',
      open: 'Confirm, overrule or leave each. One that is left stays with your group.',
      link: 'Read the findings',
      again: 'Read them again',
    },
    shown: {
      name: 'Choose how much everybody may see',
      done: (each: readonly (readonly [text: string, shows: string])[]) =>
        `${each.map(([text, shows]) => `Of “${text}”: ${shows}`).join('. ')}.`,
      open: 'For each of the two texts: totals only, sentences, or the whole. Who holds the rights, and how it came to you, is kept with it.',
      link: (version: string) => `Say how it is to be handled: ${version}`,
    },
    below: {
      name: 'Make public what it stands on',
      done: 'Everybody can read what it stands on.',
      open: 'Nobody can read a comparison without the bodies, documents and versions it is about, so they come first, one kind after another. How much of each text is seen is what you chose. A steward does this.',
      link: (thing: string) => `Make public: ${thing}`,
    },
    preview: {
      name: 'Look at it as everybody would',
      open: 'A steward can see the page as it would be. Nothing changes by looking.',
      link: 'See the preview',
    },
    release: {
      name: 'Two people make it public',
      done: 'It is public.',
      waits: 'It was made public. Everybody reads it once all that it stands on is public too.',
      first: 'One person proposes it. Another, who is a steward, reads it and makes it public.',
      open: (stewards: string) =>
        `You propose it, and a steward who is somebody else reads it and makes it public: ${stewards}. They find a notice of it.`,
      alone: 'Nobody else in your space could propose it, so you make it public alone. Its page then says so to everybody.',
      only: (others: string) =>
        `You are the only steward, so somebody else proposes it, and you make it public: ${others}. If you want to propose it yourself, make one of them a steward first.`,
      proposed: (who: string | undefined, day: string) => `${who ?? 'Somebody who is not here any more'} proposed it on ${day}.`,
      yours: (day: string) => `You proposed it on ${day}.`,
      next: (stewards: string) => `${stewards} can read it and make it public.`,
      second: 'You are the second person: look at it as everybody would, and make it public.',
      nobody:
        'It takes a steward who is somebody else, and there is none in your space. A member can be made one, or invited as one.',
      space: 'The members of your space',
      propose: 'Propose to make it public',
      release: 'Make it public',
    },
  },
} as const;

export const findingsWords = {
  kind: 'Read the findings',
  lead: 'Confirm a finding when it is right, or leave it. Where it is wrong and another answer can be chosen, overrule it. You can stop whenever you like.',
  how: 'Clauses with words of apology, acknowledgement or promise come first. This page looks for such words, and may miss some or take one for another.',
  points: {
    apology: 'Words of apology',
    acknowledgement: 'Words of acknowledgement',
    commitment: 'Words of promise or duty',
    other: 'Other clauses that differ',
    kept: 'Clauses that are kept',
  },
  finding: 'Finding',
  agreed: 'The version it stands against',
  published: 'What was published',
  removed: 'removed:',
  endRemoved: 'end removed',
  added: 'added:',
  endAdded: 'end added',
  why: 'Why',
  note: 'Note',
  confirm: 'Confirm',
  overrule: 'Overrule',
  noOther: {
    alone:
      'No other answer can be chosen: no clause of the other text stands beside it. If you find it there in other words, leave it. What is left stays with your group.',
    same: 'No other answer can be chosen: both texts have the same words.',
  },
  goOn: 'Go on to the next step',
  empty: 'There are no findings to read: the two texts are not compared yet.',
} as const;

export const beginWords = {
  heading: 'Begin with something that was published',
  lead: ['Nothing goes on the record yet. The members of your space see that you began.'],
  button: 'Begin',
  fields: {
    called: {
      label: 'What was published?',
      hint: 'In a few words, such as: the letter of 10 March.',
      missing: 'Write what was published.',
    },
    address: { label: 'Its address', hint: 'If you have it, such as https://example.org/letter.' },
    spaceId: { label: 'For which space?', missing: 'Choose a space.' },
  },
};

export const againstWords = {
  heading: 'Choose the version it stands against',
  button: 'This one',
  fields: { againstVersionId: { label: 'Which version does what was published stand against?', missing: 'Choose the version.' } },
};

export const whatWords = {
  heading: 'Is it that document, or something else?',
  button: 'That is it',
  fields: {
    instead: { label: 'What was published: that document, or something else?', missing: 'Choose what it is.' },
    workId: {
      label: 'Which document was published instead?',
      hint: 'If it is not on the record yet, leave this empty and add it next.',
    },
  },
};

export const insteads = {
  no: { text: 'It is that document', hint: 'Whatever was changed in it.' },
  yes: { text: 'Something else was published instead', hint: 'Such as a short letter in the place of a policy.' },
};

export const knownVersionWords = {
  heading: 'Choose the text that was published',
  button: 'This one',
  fields: { publishedVersionId: { label: 'Which version on the record is it?', missing: 'Choose the version.' } },
};

export const readWords = {
  heading: 'Go on from the findings',
  lead: ['What you left stays as it is: your group sees it, and nobody else. You can come back to it.'],
  button: 'Go on',
  fields: {},
};

export const discardWords = {
  heading: 'Throw this path away',
  lead: ['What you put on the record on the way stays there. Only this list of steps goes.'],
  button: 'Throw it away',
  fields: {},
};
