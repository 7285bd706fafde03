export { registerPages } from './register-pages.js';
export type { Answer, AnswerError, Door, Execute, Keeper, People, Told } from './layout/door.js';
/** For the specs that walk every form. */
export { forms } from './forms.js';
export { pages } from './pages.js';
export type { Field, Form } from './forms/form.js';
export { openForm } from './forms/show-form.js';
export type { House } from './layout/show-page.js';
