export { requireEngagement } from './engagement.js';
export { requireHarmNote } from './harm-note.js';
export { LABOUR_KINDS, LABOUR_PAY, requireLabour, type LabourKind, type LabourPay } from './labour.js';
export { LOG_CHANNELS, LOG_KINDS, requireLogEntry, type LogChannel, type LogDraft, type LogKind } from './log-entry.js';
