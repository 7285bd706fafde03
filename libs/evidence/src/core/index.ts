export { address } from './address.js';
export { aboutColumns, noReplyAsOf, requireAnswerable, requireTimeToAnswer } from './reply.js';
export {
  HANDLING_SHOWS,
  requireDecision,
  SHOWN_UNLESS_DECIDED,
  shownUnder,
  type HandlingDecision,
  type HandlingShows,
} from './handling.js';
