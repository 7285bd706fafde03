export const checksWords = {
  heading: 'Addresses that are asked again',
  lead: 'This server asks these addresses on a schedule and tells the members of the space when it is given another text, or several times in a row nothing that it can keep. Nobody outside the space sees which they are. What is found there stays in the space until it is released.',
  empty: 'Nothing here yet. On the page of a version that came from a web address you can have the address asked again.',
  more: 'The 100 set last are shown.',
  every: { DAY: 'Asked once a day', WEEK: 'Asked once a week' } as Readonly<Record<string, string>>,
  next: 'next from',
  never: 'It has not been asked again yet.',
  asked: (at: string, what: string): string => `Asked last on ${at}: ${what}.`,
  found: {
    UNCHANGED: 'it gave the same text',
    CHANGED: 'it gave another text, which became a version',
    ELSEWHERE: 'it sent us to another address, which gave another text',
    UNSTEADY: 'it gave two different texts within moments',
  } as Readonly<Record<string, string>>,
  failing: (times: number, since: string): string =>
    times === 1
      ? `It has failed us once, on ${since}.`
      : `It has not given us its page ${times} times in a row, from ${since} on.`,
  standsStill:
    'It is not asked at present: whoever set it may no longer write in this space, or the space is closed. While it is open, anybody who may write there can set it anew, on the page of the version.',
  stop: 'Stop asking it',
} as const;

export const checkAddressWords = {
  heading: 'Have this address asked again',
  lead: [
    'This server fetches the page again, as it did the first time, in your name and at a time of its own. Another text becomes a version of the same document, for the members of the space alone. Setting it once more changes how often.',
    'The server at the address can notice that this server asks again and again.',
  ],
  button: 'Have it asked',
  fields: { every: { label: 'How often?', missing: 'Choose how often.' } },
};

export const everyChoices: Readonly<Record<string, string>> = { DAY: 'Once a day', WEEK: 'Once a week' };

export const stopCheckWords = {
  heading: 'Stop asking this address',
  lead: ['It is not asked any more. What was found there stays on the record.'],
  button: 'Stop asking it',
  fields: {},
};
