import { addDays } from '#libs/kernel';
import type { Page } from '../layout/page.js';
import { homeQuery, type HomeData } from './home.query.js';
import { homeView, type HomeView } from './home.view.js';
import { homeWords, NEWLY_DAYS } from './home.words.js';

/** The calendar of the record begins with the year 1. */
const FIRST_DAY = '0001-01-01';

function daysBefore(day: string, days: number): string {
  return addDays(FIRST_DAY, days) > day ? FIRST_DAY : addDays(day, -days);
}

/** What this is in two sentences, and the ways in. */
export const homePage: Page<HomeData, HomeView> = {
  path: '/',
  template: 'home/home.njk',
  words: homeWords,
  takesDay: true,
  ask: ({ day }) => ({ document: homeQuery, variables: { on: day, since: daysBefore(day, NEWLY_DAYS) } }),
  view: homeView,
};
