export const recordComparisonWords = {
  heading: 'Compare two versions',
  lead: ['Both texts have to be held to the letter. Nothing of the result is public before somebody has read and judged it.'],
  fields: {
    publishedVersionId: { label: 'With which version of what was published?', missing: 'Choose the version to compare it with.' },
  },
};

export const confirmFindingWords = {
  heading: 'Confirm a finding',
  lead: ['You have read both texts, and the finding is right.'],
  button: 'Confirm it',
  fields: { note: { label: 'A word about it' } },
};

export const overruleFindingWords = {
  heading: 'Overrule a finding',
  lead: ['What the engine found stays on the record beside what you say.'],
  fields: {
    fate: { label: 'What became of it?', missing: 'Choose what became of it.' },
    note: { label: 'Why do you overrule it?', missing: 'Write why.' },
  },
};

export const fates = {
  KEPT: 'Kept: the same words',
  REWORDED: 'Other words, which bind as much',
  WEAKENED: 'Binds less',
  STRENGTHENED: 'Binds more',
  REVERSED: 'Says the opposite',
  SPLIT: 'Became several clauses',
  MERGED: 'Several clauses became one',
  DROPPED: 'Not found in the published text',
  ADDED: 'Found only in the published text',
  CHANGED: 'Not sure: please read both',
};
