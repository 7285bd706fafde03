import { cue, type CueList } from './cue.js';

/**
 * When, without a number: 7 is at once, 1 is some day. A date or a number of days stands above all of them.
 *
 * Source: written for Countersign. Licence: that of the project.
 */
export const speeds: CueList = {
  family: 'deadline',
  source: 'Written for Countersign',
  licence: 'Same as the project',
  cues: [
    cue('immediately', 7, 'We immediately stop it.', 'The immediate cause is known.', {
      notBefore: ['before', 'after', 'following', 'above', 'below', 'preceding', 'adjacent'],
    }),
    cue('(on/within/by) the same (working) day', 6.8, 'We reply on the same day.', 'The same form is kept all day.', {
      notBefore: ['of', 'each', 'every'],
    }),
    cue('by the end of the (working) day', 6.7, 'We reply by the end of the day.', 'The end of it came by day.'),
    cue('by/on the next (working) day', 6.2, 'We reply by the next working day.', 'The next form is kept.'),
    cue(
      'by (the) end/close of (the) next (working/business) day',
      6.2,
      'We reply by the end of the next business day.',
      'The end of it came by next day.',
    ),
    cue('by/on the next business day', 6.2, 'We reply by the next business day.', 'The next business is kept.'),
    cue('at once', 7, 'We stop it at once.', 'We stopped it once.'),
    cue('forthwith', 7, 'We stop it forthwith.', 'They come forth with it.'),
    cue('straight away', 7, 'We stop it straight away.', 'The road is straight.'),
    cue('straightaway', 7, 'We stop it straightaway.', 'The road is straight.'),
    cue('with immediate effect', 7, 'We stop it with immediate effect.', 'The effect was felt.'),
    cue('without (further/any) delay', 6.5, 'We stop it without delay.', 'The delay was long.'),
    cue('without undue delay', 5.2, 'We stop it without undue delay.', 'The delay was undue.'),
    cue('urgently', 6.5, 'We urgently stop it.', 'The urge was felt.'),
    cue('as a matter of urgency', 6.5, 'We stop it as a matter of urgency.', 'A matter of fact is kept.'),
    cue('promptly', 5.5, 'We promptly stop it.', 'The prompt was shown.'),
    cue('swiftly', 5.5, 'We swiftly stop it.', 'A swift flew.'),
    cue('quickly', 5.5, 'We quickly stop it.', 'A quick form is kept.'),
    cue('expeditiously', 5.5, 'We expeditiously stop it.', 'They went on an expedition.'),
    cue('as soon as (it) (is) possible', 5.5, 'We stop it as soon as possible.', 'As possible forms go, it is kept.'),
    cue('as soon as', 6.5, 'We stop it as soon as they ask.', 'It is as long as the street.', {
      notBefore: ['is', 'it', 'we', 'reasonably', 'practicably', 'feasible', 'may', 'able', 'permitted'],
    }),
    cue('as quickly as possible', 5.5, 'We stop it as quickly as possible.', 'They came as they could.'),
    cue('as soon as we/it/they can/could', 5.5, 'We stop it as soon as we can.', 'We can stop it soon.'),
    cue('as quickly as we/it/they can/could', 5.5, 'We stop it as quickly as we can.', 'We can stop it quickly.'),
    cue('at the earliest opportunity', 5.5, 'We stop it at the earliest opportunity.', 'The opportunity came.'),
    cue('as soon as (it) (is) practicable', 4.8, 'We stop it as soon as practicable.', 'A practicable form is kept.'),
    cue(
      'as soon as (it) (is) reasonably practicable/possible',
      4.5,
      'We stop it as soon as reasonably practicable.',
      'Reasonably, they came.',
    ),
    cue('in a timely manner/way/fashion', 4, 'We stop it in a timely manner.', 'Their manner was kind.'),
    cue('timely', 4, 'We send a timely reply.', 'The time was known.'),
    cue('within a reasonable time/period/timeframe', 3, 'We stop it within a reasonable time.', 'The time was reasonable.'),
    cue('shortly', 3.5, 'We stop it shortly.', 'A short form is kept.', { notBefore: ['after', 'before'] }),
    cue('soon', 3.5, 'We stop it soon.', 'The monsoon came.', { notAfter: ['as'], notBefore: ['as', 'after'] }),
    cue('in the coming days', 4, 'We stop it in the coming days.', 'The days are short.'),
    cue('in the coming weeks', 3.5, 'We stop it in the coming weeks.', 'The weeks are short.'),
    cue('in (the) coming months', 2.5, 'We stop it in the coming months.', 'The months are short.'),
    cue('in coming weeks', 3.5, 'We stop it in coming weeks.', 'The weeks are short.'),
    cue('in the near future', 3, 'We stop it in the near future.', 'The future is near.'),
    cue('in due course', 1.5, 'We stop it in due course.', 'The course is due.'),
    cue('in due time', 1.5, 'We stop it in due time.', 'The time is due.'),
    cue('in good time', 3, 'We stop it in good time.', 'A good time was had.'),
    cue('in (the) future', 1.5, 'We stop it in future.', 'The future is near.', {
      notBefore: ['versions', 'version', 'releases', 'revisions'],
    }),
    cue('at a later date/stage/time', 1.5, 'We stop it at a later date.', 'The date is later.'),
    cue('at an/the appropriate time', 1.5, 'We stop it at an appropriate time.', 'The time is right.'),
    cue('at some point/stage', 1, 'We stop it at some point.', 'The point is plain.'),
    cue('some time', 1, 'It takes some time to stop it.', 'Sometimes we stop it.'),
    cue('over time', 1.2, 'We stop it over time.', 'The time is over.'),
    cue('eventually', 1, 'We eventually stop it.', 'The event was held.'),
    cue('when/once ready', 1.5, 'We publish it when ready.', 'The ready form is kept.'),
    cue('when/once available', 1.5, 'We publish it when available.', 'The available form is kept.'),
    cue('when/once it/they/this be~ available', 1.5, 'We publish it when it is available.', 'It is available here.'),
    cue('in/during/over the course of', 1.5, 'We publish it in the course of the year.', 'The course of the river changed.', {
      notBefore: ['our', 'its', 'their', 'business', 'his', 'her', 'your', 'this'],
    }),
    cue(
      'for as/so long as (reasonably) necessary/needed/required',
      1.3,
      'We keep it for as long as necessary.',
      'It is as long as the necessary form.',
    ),
    cue(
      'for as/so long as (it/this/that) be~ (reasonably) necessary/needed/required',
      1.3,
      'We keep it for as long as is needed.',
      'It is as long as the needed form.',
    ),
    cue(
      'for as/so long as we/they (reasonably) need/require',
      1.3,
      'We keep it for as long as we need it.',
      'It is as long as we said.',
    ),
    cue('at the latest', 6, 'We reply on Friday at the latest.', 'The latest form is kept.'),
  ],
};
