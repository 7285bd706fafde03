import type { Page, PageView } from '../layout/page.js';
import { signedOutWords } from './sign-out.words.js';

export const signedOutPage: Page<undefined, PageView> = {
  path: '/signed-out',
  template: 'access/signed-out.njk',
  words: signedOutWords,
  plain: true,
  view: () => ({ heading: signedOutWords.heading, trail: [] }),
};
