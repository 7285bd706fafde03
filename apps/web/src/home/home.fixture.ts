import { aDay } from '../layout/partial-date.fixture.js';
import type { HomeData } from './home.query.js';

const oneLate: HomeData['commitments'] = {
  pageInfo: { hasNextPage: false },
  edges: [
    {
      node: {
        id: 'respite-panel',
        statement: 'Publish the standard for respite care',
        engagement: { title: 'The respite care standard' },
        official: { inWords: 'Aldmoor Borough Council says that this is in progress.' },
        evidence: { inWords: 'No judgement of this is on this record as of 1 June 2026.' },
        schedule: [
          { status: 'NOT_DUE', inWords: '1 June 2026: not due; the date the council gave is 29 days away' },
          { status: 'PAST_DATE', inWords: '1 June 2026: one day past the date the table set (31 May 2026)' },
        ],
      },
    },
  ],
};

export function aHome(): HomeData {
  return {
    engagements: {
      pageInfo: { hasNextPage: false },
      edges: [
        {
          node: {
            id: 'respite',
            title: 'The respite care standard',
            summary:
              'A borough council and a table of carers wrote a standard for respite care together; the council published it seven weeks later.',
            began: {
              edtf: '2025-09',
              said: null,
              inferred: false,
              earliest: '2025-09-01',
              latest: '2025-09-30',
              inWords: 'September 2025',
            },
            ended: null,
            group: { id: 'group', name: 'Aldmoor Carers’ Table' },
            institution: { id: 'council', name: 'Aldmoor Borough Council' },
          },
        },
      ],
    },
    commitments: oneLate,
    comparisons: {
      pageInfo: { hasNextPage: false },
      edges: [
        {
          node: {
            id: 'respite-comparison',
            agreed: {
              label: 'agreed on 2 March 2026',
              dated: aDay('2026-03-02', '2 March 2026'),
              work: { title: 'Standard for respite care', engagement: { title: 'The respite care standard' } },
            },
            published: {
              label: 'published on 20 April 2026',
              dated: aDay('2026-04-20', '20 April 2026'),
              work: { title: 'Standard for respite care' },
            },
          },
        },
      ],
    },
  };
}
