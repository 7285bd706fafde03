export {
  ANSWER_STANDINGS,
  answerBy,
  daysLate,
  requireAddressed,
  requireBounded,
  requireInOrder,
  type AnswerBy,
  type AnswerStanding,
} from './call.js';
export {
  evidence,
  EVIDENCE_STATUSES,
  JUDGEMENT_FINDINGS,
  JUDGEMENT_STAGES,
  requireJudged,
  sayEvidence,
  type EvidenceStatus,
  type Judgement,
  type JudgementFinding,
  type JudgementStage,
} from './judgement.js';
export {
  official,
  OFFICIAL_STANCES,
  OFFICIAL_STATUSES,
  requireSaid,
  sayOfficial,
  type OfficialStance,
  type OfficialStatement,
  type OfficialStatus,
} from './official.js';
export { BANK_HOLIDAYS_VERSION, NATIONS, type Nation } from './bank-holidays.js';
export {
  commitment,
  COMMITMENT_KINDS,
  correctionReason,
  type Commitment,
  type CommitmentDraft,
  type CommitmentKind,
} from './commitment.js';
export { deliveredBetween, deliveryDate, NOT_DELIVERED, type Delivered } from './delivery.js';
export { arguableDays, dayAfter, DUE_BASES, dueDate, type DueBasis, type DueDate, type DueDateDraft } from './due-date.js';
export { dueSeries, type DueSeries } from './due-series.js';
export { factsOf, schedule, schedules, type Schedule, type ScheduleLine } from './schedule.js';
export { holds, printCondition, SCHEDULE_CONDITIONS, type Condition, type DayColumn } from './schedule-condition.js';
export {
  DUE_SOON_DAYS,
  OVERDUE_BASES,
  SCHEDULE_STATUSES,
  scheduleStatus,
  STATUSES_OF_DATES,
  type ScheduleFacts,
  type ScheduleStatus,
  type StatusOfDate,
} from './schedule-status.js';
export { sayCounted, saySchedule } from './schedule-words.js';
export { addWorkingDays, calendarOf, isWorkingDay, nationOf, workingDaysBetween } from './working-days.js';
