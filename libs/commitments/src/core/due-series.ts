import type { CivilDate, Id } from '#libs/kernel';
import type { DueBasis, DueDate } from './due-date.js';

/** The dates that one party set on one basis: the first stays the baseline, the last is the one in force. */
export interface DueSeries {
  readonly basis: DueBasis;
  readonly setById: Id | null;
  readonly dates: readonly [DueDate, ...DueDate[]];
  readonly baseline: DueDate;
  readonly latest: DueDate;
}

/**
 * The series as they stood on a day. A date counts from the first day that it can have been set: an extension is credited
 * early rather than a body called late too soon. A date of which nobody knows when it was set counts always.
 * In the order in which the baselines are given.
 */
export function dueSeries(dates: readonly DueDate[], day: CivilDate): readonly DueSeries[] {
  const standing = dates.filter(({ statedOn }) => statedOn.earliest === null || statedOn.earliest <= day);
  const ids = new Set(standing.map((date) => date.id));
  return standing
    .filter((date) => date.revisesId === null || !ids.has(date.revisesId))
    .map((first) => seriesFrom(first, standing));
}

function seriesFrom(baseline: DueDate, standing: readonly DueDate[]): DueSeries {
  const dates: [DueDate, ...DueDate[]] = [baseline];
  let latest = baseline;
  // Each date is revised once at most, so this is a chain; one longer than the list would be a circle.
  while (dates.length < standing.length) {
    const next = standing.find((date) => date.revisesId === latest.id);
    if (!next) break;
    dates.push(next);
    latest = next;
  }
  return { basis: baseline.basis, setById: baseline.setById, dates, baseline, latest };
}
