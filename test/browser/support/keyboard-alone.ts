import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { visit } from './chromium.js';
import type { Opened } from './opened.js';

/** What a reader without a mouse can do. */
export function keyboardAlone(open: () => Opened): void {
  it('the first stop skips to the main text', async () => {
    const { page, context } = await visit(open().browser, `${open().site.address}/`);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the main text');
    await page.keyboard.press('Enter');
    expect(await page.locator('main').evaluate((main) => main.ownerDocument.activeElement === main)).toBe(true);
    await context.close();
  });

  it('every stop can be seen and stands in the order of the page', async () => {
    const { page, context } = await visit(open().browser, open().site.address + open().site.comparison);
    const stops: { readonly name: string; readonly ring: number; readonly place: number }[] = [];
    for (let n = 0; n < 200; n += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.locator('html').evaluate((html) => {
        const one = html.ownerDocument.activeElement;
        if (one === null || one === html.ownerDocument.body) return undefined;
        const ring = parseFloat(html.ownerDocument.defaultView.getComputedStyle(one).outlineWidth);
        return { name: String(one.textContent).trim(), ring, place: [...html.querySelectorAll('*')].indexOf(one) };
      });
      if (stop === undefined) break;
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(15);
    expect(stops.filter((stop) => stop.ring < 2)).toEqual([]);
    expect(stops.map((stop) => stop.place)).toEqual(stops.map((stop) => stop.place).sort((a, b) => a - b));
    await context.close();
  }, 60_000);

  it('a reader gets from the first page to what became of a clause, and to the data behind it', async () => {
    const { page, context } = await visit(open().browser, `${open().site.address}/`);
    await tabTo(page, /^What became of each clause/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/comparisons\//);
    await tabTo(page, /not found in the published text/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Finding \d+$/);
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#finding-\d+$/);
    await tabTo(page, /^Run this query/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/data\?/);
    await tabTo(page, /^Run the query$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Answer', exact: true }).waitFor();
    expect(await page.locator('.cs-code--answer').textContent()).toContain('"findings"');
    await context.close();
  }, 60_000);
}

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let n = 0; n < 300; n += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`No stop of the Tab key is called ${String(name)}`);
}

function focused(page: Page): Promise<string> {
  return page
    .locator('html')
    .evaluate((html) => String(html.ownerDocument.activeElement.textContent).replace(/\s+/g, ' ').trim());
}
