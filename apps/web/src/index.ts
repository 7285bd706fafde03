export { registerPages } from './register-pages.js';
export type { Answer, AnswerError, Door, Execute, Keeper } from './layout/door.js';
