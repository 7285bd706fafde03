import { compareDays, daysBetween, type CivilDate } from '#libs/kernel';
import { DUE_BASES, type DueBasis } from './due-date.js';
import { DUE_SOON_DAYS, OVERDUE_BASES, type ScheduleFacts, type StatusOfDate } from './schedule-status.js';

export type DayColumn = 'earliest' | 'latest' | 'deliveredEarliest' | 'deliveredLatest';

/** A condition on stored days and a day asked for. A comparison with a day that is not there does not hold, as in SQL. */
export type Condition =
  | { readonly column: DayColumn; readonly known: boolean }
  | { readonly column: DayColumn; readonly is: '<' | '<=' | '>' | '>='; readonly than: DayColumn | { readonly dayPlus: number } }
  | { readonly basisIn: readonly DueBasis[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

const known = (column: DayColumn): Condition => ({ column, known: true });
const unknown = (column: DayColumn): Condition => ({ column, known: false });
const compare = (column: DayColumn, is: '<' | '<=' | '>' | '>=', than: DayColumn | number): Condition => ({
  column,
  is,
  than: typeof than === 'number' ? { dayPlus: than } : than,
});
const all = (...conditions: readonly Condition[]): Condition => ({ all: conditions });
const any = (...conditions: readonly Condition[]): Condition => ({ any: conditions });

const delivered = compare('deliveredLatest', '<=', 0);
const notYet = any(all(unknown('deliveredEarliest'), unknown('deliveredLatest')), compare('deliveredEarliest', '>', 0));
const openDelivery = all(
  any(known('deliveredEarliest'), known('deliveredLatest')),
  any(unknown('deliveredEarliest'), compare('deliveredEarliest', '<=', 0)),
  any(unknown('deliveredLatest'), compare('deliveredLatest', '>', 0)),
);
const pastLatest = all(compare('latest', '<', 0), notYet);

/**
 * The same rule as scheduleStatus, as a condition a list can be filtered by: for each status, what must hold of the stored
 * days. Exactly one of them holds for any facts and any day; tests compare both on whatever fast-check can think of.
 */
export const SCHEDULE_CONDITIONS: Readonly<Record<StatusOfDate, Condition>> = {
  undated: unknown('earliest'),
  not_due: all(compare('earliest', '>', DUE_SOON_DAYS), notYet),
  due_soon: all(
    compare('earliest', '>=', 0),
    compare('earliest', '<=', DUE_SOON_DAYS),
    any(compare('earliest', '>', 0), compare('latest', '<=', 0)),
    notYet,
  ),
  overdue: all({ basisIn: OVERDUE_BASES }, known('earliest'), pastLatest),
  past_date: all({ basisIn: DUE_BASES.filter((basis) => !OVERDUE_BASES.includes(basis)) }, known('earliest'), pastLatest),
  delivered_late: all(known('earliest'), delivered, compare('deliveredEarliest', '>', 'latest')),
  on_time: all(delivered, compare('deliveredLatest', '<=', 'earliest')),
  arguable: any(
    all(compare('earliest', '<=', 0), any(unknown('latest'), compare('latest', '>', 0)), notYet),
    all(compare('earliest', '<', 0), compare('latest', '>=', 0), notYet),
    all(
      delivered,
      compare('deliveredLatest', '>', 'earliest'),
      any(unknown('latest'), unknown('deliveredEarliest'), compare('deliveredEarliest', '<=', 'latest')),
    ),
    all(known('earliest'), openDelivery),
  ),
};

/** Whether a condition holds; for tests and for lists already in memory. */
export function holds(condition: Condition, facts: ScheduleFacts, day: CivilDate): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, facts, day));
  if ('any' in condition) return condition.any.some((part) => holds(part, facts, day));
  if ('basisIn' in condition) return facts.basis !== null && condition.basisIn.includes(facts.basis);
  const left = facts[condition.column];
  if ('known' in condition) return (left !== null) === condition.known;
  if (left === null) return false;
  if (typeof condition.than !== 'string') return agrees(daysBetween(day, left) - condition.than.dayPlus, condition.is);
  const right = facts[condition.than];
  return right !== null && agrees(compareDays(left, right), condition.is);
}

/**
 * The condition in words of a query language, with the names it goes by there: `day` and the columns are PostgreSQL
 * expressions of type date, `basis` one of type text or enum. Only these names and constants of this file are printed.
 */
export function printCondition(condition: Condition, names: Readonly<Record<DayColumn | 'basis' | 'day', string>>): string {
  const join = (parts: readonly Condition[], word: string) =>
    `(${parts.map((part) => printCondition(part, names)).join(` ${word} `)})`;
  if ('all' in condition) return join(condition.all, 'and');
  if ('any' in condition) return join(condition.any, 'or');
  if ('basisIn' in condition) return `${names.basis} in (${condition.basisIn.map((basis) => `'${basis}'`).join(', ')})`;
  const left = names[condition.column];
  if ('known' in condition) return `${left} is ${condition.known ? 'not ' : ''}null`;
  const { than } = condition;
  const right = typeof than === 'string' ? names[than] : than.dayPlus === 0 ? names.day : `(${names.day} + ${than.dayPlus})`;
  return `${left} ${condition.is} ${right}`;
}

function agrees(difference: number, is: '<' | '<=' | '>' | '>='): boolean {
  return { '<': difference < 0, '<=': difference <= 0, '>': difference > 0, '>=': difference >= 0 }[is];
}
