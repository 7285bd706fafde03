export { CORRECTION_OUTCOMES, CORRECTION_REQUESTS, type CorrectionOutcome } from './correction-request.js';
export { NOTICE_KINDS, type NoticeKind } from './notice.js';
export {
  KEPT_FATES,
  keptFateOf,
  KEEPING_DEEDS,
  KEEPING_EVENTS,
  KEPT,
  WOUND_UP,
  type KeptFate,
  type KeepingDeed,
  type Kept,
} from './keeping.js';
export { requireEmbargoAhead, requireEmbargoOver } from './embargo.js';
export { peopleOf, type Proposed } from './second-person.js';
export { LOOK_AFTER, waitAfter } from './waits.js';
export { TAKING_BACK_REASONS, type TakingBackReason } from './taking-back.js';
export {
  fieldsMeant,
  markerOf,
  opens,
  withheldTold,
  WITHHOLDING_KINDS,
  WITHHOLDING_REASONS,
  WORDS,
  type FieldGone,
  type WithholdingKind,
  type WithholdingReason,
} from './withholding.js';
