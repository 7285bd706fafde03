import { addDays, fromDayNumber, parsePartialDate, type DateOnRecord, type PartialDate } from '#libs/kernel';
import { arguableDays, type DueBasis, type DueDate, type DueDateDraft } from './due-date.js';
import type { ScheduleFacts } from './schedule-status.js';

/** Builders for the specs of this folder: a valid date with whatever the case is about changed. */
let made = 0;

export function anId(): string {
  made += 1;
  return `${made.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
}

export const BODY = anId();
export const COALITION = anId();
export const COMMITMENT = anId();
const NEVER_SAID: DateOnRecord = { edtf: null, said: null, inferred: null, earliest: null, latest: null };

export function on(edtf: string): PartialDate {
  return parsePartialDate(edtf, 'input.due');
}

export function aDraft(changes: Partial<DueDateDraft> = {}): DueDateDraft {
  return {
    id: anId(),
    commitmentId: COMMITMENT,
    due: on('2023-03-10'),
    setById: BODY,
    basis: 'own',
    statedOn: NEVER_SAID,
    revisesId: null,
    calendar: null,
    sourceId: '55555555-5555-4555-8555-555555555555',
    fromWhat: 'publication',
    ...changes,
  };
}

export function aDueDate(changes: Partial<Omit<DueDate, 'due'>> & { readonly due?: string } = {}): DueDate {
  const { due = '2023-03-10', ...rest } = changes;
  const date = on(due);
  return { ...aDraft(rest), due: { ...date, ...arguableDays(date) } };
}

/** A first day, as days into a window that keeps all days of a case near one another, and how many days follow it. */
export interface Span {
  readonly from: number;
  readonly length: number;
}

export function dayOf(n: number): string {
  return fromDayNumber(19_000 + n);
}

/** Facts of every kind that the record can hold, from plain numbers that a test draws. */
export function factsFrom(drawn: {
  readonly basis: DueBasis;
  readonly due: Span | null;
  readonly noLast: boolean;
  readonly delivery: Span | null;
  readonly noFirstDelivery: boolean;
  readonly noLastDelivery: boolean;
}): ScheduleFacts {
  const { basis, due, delivery } = drawn;
  const first = (span: Span) => dayOf(span.from);
  const last = (span: Span) => addDays(dayOf(span.from), span.length);
  return {
    basis: due ? basis : null,
    earliest: due && first(due),
    latest: due && !drawn.noLast ? last(due) : null,
    deliveredEarliest: delivery && !drawn.noFirstDelivery ? first(delivery) : null,
    deliveredLatest: delivery && !drawn.noLastDelivery ? last(delivery) : null,
  };
}
