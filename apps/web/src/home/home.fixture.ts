import type { HomeData } from './home.query.js';

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
    comparisons: {
      pageInfo: { hasNextPage: false },
      edges: [
        {
          node: {
            id: 'respite-comparison',
            agreed: {
              label: 'agreed on 2 March 2026',
              work: { title: 'Standard for respite care', engagement: { title: 'The respite care standard' } },
            },
            published: { label: 'published on 20 April 2026', work: { title: 'Standard for respite care' } },
          },
        },
      ],
    },
  };
}
