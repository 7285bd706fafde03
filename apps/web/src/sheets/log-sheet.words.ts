import { toldWords } from '../forms/entry.words.js';

const lead =
  'Take the template, fill in a row for each, then copy all of it with the headings and paste it here. Every row that cannot be taken is named, and you read all of them back before anything is saved. Then all of them go on the record, or none.';
const rows = {
  label: 'The rows, with the headings',
  hint: 'Up to 200 rows. Bodies and sources are called as they are called on the record. Several bodies are parted by a semicolon.',
  missing: 'Paste the rows.',
};

export const logSheetWords = {
  heading: 'Add meetings and what else happened, from a spreadsheet',
  lead: [lead, 'Please leave out who of your group was there: that is kept as a number alone.'],
  template: 'Take the template (.csv)',
  templateHref: '/assets/meetings-template.csv',
  fields: { rows },
};

export const labourSheetWords = {
  heading: 'Add hours the group gave, from a spreadsheet',
  lead: [lead, 'Each row is the hours of everybody together. Whose they were is kept nowhere, so a column of names is refused.'],
  template: 'Take the template (.csv)',
  templateHref: '/assets/hours-template.csv',
  fields: {
    rows: { ...rows, hint: 'Up to 200 rows. Sources are called as they are called on the record.' },
  },
};

const told = {
  fromWhat: { label: 'Written from', missing: toldWords['fromWhat']!.missing! },
  sourceId: { label: 'Source' },
};

/** In the order of the template. */
export const logColumns = {
  kind: { label: 'What happened', missing: 'Write what happened, such as meeting.' },
  on: { label: 'When', missing: 'Write when it happened, as closely as you know.' },
  withIds: { label: 'With whom' },
  channel: { label: 'How you met' },
  groupPeople: { label: 'How many of the group' },
  otherPeople: { label: 'How many others' },
  says: { label: 'What was said and done', missing: 'Write what was said and done.' },
  assertedById: { label: 'Whose account', missing: 'Write whose account it is.' },
  ...told,
} as const;

export const labourColumns = {
  minutes: { label: 'Hours', missing: 'Write how many hours.' },
  during: { label: 'Period', missing: 'Write in which period, as closely as you know.' },
  kind: { label: 'What they went into', missing: 'Write what they went into, such as reading.' },
  pay: { label: 'Paid', missing: 'Write unpaid, expenses only or paid.' },
  estimated: { label: 'Estimate', missing: 'Write yes or no.' },
  says: { label: 'What they were for', missing: 'Write what they were for.' },
  ...told,
} as const;

export const yesOrNo = { YES: 'Yes', NO: 'No' };
