import { threeStatuses, type ThreeStatuses } from '../commitments/three-statuses.view.js';
import type { Named } from '../layout/named.js';
import { partialDateFields as date, type PartialDate } from '../layout/partial-date.view.js';
import type { CheckpointNow } from './checkpoint-now.js';
import { csv } from './csv.js';

export const commitmentsTableQuery = `
query CommitmentsTable($on: Date!, $engagementId: ID, $after: String) {
  commitments(first: 50, after: $after, engagementId: $engagementId) {
    pageInfo { hasNextPage endCursor }
    edges {
      node {
        id kind contentWarning statement wording verb locator fromWhat recordedAt level
        engagement { contentWarning id title } madeBy { id name(on: $on) } statedOn { ${date} }
        source { contentWarning id citation address origin }
        dueDates { id contentWarning baseline basis date { ${date} } setBy { id name(on: $on) } }
        ${threeStatuses}
      }
    }
  }
}`;

/** Asked first for the table of one engagement: what cannot be seen has no table, not an empty one. */
export const engagementNamedQuery = `query EngagementNamed($id: ID!) { engagement(id: $id) { id title } }`;

export interface CommitmentsPage {
  readonly commitments: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: TableCommitment }[];
  };
}

export interface TableCommitment extends ThreeStatuses {
  readonly id: string;
  readonly kind: string;
  readonly contentWarning: string | null;
  readonly statement: string;
  readonly wording: string;
  readonly verb: string | null;
  readonly locator: string | null;
  readonly fromWhat: string;
  readonly recordedAt: string;
  readonly level: string;
  readonly engagement: { readonly id: string; readonly title: string; readonly contentWarning: string | null };
  readonly madeBy: Named;
  readonly statedOn: PartialDate;
  readonly source: {
    readonly citation: string;
    readonly address: string | null;
    readonly origin: string;
    readonly contentWarning: string | null;
  } | null;
  readonly dueDates: readonly {
    readonly baseline: boolean;
    readonly basis: string;
    readonly date: PartialDate;
    readonly setBy: Named | null;
    readonly contentWarning: string | null;
  }[];
}

/** One row a commitment; what it has several of stands in one cell, a line each. The last checkpoint stands in each row, as rows are taken out of tables. */
export function commitmentsCsv(
  commitments: readonly TableCommitment[],
  on: string,
  publicUrl: string,
  checkpoint: CheckpointNow | null,
): string {
  return csv(
    headings(on),
    commitments.map((each) => [
      `${publicUrl}/commitments/${each.id}`,
      warningsOf(each).join('\n'),
      each.engagement.title,
      each.kind.toLowerCase(),
      each.madeBy.name,
      each.statement,
      each.wording.toLowerCase(),
      each.verb ?? '',
      each.statedOn.inWords,
      each.dueDates.map(dueLine).join('\n'),
      each.schedule.map(({ inWords }) => inWords).join('\n'),
      each.official.inWords,
      each.evidence.inWords,
      each.source?.citation ?? '',
      each.source?.origin ?? '',
      each.source?.address ?? '',
      each.locator ?? '',
      each.recordedAt,
      checkpoint?.told.size ?? '',
      checkpoint?.told.words ?? '',
      checkpoint?.told.shows ?? '',
    ]),
  );
}

/** Of every text in its row, each once. */
function warningsOf({ contentWarning, engagement, source, dueDates }: TableCommitment): readonly string[] {
  const all = [contentWarning, engagement.contentWarning, source?.contentWarning, ...dueDates.map((due) => due.contentWarning)];
  return [...new Set(all.flatMap((touches) => (touches ? [touches] : [])))];
}

function headings(on: string): readonly string[] {
  return [
    'Address',
    'Content warning',
    'Engagement',
    'Kind',
    'By',
    'Statement',
    'Wording',
    'Verb of the source',
    'Stated on',
    'Due dates, who set each',
    `Schedule on ${on}`,
    `Official on ${on}`,
    `Evidence on ${on}`,
    'Source',
    'Origin of the source',
    'Address of the source',
    'Where in the source',
    'Recorded at',
    'Last checkpoint over entries',
    'Its words',
    'What it shows',
  ];
}

function dueLine({ baseline, basis, date: day, setBy }: TableCommitment['dueDates'][number]): string {
  const who = setBy === null ? 'nobody named' : setBy.name;
  return `${day.inWords} (${baseline ? 'first date' : 'later date'}; set by ${who}; ${basis.toLowerCase().replaceAll('_', ' ')})`;
}
