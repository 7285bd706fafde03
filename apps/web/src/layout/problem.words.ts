import type { ProblemKind } from './problem.js';

export interface ProblemWords {
  readonly heading: string;
  readonly says: readonly string[];
  readonly link: { readonly text: string; readonly href: string };
}

const toTheRecord = { text: 'Go to the record', href: '/' };

/** Errors say what happened, that nothing was lost, and what to do. */
export const problemWords: Readonly<Record<ProblemKind, ProblemWords>> = {
  'not-found': {
    heading: 'Nothing public at this address',
    says: [
      'The record shows nothing to you at this address. It may have been written wrongly, or it may name something that is not public.',
      'This answer is the same in both cases, so that it tells nothing about what is not public.',
    ],
    link: toTheRecord,
  },
  'not-yours': {
    heading: 'There is nothing here for you',
    says: [
      'What you wrote may have stood here: it may have been deleted, or put on the record. The address may also be written wrongly, or name what somebody else wrote.',
      'This answer is the same in all these cases, so that it tells nothing about what others wrote.',
    ],
    link: { text: 'Go to your notes', href: '/notes' },
  },
  day: {
    heading: 'That day could not be read',
    says: [
      'The address names a day that is not in the calendar, one that has not come for the record, or two in the wrong order. A day is written as year, month and day: 2023-03-16. A moment of the record may have its time: 2023-03-16T12:00:00Z.',
      'Nothing was changed.',
    ],
    link: toTheRecord,
  },
  twice: {
    heading: 'This address says two things at once',
    says: [
      'A name after its question mark, such as on or asOf, stands there twice with different values. Which one you mean cannot be told from it, so neither was shown, and nothing was changed.',
      'Give each name once, or begin again from the page itself.',
    ],
    link: toTheRecord,
  },
  'no-checkpoint': {
    heading: 'No checkpoint over so many entries is told here',
    says: [
      'This server tells of no checkpoint that covers exactly that many entries. On paper the number stands beside the eight words: please look whether it was written as it stands there.',
      'If your paper or your file names this number, keep it and tell others. A checkpoint that left this server would then be missing from what it tells.',
    ],
    link: { text: 'Look up another number', href: '/ledger' },
  },
  unreadable: {
    heading: 'Part of this address could not be read',
    says: [
      'The words after the question mark in the address have been cut, or hold a sign that is not text. Nothing was looked for, and nothing was changed.',
      'Begin again from the page itself.',
    ],
    link: toTheRecord,
  },
  method: {
    heading: 'This page can only be read',
    says: ['Something was sent to an address that takes nothing. It was not looked at, and nothing was changed.'],
    link: toTheRecord,
  },
  'not-then': {
    heading: 'Nothing here as the record stood then',
    says: [
      'At the moment that this address names, nothing that you may see today had been put on the record here. It may have been put there later, the address may be written wrongly, or it may name something that is not public.',
      'This answer is the same in all these cases, so that it tells nothing about what is not public.',
    ],
    link: toTheRecord,
  },
  'before-record': {
    heading: 'The record does not go back that far',
    says: [
      'Nothing that you may see had been put on the record at the moment that this address names. What happened before may be told on it all the same: a page can be read for a day on which something happened, at its foot.',
    ],
    link: toTheRecord,
  },
  'no-past': {
    heading: 'This cannot be shown as it stood on an earlier day',
    says: [
      'It tells what stands now, and nothing is shown rather than that under an earlier day. “What changed here” at its foot tells when each entry was made.',
    ],
    link: toTheRecord,
  },
  elsewhere: {
    heading: 'This was not sent from a page of ours',
    says: [
      'A form arrived that your browser did not send from this site, or your browser does not say where it came from. It was not looked at, and nothing was changed.',
      'Open the form on this site and send it from there.',
    ],
    link: toTheRecord,
  },
  'too-large': {
    heading: 'That was more than a form here can hold',
    says: ['Nothing was changed. Go back in your browser: what you wrote is still there. Send it in smaller parts.'],
    link: toTheRecord,
  },
  'broken-form': {
    heading: 'What was sent did not arrive whole',
    says: [
      'A form with files broke off or was damaged on its way. What arrived before it broke off may lie in your files; nothing is on the record.',
      'Look at your files, and send those that are missing again.',
    ],
    link: { text: 'Your files', href: '/tray' },
  },
  failed: {
    heading: 'This page could not be made',
    says: [
      'Something went wrong on our side while this page was being made. Nothing on the record was changed or lost.',
      'Please try again in a minute. If it goes on, tell the keeper of this record which page it was.',
    ],
    link: toTheRecord,
  },
};
