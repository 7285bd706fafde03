export { EngagementsModule } from './engagements.module.js';
export { EngagementsService, type RecordEngagement } from './engagements.service.js';
export {
  LogService,
  type CorrectLabour,
  type CorrectLogEntry,
  type RecordLabour,
  type RecordLabourRows,
  type RecordLogEntries,
  type RecordLogEntry,
} from './log.service.js';
export { ENGAGEMENT_PARTS } from './parts-of-facts.js';
export { engagementConditions, type EngagementFilter } from './queries/engagement-filter.js';
export { WRITTEN_BY_VIEWER, WRITTEN_LAST } from './queries/own-harm-notes.js';
export { ENGAGEMENT_SHAPES } from './queries/engagement.shape.js';
export { LOG_SHAPES } from './queries/log.shape.js';
export { Engagement } from './store/engagement.entity.js';
export { HarmNoteRow } from './store/harm-note.entity.js';
export { LabourRow } from './store/labour.entity.js';
export { LogEntryRow, LogPartyRow, LogPromiseRow } from './store/log-entry.entity.js';
