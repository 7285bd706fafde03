import { cue, type CueList } from './cue.js';

/** Behind "an annual" they tell what a thing is, not how often it is done. */
const NO_TIMES = ['leave', 'general', 'budget', 'income', 'salary', 'turnover', 'revenue', 'average', 'total', 'rate', 'basis'];
/** What is held again and again, many of it. */
const HELD = [
  ...['reviews', 'audits', 'checks', 'meetings', 'inspections', 'assessments', 'surveys', 'visits', 'reports', 'updates'],
  ...['training', 'appraisals', 'evaluations', 'elections'],
];

/**
 * How often: the value is the number of times a year; under 1 stand the words that name no number.
 *
 * Source: written for Countersign. Licence: that of the project.
 */
export const frequencies: CueList = {
  family: 'frequency',
  source: 'Written for Countersign',
  licence: 'Same as the project',
  cues: [
    cue('continuously', 100_000, 'It is continuously checked.', 'They continue.'),
    cue('hourly', 8760, 'It is checked hourly.', 'The hour came.', { notBefore: ['rate', 'pay', 'wage'] }),
    cue('every/each hour', 8760, 'It is checked every hour.', 'The hour came.'),
    cue('once an/per/each/every hour', 8760, 'It is checked once an hour.', 'It was once our form.'),
    cue('twice an/per/each/every hour', 17_520, 'It is checked twice an hour.', 'It was twice as long.'),
    cue('daily', 365, 'It is checked daily.', 'The day came.', { notBefore: ['life', 'living', 'lives'] }),
    cue('once a/per/each/every day', 365, 'It is checked once a day.', 'It was once today.'),
    cue('twice a/per/each/every day', 730, 'It is checked twice a day.', 'It was twice as long.'),
    cue('twice daily', 730, 'It is checked twice daily.', 'It was twice as long.'),
    cue('every/each day', 365, 'It is checked every day.', 'Everyday life is checked.'),
    cue('every/each night/morning/evening', 365, 'It is checked every night.', 'The night came.'),
    cue('nightly', 365, 'It is checked nightly.', 'The night came.'),
    cue('weekly', 52, 'It is checked weekly.', 'The week came.'),
    cue('every/each week', 52, 'It is checked every week.', 'The week came.'),
    cue('once a/per/each/every week', 52, 'It is checked once a week.', 'It was once weak.'),
    cue('twice a/per/each/every week', 104, 'It is checked twice a week.', 'It was twice as long.'),
    cue('twice weekly', 104, 'It is checked twice weekly.', 'It was twice as long.'),
    cue('fortnightly', 26, 'It is checked fortnightly.', 'A fort was built.'),
    cue('every/each fortnight', 26, 'It is checked every fortnight.', 'A fort was built.'),
    cue('twice a/per/each/every month', 24, 'It is checked twice a month.', 'It was twice as long.'),
    cue('monthly', 12, 'It is checked monthly.', 'The month came.'),
    cue('every/each month', 12, 'It is checked every month.', 'The month came.'),
    cue('once a/per/each/every month', 12, 'It is checked once a month.', 'It was once a mouth.'),
    cue('every two months', 6, 'It is checked every two months.', 'Two months passed.'),
    cue('quarterly', 4, 'It is checked quarterly.', 'A quarter is kept.'),
    cue('every/each quarter', 4, 'It is checked every quarter.', 'A quarter is kept.'),
    cue('once a/per/each/every quarter', 4, 'It is checked once a quarter.', 'It was once a quarrel.'),
    cue('four times a year', 4, 'It is checked four times a year.', 'Four times it failed.'),
    cue('three times a year', 3, 'It is checked three times a year.', 'Three times it failed.'),
    cue('termly', 3, 'It is checked termly.', 'The term came.'),
    cue('every/each/once-a term', 3, 'It is checked each term.', 'Each term of the deal is kept.', {
      notBefore: ['of', 'in', 'and'],
    }),
    cue('every/each semester', 2, 'It is checked each semester.', 'The semester came.'),
    cue('every six months', 2, 'It is checked every six months.', 'Six months passed.'),
    cue('twice a/per/each/every year', 2, 'It is checked twice a year.', 'It was twice as long.'),
    cue('twice yearly', 2, 'It is checked twice yearly.', 'It was twice as long.'),
    cue('biannually', 2, 'It is checked biannually.', 'The bias was known.'),
    cue('annually', 1, 'It is checked annually.', 'The annual report is out.'),
    cue('an annual', 1, 'It has an annual check.', 'The annual report is out.', { notBefore: NO_TIMES }),
    cue('annual', 1, 'They hold annual reviews.', 'The annual report is out.', { onlyBefore: HELD }),
    cue('yearly', 1, 'It is checked yearly.', 'The year came.'),
    cue('every/each year', 1, 'It is checked every year.', 'The year came.'),
    cue('once a/per/each/every year', 1, 'It is checked once a year.', 'It was once a yard.'),
    cue('every two years', 0.5, 'It is checked every two years.', 'Two years passed.'),
    cue('biennially', 0.5, 'It is checked biennially.', 'The bias was known.'),
    cue('regularly', 0.3, 'It is regularly checked.', 'The regular form is kept.'),
    cue('on a regular basis', 0.3, 'It is checked on a regular basis.', 'The regular form is kept.'),
    cue('at regular intervals', 0.3, 'It is checked at regular intervals.', 'The regular form is kept.'),
    cue(
      'at (appropriate/suitable/agreed/reasonable/such) intervals',
      0.15,
      'It is checked at agreed intervals.',
      'The intervals are short.',
    ),
    cue('at planned/set intervals', 0.3, 'It is checked at planned intervals.', 'The intervals are short.'),
    cue('frequently', 0.3, 'It is frequently checked.', 'A frequent guest came.', { notBefore: ['asked'] }),
    cue('periodically', 0.2, 'It is periodically checked.', 'The period was long.'),
    cue('from time to time', 0.1, 'It is checked from time to time.', 'The time came.'),
    cue('occasionally', 0.1, 'It is occasionally checked.', 'An occasion came.'),
    cue('as and when', 0.05, 'It is checked as and when asked.', 'It came when asked.'),
  ],
};
