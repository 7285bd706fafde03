import type { FieldWords } from './form.js';

/** What every entry on the record is asked: from where it is known. */
export const toldWords: Readonly<Record<string, FieldWords>> = {
  fromWhat: {
    label: 'What are you writing this from?',
    hint: 'Memory is an honest answer. It is said beside the entry.',
    missing: 'Choose what you are writing this from.',
  },
  sourceId: {
    label: 'The source where others can read it',
    hint: 'It has to be on the record already. Without one, the entry stands as what your group says.',
  },
};

/** Whose account it is: only a group is known by its own members. */
export const accountHint = 'A group’s word needs no source. Of any other body, choose the source below in which it says so.';

/** A date that may be known in part. It is read back before anything is saved. */
export const saidDateHint = 'As you would say it: 10 March 2023, spring 2023, about Christmas.';
/** One day, to be named as one. */
export const oneDayHint = 'Such as 10 March 2023, or yesterday.';

export const fromWhatChoices: Readonly<Record<string, string>> = {
  EMAIL: 'An e-mail',
  LETTER: 'A letter',
  MEETING: 'We were at the meeting',
  NOTES: 'Notes made at the time',
  MEMORY: 'Memory',
  DOCUMENT: 'The document itself',
  PUBLICATION: 'Something published',
  RECORDING: 'A recording',
};

export const wordingChoices: Readonly<Record<string, { readonly text: string; readonly hint?: string }>> = {
  VERBATIM: { text: 'The exact words' },
  REPORTED: { text: 'Your words for what was said', hint: 'Pages say “as reported”, and do not show it as a quotation.' },
};

export const entryWords = {
  button: 'Look it over',
  choicesLeftOut: 'The list is longer than this page can show. What is not in it can be given with the API.',
  cancel: 'Leave without saving',
  published: (date: string) => `dated ${date}`,
  seen: (day: string) => `seen on ${day}`,
  inList: (name: string, n: number) => `${name}, number ${n} in this list`,
} as const;
