import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openDetails, visit } from './chromium.js';
import { axeFindings, htmlFindings } from './findings.js';
import type { Opened } from './opened.js';

/** What every page keeps to, on the site that is open. */
export function everyPage(open: () => Opened): void {
  it('answers with its status, valid HTML, one heading of the first rank and a name of its own', async () => {
    const { site } = open();
    const titles = new Map<string, string>();
    for (const { name, path, status = 200 } of site.pages) {
      const answer = await fetch(site.address + path);
      const html = await answer.text();
      expect([name, answer.status, html.match(/<h1[ >]/g)?.length]).toEqual([name, status, 1]);
      expect([name, await htmlFindings(html)]).toEqual([name, []]);
      const title = /<title>(.+?) – Countersign<\/title>/.exec(html)?.[1] ?? '';
      const place = status === 404 ? 'nothing' : path.split('?')[0]!;
      expect([name, title.length > 0, titles.get(title) ?? place]).toEqual([name, true, place]);
      titles.set(title, place);
    }
  }, 120_000);

  it('at a desk, in light colours: nothing for axe to find, no script, no cookie, no request to anybody else', async () => {
    const found = await onEveryPage(open(), { colorScheme: 'light' }, async (page) => {
      await openDetails(page);
      const cookies = (await page.context().cookies()).map((cookie) => `cookie ${cookie.name}`);
      return [...cookies, ...(await scriptsOn(page)), ...(await axeFindings(page))];
    });
    expect(found).toEqual({});
  }, 240_000);

  it('on a phone, in dark colours: nothing for axe to find, no scrolling sideways at 320 px, 44 px for a thumb', async () => {
    const found = await onEveryPage(open(), { colorScheme: 'dark', viewport: { width: 320, height: 640 } }, async (page) => {
      await openDetails(page);
      return [...(await tooWide(page)), ...(await tooSmall(page)), ...(await axeFindings(page))];
    });
    expect(found).toEqual({});
  }, 240_000);

  it('says the same with JavaScript off', async () => {
    const said = (javaScriptEnabled: boolean): Promise<Found> =>
      onEveryPage(open(), { javaScriptEnabled }, async (page) => [await page.locator('body').ariaSnapshot()]);
    const [off, on] = [await said(false), await said(true)];
    expect(Object.keys(off)).toEqual(open().site.pages.map(({ name }) => name));
    expect(off).toEqual(on);
  }, 240_000);

  it('gives the data behind it: where its link leads, and to the command that it prints, the same', async () => {
    const { browser, site } = open();
    const { page, context } = await visit(browser, site.address, { javaScriptEnabled: false });
    const asked: string[] = [];
    for (const { name, path } of site.pages) {
      await page.goto(site.address + path);
      const links = await page.locator('.cs-query p > a').evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
      const commands = await page.locator('.cs-query .cs-code[aria-label^="The same from a command line"]').allTextContents();
      expect([name, commands.length]).toEqual([name, links.length]);
      for (const [nth, href] of links.entries()) {
        await page.goto(site.address + href);
        const told: unknown = JSON.parse((await page.locator('.cs-code--answer').textContent())!);
        const { stdout } = await promisify(execFile)('sh', ['-c', commands[nth]!.replace('curl ', 'curl --silent ')]);
        const given = JSON.parse(stdout) as { readonly data?: object | null; readonly errors?: unknown };
        expect([name, given.errors, typeof given.data]).toEqual([name, undefined, 'object']);
        expect([name, told]).toEqual([name, given]);
        asked.push(name);
      }
    }
    expect(asked.length).toBeGreaterThan(20);
    await context.close();
  }, 240_000);

  it('prints, without what only a screen needs', async () => {
    const found = await onEveryPage(open(), {}, async (page) => {
      const pdf = await page.pdf({ format: 'A4', tagged: true });
      await page.emulateMedia({ media: 'print' });
      const shown = await page.locator('.cs-exit, .cs-menu, .govuk-skip-link').filter({ visible: true }).count();
      await page.emulateMedia({ media: 'screen' });
      return pdf.subarray(0, 5).toString() === '%PDF-' && shown === 0 ? [] : [`${shown} things of the screen are printed`];
    });
    expect(found).toEqual({});
  }, 240_000);
}

type Found = Readonly<Record<string, readonly string[]>>;

/** Looks at every page in turn and gives what was found, page by page, so that one run names all of it. */
async function onEveryPage(
  { browser, site }: Opened,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<readonly string[]>,
): Promise<Found> {
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

function scriptsOn(page: Page): Promise<readonly string[]> {
  const scripts = page.locator('script, iframe, [style], [onclick], [onload], [href^="javascript:"]');
  return scripts.evaluateAll((all) => all.map((one) => one.outerHTML));
}

export async function tooWide(page: Page): Promise<readonly string[]> {
  const scrolls = await page
    .locator('html')
    .evaluate((html) => (html.scrollWidth > 320 ? [`scrolls to ${html.scrollWidth} px`] : []));
  const out = await page
    .locator('main *, header *, footer *')
    .evaluateAll((all) =>
      all
        .filter((one) => one.getBoundingClientRect().right > 321 && one.closest('.govuk-visually-hidden, .cs-code') === null)
        .map((one) => `reaches out: ${one.outerHTML.slice(0, 100)}`),
    );
  return [...scrolls, ...out];
}

export function tooSmall(page: Page): Promise<readonly string[]> {
  const targets = page.locator(
    'button, .cs-exit a, .cs-menu a, .cs-chip, .cs-views li a, input:not([type=hidden]), textarea, select',
  );
  return targets.evaluateAll((all) =>
    all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => `is small: ${one.outerHTML.slice(0, 100)}`),
  );
}
