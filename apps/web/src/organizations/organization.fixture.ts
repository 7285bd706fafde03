import { anEngagementCommitment, council } from '../engagements/engagement.fixture.js';
import { aDay } from '../layout/partial-date.fixture.js';
import { aSource } from '../layout/source.fixture.js';
import type { OrganizationData } from './organization.query.js';

export function anOrganization(): OrganizationData {
  return {
    organization: {
      ...council,
      classification: 'INSTITUTION',
      names: [
        { id: 'n1', name: 'Aldmoor District Council', from: null, until: aDay('2019', '2019'), source: null },
        {
          id: 'n2',
          name: council.name,
          from: aDay('2019', '2019'),
          until: null,
          source: aSource('order', 'Structural Changes Order 2019', 'Parliament'),
        },
      ],
      posts: [{ id: 'director', title: 'director of care' }],
    },
    engagements: {
      pageInfo: { hasNextPage: false },
      edges: [{ node: { id: 'respite', title: 'The respite care standard', began: aDay('2025-11-01', '1 November 2025') } }],
    },
    commitments: { pageInfo: { hasNextPage: false }, edges: [{ node: anEngagementCommitment() }] },
  };
}
