import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import type { Browser } from 'playwright-core';
import { comparisonOf } from '../../apps/web/src/exports/comparison.fixture.js';
import { registerPages } from '../../apps/web/src/index.js';
import { aDoor } from '../../apps/web/src/layout/door.fixture.js';
import { openChromium, visit } from './support/chromium.js';
import { htmlFindings } from './support/findings.js';
import { isReadable, LOOKS } from './support/one-file.js';

/** The page in one file that a comparison of the record leaves as, opened from the disk, with texts that try to be more than text. */

const id = '0f0e0d0c-0000-7000-8000-000000000001';
const SCRIPTS = '<script>document.title = 1</script><img src=x onerror="document.title=2">';
const agreed = [
  'Trusts must report every use.',
  `The board will ${SCRIPTS} publish it.`,
  '\u05d4\u05de\u05d5\u05e2\u05e6\u05d4 \u05d7\u05d9\u05d9\u05d1\u05ea \u05dc\u05d3\u05d5\u05d5\u05d7.',
  '\u59d4\u54e1\u6703\u5fc5\u9808\u56de\u8986\u3002',
  `A${'very'.repeat(60)}longword stays.`,
];
const published = agreed.map((text) =>
  text.replace('must', 'should').replace('will', 'may').replace('\u5fc5\u9808', '\u53ef\u4ee5'),
);
const folder = mkdtempSync(join(tmpdir(), 'countersign-record-file-'));
const address = pathToFileURL(join(folder, 'comparison.html')).href;
let browser: Browser;
let html: string;

beforeAll(async () => {
  const fastify = Fastify();
  await registerPages(fastify, aDoor({ Comparison: { comparison: { ...comparisonOf(agreed, published), id } } }));
  html = (await fastify.inject(`/comparisons/${id}.html`)).body;
  writeFileSync(join(folder, 'comparison.html'), html);
  browser = await openChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the page in one file of a comparison on the record', () => {
  it.each(LOOKS)(
    'has nothing for axe to find %s, and needs no sideways scroll',
    (_, options) => isReadable(browser, address, options),
    60_000,
  );

  it('is valid, and holds no program and nothing from elsewhere', async () => {
    expect(await htmlFindings(html)).toEqual([]);
    const { page, context, elsewhere } = await visit(browser, address);
    expect(elsewhere.filter((asked) => asked !== address)).toEqual([]);
    expect(await page.locator('script, img, link, iframe, object, embed, [onerror]').count()).toBe(0);
    expect(await page.title()).toBe('What became of the agreed text: Standard for respite care');
    await context.close();
  });
});
