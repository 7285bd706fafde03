export { CORRECTION_OUTCOMES, CORRECTION_REQUESTS, type CorrectionOutcome } from './correction-request.js';
export { NOTICE_KINDS, type NoticeKind } from './notice.js';
export {
  KEPT_FATES,
  keptFateOf,
  KEEPING_DEEDS,
  KEEPING_EVENTS,
  KEPT,
  type KeptFate,
  type KeepingDeed,
  type Kept,
} from './keeping.js';
export { requireEmbargoAhead, requireEmbargoOver } from './embargo.js';
export { peopleOf, type Proposed } from './second-person.js';
export { TAKING_BACK_REASONS, type TakingBackReason } from './taking-back.js';
export {
  fieldsMeant,
  markerOf,
  opens,
  WITHHOLDING_KINDS,
  WITHHOLDING_REASONS,
  WORDS,
  type WithholdingKind,
  type WithholdingReason,
} from './withholding.js';
