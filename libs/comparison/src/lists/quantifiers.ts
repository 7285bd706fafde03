import { cue, type CueList } from './cue.js';

/**
 * How much of a class the words take in: 5 all of it, 4 each of it, 3 most, 2 some, 1 little.
 *
 * Source: written for Countersign. Licence: that of the project.
 */
export const quantifiers: CueList = {
  family: 'quantifier',
  source: 'Written for Countersign',
  licence: 'Same as the project',
  cues: [
    cue('all', 5, 'All trusts reply.', 'They called us.', { notBefore: ['-'], notAfter: ['at', 'above', 'after', 'once'] }),
    cue('all of', 5, 'We publish all of it.', 'It is a wall of stone.'),
    cue('the whole of', 5, 'We publish the whole of it.', 'On a whole we agree.'),
    cue('the entire', 5, 'We publish the entire report.', 'They are entirely lost.'),
    cue('every', 5, 'Every trust replies.', 'Everyday forms are kept.', {
      notBefore: [
        ...['#', 'two', 'three', 'day', 'week', 'month', 'year', 'effort'],
        ...['hour', 'night', 'morning', 'evening', 'fortnight', 'quarter'],
      ],
    }),
    cue('each', 4.5, 'Each trust replies.', 'They reach us.', {
      notBefore: ['other', 'day', 'week', 'month', 'year', 'quarter', 'hour', 'night', 'morning', 'evening', 'fortnight'],
    }),
    cue('everyone/everybody', 5, 'Everyone replies.', 'Every one of them replied.'),
    cue('everything', 5, 'We publish everything.', 'Every thing has a name.'),
    cue('each and every', 5, 'Each and every trust replies.', 'They reach us.'),
    cue('any', 4.5, 'Any trust replies.', 'Many trusts reply.'),
    cue('anyone/anybody', 5, 'Anyone replies.', 'Any one of them replied.'),
    cue('always', 5, 'We always reply.', 'All the ways are shut.'),
    cue('at all times', 5, 'We reply at all times.', 'At times we reply.'),
    cue('in all cases', 5, 'We reply in all cases.', 'In cases of need we reply.'),
    cue('in every case', 5, 'We reply in every case.', 'In this case we reply.'),
    cue('at any time of (the) day', 5, 'We reply at any time of day.', 'At that time of day we reply.'),
    cue('both', 4.6, 'Both trusts reply.', 'They bother us.'),
    cue('both of', 4.6, 'We publish both of them.', 'A cloth of wool is kept.'),
    cue('without exception', 5, 'We reply without exception.', 'An exception was made.'),
    cue('without fail', 5, 'We reply without fail.', 'We do not fail without it.'),
    cue('whenever you/they like/wish/want/choose', 4.5, 'You can leave whenever you like.', 'Whenever it rains you like it.'),
    cue('most', 3, 'Most trusts reply.', 'The almost full form is kept.', { notAfter: ['the', 'at'] }),
    cue('most of', 3, 'We publish most of it.', 'A post of duty is kept.'),
    cue('the majority of', 3, 'We reply to the majority of letters.', 'Patients form the majority of it.', {
      notAfter: ['form', 'forms', 'be', 'is', 'are', 'constitute', 'make', 'makes', 'up'],
    }),
    cue('many', 2.6, 'Many trusts reply.', 'Germany replied.', { notAfter: ['how', 'as'] }),
    cue('several', 2.3, 'Several trusts reply.', 'They sever the link.'),
    cue('a number of', 2.3, 'A number of trusts reply.', 'The number of trusts grew.'),
    cue('a range of', 2.3, 'A range of trusts reply.', 'The range of trusts grew.'),
    cue('various', 2.3, 'Various trusts reply.', 'The variety grew.'),
    cue('some', 2, 'Some trusts reply.', 'Someone replied.', { notBefore: ['time', 'point'] }),
    cue('some of', 2, 'We publish some of it.', 'They came of age.'),
    cue('certain', 2, 'Certain trusts reply.', 'They are certainly lost.', { notAfter: ['is', 'are', 'be', 'make', 'not'] }),
    cue('selected', 2, 'Selected trusts reply.', 'They select a form.'),
    cue(
      'a (small/large/significant/substantial) proportion/share/portion/fraction of',
      2,
      'We publish a proportion of it.',
      'The proportion of it grew.',
    ),
    cue('a handful of', 1.5, 'A handful of trusts reply.', 'Their hands are full of it.'),
    cue('a minority of', 1.5, 'A minority of trusts reply.', 'The minority of trusts grew.'),
    cue('one of', 2.2, 'We publish one of them.', 'It is gone of late.', {
      notAfter: ['is', 'are', 'as', 'be', 'each', 'every', 'any', 'least'],
    }),
    cue('either of', 2.2, 'We publish either of them.', 'They neither speak nor tell of it.'),
    cue('one or more of', 2, 'We publish one or more of them.', 'One of them is kept.'),
    cue('part of', 2, 'We publish part of it.', 'They depart now.', {
      notAfter: [
        'as',
        'is',
        'are',
        'was',
        'were',
        'any',
        'a',
        'be',
        'form',
        'forms',
        'each',
        'every',
        'this',
        'important',
        'integral',
      ],
    }),
    cue(
      'a (short/brief) summary/outline/overview/selection/sample of',
      2,
      'We publish a summary of it.',
      'The summary is short.',
      {
        notAfter: ['is', 'are', 'as'],
      },
    ),
    cue(
      'a redacted/shortened/condensed/abridged/edited version of',
      2,
      'We publish a redacted version of it.',
      'The redacted version is out.',
      { notAfter: ['is', 'are', 'as'] },
    ),
    cue('extracts/excerpts/highlights from', 2, 'We publish extracts from it.', 'The extracts are short.'),
    cue('parts of', 2, 'We publish parts of it.', 'We publish those parts of it.', {
      notAfter: ['those', 'these', 'other', 'all', 'the'],
    }),
    cue('few', 1, 'Few trusts reply.', 'Fewer came.', { notAfter: ['a'] }),
    cue('a few', 1.5, 'A few trusts reply.', 'Few came.'),
    cue('a limited number of', 1, 'A limited number of trusts reply.', 'The number was limited.'),
  ],
};
