export { registerPages } from './register-pages.js';
export type { Answer, AnswerError, Door, Execute, Keeper, People, Told } from './layout/door.js';
