import type { Page } from '../layout/page.js';
import { labourDeeds, logEntryDeeds } from '../stewardship/deeds.js';
import { labourQuery, logEntryQuery, type LabourData, type LogEntryData } from './log.query.js';
import { labourView, logEntryView, type LabourView, type LogEntryView } from './log.view.js';
import { labourWords, logEntryWords } from './log.words.js';

/** A meeting or another thing that happened: when, with whom, and what was said. */
export const logEntryPage: Page<LogEntryData, LogEntryView> = {
  path: '/log-entries/:id',
  kind: 'LOG_ENTRY',
  template: 'engagements/log-entry.njk',
  words: logEntryWords,
  ask: (asked) => ({ document: logEntryQuery, variables: { id: asked.id, on: asked.day } }),
  view: logEntryView,
  deeds: (_data, { id }) => logEntryDeeds(`/log-entries/${id}`),
};

/** Hours that a group gave: how many, in which period, and what for. */
export const labourPage: Page<LabourData, LabourView> = {
  path: '/labour/:id',
  kind: 'LABOUR',
  template: 'engagements/labour.njk',
  words: labourWords,
  ask: (asked) => ({ document: labourQuery, variables: { id: asked.id, on: asked.day } }),
  view: labourView,
  deeds: (_data, { id }) => labourDeeds(`/labour/${id}`),
};
