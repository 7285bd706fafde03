import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BOARD_STANDINGS, reportedBoard, type ContentSays, type Point } from './reported-board.js';

const point = (topic: string, says: ContentSays, id = 's1', origin = 'The group'): Point => ({
  topic,
  says,
  source: { id, origin },
});
const standings = (first: readonly Point[], second: readonly Point[]) =>
  reportedBoard(first, second).map(({ topic, standing }) => [topic, standing]);

describe('two documents side by side, as reported', () => {
  it('stand to each other as their sources say', () => {
    const first = [point('apology', 'contains'), point('date', 'contains'), point('review', 'lacks'), point('fund', 'contains')];
    const second = [
      point('apology', 'contains'),
      point('date', 'lacks'),
      point('review', 'contains'),
      point('fund', 'contains'),
      point('fund', 'lacks', 's2'),
    ];
    expect(standings(first, second)).toEqual([
      ['apology', 'in_both'],
      ['date', 'only_in_first'],
      ['review', 'only_in_second'],
      ['fund', 'sources_differ'],
    ]);
  });

  it('never call a thing missing of which nothing is said', () => {
    expect(standings([point('apology', 'contains')], [])).toEqual([['apology', 'not_reported_of_both']]);
    expect(standings([], [point('apology', 'lacks')])).toEqual([['apology', 'not_reported_of_both']]);
    expect(standings([point('apology', 'lacks')], [point('apology', 'lacks')])).toEqual([['apology', 'not_reported_of_both']]);
  });

  it('count sources and the voices behind them', () => {
    const [row] = reportedBoard(
      [point('date', 'contains', 's1', 'The group'), point('date', 'contains', 's2', 'The group')],
      [point('date', 'lacks', 's3', 'The council')],
    );
    expect([row?.sources, row?.origins]).toEqual([3, 2]);
    expect(reportedBoard([{ topic: 'date', says: 'contains', source: null }], [])[0]).toMatchObject({ sources: 0, origins: 0 });
  });

  it('lose no point and change sides without changing anything else', () => {
    const points = fc.array(
      fc.record({
        topic: fc.constantFrom('a', 'b', 'c'),
        says: fc.constantFrom<ContentSays>('contains', 'lacks'),
        source: fc.constant(null),
      }),
      { maxLength: 6 },
    );
    const other = { in_both: 'in_both', only_in_first: 'only_in_second', only_in_second: 'only_in_first' } as Readonly<
      Record<string, string>
    >;
    fc.assert(
      fc.property(points, points, (first, second) => {
        const board = reportedBoard(first, second);
        expect(board.flatMap((row) => [...row.first]).length).toBe(first.length);
        expect(board.flatMap((row) => [...row.second]).length).toBe(second.length);
        expect(board.every((row) => BOARD_STANDINGS.includes(row.standing))).toBe(true);
        const turned = new Map(reportedBoard(second, first).map((row) => [row.topic, row.standing]));
        for (const { topic, standing } of board) expect(turned.get(topic)).toBe(other[standing] ?? standing);
      }),
    );
  });
});
