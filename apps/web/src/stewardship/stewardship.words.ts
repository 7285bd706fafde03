type Counted = readonly [one: string, more: string];

export const stewardshipWords = {
  preview: 'This is a preview. Nobody but the stewards of the space can see this page now.',
  unseen: 'Nobody outside would read this page yet',
  backToRelease: 'Go on to make it public, or leave it',
  heldBack: (list: string): string => `Held back from everybody: ${list}. Members alone see that this is so.`,
  kinds: {
    DUE_DATE: ['1 later date', 'later dates'],
    OFFICIAL_STATEMENT: ['1 statement of the body', 'statements of the body'],
    JUDGEMENT: ['1 judgement', 'judgements'],
    DELIVERY: ['1 delivery', 'deliveries'],
    CALL_ANSWER: ['1 answer', 'answers'],
    CALL_ADDRESSEE: ['1 addressee', 'addressees'],
    LOG_PARTY: ['1 body it was with', 'bodies it was with'],
    LOG_PROMISE: ['1 linked promise', 'linked promises'],
    SIGN_OFF: ['1 sign-off', 'sign-offs'],
    SIGN_OFF_DISPUTE: ['1 dispute', 'disputes'],
    CONTENT_POINT: ['1 content point', 'content points'],
    REPLY_REQUEST: ['1 request for a reply', 'requests for a reply'],
    REPLY: ['1 reply', 'replies'],
    FINDING: ['1 finding', 'findings'],
    CONFIRMATION: ['1 verdict', 'verdicts'],
    ORGANIZATION_NAME: ['1 name', 'names'],
    POST: ['1 office', 'offices'],
    ADDRESS_EVENT: ['1 finding at its address', 'findings at its address'],
    VERSION_FILE: ['1 file', 'files'],
    VERSION_CAPTURE: ['1 capture', 'captures'],
  } as Readonly<Record<string, Counted>>,
  other: ['1 other thing', 'other things'] as Counted,
  notPublic: 'not public yet: everybody else reads this page without it',
  readBy: {
    /** said to members, whose pages count more than those of everybody else */
    counted: 'Where it says “released”, it counts what only members read too.',
    released: 'Everybody can read this page.',
    waits:
      'This was made public, and nobody outside sees it yet: something that it belongs to or names is not public, such as a body, an office, a source or a document.',
    members: 'This is not public. Members of your space read it, and whoever it is shown to early.',
    stillYours:
      'Not everybody reads this. You wrote it, and can take it back. If you made it public, something that it belongs to is not public.',
    yours: 'You took this back: no other member reads it, and nobody outside does.',
    everybody: 'Everybody else is told that here, and nothing of what it says.',
  },
  /** of one thing among others on a page, to members */
  standing: {
    released: 'Everybody can read this.',
    waits:
      'Made public, and nobody outside sees it yet: something that it belongs to or names is not public, such as a body, an office, a source or a document.',
    members: 'Not public: members of your space read it, and whoever it is shown to early.',
    takenBack: (from: string, until: string, reason: string): string =>
      `Taken back: it was public from ${from} until ${until}. ${reason}`,
    deeds: 'What you can do with this',
  },
  takenBack: {
    heading: 'This was taken back',
    says: (from: string, until: string, reason: string): string =>
      `What stood at this address was public from ${from} until ${until} and has been taken back. ${reason}`,
    stays: 'That it was here stays on the record. What it said is not shown.',
    reasons: {
      CONSENT_WITHDRAWN: 'The reason given: somebody it is about or comes from does not agree any more.',
      SAFETY: 'The reason given: it put somebody at risk.',
      WRONG: 'The reason given: it was not so.',
      UNFAIR: 'The reason given: it said less or more than was fair.',
      LEGAL: 'The reason given: the law, or somebody by it, asked for it.',
      RELEASED_BY_MISTAKE: 'The reason given: it was not meant to be public.',
      REASON_CANNOT_BE_GIVEN: 'The reason cannot be given.',
    } as Readonly<Record<string, string>>,
  },
};
