import { accountHint, toldWords } from '../forms/entry.words.js';

/** Of something that was corrected: when, why, and where to read what it said before. */
export const correctedWords = {
  because: (when: string, reason: string): string => `On ${when}, because: ${reason}`,
  before: 'What it said before',
};

/** What happened, as a heading and inside a sentence. */
export const logKinds: Readonly<Record<string, string>> = {
  MEETING: 'Meeting',
  PHONE_CALL: 'Phone call',
  EMAIL: 'E-mail',
  DRAFT_EXCHANGED: 'Draft exchanged',
  REFUSAL_TO_MEET: 'Refusal to meet',
  PAUSE: 'Pause',
};

export const logChannels: Readonly<Record<string, string>> = {
  IN_PERSON: 'In person',
  ONLINE: 'Online',
  BY_TELEPHONE: 'By telephone',
  MIXED: 'Some in person, others not',
};

export const labourKinds: Readonly<Record<string, string>> = {
  MEETINGS: 'Meetings',
  PREPARING: 'Preparing',
  READING: 'Reading',
  WRITING: 'Writing',
  SUPPORT: 'Supporting each other',
  TRAVEL: 'Travel',
  OTHER: 'Something else',
};

export const labourPay: Readonly<Record<string, string>> = {
  UNPAID: 'Unpaid',
  EXPENSES_ONLY: 'Expenses only',
  PAID: 'Paid',
};

const nobody = 'Please leave out who of your group was there: that is kept as a number alone.';

const entryFields = {
  kind: { label: 'What happened?', missing: 'Choose what happened.' },
  on: {
    label: 'When did it happen?',
    hint: 'As you would say it: 10 March 2023, spring 2023.',
    missing: 'Write when it happened, as closely as you know.',
  },
  withIds: { label: 'With which bodies?', hint: 'A pause needs none.' },
  postIds: {
    label: 'With which offices in them?',
    hint: 'An office is enough, such as chief executive: nobody who holds it needs to be named.',
  },
  channel: { label: 'If it was a meeting: how did you meet?' },
  groupPeople: { label: 'How many of your group were there?', hint: 'A number, for a meeting or a phone call.' },
  otherPeople: { label: 'How many others were there?', hint: 'A number, for a meeting or a phone call.' },
  says: {
    label: 'What was said and done',
    hint: `Of a pause, “Paused.” is enough. ${nobody}`,
    missing: 'Write what was said and done.',
  },
  promisedIds: { label: 'Promises that were made or spoken of', hint: 'Those that are on the record already.' },
  assertedById: { label: 'Whose account is this?', hint: accountHint, missing: 'Choose whose account it is.' },
  ...toldWords,
};

export const recordLogEntryWords = {
  heading: 'Add a meeting or something else that happened',
  lead: ['A meeting, a phone call, an e-mail, a draft, a refusal to meet, or a pause. A pause needs no reason.'],
  fields: entryFields,
};

export const correctLogEntryWords = {
  heading: 'Correct what happened',
  lead: ['What it said before stays on the record beside the correction, with what was wrong.'],
  fields: {
    ...entryFields,
    reason: {
      label: 'What was wrong?',
      hint: 'Whoever sees the entry sees this. Please leave out who of your group was there.',
      missing: 'Write what was wrong.',
    },
  },
};

const labourFields = {
  minutes: { label: 'How many hours?', hint: 'Such as 12, 1.5 or 2:30.', missing: 'Write how many hours.' },
  during: {
    label: 'In which period?',
    hint: 'Such as January to March 2023, or 10 March 2023.',
    missing: 'Write in which period, as closely as you know.',
  },
  kind: { label: 'What did they go into?', missing: 'Choose what they went into.' },
  pay: { label: 'Were they paid?', missing: 'Choose whether they were paid.' },
  estimated: { label: 'This is an estimate', hint: 'The number is not from a count kept at the time.' },
  says: {
    label: 'What they were for',
    hint: 'Please leave out whose they were: hours are kept as a number alone.',
    missing: 'Write what they were for.',
  },
  ...toldWords,
};

export const recordLabourWords = {
  heading: 'Add hours the group gave',
  lead: [
    'The hours of everybody together, as one number. Whose they were is not asked and kept nowhere, and neither is how many people shared them.',
  ],
  fields: labourFields,
};

export const correctLabourWords = {
  heading: 'Correct hours the group gave',
  lead: [
    'What was said before stays on the record beside the correction, with what was wrong. From now on the hours are added up as you write them here.',
  ],
  fields: {
    ...labourFields,
    reason: {
      label: 'What was wrong?',
      hint: 'Whoever sees the hours sees this. Please leave out whose they were, and how many of you shared them.',
      missing: 'Write what was wrong.',
    },
  },
};

export const logEntryWords = {
  corrected: correctedWords,
  told: (by: string): string => `As told by ${by}.`,
  with: (names: string): string => `With ${names}.`,
  office: (title: string, body: string): string => `${title}, ${body}`,
  /** "3 of the group and 2 others were there." */
  people: (group: number | null, others: number | null): string => {
    const ours = group === null ? [] : [`${group} of the group`];
    const theirs = others === null ? [] : [others === 1 ? '1 other' : `${others} others`];
    const one = (group ?? 0) + (others ?? 0) === 1;
    return ours.length + theirs.length === 0 ? '' : `${[...ours, ...theirs].join(' and ')} ${one ? 'was' : 'were'} there.`;
  },
  toldBy: (by: string): string => `as told by ${by}`,
  /** the day is that of what happened, and not of the telling */
  quote: (kind: string, when: string, parties: string, by: string): string =>
    `${kind}${when}${parties === '' ? '' : `, with ${parties}`}, as told by ${by}`,
  says: 'What was said and done',
  promised: {
    heading: 'Promises made or spoken of',
    empty: 'None is linked to it that you can see.',
  },
  facts: {
    on: 'When',
    channel: 'How they met',
    corrected: 'Corrected',
    belongs: 'Belongs to',
    recorded: 'On this record',
    source: 'Where this can be read',
  },
  limits: {
    heading: 'What this does not show',
    points: [
      'It is an account of what happened, as told by the body that is named. Another account may differ.',
      'Who of a group was there is not kept. A number is all there is.',
      'That a promise is linked says that it was made or spoken of, not that it was kept.',
    ],
  },
} as const;

export const labourWords = {
  corrected: correctedWords,
  kind: 'Hours given',
  heading: (hours: string): string => `${hours} given by the group`,
  answer: (group: string, hours: string, pay: string, kind: string, estimated: boolean): string =>
    `${group} says that it gave ${estimated ? 'an estimated ' : ''}${hours} (${pay.toLowerCase()}; ${kind.toLowerCase()}).`,
  quote: (group: string, hours: string, pay: string, kind: string, estimated: boolean): string =>
    `${group} says that it gave ${estimated ? 'an estimated ' : ''}${hours} (${pay.toLowerCase()}; ${kind.toLowerCase()})`,
  /** in a list, and in the timeline */
  line: (hours: string, pay: string, kind: string, estimated: boolean): string =>
    [`${hours}${estimated ? ' (an estimate)' : ''}`, pay.toLowerCase(), kind.toLowerCase()].join(', '),
  says: 'What they were for',
  facts: {
    during: 'Period',
    corrected: 'Corrected',
    belongs: 'Belongs to',
    recorded: 'On this record',
    source: 'Where this can be read',
  },
  section: {
    heading: 'Hours the group gave',
    empty: 'No hours by the day this page is read for have been released for this engagement.',
    more: 'More are on the record than are shown here, so they are not added up. Ask for them on the data page.',
    sum: (pay: string, parts: string, estimated: string | undefined): string =>
      `${pay}: ${parts}${estimated === undefined ? '' : `, of which ${estimated} are estimated`}.`,
    note: 'Added up from the entries above. Whether two of them count the same hours is not known here.',
  },
  limits: {
    heading: 'What this does not show',
    points: [
      'It is the group’s own number. Nobody else has counted it here.',
      'Whose hours they were, and how many people shared them, is not kept anywhere.',
      'Hours that nobody has recorded or released are not here.',
    ],
  },
} as const;
