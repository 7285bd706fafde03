import type { Page, PageView } from '../layout/page.js';
import { sentWords } from './correction.words.js';

export const sentPage: Page<undefined, PageView> = {
  path: '/corrections/sent',
  template: 'corrections/sent.njk',
  words: sentWords,
  plain: true,
  view: () => ({ heading: sentWords.heading, trail: [] }),
};
