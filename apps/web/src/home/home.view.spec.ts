import { describe, expect, it } from '@jest/globals';
import { aHome } from './home.fixture.js';
import { homeView } from './home.view.js';

describe('home view', () => {
  it('says of a date that went by only what the schedule says, and against whose date, before a date still to come', () => {
    const [late] = homeView(aHome(), { on: undefined }).late;
    expect(late?.statuses[0]?.lines.map((line) => line.inWords)).toEqual([
      '1 June 2026: one day past the date the table set (31 May 2026)',
      '1 June 2026: not due; the date the council gave is 29 days away',
    ]);
    expect(JSON.stringify(late)).not.toMatch(/late against|overdue/i);
  });

  it('shows what the body says and what sources show beside what the date says', () => {
    const [late] = homeView(aHome(), { on: undefined }).late;
    expect(late?.statuses.map(({ name, lines }) => [name, lines.length])).toEqual([
      ['Schedule', 2],
      ['Official: what the body says', 1],
      ['Evidence: what sources show', 1],
    ]);
  });

  it('leaves out, on a day, the engagements and comparisons that can only have come later', () => {
    const seen = (on: string | undefined) => {
      const { engagements, comparisons } = homeView(aHome(), { on });
      return [engagements.length, comparisons.length];
    };
    expect([seen(undefined), seen('2026-04-19'), seen('2001-01-01')]).toEqual([
      [1, 1],
      [1, 0],
      [0, 0],
    ]);
  });
});
