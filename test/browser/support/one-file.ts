import { expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { visit } from './chromium.js';
import { axeFindings } from './findings.js';

/** How a page in one file is looked at, wherever it came from. */
export const LOOKS: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ['in light colours', { colorScheme: 'light' }],
  ['in dark colours', { colorScheme: 'dark' }],
  ['on a phone', { viewport: { width: 320, height: 640 } }],
];

/** Opens the page, and has nothing for axe to find and no sideways scroll; before `use` as well, where it can be used. */
export async function isReadable(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
  use?: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, context } = await visit(browser, address, options);
  expect(await axeFindings(page)).toEqual([]);
  if (use !== undefined) {
    await use(page);
    expect(await axeFindings(page)).toEqual([]);
  }
  const [wide, room] = await page
    .locator('html')
    .evaluate((html) => [html.scrollWidth, html.ownerDocument.defaultView.innerWidth] as const);
  expect(wide).toBeLessThanOrEqual(room);
  await context.close();
}
