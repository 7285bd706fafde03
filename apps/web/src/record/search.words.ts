export const searchWords = {
  heading: 'Search the record',
  headingFor: (text: string): string => `Search the record: ${text}`,
  trail: [{ text: 'The record', href: '/' }],
  label: 'Words to look for',
  hint: 'All of them must be there, in any form: “promise” finds “promised”. Put words in "quotes" to find them together.',
  button: 'Search',
  most: 200,
  cut: 'What was asked is longer than this search takes: only its first 200 letters were looked for.',
  found: (count: number, more: boolean): string =>
    more
      ? `More than ${count.toLocaleString('en-GB')} places on the record`
      : count === 1
        ? '1 place on the record'
        : `${count.toLocaleString('en-GB')} places on the record`,
  order:
    'Read each where it stands: its date, its source and who disputes it are told there. The one put on the record last stands first.',
  by: 'by',
  nothing: 'Nothing was found in what you can see.',
  nothingMeans: [
    'This does not show that something was never said or agreed. It shows only that these words are not in what you can read here.',
    'Very common words, such as “the” or “of”, are not looked for. Try fewer words, or another word for the same thing.',
  ],
  recorded: 'Put on the record',
  standsIn: 'Read it at',
  next: 'Further places',
  kinds: {
    ORGANIZATION_NAME: 'The name of a body',
    POST: 'An office',
    SOURCE: 'A source',
    ENGAGEMENT: 'An engagement',
    WORK: 'A document',
    VERSION: 'In a version of a document',
    SIGN_OFF: 'A position on a version, as told',
    SIGN_OFF_DISPUTE: 'A dispute of a position',
    CONTENT_POINT: 'A point that a source looked for in a document, found or not',
    CLAIM: 'A claim',
    LOG_ENTRY: 'Something that happened, as told',
    LABOUR: 'Hours the group gave, as told',
    CALL: 'A call',
    CALL_ANSWER: 'An answer to a call',
    COMMITMENT: 'A commitment or expectation',
    DELIVERY: 'A delivery, as told',
    OFFICIAL_STATEMENT: 'A statement about a commitment',
    JUDGEMENT: 'A judgement of a commitment',
    REPLY_REQUEST: 'A reply asked for',
    REPLY: 'A reply',
  } as Readonly<Record<string, string>>,
  titles: {
    comparison: (work: string): string => `What became of each clause: ${work}`,
  },
} as const;
