import { textHashWords } from './text-hash.words.js';

export const workWords = {
  kind: 'Kind of document',
  alsoCalled: 'Also called',
  answer: (title: string, count: number, signed: number): string =>
    `${count === 1 ? 'One entry' : `${count} entries`} ${count === 1 ? 'is' : 'are'} filed under “${title}” in what has been released, with ${signed === 0 ? 'no released position' : signed === 1 ? 'one released position' : `${signed} released positions`} on ${count === 1 ? 'it' : 'them'}.${count === 1 ? '' : ' Filing them together does not settle that they are one document, nor that each is another text.'}`,
  versions: {
    heading: 'Its texts, each under the one it is said to derive from',
    empty: 'No version of this document has been released yet.',
    asserted: 'so called by',
    dated: 'Dated',
    undated: 'Date not known',
    agreed:
      'Agreed, as this record works it out from what has been released: at least two parties are said to have approved it, each with a source named here and undisputed, and no released position stands against it.',
    insteadOf: 'On the record as published instead of',
    insteadOfWho: 'Who says so stands under “What is claimed about it”.',
    reported: 'The text is not held. What sources say of it, where they do, stands under “As reported”.',
    verbatim: 'The text is held word for word.',
    more: (label: string): string => `Where ${label} comes from, and what has the same text`,
    read: (label: string): string => `Read the text: ${label}`,
    hash: textHashWords.name,
    howHash: textHashWords.how,
  },
  signOffs: {
    heading: 'Who took which position',
    intro:
      'Each position is told by somebody, and can be disputed. A dispute has the same room as what it disputes. Worked out from what has been released.',
    empty: 'No position on any version has been released yet.',
    filed: 'Filed with:',
    told: 'As told by',
    toldTo: 'who says this was told to',
    disputed: 'Disputed',
    notDisputed: 'No dispute of this has been released.',
    on: 'on',
  },
  comparisons: {
    heading: 'Clause by clause',
    agreed: (published: string): string => `What became of this text in ${published}`,
    published: (agreed: string): string => `What became of ${agreed} in this text`,
  },
  seals: {
    heading: 'Compared with a text that is sealed',
    intro: 'Of these the totals are told, and one text is not shown.',
  },
  claims: {
    heading: 'What is claimed about it',
    about: (who: string, says: string): string => `About the claim that ${who}: ${says}`,
    history: 'When it was put on the record, and what changed',
  },
  limits: {
    heading: 'What this does not show',
    points: [
      '“Published” is what somebody calls a version; who does so is named beside it. “Agreed” is worked out from the positions on record here, and says no more than they do.',
      'A document published instead of another does not count as that other one, delivered late or on time.',
      'Versions, positions and disputes that have not been released are not here.',
    ],
  },
} as const;
