export const proposeReleaseWords = {
  heading: 'Propose to make this public',
  lead: ['It says that this is ready for everybody. A steward releases it; a comparison always takes a second person.'],
  button: 'Propose it',
  fields: {},
};

export const releaseWords = {
  heading: 'Make this public',
  lead: [
    'Everybody can read it from then on, with what bears on how it reads: its dates, deliveries, replies and disputes.',
    'It can be taken back. That it was public stays public.',
  ],
  preview: 'See the page as everybody would read it',
  button: 'Make it public',
  fields: {},
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
      hint: 'It is held until that day begins (midnight UTC).',
      missing: 'Write until which day it is held.',
    },
    to: { label: 'Who outside your space sees it until then?' },
  },
};

export const takeBackWords = {
  heading: 'Take it back',
  lead: ['Nobody outside sees it any more. That it was public, until when, and the reason stay public.'],
  button: 'Take it back',
  fields: { reason: { label: 'Why?', hint: 'The reason is public.', missing: 'Choose why.' } },
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

export const releaseTrailWords = { cancel: 'Change nothing' } as const;
