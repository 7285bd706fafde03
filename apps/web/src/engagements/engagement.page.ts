import { asOfVariable } from '../layout/asked.js';
import type { Page } from '../layout/page.js';
import { engagementDeeds } from '../stewardship/deeds.js';
import { partsOfEngagement } from '../stewardship/parts-shown.js';
import { engagementQuery, type EngagementData } from './engagement.query.js';
import { engagementView, type EngagementView } from './engagement.view.js';
import { logQuery, type LogData } from './log.query.js';
import { engagementWords } from './engagement.words.js';

/** One working relationship: what was asked, answered, promised and published, in order. */
export const engagementPage: Page<EngagementData, EngagementView> = {
  path: '/engagements/:id',
  kind: 'ENGAGEMENT',
  template: 'engagements/engagement.njk',
  words: engagementWords,
  takesDay: true,
  keeps: ['asOf'],
  ask: (asked) => ({ document: engagementQuery, variables: { id: asked.id, on: asked.day, ...asOfVariable(asked) } }),
  follow: ({ engagement }, asked) => ({
    document: logQuery,
    variables: { id: engagement.id, on: asked.day, ...asOfVariable(asked) },
  }),
  view: (data, asked, log) => engagementView(data, asked, (log as LogData).engagement),
  deeds: engagementDeeds,
  parts: partsOfEngagement,
};
