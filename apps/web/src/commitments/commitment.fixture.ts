import { anEngagementCommitment, council, group } from '../engagements/engagement.fixture.js';
import { aDay } from '../layout/partial-date.fixture.js';
import type { Commitment, DueDate } from './commitment.query.js';

export function aDueDate(over: Partial<DueDate> = {}): DueDate {
  const [due] = anEngagementCommitment().dueDates;
  return { ...due!, basis: 'OWN', revises: null, setBy: { ...council, names: [] }, ...over };
}

export function aCommitment(over: Partial<Commitment> = {}): Commitment {
  return {
    ...anEngagementCommitment(),
    madeTo: group,
    judgements: [],
    locator: 'Item 5',
    correctionReason: null,
    engagement: { id: 'respite', title: 'The respite care standard' },
    post: { id: 'director', title: 'director of care' },
    official: {
      status: 'NONE_STATED',
      inWords: 'No statement of Aldmoor Borough Council about this is on this record as of 1 June 2026.',
    },
    evidence: {
      status: 'NOT_YET_RESEARCHED',
      inWords: 'No judgement of this is on this record as of 1 June 2026.',
    },
    statements: [],
    schedule: [
      {
        status: 'ARGUABLE',
        baseline: true,
        days: null,
        inWords: 'Arguable: “by the spring” can mean any day from 1 March to 31 May 2026',
        why: 'A season has no single last day; 20 April lies inside it.',
        against: { id: 'due-1', date: aDay('2026-21', 'spring 2026', { said: 'by the spring' }), setBy: council },
      },
    ],
    work: { id: 'standard', title: 'Standard for respite care' },
    dueDates: [
      aDueDate(),
      aDueDate({
        id: 'due-2',
        baseline: false,
        revises: { id: 'due-1' },
        date: aDay('2026-06-30', '30 June 2026'),
        statedOn: aDay('2026-05-12', '12 May 2026'),
        setBy: { ...council, names: [] },
      }),
    ],
    ...over,
  };
}
