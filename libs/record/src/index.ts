export { firstRecorded, requireNotBefore } from './queries/first-recorded.js';
export { NEWEST_RECORDED, piecesOf, SEARCH_SHAPES, soughtFor, type Sought } from './queries/search.js';
export { HistoryService, type History, type HistoryAsked } from './history.service.js';
export { type Change } from './queries/history.js';
export { RecordModule } from './record.module.js';
