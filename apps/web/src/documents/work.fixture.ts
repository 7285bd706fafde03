import { aSource } from '../layout/source.fixture.js';
import { anEngagement, anEngagementWork, council, group } from '../engagements/engagement.fixture.js';
import { aDay } from '../layout/partial-date.fixture.js';
import type { BoardPoint, ReportedBoard } from './reported-board.query.js';
import type { Version, Work } from './work.query.js';

export function aVersion(over: Partial<Version> = {}): Version {
  const [version] = anEngagementWork().versions;
  return {
    ...version!,
    agreed: false,
    wording: 'REPORTED',
    textHash: null,
    derivedFrom: null,
    publishedInsteadOf: null,
    contentPoints: [{ id: 'point' }],
    text: [],
    ...over,
  };
}

export function aWork(over: Partial<Work> = {}): Work {
  return {
    id: 'standard',
    title: 'Standard for respite care',
    kind: 'policy',
    alsoCalled: ['the respite paper'],
    engagement: {
      id: 'respite',
      title: 'The respite care standard',
      group,
      works: [
        { id: 'standard', title: 'Standard for respite care', versions: [] },
        {
          id: 'letter',
          title: 'Letter to carers',
          versions: [
            { id: 'letter-1', label: 'sent in May', publishedInsteadOf: { id: 'standard' }, contentPoints: [{ id: 'p' }] },
          ],
        },
      ],
    },
    claims: anEngagement().claims,
    versions: [
      aVersion(),
      aVersion({
        id: 'agreed',
        label: 'Agreed on 2 March 2026',
        kind: 'SENT',
        agreed: true,
        derivedFrom: { id: 'draft' },
        kindAssertedBy: council,
        dated: aDay('2026-03-02', '2 March 2026'),
        wording: 'VERBATIM',
        textHash: '4c1f0b8de3a94a7c9d4d7f4a3f0b1c5e6a7d8e9f0a1b2c3d4e5f60718293a4b5',
        contentPoints: [],
        signOffs: [],
        text: [
          { number: 1, kind: 'HEADING', mark: '# ', text: 'Respite care' },
          { number: 2, kind: 'PARAGRAPH', mark: '', text: 'The council must tell a carer in writing why a request is refused.' },
          { number: 3, kind: 'LIST_ITEM', mark: '1.2 ', text: 'within six weeks;' },
        ],
      }),
    ],
    ...over,
  };
}

export function aPoint(over: Partial<BoardPoint> = {}): BoardPoint {
  const group = aSource('minutes', 'Minutes of the Carers’ Table', 'Aldmoor Carers’ Table');
  return {
    topic: 'An apology',
    standing: 'ONLY_IN_FIRST',
    first: [{ id: 'p1', says: 'CONTAINS', wording: 'an apology for plans withdrawn in 2024', source: group }],
    second: [{ id: 'p2', says: 'LACKS', wording: null, source: group }],
    sources: 1,
    origins: 1,
    ...over,
  };
}

export function aBoard(over: Partial<ReportedBoard> = {}): ReportedBoard {
  return {
    first: { id: 'draft', label: 'Draft of March', work: { id: 'standard', title: 'Standard for respite care' } },
    second: { id: 'letter-1', label: 'sent in May', work: { id: 'letter', title: 'Letter to carers' } },
    points: [
      aPoint(),
      aPoint({ topic: 'Pay for carers’ time', standing: 'ONLY_IN_SECOND', first: [] }),
      aPoint({ topic: 'Yearly review', standing: 'IN_BOTH' }),
    ],
    ...over,
  };
}
