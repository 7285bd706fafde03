export const proposeReleaseWords = {
  heading: 'Propose to make this public',
  lead: [
    'It says that this is ready for everybody. A steward releases it; a comparison always takes a second person.',
    'The other stewards of your space find a notice of it, and its page says to the members that you proposed it.',
  ],
  button: 'Propose it',
  fields: {},
};

export const releaseWords = {
  heading: 'Make this public',
  lead: [
    'Everybody can read it from then on, with what bears on how it reads: its dates, answers, deliveries, positions, replies and disputes. Until what it belongs to and names is public too, nobody outside sees it; its page says so.',
    'It can be taken back. That it was public stays public.',
  ],
  preview: 'See the page as everybody would read it',
  button: 'Make it public',
  fields: {},
};

/** Of what joins the register: others refer to it from then on. */
export const releaseForGoodWords = {
  ...releaseWords,
  lead: [
    'Everybody can read it from then on, and others may refer to it.',
    'It cannot be taken back. A steward can take words off it later, and that shows.',
  ],
};

export const embargoWords = {
  heading: 'Show it early to somebody, and hold its release',
  lead: [
    'It is not released before the day you name. Nothing happens on that day by itself: a person releases it then or later.',
  ],
  button: 'Hold it',
  fields: {
    until: {
      label: 'Until which day is it held?',
      hint: 'It is held until that day begins (midnight, London time).',
      missing: 'Write until which day it is held.',
    },
    to: { label: 'Who outside your space sees it until then?' },
  },
};

export const takeBackWords = {
  heading: 'Take it back',
  lead: ['Nobody outside sees it any more. If it was public, then that it was, until when, and the reason stay public.'],
  button: 'Take it back',
  fields: { reason: { label: 'Why is it taken back?', hint: 'The reason is public.', missing: 'Choose why.' } },
};

export const takingBackReasons = {
  WRONG: 'It is not so',
  UNFAIR: 'It says less or more than is fair',
  CONSENT_WITHDRAWN: 'Somebody it is about or comes from does not agree any more',
  SAFETY: 'It puts somebody at risk',
  RELEASED_BY_MISTAKE: 'It was not meant to be public',
  LEGAL: 'The law, or somebody by it, asks for it',
  REASON_CANNOT_BE_GIVEN: 'The reason cannot be given',
};

const withholdFields = {
  field: {
    label: 'Which words?',
    hint: 'In every reading of it, the corrected ones too.',
    missing: 'Choose which words.',
  },
  reason: { label: 'Why are they withheld?', hint: 'The reason is public.', missing: 'Choose why.' },
};

export const redactWords = {
  heading: 'Redact words in it',
  lead: [
    'Nobody but the members of your space reads them any more. Where they stood the reason stands, and that they were redacted stays public.',
    'A copy that somebody has made cannot be called back.',
  ],
  button: 'Redact them',
  fields: withholdFields,
};

export const eraseWords = {
  heading: 'Erase words in it',
  lead: [
    'Nobody reads them any more, you neither, and it cannot be undone. Where they stood the reason stands, and that they were erased stays.',
    'A copy that somebody has made cannot be called back, nor what stands in backups until these are thrown away. The same words in another entry stay: erase them there too.',
  ],
  button: 'Erase them for good',
  fields: withholdFields,
};

export const withholdingReasons = {
  SAFETY: 'It puts somebody at risk',
  CONSENT_WITHDRAWN: 'Somebody it is about or comes from does not agree any more',
  PERSONAL_DATA: 'It tells something about a person that is theirs',
  WRONG: 'It is not so',
  UNFAIR: 'It says less or more than is fair',
  LEGAL: 'The law, or somebody by it, asks for it',
  ENTERED_BY_MISTAKE: 'It was not meant to be on the record',
  REASON_CANNOT_BE_GIVEN: 'The reason cannot be given',
};

export const allWords = 'All words of it';

export const releaseTrailWords = {
  cancel: 'Change nothing',
  isPublic: 'Everybody reads this already.',
  added: 'What was added to it since, and can be made public',
  back: 'Back to it',
  nobody: 'Nobody outside your space has an account here. A steward invites them from the page of the space.',
} as const;
