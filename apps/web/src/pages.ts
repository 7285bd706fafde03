import { comparisonPage } from './comparison/comparison.page.js';
import { homePage } from './home/home.page.js';
import { pageOf, type Page } from './layout/page.js';

/** Every page, in the order a reader is likely to meet them. */
export const pages: readonly Page[] = [pageOf(homePage), pageOf(comparisonPage)];
