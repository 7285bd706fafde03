import { parsePartialDate, type Id } from '#libs/kernel';
import { NO_DATE } from '#libs/persistence';
import { dateColumnsIfGiven, toldColumns, type Act, type PartialDateInput, type Recorded, type ToldInput } from '#libs/recording';
import { calendarOf, dueDate, type DueBasis, type Nation } from './core/index.js';
import { type CommitmentRow, DueDateRow } from './store/commitment.entity.js';

/** A date as somebody says it was given. */
export interface DateGiven extends ToldInput {
  readonly date: PartialDateInput;
  readonly statedOn?: PartialDateInput | null;
  /** whose bank holidays count, when the days are working days */
  readonly workingDaysOf?: Nation | null;
}

/** Whose date it is, and which one it takes the place of. */
export interface DateLine {
  readonly setById: Id | null;
  readonly basis: DueBasis;
  readonly revisesId: Id | null;
}

/** Adds a date to a commitment that stands. Refuses MAY_NOT, and what the core's dueDate() refuses. */
export async function addDueDate(act: Act, commitment: CommitmentRow, input: DateGiven, line: DateLine): Promise<Recorded> {
  act.requireRecord(commitment.spaceId);
  await act.oneAtATime(commitment.firstId);
  const others = await act.manager.findBy(DueDateRow, { commitmentId: commitment.firstId });
  const draft = {
    id: act.newId(),
    commitmentId: commitment.firstId,
    due: parsePartialDate(input.date.edtf, 'input.date.edtf', input.date.said ?? null, input.date.inferred ?? false),
    statedOn: dateColumnsIfGiven(input.statedOn, 'input.statedOn'),
    calendar: input.workingDaysOf ? calendarOf(input.workingDaysOf) : null,
    ...line,
    ...(await toldColumns(act, input)),
  };
  const row = dueDate(draft, commitment, others);
  return act.add(DueDateRow, 'due_date', commitment.spaceId, { ...row, due: { ...NO_DATE, ...row.due } });
}
