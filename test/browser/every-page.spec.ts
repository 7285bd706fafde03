import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openChromium, openDetails, visit } from './support/chromium.js';
import { axeFindings, htmlFindings } from './support/findings.js';
import { openSite, type Site } from './support/site.js';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = [await openChromium(), await openSite()];
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

type Found = Readonly<Record<string, readonly string[]>>;

/** Looks at every page in turn and gives what was found, page by page, so that one run names all of it. */
async function onEveryPage(options: BrowserContextOptions, look: (page: Page) => Promise<readonly string[]>): Promise<Found> {
  const found: Record<string, readonly string[]> = {};
  const { page, context, elsewhere } = await visit(browser, site.address, options);
  for (const { name, path } of site.pages) {
    await page.goto(site.address + path);
    const problems = await look(page);
    if (problems.length > 0) found[name] = problems;
  }
  await context.close();
  return elsewhere.length > 0 ? { ...found, 'asked of others': elsewhere } : found;
}

const phone = { viewport: { width: 320, height: 640 } };

describe('every page', () => {
  it('answers with its status, valid HTML, one heading of the first rank and a name of its own', async () => {
    const titles = new Set<string>();
    for (const { name, path, status = 200 } of site.pages) {
      const answer = await fetch(site.address + path);
      const html = await answer.text();
      expect([name, answer.status, html.match(/<h1[ >]/g)?.length]).toEqual([name, status, 1]);
      expect([name, await htmlFindings(html)]).toEqual([name, []]);
      titles.add(/<title>(.+?) – Countersign<\/title>/.exec(html)?.[1] ?? '');
    }
    expect(titles.has('')).toBe(false);
    expect(titles.size).toBeGreaterThan(site.pages.length / 2);
  }, 120_000);

  it.each([
    ['in light colours', { colorScheme: 'light' }],
    ['in dark colours', { colorScheme: 'dark' }],
    ['on a phone', phone],
  ] as const)(
    'has nothing for axe to find %s',
    async (_, options) => {
      const found = await onEveryPage(options, async (page) => {
        await openDetails(page);
        return axeFindings(page);
      });
      expect(found).toEqual({});
    },
    240_000,
  );

  it('fits 320 px without scrolling sideways, and gives buttons and their like 44 px', async () => {
    const found = await onEveryPage(phone, async (page) => {
      await openDetails(page);
      const wide = await page
        .locator('html')
        .evaluate((html) => (html.scrollWidth > 320 ? [`scrolls to ${html.scrollWidth} px`] : []));
      const out = await page
        .locator('main *, header *, footer *')
        .evaluateAll((all) =>
          all
            .filter((one) => one.getBoundingClientRect().right > 321 && one.closest('.govuk-visually-hidden, .cs-code') === null)
            .map((one) => `reaches out: ${one.outerHTML.slice(0, 100)}`),
        );
      const small = await page
        .locator('button, .cs-exit a, .cs-menu a, .cs-chip, .cs-views li a, input, textarea')
        .evaluateAll((all) =>
          all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => `is small: ${one.outerHTML.slice(0, 100)}`),
        );
      return [...wide, ...out, ...small];
    });
    expect(found).toEqual({});
  }, 120_000);

  it('asks nothing of anybody else, sets no cookie and holds no script', async () => {
    const found = await onEveryPage({}, async (page) => {
      const cookies = (await page.context().cookies()).map((cookie) => `cookie ${cookie.name}`);
      const scripts = page.locator('script, iframe, [style], [onclick], [onload], [href^="javascript:"]');
      return [...cookies, ...(await scripts.evaluateAll((all) => all.map((one) => one.outerHTML)))];
    });
    expect(found).toEqual({});
  }, 120_000);

  it('says the same with JavaScript off', async () => {
    const said = async (javaScriptEnabled: boolean): Promise<Found> =>
      onEveryPage({ javaScriptEnabled }, async (page) => [await page.locator('body').ariaSnapshot()]);
    const [off, on] = [await said(false), await said(true)];
    expect(Object.keys(off)).toEqual(site.pages.map(({ name }) => name));
    expect(off).toEqual(on);
  }, 120_000);

  it('prints, without what only a screen needs', async () => {
    const found = await onEveryPage({}, async (page) => {
      const pdf = await page.pdf({ format: 'A4', tagged: true });
      await page.emulateMedia({ media: 'print' });
      const shown = await page.locator('.cs-exit, .cs-menu, .govuk-skip-link').filter({ visible: true }).count();
      await page.emulateMedia({ media: 'screen' });
      return pdf.subarray(0, 5).toString() === '%PDF-' && shown === 0 ? [] : [`${shown} things of the screen are printed`];
    });
    expect(found).toEqual({});
  }, 240_000);
});
