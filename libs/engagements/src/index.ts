export { EngagementsModule } from './engagements.module.js';
export { EngagementsService, type RecordEngagement } from './engagements.service.js';
export { engagementConditions, type EngagementFilter } from './queries/engagement-filter.js';
export { ENGAGEMENT_SHAPES } from './queries/engagement.shape.js';
export { Engagement } from './store/engagement.entity.js';
