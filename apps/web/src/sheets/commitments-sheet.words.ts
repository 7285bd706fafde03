import { toldWords } from '../forms/entry.words.js';

export const commitmentsSheetWords = {
  heading: 'Add what was promised, from a spreadsheet',
  lead: [
    'Take the template, fill in a row for each promise, then copy all of it with the headings and paste it here. Every row that cannot be taken is named, and you read all of them back before anything is saved. Then all of them go on the record, or none.',
  ],
  template: 'Take the template (.csv)',
  templateHref: '/assets/commitments-template.csv',
  fields: {
    rows: {
      label: 'The rows, with the headings',
      hint: 'Up to 200 rows. Bodies and sources are called as they are called on the record.',
      missing: 'Paste the rows.',
    },
  },
};

/** In the order of the template. */
export const commitmentColumns = {
  statement: { label: 'What was promised', missing: 'Write what is promised or expected.' },
  wording: { label: 'Exact words', missing: 'Write yes or no.' },
  kind: { label: 'Promise or expectation', missing: 'Write promise or expectation.' },
  madeById: { label: 'Who said it', missing: 'Write who said it.' },
  madeToId: { label: 'To whom' },
  statedOn: { label: 'When', missing: 'Write when it was said, as closely as you know.' },
  verb: { label: 'How they put it' },
  fromWhat: { label: 'Written from', missing: toldWords['fromWhat']!.missing! },
  sourceId: { label: 'Source' },
  locator: { label: 'Where in the source' },
} as const;

export const exact = { VERBATIM: 'Yes', REPORTED: 'No' };
export const promiseOr = { COMMITMENT: 'Promise', EXPECTATION: 'Expectation' };
