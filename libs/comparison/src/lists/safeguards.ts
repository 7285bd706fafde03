import { cue, type CueList } from './cue.js';

/** What is given in writing. */
const GIVEN = [
  ...[
    'consent',
    'permission',
    'agreement',
    'notice',
    'approval',
    'reply',
    'response',
    'confirmation',
    'authorisation',
    'statement',
  ],
  ...['explanation', 'record', 'reasons', 'apology', 'report', 'policy', 'plan', 'request', 'assurance', 'answer', 'evidence'],
];
/** What is held by somebody independent. */
const HELD = [
  ...['review', 'scrutiny', 'evaluation', 'investigation', 'audit', 'assessment', 'advocate', 'advocates', 'advocacy', 'inquiry'],
  ...[
    'panel',
    'chair',
    'body',
    'oversight',
    'advice',
    'evidence',
    'research',
    'expert',
    'experts',
    'assessor',
    'monitoring',
    'regulator',
  ],
];

/** Behind "in public" they name a field, not a way of doing it. */
const PUBLIC_THINGS = [
  ...['life', 'place', 'places', 'space', 'spaces', 'building', 'buildings', 'transport', 'sector', 'law', 'health', 'office'],
  ...[
    'service',
    'services',
    'body',
    'bodies',
    'authority',
    'authorities',
    'interest',
    'hospital',
    'hospitals',
    'policy',
    'debate',
  ],
];
/** Before "free" they make it what is given without charge. */
const GIVING = ['a', 'offer~', 'provide~', 'give~', 'get~', 'receive~', 'have~', 'to', 'with', 'for'];

/**
 * Words that make a promise tighter, so that their loss is a change: "explicit consent" against "consent".
 * The value is how much: 2 is a change, 1 is for a reader to judge.
 *
 * Source: written for Countersign. Licence: that of the project.
 */
export const safeguards: CueList = {
  family: 'safeguard',
  source: 'Written for Countersign',
  licence: 'Same as the project',
  cues: [
    cue('explicit', 2, 'We ask for explicit consent.', 'They explain consent.', {
      notBefore: ['content', 'material', 'images', 'rate'],
    }),
    cue('explicitly', 2, 'You consent explicitly.', 'They explain consent.'),
    cue('express', 2, 'We ask for express consent.', 'They express concern.', { onlyBefore: GIVEN }),
    cue('informed consent', 2, 'We ask for informed consent.', 'We informed you of consent.'),
    cue('prior', 1, 'We ask for prior consent.', 'A priority is consent.', { notBefore: ['to'] }),
    cue('written', 2, 'We ask for written consent.', 'Content, written or not, is kept.', { onlyBefore: GIVEN }),
    cue('in writing', 2, 'We reply in writing.', 'The writing is clear.'),
    cue('independent', 2, 'We hold an independent review.', 'An independent contractor came.', { onlyBefore: HELD }),
    cue('independently', 2, 'It is independently reviewed.', 'It is independently minded.', { notBefore: ['minded'] }),
    cue('unconditional', 2, 'We give an unconditional apology.', 'A condition is met.'),
    cue('unconditionally', 2, 'We apologise unconditionally.', 'A condition is met.'),
    cue('unreserved', 2, 'We give an unreserved apology.', 'The seat is reserved.'),
    cue('unreservedly', 2, 'We apologise unreservedly.', 'The seat is reserved.'),
    cue('in person', 2, 'We apologise in person.', 'The person is kept in mind.'),
    cue('face to face', 2, 'We meet them face to face.', 'The face of it is plain.'),
    cue('in public', 2, 'We meet in public.', 'They work in public life.', { notBefore: PUBLIC_THINGS }),
    cue('unrestricted', 2, 'We give unrestricted access.', 'The restricted form is kept.'),
    cue('unfettered', 2, 'We give unfettered access.', 'The fetters were kept.'),
    cue('in full', 2, 'We publish it in full.', 'The full form is kept.', { notBefore: ['force', 'time'] }),
    cue('fully', 1, 'We fully comply.', 'They awfully replied.', { notBefore: ['committed'] }),
    cue('strictly', 1, 'It is strictly kept.', 'A strict form is kept.'),
    cue('the minimum', 2, 'We collect the minimum amount.', 'They minimise it.', {
      notAfter: ['than', 'to', 'at'],
      notBefore: ['requirements', 'requirement', 'standard', 'standards', 'age'],
    }),
    cue('legally binding', 2, 'It is a legally binding duty.', 'The binding of the book broke.'),
    cue('free', 2, 'We offer free advice.', 'You are free to leave.', {
      onlyAfter: GIVING,
      notBefore: ['and', 'or', 'of', 'to', 'software'],
    }),
    cue('at no (extra/additional) cost/charge (to you)', 2, 'We send it at no cost.', 'There is no cost at present.'),
    cue('without charge', 2, 'We send it without charge.', 'They went without. Charge it.'),
    cue('free of charge', 2, 'We send it free of charge.', 'The charge was high.'),
    cue('to the public', 1, 'We make it available to the public.', 'It is sold to the public.', {
      onlyAfter: ['available', 'accessible'],
    }),
    cue('publicly', 1, 'We publicly apologise.', 'The public came.'),
  ],
};
