export const organizationWords = {
  answer: (name: string, what: string, day: string | undefined): string =>
    day === undefined ? `${name} is ${what}.` : `${name} is ${what}, by the name it had on ${day}.`,
  classes: {
    INSTITUTION: 'an institution',
    GROUP: 'a lived-experience group',
    COALITION: 'a coalition',
    REGULATOR: 'a regulator',
    COMPANY: 'a company',
    NEWSPAPER: 'a newspaper',
    OTHER: 'a body',
  } as Readonly<Record<string, string>>,
  names: {
    heading: 'Its names over time',
    from: 'from',
    until: 'until',
    noDates: 'no dates recorded',
  },
  posts: { heading: 'Offices the record names' },
  engagements: {
    heading: 'Engagements it is part of',
    empty: 'No engagement of this body has been released.',
  },
  commitments: {
    heading: (day: string): string => `Its commitments, in its own words or as reported, and where they stood on ${day}`,
    expected: (day: string): string => `What is expected of it, as others say, and where that stood on ${day}`,
    worked: 'Worked out from what has been released.',
    empty: 'No commitment of this body by the day this page is read for has been released.',
    more: 'More are on the record than are shown here. Ask for them on the data page.',
    stated: 'stated',
    kinds: { COMMITMENT: 'Commitment', EXPECTATION: 'Expectation' },
  },
  limits: {
    heading: 'What this does not show',
    points: [
      'It is not a judgement of this body, and its length is not a measure: it grows with what people have put on the record.',
      'What nobody has recorded is not here, kept promises included.',
    ],
  },
} as const;
