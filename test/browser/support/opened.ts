import type { Browser } from 'playwright-core';
import type { Site } from './site.js';

/** A browser and the site to look at with it: opened once for all that is tried on it. */
export interface Opened {
  readonly browser: Browser;
  readonly site: Site;
}
