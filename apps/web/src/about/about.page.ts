import type { Page, PageView } from '../layout/page.js';
import { aboutWords } from './about.words.js';

/** How to read the record, how texts are compared, and what the pages do for a reader's safety. */
export const aboutPage: Page<undefined, PageView> = {
  path: '/about',
  template: 'about/about.njk',
  words: aboutWords,
  view: () => ({ heading: aboutWords.heading, trail: [{ text: 'The record', href: '/' }] }),
};
