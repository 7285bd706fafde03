import { repliesWords } from '../record/replies.words.js';
import type { DueDate } from './commitment.query.js';

export const commitmentWords = {
  kind: { COMMITMENT: 'Commitment', EXPECTATION: 'Expectation' },
  about: {
    madeBy: { COMMITMENT: 'Made by', EXPECTATION: 'Expected of' },
    madeTo: 'Made to',
    stated: 'Stated',
    read: 'Where it can be read',
    document: 'Document',
    recorded: 'Put on the record',
    from: 'from',
    corrected: 'Corrected, because',
    reported: 'as reported; its own words are not held',
    verbatim: 'in these words',
    expectation: 'An expectation is a date without an owner: it is kept apart from commitments.',
  },
  by: (name: string, post: string | undefined, verb: string | undefined, how: string): string =>
    `${post === undefined ? name : `${post}, ${name}`}${verb === undefined ? '' : ` (${verb})`}, ${how}`,
  expectedOf: (name: string, how: string): string => `Expected of ${name}, ${how}`,
  notYet: (day: string): string => `On ${day} this had not been stated yet.`,
  quote: {
    made: (name: string, verb: string | null): string => (verb === null ? name : `${name} (${verb})`),
    expected: (name: string): string => `Expected of ${name}`,
    about: (kind: 'COMMITMENT' | 'EXPECTATION', name: string, statement: string, verbatim: boolean): string =>
      `About ${kind === 'EXPECTATION' ? 'an expectation' : 'a commitment'} of ${name}${verbatim ? `: “${statement}”` : `, as reported: ${statement}`}`,
    readAs: (stance: string): string => `The record reads this as: ${stance}`,
    judged: (name: string, stage: string, finding: string): string => `${name} judged (${stage.toLowerCase()}: ${finding})`,
    rubric: (rubric: string): string => `Rubric: ${rubric}`,
    due: (date: string, remarks: readonly string[], order: string, basis: string | undefined): string =>
      `due ${[date, ...remarks, order.toLowerCase(), ...(basis === undefined ? [] : [basis])].join('; ')}`,
    another: (date: string, setBy: string | undefined): string =>
      `Another date stands beside it: ${date}, ${setBy === undefined ? 'which nobody is said to have set' : `set by ${setBy}`}`,
    delivered: (when: string, name: string): string => `Delivery${when}, as told by ${name}`,
    answersJudgement: (name: string, finding: string, says: string): string =>
      `It answers a judgement of ${name} (${finding}): ${says}`,
    askedOfJudgement: (name: string, finding: string, says: string): string =>
      `A reply was asked for to a judgement of ${name} (${finding}): ${says}`,
  },
  official: {
    heading: (day: string): string => `Official on ${day}: what the body says`,
    stance: {
      PROMISED: 'says that it will do this',
      IN_PROGRESS: 'says that this is in progress',
      SAYS_DELIVERED: 'says that it has delivered this',
      SAYS_WITHDRAWN: 'says that it has withdrawn this',
      SAYS_NOT_PROMISED: 'says that it did not promise this',
      SAYS_ANOTHER_DOCUMENT: 'says that another document is its position',
      DECLINED_TO_SAY: 'declined to say',
    } as Readonly<Record<string, string>>,
    readAs: 'Read as:',
    empty: 'No statement of it by the day this page is read for has been released.',
  },
  evidence: {
    heading: (day: string): string => `Evidence on ${day}: what sources show`,
    stage: { FIRST: 'First judgement', REPLY: 'Judgement after the reply', FINAL: 'Final judgement' },
    finding: {
      NO_EVIDENCE_AVAILABLE: 'no evidence available',
      NOT_STARTED: 'not started',
      LIMITED: 'limited',
      SUBSTANTIAL: 'substantial',
      COMPLETE: 'complete',
      SOURCES_CONFLICT: 'sources conflict',
    } as Readonly<Record<string, string>>,
    by: 'by',
    on: 'on',
    under: 'Rubric:',
    searched: (until: string, where: string): string => `Searched up to ${until}. Where: ${where}`,
    empty: 'No judgement by the day this page is read for has been released.',
  },
  schedule: {
    heading: (day: string): string => `Schedule on ${day}`,
    why: 'What leaves it open:',
    counted: (between: string): string => `Counted ${between}: there may be more.`,
    against: 'Against',
    setBy: 'set by',
    setByNobody: 'only expected, nobody is said to have set it',
    baseline: 'the first date, kept as the baseline',
    worked: 'Worked out from what has been released.',
  },
  dates: {
    heading: 'Its dates, first to last',
    intro: 'The first date stays beside every later one. Who set a date is part of it.',
    empty:
      'No date set by the day this page is read for has been released. One appears here with who set it and where that can be read.',
    setBy: 'Set by',
    setByNobody: 'Only expected: nobody is said to have set it',
    stated: 'stated',
    always: 'From when it can have been set is not known, so it counts on every day this page is read for',
    first: 'First date (baseline)',
    revision: 'Revision',
    another: 'A further date',
    basis: {
      OWN: 'its own date',
      LEGAL: 'a date set by law',
      SET_BY_ANOTHER: 'a date somebody else set',
      // Said already where nobody set it.
      EXPECTED: undefined,
    } satisfies Record<DueDate['basis'], string | undefined>,
  },
  deliveries: {
    heading: 'What is said about its delivery',
    empty: 'No delivery by the day this page is read for has been released on this record.',
    by: 'as told by',
  },
  replies: repliesWords,
  limits: {
    heading: 'What this does not show',
    points: [
      'The schedule compares dates. It does not tell whether what was delivered is what was promised.',
      'It does not tell why a date was passed.',
      'The three statuses stand beside each other. What the body says does not change what sources show, and neither moves a date.',
      'What sources show is what named people judged it to be, up to the day they searched.',
      'A date, a delivery, a statement or a judgement that has not been released is not counted.',
      'A body is named as it was called on the day of what it promised, dated or delivered, with a later name in brackets; elsewhere as on the day the page is read for. Its own page has its names over time.',
    ],
  },
} as const;
