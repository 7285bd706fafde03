/** What every form may have to say. */
export const formsWords = {
  errorTitle: 'There is a problem',
  errorPrefix: 'Error',
  doFirst: 'What can be done about it',
  optional: '(optional)',
  stale:
    'This page was opened before you signed in or out. Nothing you wrote is lost. Please look it over and press the button again.',
  already: 'This was recorded already when you pressed the button before. If you mean to record another one, press it again.',
  wrongChoice: 'Choose one of the answers below.',
  pickOne: 'Choose one',
  leaveOut: 'Leave this out',
  others: (label: string) => `Others: ${label}`,
  wholeNumber: 'Write a whole number in figures, such as 7.',
  hours: 'Write hours in figures, such as 12, 1.5 or 2:30.',
  oneDay: (words: string) => `This is more than one day (${words}). Write one day, such as 10 March 2023.`,
  toCome: (today: string) => `This day has not come yet: today is ${today}. Write when it happened.`,
  date: {
    /** What was understood, and how much it leaves open. */
    read: (words: string) => `We read this as ${words}`,
    within: (from: string, to: string) => `it may mean any day from ${from} to ${to}`,
    from: (day: string) => `it may mean any day from ${day} on`,
    until: (day: string) => `it may mean any day until ${day}`,
    about: 'you said about, so it may lie a little outside',
    uncertain: 'marked as not certain',
    inferred: 'worked out from what you wrote, which is kept beside it',
    /** Of one day, beside which no words are kept. */
    counted: 'worked out from what you wrote',
    /** Where others might read the words otherwise: how they were read, and what to write instead. */
    doubts: {
      'day-before-month':
        'The first number is read as the day and the second as the month. Write the month as a word if you mean it the other way round.',
      'number-is-a-day': 'The number is read as a day. If it is a year, write it with four figures.',
      'edge-of-a-year':
        'The beginning or the end of a year is read as its first or last three months. Name the months if you mean others.',
      'a-third':
        'The beginning, the middle and the end of a time are read as a third of it each. Name the days or months if you mean others.',
      'a-quarter': 'A quarter is read as one of the calendar year. Name its months if it is counted from April.',
      'year-of-accounts': 'A financial year is read as 1 April to 31 March. Name the months if it is counted otherwise.',
    },
  },
  check: {
    heading: 'Look it over',
    before: 'Nothing is saved yet. This is what goes on the record when you press the button.',
    /** What can be done about it if it turns out to be wrong, by its kind. */
    afterwards: {
      corrected:
        'What is on the record stays. If something in it is wrong, correct it from its own page: what it said before stays beside the correction, with what was wrong. A steward can take words off it. Each of these shows.',
      beside:
        'What is on the record stays, and this cannot be corrected. If something in it is wrong, record it again as it should read: both stand beside each other. A steward can take words off it, and take it back once it was made public. Each of these shows.',
      register:
        'What is on the record stays, and this cannot be corrected. If something in it is wrong, record it again as it should read, and choose that one from then on. Once it was made public it is not taken back, since others may refer to it; a steward can take words off it. Each of these shows.',
      once: 'What is on the record stays. This can be neither corrected nor recorded again. If something in it is wrong, add a claim that says so. A steward can take it out of everybody’s sight again once it was made public. Each of these shows.',
      decision:
        'What is on the record stays. If something in it is wrong, record another decision: that one takes its place, and this one stays beside it. A steward can take words off it. Each of these shows.',
    },
    seen: 'Everybody in your space sees it. Nobody outside does until a steward releases it.',
    correction: [
      'Nothing is saved yet. This is what goes on the record when you press the button.',
      'What it said before stays beside it, with your reason. Whoever sees it now sees the correction at once: where it is public, everybody does.',
    ],
    button: 'Put on the record',
    change: 'Change something first',
    yes: 'Yes',
    /** Of a correction: what stands now, and what will. */
    was: 'Until now',
    will: 'From now on',
    nothing: 'Nothing',
  },
  /** What somebody else, or the same person in another tab, changed while the form was open. */
  since: {
    heading: 'This was changed after you opened it',
    because: 'Why it was changed:',
    differ:
      'Nothing is saved yet, and nothing you wrote is lost: it stands in the form below. Look at both. What is in the form takes the place of what it reads now.',
    same: 'It reads already as you wrote it, so there may be nothing more to change.',
    taken: 'You had not changed the following. It stands in the form as it reads now.',
    now: 'It reads now',
    wrote: 'You wrote',
    both: 'Keep both, one after the other',
    gone: 'Something that can no longer be chosen',
  },
  /** Of the note that an entry grows from. */
  note: {
    yours: 'Your note',
    goes: 'It is gone from your notes once this is on the record. Only what stands in the form is kept.',
    gone: 'The note that this began from is gone',
    goOn: 'It was put on the record or deleted elsewhere. Nothing you wrote here is lost. Look it over, and press the button again: this goes on the record without the note.',
  },
  /** What was written in a form that opens no more. */
  left: {
    heading: 'What this form was about is not shown to you any more',
    lead: 'Nothing was recorded just now, and the words you wrote are not lost: they stand below. Keep them as a note that you alone see, or copy them.',
    button: 'Make a note of them',
    notes: 'Your notes',
  },
  goneChoice: 'Something you had chosen here can no longer be chosen. Please choose again.',
  goneHidden: (label: string, now: string) =>
    `${label} What you had chosen can no longer be chosen. It is ${now} now; go on if that is right.`,
  keep: 'Save and come back',
  /** What a form chooses from and can be left for, in the order of its buttons. */
  missing: {
    bodies: {
      heading: 'Add the body first',
      text: 'This form chooses from the bodies on your record, and asks for more of them than there are. What you have written already is kept by the button at its end.',
      link: 'Add a body',
      button: 'Save this and add a body that is missing',
    },
    works: {
      heading: 'Add the document first',
      text: 'This form chooses from the documents on your record, and there is none yet. What you have written already is kept by the button at its end.',
      link: 'Add a document',
      button: 'Save this and add a document that is missing',
    },
    versions: {
      heading: 'Add the other version first',
      text: 'Two versions are compared whose text is held to the letter, and there is no other one on the record yet. Put in its text, and you come back here. From a file it is put in under “Your files”.',
      link: 'Add a version',
      button: 'Save this and add a version that is missing',
    },
    sources: {
      heading: 'Add the source first',
      text: 'This form chooses from the sources on your record, and there is none yet. What you have written already is kept by the button at its end.',
      link: 'Add a source',
      button: 'Save this and add a source that is missing',
    },
  },
  begun: {
    heading: 'You began this before',
    goOn: (words: string | undefined, when: string) =>
      words === undefined ? `Go on with what you kept on ${when}` : `Go on with “${words}”, kept on ${when}`,
  },
  tooLong: 'More was sent than a form here can hold.',
  kept: {
    heading: 'You had been signed out. What you wrote is still here.',
    text: 'Sign in, and it stands in the form again. It has not been saved anywhere: it is in this page alone, so please do not close it.',
    back: 'You are signed in again. What you wrote stands below and is not sent yet. Please look it over and press the button.',
    passphrases: 'Passphrases, codes and files are not kept. Please give those again.',
  },
  signInFirst: 'Sign in to see this page.',
} as const;
