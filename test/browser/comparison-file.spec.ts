import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { compare } from '#libs/comparison';
import { renderHtml } from '#libs/rendering';
import { openChromium, visit } from './support/chromium.js';
import { isReadable, LOOKS } from './support/one-file.js';

/** The one file that `countersign compare --format html` writes, opened from the disk. */

const example = new URL('../../apps/server/examples/invented-council/', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'countersign-file-'));
const address = pathToFileURL(join(folder, 'comparison.html')).href;
let browser: Browser;

beforeAll(async () => {
  const [agreed, published] = ['agreed.md', 'published.md'].map((name) => readFileSync(new URL(name, example), 'utf8'));
  const hostile = '\n\n<img src=x onerror="document.title=1"> must \u202eton\u202c be <script>document.title = 2</script>.';
  const html = renderHtml(compare(agreed!, published! + hostile), { agreed: 'agreed.md', published: 'published.md' });
  writeFileSync(join(folder, 'comparison.html'), html);
  browser = await openChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the comparison in one file', () => {
  it.each(LOOKS)(
    'has nothing for axe to find %s, and needs no sideways scroll',
    (_, options) => isReadable(browser, address, options),
    60_000,
  );

  it('speaks removals and additions, as elements and as words', async () => {
    const { page, context } = await visit(browser, address);
    const spoken = await page.locator('article', { hasText: 'removed: must' }).first().ariaSnapshot();
    expect(spoken).toMatch(/heading "\d+\. binds less"/);
    expect(spoken).toContain('deletion: "removed: must end removed"');
    expect(spoken).toContain('insertion: "added: should end added"');
    await context.close();
  });

  it('leads from the overview to each finding by keyboard', async () => {
    const { page, context } = await visit(browser, address);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#clauses$/);
    await page.locator('.outcomes a').last().focus();
    await page.keyboard.press('Enter');
    const id = new URL(page.url()).hash;
    expect(await page.locator(id).count()).toBe(1);
    await context.close();
  });

  it('keeps its marks where the system sets the colours, and on paper', async () => {
    for (const options of [{ forcedColors: 'active' }, {}] as const) {
      const { page, context } = await visit(browser, address, options);
      if (!('forcedColors' in options)) await page.emulateMedia({ media: 'print' });
      const look = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((one) => one.ownerDocument.defaultView.getComputedStyle(one).textDecorationLine);
      expect([await look('.document del'), await look('.document ins')]).toEqual(['line-through', 'underline']);
      await context.close();
    }
  });

  it('asks nobody for anything and runs nothing that a text contains', async () => {
    const { page, context, elsewhere } = await visit(browser, address);
    expect(elsewhere.filter((asked) => asked !== address)).toEqual([]);
    expect(await page.title()).toBe('What became of agreed.md');
    expect(await page.locator('script, img, link, iframe').count()).toBe(0);
    expect(await page.locator('.document', { hasText: '‹U+202E›ton‹U+202C›' }).innerText()).toContain('<script>document.title');
    await context.close();
  });
});
