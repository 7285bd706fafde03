import { toldWords } from '../forms/entry.words.js';

export const recordHarmNoteWords = {
  heading: 'Add what this did to you',
  lead: [
    'Your space reads it, behind the warning you write. Your name is not shown with it.',
    'You alone decide whether others read it, and you can take it back, from your space too, also after you have left the space. If it was public by then, it stays public that it was, until when, and the reason you choose.',
    'If you are not sure yet, write a note instead. No other member sees a note, and you can change or delete it.',
  ],
  check: [
    'Nothing is saved yet. This is what goes on the record when you press the button.',
    'Your space reads it, behind its warning. Nobody outside does unless you release it; no steward can.',
    'It cannot be changed. You can take it back, and a steward can take words off it or erase them. That something was here, and when, stays on the record.',
  ],
  fields: {
    warning: {
      label: 'What do the words touch?',
      hint: 'Such as restraint, or self-harm. It stands before the words, and readers choose whether to open them.',
      missing: 'Write what the words touch, for the warning before them.',
    },
    says: {
      label: 'What it did',
      hint: 'Please leave out the names of others, unless they have agreed.',
      missing: 'Write what it did.',
    },
    on: {
      label: 'When did it happen?',
      hint: 'You need not say when. If you do, as you would say it: 2022, spring 2023, 2021 to 2023.',
    },
    fromWhat: {
      label: 'What are you writing this from?',
      hint: 'You need not say. Memory is an honest answer.',
    },
    sourceId: toldWords['sourceId']!,
  },
};

export const harmNoteWords = {
  kind: 'A note of harm',
  lead: (group: string): string => `Somebody in ${group} tells what this working relationship did to them.`,
  leadOfLeft: 'You wrote this in a space that you have left. You can read it here and take it back; nobody else can.',
  quote: (group: string): string => `Somebody in ${group} tells what a working relationship did to them`,
  says: 'In their words',
  facts: {
    on: 'When',
    belongs: 'Belongs to',
    source: 'Where this can be read',
    noSource: 'No source that others can read. It stands as what its author says.',
  },
  section: { heading: 'What it did to people' },
  limits: {
    heading: 'What this does not show',
    points: [
      'It is one person’s account. Who wrote it is not shown.',
      'Its author alone shows it to others or takes it back. Nobody else in the space does.',
      'What nobody wrote down or chose to show is not here.',
    ],
  },
} as const;
