import { dateView, type DateView, type PartialDate } from '../layout/partial-date.view.js';
import type { Named } from '../layout/named.js';

export type ScheduleStatus =
  'NOT_MADE' | 'UNDATED' | 'NOT_DUE' | 'DUE_SOON' | 'OVERDUE' | 'PAST_DATE' | 'DELIVERED_LATE' | 'ON_TIME' | 'ARGUABLE';

export interface ScheduleReading {
  readonly status: ScheduleStatus;
  readonly baseline: boolean;
  readonly days: number | null;
  readonly inWords: string;
  /** between which days a number was counted that may be larger */
  readonly counted?: string | null;
  readonly why: string | null;
  readonly against: { readonly id: string; readonly date: PartialDate; readonly setBy: Named | null } | null;
}

export interface ReadingView {
  readonly shape: string;
  readonly inWords: string;
  readonly counted: string | undefined;
  readonly why: string | undefined;
  readonly against: { readonly date: DateView; readonly setBy: string | undefined } | undefined;
  readonly baseline: boolean;
}

/** The shape helps the eye; the words are the record's own, since only they tell whose date was passed. */
const SHAPES: Readonly<Record<ScheduleStatus, string>> = {
  NOT_MADE: '○',
  UNDATED: '○',
  NOT_DUE: '○',
  DUE_SOON: '◔',
  OVERDUE: '◇',
  PAST_DATE: '◇',
  DELIVERED_LATE: '◐',
  ON_TIME: '●',
  ARGUABLE: '◑',
};

export function shapeOf(status: ScheduleStatus): string {
  return SHAPES[status];
}

export function readingView(reading: ScheduleReading): ReadingView {
  return {
    shape: shapeOf(reading.status),
    inWords: reading.inWords,
    counted: reading.counted ?? undefined,
    why: reading.why ?? undefined,
    against: reading.against ? { date: dateView(reading.against.date), setBy: reading.against.setBy?.name } : undefined,
    baseline: reading.baseline,
  };
}
