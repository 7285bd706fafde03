import { afterAll, beforeAll, describe } from '@jest/globals';
import { openChromium } from './support/chromium.js';
import { everyPage } from './support/every-page.js';
import { keyboardAlone } from './support/keyboard-alone.js';
import type { Opened } from './support/opened.js';
import { redlines } from './support/redlines.js';
import { openSite } from './support/site.js';

let opened: Opened;

beforeAll(async () => {
  opened = { site: await openSite(), browser: await openChromium() };
}, 120_000);
afterAll(async () => {
  await opened?.browser.close();
  await opened?.site.close();
});

describe('every page', () => everyPage(() => opened));
describe('a redline', () => redlines(() => opened));
describe('with a keyboard alone', () => keyboardAlone(() => opened));
