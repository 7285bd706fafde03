import { parseCivilDate, parseId, type CivilDate, type Id } from '#libs/kernel';
import type { Condition } from '#libs/persistence';
import { printCondition, SCHEDULE_CONDITIONS, type CommitmentKind, type ScheduleStatus } from '../core/index.js';

/** What a list of commitments can be narrowed to; what is not given narrows nothing. */
export interface CommitmentFilter {
  readonly engagementId?: Id | null;
  readonly organizationId?: Id | null;
  readonly workId?: Id | null;
  readonly sourceId?: Id | null;
  readonly kind?: CommitmentKind | null;
  readonly madeFrom?: CivilDate | null;
  readonly madeUntil?: CivilDate | null;
  readonly schedule?: { readonly status: ScheduleStatus; readonly on: CivilDate } | null;
  /** ISO 8601 in UTC */
  readonly changedSince?: string | null;
}

/** The filter as conditions of SQL. Refuses ID_INVALID and day refusals, naming the argument. */
export function commitmentConditions(filter: CommitmentFilter): readonly Condition[] {
  const { kind, madeFrom, madeUntil, schedule, changedSince } = filter;
  const conditions: Condition[] = REFERENCES.flatMap(([column, given]): Condition[] => {
    const id = filter[given];
    return id == null ? [] : [(t, value) => `${t}.${column} = ${value(parseId(id, given))}`];
  });
  if (kind != null) conditions.push((t, value) => `${t}.kind = ${value(kind)}`);
  if (madeFrom != null)
    conditions.push((t, value) => `${t}.stated_on_latest >= ${value(parseCivilDate(madeFrom, 'madeFrom'))}::date`);
  if (madeUntil != null)
    conditions.push((t, value) => `${t}.stated_on_earliest <= ${value(parseCivilDate(madeUntil, 'madeUntil'))}::date`);
  if (schedule != null) conditions.push(scheduleCondition(schedule.status, schedule.on));
  if (changedSince != null) conditions.push(changedSinceCondition(changedSince));
  return conditions;
}

const REFERENCES = [
  ['engagement_id', 'engagementId'],
  ['made_by_id', 'organizationId'],
  ['work_id', 'workId'],
  ['source_id', 'sourceId'],
] as const;

/**
 * A commitment has a schedule status on a day when one of the dates then in force gives it: the newest of a party on a basis,
 * among those that can have been set by that day (dueSeries in the core says the same of rows in memory).
 */
function scheduleCondition(status: ScheduleStatus, on: CivilDate): Condition {
  return (t, value) => {
    const day = `${value(parseCivilDate(on, 'schedule.on'))}::date`;
    const stands = (d: string) => `(${d}.stated_on_earliest is null or ${d}.stated_on_earliest <= ${day})`;
    if (status === 'undated')
      return `not exists (select from due_date d where d.commitment_id = ${t}.first_id and ${stands('d')})`;
    const holds = printCondition(SCHEDULE_CONDITIONS[status], {
      day,
      basis: 'd.basis',
      earliest: 'd.due_earliest',
      latest: 'd.due_latest',
      deliveredEarliest: 'e.earliest',
      deliveredLatest: 'e.latest',
    });
    return `exists (select from due_date d, lateral (${DELIVERED}) e
      where d.commitment_id = ${t}.first_id and ${stands('d')}
        and not exists (select from due_date r where r.revises_id = d.id and ${stands('r')})
        and ${holds})`;
  };
}

/** As deliveredBetween in the core: no first day can be named when one statement of the delivery names none. */
const DELIVERED = `select case when bool_or(y.delivered_on_earliest is null) then null else min(y.delivered_on_earliest) end as earliest,
  max(y.delivered_on_latest) as latest from delivery y where y.commitment_id = d.commitment_id`;

/** Recorded or corrected since, or given a date or a delivery since. */
function changedSinceCondition(instant: string): Condition {
  return (t, value) => {
    const since = `${value(instant)}::timestamptz`;
    const told = (table: string) =>
      `exists (select from ${table} x where x.commitment_id = ${t}.first_id and x.recorded_at >= ${since})`;
    return `(${t}.recorded_at >= ${since} or ${told('due_date')} or ${told('delivery')})`;
  };
}
