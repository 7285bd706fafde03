/** What a source says a document does with a topic. */
export const CONTENT_SAYS = ['contains', 'lacks'] as const;

export type ContentSays = (typeof CONTENT_SAYS)[number];

export interface Point {
  readonly topic: string;
  readonly says: ContentSays;
  readonly source: { readonly id: string; readonly origin: string } | null;
}

/** How two documents stand to each other on a topic, as reported; no finding of ours. */
export const BOARD_STANDINGS = ['in_both', 'only_in_first', 'only_in_second', 'sources_differ', 'not_reported_of_both'] as const;

export type BoardStanding = (typeof BOARD_STANDINGS)[number];

export interface BoardPoint<P extends Point> {
  readonly topic: string;
  readonly standing: BoardStanding;
  readonly first: readonly P[];
  readonly second: readonly P[];
  /** sources cited for this topic, and how many voices they come down to */
  readonly sources: number;
  readonly origins: number;
}

/**
 * Sets two documents side by side by what sources say each contains or lacks (decision 20). Topics keep the order in which
 * they were first recorded. Where a document's own sources disagree the answer is *sources differ*; where nothing is said
 * of one of the two it is *not reported of both*, never "missing".
 */
export function reportedBoard<P extends Point>(first: readonly P[], second: readonly P[]): readonly BoardPoint<P>[] {
  const topics = [...new Set([...first, ...second].map((point) => point.topic))];
  return topics.map((topic) => {
    const [inFirst, inSecond] = [first, second].map((points) => points.filter((point) => point.topic === topic)) as [P[], P[]];
    const sources = [...inFirst, ...inSecond].flatMap((point) => (point.source ? [point.source] : []));
    return {
      topic,
      standing: standingOf(saying(inFirst), saying(inSecond)),
      first: inFirst,
      second: inSecond,
      sources: new Set(sources.map((source) => source.id)).size,
      origins: new Set(sources.map((source) => source.origin)).size,
    };
  });
}

type Saying = ContentSays | 'both' | 'nothing';

function saying(points: readonly Point[]): Saying {
  const said = new Set(points.map((point) => point.says));
  if (said.size === 2) return 'both';
  return [...said][0] ?? 'nothing';
}

function standingOf(first: Saying, second: Saying): BoardStanding {
  if (first === 'both' || second === 'both') return 'sources_differ';
  if (first === 'contains' && second === 'contains') return 'in_both';
  if (first === 'contains' && second === 'lacks') return 'only_in_first';
  if (first === 'lacks' && second === 'contains') return 'only_in_second';
  return 'not_reported_of_both';
}
