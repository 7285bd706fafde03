export { address } from './address.js';
export {
  aboutColumns,
  noReplyAsOf,
  REPLIES_OF_OFFICE,
  requireAnswerable,
  requireTimeToAnswer,
  requireWrittenHere,
} from './reply.js';
export {
  HANDLING_SHOWS,
  requireDecision,
  SHOWN_UNLESS_DECIDED,
  shownUnder,
  type HandlingDecision,
  type HandlingShows,
} from './handling.js';
