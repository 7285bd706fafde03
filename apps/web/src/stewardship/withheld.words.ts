export const withheldWords = {
  heading: 'Words are withheld on this page',
  what: 'Where they stood it says so, with the reason. They stood in the record, and the log still holds a hash of each; a proof of this page says which.',
  of: (field: string, how: string, day: string, reason: string): string => `${field}: ${how} on ${day}. ${reason}`,
  how: { REDACTED: 'redacted', ERASED: 'erased' } as Readonly<Record<string, string>>,
  reasons: {
    CONSENT_WITHDRAWN: 'The reason given: somebody it is about or comes from does not agree any more.',
    SAFETY: 'The reason given: it put somebody at risk.',
    PERSONAL_DATA: 'The reason given: it told something about a person that is theirs.',
    WRONG: 'The reason given: it was not so.',
    UNFAIR: 'The reason given: it said less or more than was fair.',
    LEGAL: 'The reason given: the law, or somebody by it, asked for it.',
    ENTERED_BY_MISTAKE: 'The reason given: it was not meant to be on the record.',
    REASON_CANNOT_BE_GIVEN: 'The reason cannot be given.',
  } as Readonly<Record<string, string>>,
  members: 'Members of your space alone read what was redacted:',
  other: 'other words',
};

/** What people call a field whose words can be withheld. */
export const fieldNames: Readonly<Record<string, string>> = {
  statement: 'What was said',
  verb: 'How it was said',
  locator: 'Where in the source it stands',
  correctionReason: 'Why it was corrected',
  statedOnSaid: 'When it was said, in words',
  title: 'The title',
  summary: 'The summary',
  beganSaid: 'When it began, in words',
  endedSaid: 'When it ended, in words',
  kind: 'What kind of document it is',
  alsoCalled: 'What else it is called',
  citation: 'Where it can be read',
  address: 'The address',
  origin: 'Whose voice it is',
  quote: 'The quotation',
  hearsay: 'Through whom it came',
  publishedOnSaid: 'When it was published, in words',
};
