import { aDay } from '../layout/partial-date.fixture.js';
import { aSource } from '../layout/source.fixture.js';
import type { Labour, Logged, LogEntry } from './log.query.js';
import type { Call, Delivery, Engagement, EngagementCommitment, EngagementWork } from './engagement.query.js';

export const council = { id: 'council', name: 'Aldmoor Borough Council' };
export const group = { id: 'group', name: 'Aldmoor Carers’ Table' };
const minutes = aSource('minutes', 'Minutes of the Carers’ Table, 2 March 2026', group.name);
const news = aSource('news', 'Aldmoor Gazette, 3 March 2026', group.name, { hearsay: 'the paper says that the group told it' });
const website = aSource('website', 'Aldmoor Borough Council, policy pages', council.name);

export function aCall(over: Partial<Call> = {}): Call {
  return {
    id: 'call-1',
    number: 1,
    statement: 'Publish the respite standard before the summer',
    wording: 'REPORTED',
    madeBy: group,
    statedOn: aDay('2026-02-02', '2 February 2026'),
    answerWithinDays: 7,
    answerBy: '2026-02-09',
    answerByWorkingDays: '2026-02-11',
    fromWhat: 'PUBLICATION',
    source: minutes,
    addressees: [
      {
        id: 'addressee-council',
        copiedIn: false,
        organization: council,
        post: null,
        answers: [
          {
            id: 'answer-1',
            standing: 'ANSWERED_IN_PART',
            says: 'Says that the standard will be looked at in March',
            on: aDay('2026-02-20', '20 February 2026'),
            daysLate: 11,
            asOf: null,
            fromWhat: 'PUBLICATION',
            source: website,
          },
        ],
      },
      {
        id: 'addressee-chair',
        copiedIn: true,
        organization: { id: 'ombudsman', name: 'The Care Ombudsman' },
        post: { id: 'chair', title: 'chair' },
        answers: [],
      },
    ],
    ...over,
  };
}

export function anEngagementCommitment(over: Partial<EngagementCommitment> = {}): EngagementCommitment {
  return {
    id: 'publish',
    kind: 'COMMITMENT',
    statement: 'The council will publish the standard, word for word, by the spring',
    wording: 'VERBATIM',
    verb: 'said',
    fromWhat: 'MEETING',
    recordedAt: '2026-05-01T09:30:00.000Z',
    madeBy: { ...council, names: [] },
    statedOn: aDay('2026-03-02', '2 March 2026'),
    source: minutes,
    dueDates: [
      {
        id: 'due-1',
        baseline: true,
        basis: 'OWN',
        date: aDay('2026-21', 'spring 2026', { said: 'by the spring', earliest: '2026-03-01', latest: '2026-05-31' }),
        statedOn: aDay('2026-03-02', '2 March 2026'),
        fromWhat: 'MEETING',
        recordedAt: '2026-05-01T09:31:00.000Z',
        setBy: council,
        source: minutes,
      },
    ],
    deliveries: [aDelivery()],
    statements: [],
    judgements: [],
    replies: [],
    schedule: [{ status: 'ARGUABLE', inWords: 'Arguable: “by the spring” can mean any day from 1 March to 31 May 2026' }],
    official: { inWords: 'No statement of Aldmoor Borough Council about this is on this record as of 1 June 2026.' },
    evidence: { inWords: 'No judgement of this is on this record as of 1 June 2026.' },
    ...over,
  };
}

function aDelivery(): Delivery {
  return {
    id: 'delivery-1',
    says: 'says that this is the standard',
    fromWhat: 'PUBLICATION',
    on: aDay('2026-04-20', '20 April 2026'),
    assertedBy: council,
    source: website,
  };
}

export function anEngagementWork(over: Partial<EngagementWork> = {}): EngagementWork {
  return {
    id: 'standard',
    title: 'Standard for respite care',
    kind: 'policy',
    alsoCalled: ['the respite paper'],
    versions: [
      {
        id: 'draft',
        label: 'Draft of March',
        kind: 'LATEST_DRAFT_HELD',
        kindAssertedBy: group,
        dated: aDay('2026-03', 'March 2026', { earliest: '2026-03-01', latest: '2026-03-31' }),
        fromWhat: 'DOCUMENT',
        recordedAt: '2026-05-01T09:32:00.000Z',
        source: minutes,
        signOffs: [
          {
            id: 'sign-off-press',
            role: 'press office',
            position: 'REFUSED',
            says: 'The group says it was told that the press office refused',
            toldTo: 'the group',
            fromWhat: 'PUBLICATION',
            party: council,
            assertedBy: group,
            on: null,
            source: news,
            disputes: [
              {
                id: 'denial',
                verb: 'denies',
                fromWhat: 'PUBLICATION',
                says: 'The council denies that its press office refused',
                by: council,
                on: aDay('2026-03-05', '5 March 2026', { inferred: true, said: 'this Thursday' }),
                source: news,
              },
            ],
          },
        ],
      },
    ],
    ...over,
  };
}

/** An invented council and an invented group. Nothing here is about anybody. */
export function anEngagement(over: Partial<Engagement> = {}): Engagement {
  return {
    id: 'respite',
    title: 'The respite care standard',
    summary:
      'A borough council and a table of carers wrote a standard for respite care together. The council published it seven weeks later.',
    group,
    institution: council,
    began: aDay('2025-09', 'September 2025', { earliest: '2025-09-01', latest: '2025-09-30' }),
    ended: null,
    source: minutes,
    calls: [aCall()],
    commitments: { pageInfo: { hasNextPage: false }, edges: [{ node: anEngagementCommitment() }] },
    works: [anEngagementWork()],
    claims: [
      {
        id: 'belief',
        verb: 'believes',
        fromWhat: 'PUBLICATION',
        recordedAt: '2026-05-01T09:33:00.000Z',
        statement: 'The standard was held back because of the election',
        assertedBy: group,
        aboutWork: { id: 'standard', title: 'Standard for respite care' },
        on: aDay('2026-04-25', '25 April 2026'),
        source: news,
      },
    ],
    ...over,
  };
}

/** Its log, with one of each. */
export function aLog(over: Partial<Logged> = {}): Logged {
  return {
    logEntries: { pageInfo: { hasNextPage: false }, nodes: [aLogEntry()] },
    harmNotes: { nodes: [] },
    labour: { pageInfo: { hasNextPage: false }, nodes: [someLabour()] },
    ...over,
  };
}

export function aLogEntry(over: Partial<LogEntry> = {}): LogEntry {
  return {
    id: 'meeting-1',
    kind: 'MEETING',
    says: 'The council said that the standard is nearly done.',
    groupPeople: 3,
    otherPeople: 1,
    fromWhat: 'NOTES',
    recordedAt: '2026-05-01T09:33:00.000Z',
    assertedBy: group,
    on: aDay('2026-03-02', '2 March 2026'),
    with: [{ organization: council, post: { id: 'director', title: 'Director' } }],
    source: minutes,
    ...over,
  };
}

export function someLabour(over: Partial<Labour> = {}): Labour {
  return {
    id: 'hours-1',
    kind: 'READING',
    pay: 'UNPAID',
    minutes: 2400,
    estimated: false,
    says: 'Reading drafts 1 to 4',
    fromWhat: 'NOTES',
    recordedAt: '2026-05-01T09:33:00.000Z',
    during: {
      edtf: '2025-10/2025-12',
      said: null,
      inferred: false,
      earliest: '2025-10-01',
      latest: '2025-12-31',
      inWords: 'October to December 2025',
    },
    source: null,
    ...over,
  };
}
