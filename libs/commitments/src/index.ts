export { CallsService, type Addressee, type RecordAnswer, type RecordCall } from './calls.service.js';
export { CommitmentsModule } from './commitments.module.js';
export {
  CommitmentsService,
  type CorrectCommitment,
  type RecordCommitment,
  type RecordCommitments,
  type RecordDelivery,
} from './commitments.service.js';
export { DueDatesService, type ReviseDueDate, type SetDueDate } from './due-dates.service.js';
export { JudgementsService, type JudgeCommitment, type RecordOfficialStatement } from './judgements.service.js';
export { BY_DAY_GONE_BY, commitmentConditions, type CommitmentFilter } from './queries/commitment-filter.js';
export { BY_DAY_STATED, COMMITMENT_SHAPES } from './queries/commitment.shape.js';
export { CallAddresseeRow, CallAnswerRow, CallRow } from './store/call.entity.js';
export { CommitmentRow, DeliveryRow, DueDateRow } from './store/commitment.entity.js';
export { JudgementRow, OfficialStatementRow } from './store/status.entity.js';
export { COMMITMENT_NAMED, COMMITMENT_PARTS } from './parts-of-facts.js';
