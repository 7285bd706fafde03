export const workWords = {
  kind: 'Kind of document',
  alsoCalled: 'Also called',
  answer: (title: string, count: number, signed: number): string =>
    `${count === 1 ? 'One version' : `${count} versions`} of “${title}” ${count === 1 ? 'is' : 'are'} on the record, with ${signed === 0 ? 'no recorded position' : signed === 1 ? 'one recorded position' : `${signed} recorded positions`} on ${count === 1 ? 'it' : 'them'}.`,
  versions: {
    heading: 'Versions, as they derive from each other',
    empty: 'No version is on the record for this document yet.',
    asserted: 'so called by',
    dated: 'Dated',
    undated: 'Date not known',
    agreed: 'Agreed: at least two parties have approved it, and no position on the record stands against it.',
    insteadOf: 'Published instead of',
    reported: 'The text is not held. What sources say of it stands under “As reported”.',
    verbatim: 'The text is held word for word.',
    read: (label: string): string => `Read the text: ${label}`,
    hash: 'SHA-256 of the text',
  },
  signOffs: {
    heading: 'Who took which position',
    intro: 'Each position is told by somebody, and can be disputed. A dispute has the same room as what it disputes.',
    empty: 'No position on any version is on the record yet.',
    told: 'As told by',
    toldTo: 'who says it was told to',
    disputed: 'Disputed',
    notDisputed: 'No dispute of this is on the record.',
    on: 'on',
  },
  comparisons: {
    heading: 'Clause by clause',
    agreed: (published: string): string => `What became of this text in ${published}`,
    published: (agreed: string): string => `What became of ${agreed} in this text`,
  },
  claims: {
    heading: 'What is claimed about it',
  },
  limits: {
    heading: 'What this does not show',
    points: [
      '“Agreed” and “published” are what somebody calls a version; who does so is named beside it.',
      'A document published instead of another does not count as that other one, delivered late or on time.',
      'Versions that nobody has put on the record are not here.',
    ],
  },
} as const;
