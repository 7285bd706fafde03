export const sealComparisonWords = {
  heading: 'Seal one text of a comparison',
  lead: [
    'For when the record is to say how much of a text was kept, and the text itself has to stay with you for now.',
    'Once two of you have made the seal public, everybody reads: what you write below, how many clauses of the sealed text had which outcome, the other text, and a hash with which a copy can be checked later.',
    'Nobody outside reads a word of the sealed text, a place in it, or one finding by itself. But whoever has the other text and the totals can guess at some of it. With fewer than five clauses it is refused.',
  ],
  fields: {
    side: { label: 'Which text stays sealed?', missing: 'Choose which text stays sealed.' },
    says: {
      label: 'What is sealed, in words for everybody',
      hint: 'For example: the draft that both sides approved in March 2023. Quote nothing from it.',
      missing: 'Write what is sealed.',
    },
  },
  sides: {
    agreed: (text: string) => `The first text: ${text}`,
    published: (text: string) => `The text it is compared with: ${text}`,
  },
};

export const revealSealWords = {
  heading: 'Reveal a sealed text',
  lead: [
    'The salt of the seal goes on the record. Once the salt and the text are public, everybody can check that it is the text that was sealed.',
    'It is refused where the text on the record is not the one that was sealed. Saving it makes nothing public: that is done after it, for the text and for the salt.',
  ],
  fields: {},
};
