export { address } from './address.js';
export { aboutColumns, noReplyAsOf, requireAnswerable, requireTimeToAnswer } from './reply.js';
