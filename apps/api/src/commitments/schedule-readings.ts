import { sayCounted, saySchedule, schedules, type DueBasis, type DueDate, type Schedule } from '#libs/commitments/core';
import type { CivilDate, DateOnRecord } from '#libs/kernel';
import { nameOn, type BorneName } from '#libs/organizations/core';
import type { ScheduleReading } from './commitment.type.js';

/** A commitment with what its schedule is computed from, as the shape `schedule` reads it. */
export interface ScheduleRead {
  readonly id: string;
  readonly statedOn: DateOnRecord | null;
  readonly dueDates: readonly DueDateRead[];
  readonly deliveries: readonly DeliveryRead[];
}

interface DeliveryRead {
  readonly on: DateOnRecord;
  readonly assertedBy: { readonly names: readonly BorneName[] };
}

interface DueDateRead {
  readonly id: string;
  readonly date: DateOnRecord;
  readonly basis: DueBasis;
  readonly statedOn: DateOnRecord | null;
  readonly revisesId: string | null;
  readonly calendar: string | null;
  readonly setById: string | null;
  readonly setBy: { readonly names: readonly BorneName[] } | null;
}

/** The date in force of each line, preceded by the first date of the line where it has been revised. */
export function scheduleReadings(commitment: ScheduleRead, day: CivilDate): readonly ScheduleReading[] {
  const dates = commitment.dueDates.map((date) => dueDateOf(commitment.id, date));
  const lines = schedules(
    dates,
    commitment.deliveries.map((delivery) => delivery.on),
    day,
    commitment.statedOn?.earliest ?? null,
  );
  return lines.flatMap((line) => {
    const baseline = readingOf(commitment, line.baseline, true, day);
    return line.revisions === 0 ? [baseline] : [baseline, readingOf(commitment, line.latest, false, day)];
  });
}

function readingOf(commitment: ScheduleRead, schedule: Schedule, baseline: boolean, day: CivilDate): ScheduleReading {
  const against = commitment.dueDates.find((date) => date.id === schedule.against?.id) ?? null;
  const setBy = against?.setBy ? nameOn(against.setBy.names, dayOf(against.statedOn, day)) : null;
  const deliveredBy = commitment.deliveries.map(({ on, assertedBy }) => nameOn(assertedBy.names, dayOf(on, day)));
  return {
    status: schedule.status,
    against: against as ScheduleReading['against'],
    baseline,
    days: schedule.days,
    workingDays: schedule.working,
    atLeast: schedule.atLeast,
    inWords: saySchedule(schedule, { setBy, deliveredBy }),
    counted: sayCounted(schedule),
    why: schedule.why,
  };
}

/** The day by which a body is named for what it did: the day it did it, or the day asked for where that is not known. */
function dayOf(date: DateOnRecord | null, asked: CivilDate): CivilDate {
  return date?.earliest ?? date?.latest ?? asked;
}

/** A schedule depends on none of the facts that are left out here. */
function dueDateOf(commitmentId: string, read: DueDateRead): DueDate {
  const { id, date, basis, statedOn, revisesId, calendar, setById } = read;
  return {
    id,
    commitmentId,
    due: date,
    setById,
    basis,
    statedOn: statedOn ?? NO_DAY,
    revisesId,
    calendar,
    sourceId: null,
    fromWhat: 'document',
  };
}

const NO_DAY: DateOnRecord = { edtf: null, said: null, inferred: null, earliest: null, latest: null };
