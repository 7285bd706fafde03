import { invalid, parseCivilDate, parseId, type CivilDate, type Id } from '#libs/kernel';
import type { Condition, Order, Value } from '#libs/persistence';
import {
  DUE_BASES,
  DUE_SOON_DAYS,
  OVERDUE_BASES,
  printCondition,
  SCHEDULE_CONDITIONS,
  type CommitmentKind,
  type EvidenceStatus,
  type OfficialStatus,
  type ScheduleStatus,
} from '../core/index.js';
import { evidenceCondition, officialCondition } from './status-conditions.js';

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
  readonly official?: { readonly status: OfficialStatus; readonly on: CivilDate } | null;
  readonly evidence?: { readonly status: EvidenceStatus; readonly on: CivilDate } | null;
  /** a date in force went by from this day on, before the other, with nothing delivered */
  readonly wentBy?: { readonly from: CivilDate; readonly on: CivilDate } | null;
  /** ISO 8601 in UTC */
  readonly changedSince?: string | null;
}

/** The filter as conditions of SQL. Refuses ID_INVALID, DAYS_THE_WRONG_WAY_ROUND and day refusals, naming the argument. */
export function commitmentConditions(filter: CommitmentFilter): readonly Condition[] {
  const { kind, madeFrom, madeUntil, schedule, official, evidence, wentBy, changedSince } = filter;
  requireInOrder('madeFrom', madeFrom, 'madeUntil', madeUntil);
  requireInOrder('wentBy.from', wentBy?.from, 'wentBy.on', wentBy?.on);
  const conditions: Condition[] = REFERENCES.flatMap(([column, given]): Condition[] => {
    const id = filter[given];
    return id == null ? [] : [(t, value) => `${t}.${column} = ${value(parseId(id, given))}`];
  });
  const narrowed = conditions.length > 0;
  if (kind != null) conditions.push((t, value) => `${t}.kind = ${value(kind)}`);
  if (madeFrom != null) {
    const late = (t: string, value: Value) => `${t}.stated_on_latest >= ${value(parseCivilDate(madeFrom, 'madeFrom'))}::date`;
    const among = (value: Value) => `select x.first_id from commitment x where x.superseded_at is null and ${late('x', value)}`;
    conditions.push(Object.assign(late, { among }));
  }
  if (madeUntil != null)
    conditions.push((t, value) => `${t}.stated_on_earliest <= ${value(parseCivilDate(madeUntil, 'madeUntil'))}::date`);
  if (schedule != null) conditions.push(scheduleCondition(schedule.status, schedule.on));
  if (official != null) conditions.push(officialCondition(official.status, official.on));
  if (evidence != null) conditions.push(evidenceCondition(evidence.status, evidence.on));
  if (wentBy != null) conditions.push(wentByCondition(wentBy.from, wentBy.on));
  if (changedSince != null) conditions.push(changedSinceCondition(changedSince));
  // A list that is narrowed to one body, work or engagement is short, and is read from its own index.
  return narrowed
    ? conditions.map(
        (condition): Condition =>
          (t, value) =>
            condition(t, value),
      )
    : conditions;
}

/** A span that ends before it begins holds nothing, and an empty list would say that nothing is there. */
function requireInOrder(
  first: string,
  from: CivilDate | null | undefined,
  last: string,
  until: CivilDate | null | undefined,
): void {
  if (from == null || until == null || parseCivilDate(from, first) <= parseCivilDate(until, last)) return;
  throw invalid('DAYS_THE_WRONG_WAY_ROUND', `${first}: ${from} is after ${until}, which is given as ${last}.`, first);
}

const REFERENCES = [
  ['engagement_id', 'engagementId'],
  ['made_by_id', 'organizationId'],
  ['work_id', 'workId'],
  ['source_id', 'sourceId'],
] as const;

/** Whether it can have been made by the day; where no day is known it can. */
const madeBy = (t: string, day: string) => `(${t}.stated_on_earliest is null or ${t}.stated_on_earliest <= ${day})`;

/**
 * A commitment that can have been made by then has a schedule status on a day when one of the dates then in force gives it: the newest of a party on a basis,
 * among those that can have been set by that day (dueSeries in the core says the same of rows in memory).
 */
function scheduleCondition(status: ScheduleStatus, on: CivilDate): Condition {
  const condition: Condition = (t, value) => {
    const day = `${value(parseCivilDate(on, 'schedule.on'))}::date`;
    const stands = (d: string) => `(${d}.stated_on_earliest is null or ${d}.stated_on_earliest <= ${day})`;
    if (status === 'not_made') return `${t}.stated_on_earliest > ${day}`;
    if (status === 'undated')
      return `${madeBy(t, day)} and not exists (select from due_date d where d.commitment_id = ${t}.first_id and ${stands('d')})`;
    const holds = printCondition(SCHEDULE_CONDITIONS[status], {
      day,
      basis: 'd.basis',
      earliest: 'd.due_earliest',
      latest: 'd.due_latest',
      deliveredEarliest: 'e.earliest',
      deliveredLatest: 'e.latest',
    });
    return `${madeBy(t, day)} and exists (select from due_date d, lateral (${DELIVERED}) e
      where d.commitment_id = ${t}.first_id and ${stands('d')}
        and not exists (select from due_date r where r.revises_id = d.id and ${stands('r')})
        and ${holds})`;
  };
  const span = SPANS[status];
  if (span === undefined) return condition;
  const among = (value: Value) =>
    `select x.commitment_id from due_date x where ${span(`${value(parseCivilDate(on, 'schedule.on'))}::date`)}`;
  return Object.assign(condition, { among });
}

/** Where a status follows from dates in some span, whatever else must hold: the span, of a date with alias x. */
const SPANS: Partial<Record<ScheduleStatus, (day: string) => string>> = {
  not_due: (day) => `x.due_earliest > ${day} + ${DUE_SOON_DAYS}`,
  due_soon: (day) => `x.due_earliest >= ${day} and x.due_earliest <= ${day} + ${DUE_SOON_DAYS}`,
  overdue: (day) => `x.basis in (${basesOf(true)}) and x.due_latest < ${day}`,
  past_date: (day) => `x.basis in (${basesOf(false)}) and x.due_latest < ${day}`,
};

function basesOf(overdue: boolean): string {
  return DUE_BASES.filter((basis) => OVERDUE_BASES.includes(basis) === overdue)
    .map((basis) => `'${basis}'`)
    .join(', ');
}

/**
 * The dates that give overdue or past_date on a day, and went by in a span: found from the index on the last due day, so that
 * few rows are looked at however many there are.
 */
function wentByCondition(from: CivilDate, on: CivilDate): Condition {
  return (t, value) => {
    const day = `${value(parseCivilDate(on, 'wentBy.on'))}::date`;
    return `${madeBy(t, day)} and ${t}.first_id in (select d.commitment_id from due_date d
      where d.due_latest >= ${value(parseCivilDate(from, 'wentBy.from'))}::date and ${hasGoneBy(day)}
        and not exists (select from delivery y where y.commitment_id = d.commitment_id
          and (y.delivered_on_earliest is null or y.delivered_on_earliest <= ${day})))`;
  };
}

/** The one whose date went by last comes first, so that what is newly late is not hidden behind what is long late. Given `on`, a day. */
export const BY_DAY_GONE_BY: Order = [
  {
    column: 'gone_by',
    holds: 'day',
    descending: true,
    sql: (t, given) =>
      `select max(d.due_latest) from due_date d where d.commitment_id = ${t}.first_id and ${hasGoneBy(`${given('on')}::date`)}`,
  },
];

/** Of a row `d` of due_date: it is in force on that day and its last day lies before. */
function hasGoneBy(day: string): string {
  const stands = (d: string) => `(${d}.stated_on_earliest is null or ${d}.stated_on_earliest <= ${day})`;
  return `d.due_latest < ${day} and d.due_earliest is not null and ${stands('d')}
    and not exists (select from due_date r where r.revises_id = d.id and ${stands('r')})`;
}

/** As deliveredBetween in the core: no first day can be named when one statement of the delivery names none. */
const DELIVERED = `select case when bool_or(y.delivered_on_earliest is null) then null else min(y.delivered_on_earliest) end as earliest,
  max(y.delivered_on_latest) as latest from delivery y where y.commitment_id = d.commitment_id`;

/**
 * Recorded or corrected since, or given a date, a delivery, a statement or a judgement since; and for what everybody reads, changed in
 * any way since, a release above all (see the migration of public changes).
 */
function changedSinceCondition(instant: string): Condition {
  const condition: Condition = (t, value) => {
    const since = `${value(instant)}::timestamptz`;
    const told = (table: string) =>
      `exists (select from ${table} x where x.commitment_id = ${t}.first_id and x.recorded_at >= ${since})`;
    const shown = `exists (select from public_change x where x.thing_id = ${t}.first_id and x.changed_at >= ${since})`;
    return `(${[`${t}.recorded_at >= ${since}`, ...TOLD_OF_IT.map(told), shown].join(' or ')})`;
  };
  const among = (value: Value) => {
    const since = `${value(instant)}::timestamptz`;
    const told = TOLD_OF_IT.map((table) => `select x.commitment_id from ${table} x where x.recorded_at >= ${since}`);
    const shown = `select x.thing_id from public_change x where x.changed_at >= ${since}`;
    return [`select x.first_id from commitment x where x.recorded_at >= ${since}`, ...told, shown].join(' union all ');
  };
  return Object.assign(condition, { among });
}

const TOLD_OF_IT = ['due_date', 'delivery', 'official_statement', 'judgement'] as const;
