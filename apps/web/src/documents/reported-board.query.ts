import { sourceFields, type Source } from '../layout/source.view.js';
import type { AsOfVariable } from '../layout/asked.js';
import type { Question } from '../layout/query-behind.js';
import type { Work } from './work.query.js';

/** Two versions whose contents are told by sources, point by point. */
export interface BoardPair {
  readonly first: string;
  readonly second: string;
}

export interface ReportedBoard {
  readonly first: BoardVersion;
  readonly second: BoardVersion;
  readonly points: readonly BoardPoint[];
}

export interface BoardVersion {
  readonly id: string;
  readonly label: string;
  readonly work: { readonly id: string; readonly title: string };
}

export interface BoardPoint {
  readonly topic: string;
  readonly standing: BoardStanding;
  readonly first: readonly ContentPoint[];
  readonly second: readonly ContentPoint[];
  readonly sources: number;
  readonly origins: number;
}

export type BoardStanding = 'IN_BOTH' | 'ONLY_IN_FIRST' | 'ONLY_IN_SECOND' | 'SOURCES_DIFFER' | 'NOT_REPORTED_OF_BOTH';

export interface ContentPoint {
  readonly id: string;
  readonly level?: string;
  readonly says: 'CONTAINS' | 'LACKS';
  readonly wording: string | null;
  readonly source: Source | null;
}

const MOST = 4;

/**
 * The versions of a document that sources describe, each against what was published instead of it.
 * For a document that was itself published instead of another, it is the other way round.
 */
export function boardPairs(work: Work): readonly BoardPair[] {
  const told = (versions: readonly { readonly id: string; readonly contentPoints: readonly unknown[] }[]): readonly string[] =>
    versions.filter((version) => version.contentPoints.length > 0).map((version) => version.id);
  const substitutes = work.engagement.works.flatMap((other) =>
    told(other.versions.filter((version) => version.publishedInsteadOf?.id === work.id)),
  );
  const replaced = new Set(work.versions.flatMap((version) => version.publishedInsteadOf?.id ?? []));
  const originals = work.engagement.works.filter((other) => replaced.has(other.id)).flatMap((other) => told(other.versions));
  const own = told(work.versions);
  const pairs = [
    ...own.flatMap((first) => substitutes.map((second) => ({ first, second }))),
    ...originals.flatMap((first) => own.map((second) => ({ first, second }))),
  ];
  return pairs.slice(0, MOST);
}

export function boardsQuestion(pairs: readonly BoardPair[], then: AsOfVariable = {}): Question | undefined {
  if (pairs.length === 0) return undefined;
  const parameters = pairs.map((_, n) => `$first${n}: ID!, $second${n}: ID!`).join(', ');
  const boards = pairs.map(
    (_, n) => `  board${n}: reportedBoard(firstVersionId: $first${n}, secondVersionId: $second${n}, asOf: $asOf) { ...Board }`,
  );
  const variables = Object.fromEntries(
    pairs.flatMap(({ first, second }, n) => [
      [`first${n}`, first],
      [`second${n}`, second],
    ]),
  );
  return {
    document: `query Boards(${parameters}, $asOf: Instant) {\n${boards.join('\n')}\n}\n${BOARD}`,
    variables: { ...variables, ...then },
  };
}

const BOARD = `fragment Board on ReportedBoard {
  first { id label work { id title } }
  second { id label work { id title } }
  points { topic standing sources origins first { ...Point } second { ...Point } }
}
fragment Point on ContentPoint { id level says wording source { ${sourceFields} } }`;
