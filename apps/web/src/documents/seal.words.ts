export const sealWords = {
  kind: 'Sealed comparison',
  sides: { AGREED: 'the one that was compared with what was published', PUBLISHED: 'what was published' },
  answer: (side: string, clauses: number): string =>
    `Two texts were compared, and one of them, ${side}, is sealed. What became of its ${clauses} clauses is told in totals.`,
  totals: {
    heading: 'What is told of the sealed text',
    intro:
      'How many of its clauses had which outcome. The engine compared the texts. Whatever is not “kept” was read and judged by a person before the text was sealed. A verdict that changes later does not change these totals.',
  },
  shown: { heading: 'The text that is shown', asserted: 'so called by' },
  seal: {
    heading: 'The seal',
    when: 'Sealed on',
    hash: 'Salted hash of the sealed text',
    how: 'SHA-256, in hexadecimal, of “countersign-seal/v1”, the salt and the text, each on a line of its own. The salt is 122 random bits: without it nobody can try out texts until one fits.',
  },
  hidden: {
    heading: 'What is not told',
    points: [
      'No word of the sealed text, no place in it, and none of the engine’s findings one by one.',
      'How many clauses it has can be counted from the totals. How long it is cannot.',
      'Whoever reads the other text and the totals can guess at some of the sealed one. A guess is not shown to be right by anything here.',
    ],
  },
  revealed: {
    heading: 'Revealed',
    not: { heading: 'Not revealed', says: 'The text and the salt have not been given to you by this record.' },
    when: 'The salt was put on the record on',
    text: 'The text that was sealed',
    salt: 'Salt',
    erased: 'The salt is gone: the text was erased. No copy can be checked with this page any more.',
    members: 'Not released: only members of the space read this part. Everybody reads it once it and the text are public.',
    proof: 'Download the proof of the salt',
    deeds: { propose: 'Propose to make the salt public', release: 'Make the salt public' },
  },
  copy: {
    heading: 'Check a copy that you hold',
    intro:
      'It works without a connection, and nothing that you hold is sent anywhere. You need your copy of the text, the proof of this page (the file under “Take the proof with you”), and the salt.',
    member:
      'Members of the space find the salt in the proof with what only members read, in the field “salt”. Whoever has it can check a copy, and can try out words that are missing in one.',
    outside: 'As long as the text is not revealed, the group alone can give you the salt.',
    where: 'In a copy of this project’s program, type this, with the name of your file in place of COPY.docx:',
    withSalt: 'With the salt',
    withReveal: 'With the proof of the salt instead',
  },
  limits: {
    heading: 'What a check shows, and what it does not',
    points: [
      '“The same text” shows that your copy, to the letter, is the text that was sealed in this entry, and with it that the text was there on that day.',
      '“Another text” shows only that it is not the same to the letter. One quotation mark is enough, and a program that saves a file can change one.',
      'Neither shows that the text is true, who wrote it, or that anybody agreed to it.',
      'Neither shows that the totals are right. That takes both texts: compare them when the sealed one is revealed.',
      'The proof of this page shows that the record is unchanged, not that it is true or complete: of the totals and the hash, that they are what was entered.',
    ],
  },
} as const;
