import {
  addDays,
  conflict,
  endsOf,
  invalid,
  type CivilDate,
  type DateOnRecord,
  type FromWhat,
  type Id,
  type PartialDate,
} from '#libs/kernel';
import type { Commitment } from './commitment.js';
import type { Nation } from './bank-holidays.js';
import { addWorkingDays } from './working-days.js';

/**
 * Whose date it is. "Overdue" is said of a body's own date and of a legal one only.
 *
 * own              the body that made the commitment gave it
 * legal            a law or policy sets it
 * set_by_another   somebody else set it, such as the group
 * expected         it is said to be expected by then, and nobody owns the date
 */
export const DUE_BASES = ['own', 'legal', 'set_by_another', 'expected'] as const;
export type DueBasis = (typeof DUE_BASES)[number];

export interface DueDate {
  readonly id: Id;
  readonly commitmentId: Id;
  /** As written; its earliest and latest are the arguable days, resolved when it was recorded. */
  readonly due: DateOnRecord;
  readonly setById: Id | null;
  readonly basis: DueBasis;
  /** When the date was set. */
  readonly statedOn: DateOnRecord;
  /** The date that this one takes the place of; null for a first date, which stays the baseline. */
  readonly revisesId: Id | null;
  /** `nation/version` of the bank holidays when its days are working days; null when they are calendar days. */
  readonly calendar: string | null;
  readonly sourceId: Id | null;
  readonly fromWhat: FromWhat;
}

export type DueDateDraft = Omit<DueDate, 'due'> & { readonly due: PartialDate };

/**
 * Checks a date against its commitment and the dates already set for it, and resolves its arguable days.
 *
 * Refusals: DUE_DATE_NOT_THEIR_OWN, OWN_DATE_NEEDS_SOURCE, DUE_BEFORE_STATED, DUE_DATE_NEEDS_SETTER, DUE_DATE_IS_THEIR_OWN, DUE_DATE_NEEDS_LAW,
 * EXPECTED_DATE_HAS_NO_OWNER, EXPECTATION_HAS_NO_OWNER, DUE_DATE_IS_A_REVISION, REVISED_DATE_UNKNOWN, REVISION_BY_ANOTHER,
 * REVISION_MOVES_NOTHING and DUE_DATE_ALREADY_REVISED (conflict).
 */
export function dueDate<T extends DueDateDraft>(
  draft: T,
  commitment: Pick<Commitment, 'kind' | 'madeById' | 'statedOn'>,
  others: readonly DueDate[],
): Omit<T, 'due'> & { readonly due: DateOnRecord } {
  refuseWrongOwner(draft, commitment);
  refuseWrongPlace(draft, others);
  refuseBeforeStated(draft.due, commitment);
  const { edtf, said, inferred } = draft.due;
  return { ...draft, due: { edtf, said, inferred, ...arguableDays(draft.due) } };
}

/**
 * The first and last day that can be argued to be the due day. A season or month is arguable over its length. An interval
 * open at its start ("no later than March") falls due in its end. Of a date that is about or not certain no last day can
 * be named (null): nobody is called late against a day that the source does not give.
 */
export function arguableDays(date: Pick<PartialDate, 'edtf'>): {
  readonly earliest: CivilDate;
  readonly latest: CivilDate | null;
} {
  const { from, to } = endsOf(date.edtf);
  const exact = to !== null && !to.approximate && !to.uncertain;
  return { earliest: (from ?? to!).earliest, latest: exact ? to.latest : null };
}

/** The day `days` after `from`, in calendar days or in the working days of a part of the United Kingdom. */
export function dayAfter(from: CivilDate, days: number, working: Nation | null = null): CivilDate {
  if (working !== null) return addWorkingDays(from, days, working);
  if (Number.isInteger(days) && days >= 0 && days <= MOST_DAYS) return addDays(from, days);
  throw invalid('DAYS_INVALID', `Give a whole number of days, 0 to ${MOST_DAYS}.`);
}

const MOST_DAYS = 3_660;

function refuseWrongOwner(draft: DueDateDraft, { kind, madeById }: Pick<Commitment, 'kind' | 'madeById'>): void {
  const setBy = draft.setById;
  if (draft.basis === 'own') refuseNotTheirOwn(draft, kind, madeById);
  if (draft.basis === 'set_by_another') {
    if (setBy === null) {
      throw invalid(
        'DUE_DATE_NEEDS_SETTER',
        'input.setById: say who set the date. If nobody did, record it as expected.',
        'input.setById',
      );
    }
    if (setBy === madeById && kind === 'commitment') {
      throw invalid(
        'DUE_DATE_IS_THEIR_OWN',
        'input.basis: the body that made the commitment set this date, so it is its own.',
        'input.basis',
      );
    }
  }
  if (draft.basis === 'legal' && draft.sourceId === null) {
    throw invalid(
      'DUE_DATE_NEEDS_LAW',
      'input.sourceId: a legal date needs the law or policy that sets it as its source.',
      'input.sourceId',
    );
  }
  if (draft.basis === 'expected' && setBy !== null) {
    throw invalid(
      'EXPECTED_DATE_HAS_NO_OWNER',
      'input.setById: an expected date has no owner. Leave this out, or say that another set the date.',
      'input.setById',
    );
  }
}

function refuseNotTheirOwn({ sourceId, setById: setBy }: DueDateDraft, kind: Commitment['kind'], madeById: Id): void {
  if (kind === 'expectation') {
    throw invalid(
      'EXPECTATION_HAS_NO_OWNER',
      'input.basis: an expectation is a date without an owner. Record it as expected.',
      'input.basis',
    );
  }
  if (setBy !== madeById) {
    throw invalid(
      'DUE_DATE_NOT_THEIR_OWN',
      'input.setById: a body’s own date is set by the body that made the commitment. For anybody else’s date, say that another set it.',
      'input.setById',
    );
  }
  if (sourceId === null) {
    throw invalid(
      'OWN_DATE_NEEDS_SOURCE',
      'input.sourceId: a body is called late against its own date only where that date can be read. Name the source, or record the date as expected.',
      'input.sourceId',
    );
  }
}

/** Nothing is due before it was promised or expected; a date before that is a slip of the pen. */
function refuseBeforeStated(due: PartialDate, { statedOn }: Pick<Commitment, 'statedOn'>): void {
  if (due.latest === null || statedOn.earliest === null || due.latest >= statedOn.earliest) return;
  throw invalid(
    'DUE_BEFORE_STATED',
    `input.date: this lies before the commitment was made, ${statedOn.earliest}. Check both days.`,
    'input.date',
  );
}

/** One line of dates for each who set them and on what basis: otherwise a second date could pass for a first. */
function refuseWrongPlace(draft: DueDateDraft, others: readonly DueDate[]): void {
  if (draft.revisesId === null) {
    const earlier = others.some(
      (other) => other.setById !== null && other.setById === draft.setById && other.basis === draft.basis,
    );
    if (!earlier) return;
    throw invalid(
      'DUE_DATE_IS_A_REVISION',
      'input.revisesId: the same party has set a date for this before. Say which date this one revises.',
      'input.revisesId',
    );
  }
  const revised = others.find((other) => other.id === draft.revisesId);
  if (!revised) {
    throw invalid(
      'REVISED_DATE_UNKNOWN',
      'input.revisesId: this commitment has no such date. Give the id of one of its dates.',
      'input.revisesId',
    );
  }
  if (revised.setById !== draft.setById || revised.basis !== draft.basis) {
    throw invalid(
      'REVISION_BY_ANOTHER',
      'input.revisesId: that date was set by another party or on another basis. Record this date beside it, not over it.',
      'input.revisesId',
    );
  }
  if (others.some((other) => other.revisesId === revised.id)) {
    throw conflict(
      'DUE_DATE_ALREADY_REVISED',
      'That date has been revised already. Read the dates again and revise the newest.',
      'input.revisesId',
    );
  }
  if (revised.due.edtf === draft.due.edtf) {
    const message = 'input.date: this is the date that stands already. Give the day it was moved to.';
    throw invalid('REVISION_MOVES_NOTHING', message, 'input.date');
  }
}
