import { addDays } from '#libs/kernel';
import type { Page } from '../layout/page.js';
import { homeQuery, type HomeData } from './home.query.js';
import { homeView, type HomeView } from './home.view.js';
import { homeWords, NEWLY_DAYS } from './home.words.js';

/** What this is in two sentences, and the ways in. */
export const homePage: Page<HomeData, HomeView> = {
  path: '/',
  template: 'home/home.njk',
  words: homeWords,
  ask: ({ day }) => ({ document: homeQuery, variables: { on: day, since: addDays(day, -NEWLY_DAYS) } }),
  view: homeView,
};
