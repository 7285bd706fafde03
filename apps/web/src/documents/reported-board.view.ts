import { counted, sourceView, type Source, type SourceView } from '../layout/source.view.js';
import type { BoardPoint, BoardStanding, BoardVersion, ContentPoint, ReportedBoard } from './reported-board.query.js';
import { boardWords as words } from './reported-board.words.js';
import { quoteForPoint } from './version-quotes.js';

export interface BoardView {
  readonly anchor: string;
  readonly heading: string;
  readonly first: { readonly title: string; readonly href: string };
  readonly second: { readonly title: string; readonly href: string };
  readonly groups: readonly BoardGroup[];
}

export interface BoardGroup {
  readonly heading: string;
  readonly points: readonly {
    readonly topic: string;
    readonly counted: string;
    readonly first: readonly PointView[];
    readonly second: readonly PointView[];
  }[];
}

export interface PointView {
  readonly who: string;
  readonly says: string;
  readonly wording: string | undefined;
  readonly source: SourceView | undefined;
  readonly quote: string | undefined;
  /** what its quote is called, among the others of the page */
  readonly called: string;
}

/** A board by what is told of it: what was gained is given before what is missing, and as much room. */
export function boardView(board: ReportedBoard, nth: number): BoardView {
  const groups = words.order.flatMap((standing): readonly BoardGroup[] => {
    const points = board.points.filter((point) => point.standing === standing);
    return points.length === 0
      ? []
      : [{ heading: headingOf(standing, board), points: points.map((point) => pointsOf(point, board)) }];
  });
  const [first, second] = [nameOf(board.first), nameOf(board.second)];
  return { anchor: `board-${nth + 1}`, heading: words.between(first.title, second.title), first, second, groups };
}

export function boardSources(board: ReportedBoard): readonly (Source | null)[] {
  return board.points.flatMap((point) => [...point.first, ...point.second].map((one) => one.source));
}

function headingOf(standing: BoardStanding, board: ReportedBoard): string {
  const named = standing === 'ONLY_IN_FIRST' ? board.first : standing === 'ONLY_IN_SECOND' ? board.second : undefined;
  return named ? `${words.standing[standing]}: ${named.work.title}` : words.standing[standing];
}

function pointsOf(point: BoardPoint, board: ReportedBoard): BoardGroup['points'][number] {
  return {
    topic: point.topic,
    counted: counted(point.sources, point.origins),
    first: point.first.map((one, n) => pointView(one, n, point.topic, nameOf(board.first).title)),
    second: point.second.map((one, n) => pointView(one, n, point.topic, nameOf(board.second).title)),
  };
}

function pointView(point: ContentPoint, nth: number, topic: string, version: string): PointView {
  return {
    quote: quoteForPoint(point, topic, version),
    called: words.called(topic, version, nth + 1),
    who: point.source?.origin ?? words.nobody,
    says: words.says[point.says],
    wording: point.wording ?? undefined,
    source: point.source ? sourceView(point.source) : undefined,
  };
}

function nameOf(version: BoardVersion): BoardView['first'] {
  return { title: `${version.work.title} (${version.label})`, href: `/works/${version.work.id}` };
}
