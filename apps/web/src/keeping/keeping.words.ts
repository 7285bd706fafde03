/** What is said of the keeping of a space. Whatever is done, what is one person's own passes to nobody. */
export const keepingWords = {
  heading: 'How this space is kept',
  spaces: { text: 'Your spaces', href: '/spaces' },
  lead: 'Groups change, and some end. Here stands what can be done with the space as a whole, and what would become of each sort of thing in it. One person proposes it, all members are told, and nothing changes until somebody else confirms it.',
  columns: { kept: 'What lies in it', things: 'How much of it you see', becomes: 'What becomes of it' },
  kept: {
    OWN: 'Your notes and files that are not on the record',
    PRIVATE: 'What is on the record for you alone',
    SPACE: 'What the members see',
    EMBARGOED: 'What the members see, and those who are named for it',
    PUBLIC: 'What everybody sees',
  },
  things: (n: number): string => (n === 1 ? '1 thing' : `${n} things`),
  becomes: {
    STAYS_OWN: 'It stays with whoever wrote it. Nobody else gets to see it. It can be deleted at any time.',
    PASSES: 'The members go on reading it. The new steward decides about it from then on.',
    CLOSES: 'The members go on reading it. Nothing is added to it, and nothing of it is released.',
    OPENS: 'It can be added to and released again.',
    STAYS_PUBLIC: 'Everybody goes on reading it, and reads from which day on this was so. A steward can still take it back.',
    DELETED: 'It is deleted, and nothing of it stays. Until then whoever wrote it can take it along.',
    ERASED: 'Its words are erased for good. That something was there, and its hash in the ledger, stay.',
  },
  deeds: {
    HAND_OVER: {
      heading: 'Hand it over',
      says: 'Somebody else keeps the space, for another group if you like. You invite them first, as a reader if you like, so that they know what they take. They confirm it. Those who were stewards become readers, and invitations that are open end.',
      link: 'Propose to hand it over',
      path: 'hand-over',
      proposed: 'to hand it over',
      done: 'It was handed over',
    },
    CLOSE: {
      heading: 'Close it',
      says: 'The space takes no more writing. Taking back, redacting and erasing stay possible, because somebody may need them. So does letting members in and out. It can be opened again.',
      link: 'Propose to close it',
      path: 'close',
      proposed: 'to close it',
      done: 'It was closed',
    },
    REOPEN: {
      heading: 'Open it again',
      says: 'The space takes writing again.',
      link: 'Propose to open it again',
      path: 'reopen',
      proposed: 'to open it again',
      done: 'It was opened again',
    },
    WIND_UP: {
      heading: 'Wind it up',
      says: 'The space ends. It can be confirmed thirty days after it was proposed, and until then every member can take along what is theirs, and ask for what is to stay to be released. Then it is closed at once, what is not on the record is deleted, and the words of what is not public are erased. What is public stays. The stewards stay, to take back and to erase; all other members leave. Whoever wrote about harm can still take that back.',
      link: 'Propose to wind it up',
      path: 'wind-up',
      proposed: 'to wind it up',
      done: 'Its winding up was confirmed',
    },
  },
  history: 'What was proposed and done',
  goesOn: 'not at its end yet',
  allGone: 'at its end on',
  withdrawn: 'withdrawn or declined on',
  alone: 'by one person, as nobody else was in the space',
  to: 'to',
  by: 'proposed by',
  on: 'on',
  nobody: 'somebody who is not here any more',
  copy: 'Take along all that you can read of this space, as a file (.json)',
  copySays: 'It holds what members alone read, and your own notes. Keep it as safely as you keep those. It names no member.',
  copyShows: 'A hash or a place in the ledger shows that the record is unchanged, not that it is true or complete.',
  copyTooLarge: {
    heading: 'There is more in this space than one file holds',
    says: ['Ask the API for it page by page.'],
    link: { text: 'Your spaces', href: '/spaces' },
  },
} as const;

export const openProposalWords = {
  heading: 'Something is proposed about this space',
  says: (who: string, what: string, when: string): string => `On ${when} ${who} proposed ${what}.`,
  waits: 'Nothing has changed yet. Another steward confirms it, or whoever the space is handed to.',
  from: (when: string): string => `It can be confirmed from ${when}. Until then take along what is yours.`,
  confirm: 'Confirm it',
  withdraw: 'Withdraw or decline it',
  woundUpHeading: 'This space was wound up',
  woundUp: (when: string): string =>
    `It ended on ${when}. What was not public is gone. What is public stays; its stewards can take it back and erase words of it.`,
  windingUpHeading: 'This space is being wound up',
  windingUp: (when: string): string[] => [
    `Since ${when} it takes no more writing, and nobody but its stewards belongs to it. What is not public is being erased. This cannot be stopped.`,
    'What is public stays. You are told by a notice when all is done.',
  ],
  windingUpDone: (done: number, all: number): string =>
    `${done} of ${all} ${all === 1 ? 'thing is' : 'things are'} erased so far. Load this page again to see how far it is.`,
  closedHeading: 'This space is closed',
  closed: (when: string): string =>
    `Since ${when} it takes no more writing. Members can read it. What is public stays. All of it but bodies and sources can be taken back.`,
  how: 'How this space is kept: hand it over, close it, wind it up',
} as const;

/** On pages of public things, for everybody. */
export const keptWords = {
  HAND_OVER: (day: string) => `Since ${day} this part of the record is kept by another group.`,
  CLOSE: (day: string) => `The space that keeps this was closed on ${day}. Nothing has been added to it since.`,
  WINDING_UP: (day: string) =>
    `The space that keeps this has been closed since ${day} and is being wound up. Nothing has been added to it since. What is not public is being erased.`,
  WIND_UP: (day: string) =>
    `The space that keeps this was wound up on ${day}. Nothing has been added to it since. What was not public then was erased.`,
  REOPEN: (day: string) => `The space that keeps this was opened again on ${day}.`,
} as const;

const leave = { text: 'Leave it as it is', href: '/spaces' };

export const handOverWords = {
  heading: 'Propose to hand the space over',
  lead: [
    'Whoever you name confirms it, and keeps the space from then on. All stewards of today become readers; they can leave.',
    'What is on the record in the space, and what is embargoed, is theirs to decide about. Notes and files that are not on the record stay with whoever wrote them, and nobody else sees them.',
    'If you name a group, everybody who reads what is public is told that it is kept by that group, from that day on.',
  ],
  button: 'Propose it',
  cancel: leave,
  fields: {
    toId: { label: 'Who is to keep it', missing: 'Choose who is to keep it.' },
    groupId: { label: 'For which group', hint: 'Leave it out if it stays with the same group.' },
  },
  nobody: 'Nobody else is in this space. Invite them first, as a reader if you like.',
} as const;

export const closeWords = {
  heading: 'Propose to close the space',
  lead: [
    'Once another steward has confirmed it, nothing more is written, proposed, released or embargoed here. Members can still read all of it.',
    'Taking back, redacting and erasing stay possible. Notes stay with whoever wrote them and can be deleted.',
    'Everybody who reads what is public is told that the space was closed, and on which day.',
  ],
  button: 'Propose it',
  cancel: leave,
  fields: {},
} as const;

export const reopenWords = {
  heading: 'Propose to open the space again',
  lead: [
    'Once another steward has confirmed it, the space takes writing again. Everybody who reads what is public is told on which day.',
  ],
  button: 'Propose it',
  cancel: leave,
  fields: {},
} as const;

export const windUpWords = {
  heading: 'Propose to wind the space up',
  lead: [
    'The space ends. All members are told at once. It can be confirmed, by another steward, after thirty days.',
    'Until then members can read everything, take along what is theirs, and have released what is to stay.',
    'Once it is confirmed, the space takes no more writing, and nobody but its stewards belongs to it. Notes and files that are not on the record are deleted, without a trace. The words of what is on the record and not public are erased for good; where there is much of it, that takes some time. None of this can be undone. Copies that somebody made, and backups for up to 35 days, still hold them.',
    'What is public stays, and everybody who reads it is told that the space was wound up, and on which day.',
  ],
  button: 'Propose it',
  cancel: leave,
  fields: {},
} as const;

export const confirmKeepingWords = {
  heading: 'Confirm it',
  lead: [
    'It is done at once and as a whole, and all members see that it was. Of a winding up it is the beginning: the space is closed at once, what is to go is erased after that, and nobody can stop it.',
  ],
  button: 'Confirm it',
  cancel: leave,
  fields: {},
} as const;

export const withdrawKeepingWords = {
  heading: 'Withdraw or decline it',
  lead: ['Nothing becomes of it. All members see that it was proposed and withdrawn.'],
  button: 'Withdraw or decline it',
  cancel: leave,
  fields: {},
} as const;
