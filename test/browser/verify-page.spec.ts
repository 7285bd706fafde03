import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import Fastify from 'fastify';
import type { Browser } from 'playwright-core';
import { formatDossier, formatVerifierKey } from '#libs/ledger/core';
import { registerPages } from '#web';
import { aDoor } from '../../apps/web/src/layout/door.fixture.js';
import { CORRUPTIONS, latin1, wholeDossier } from '../conformance/ledger-corruptions.js';
import { A_COMMITMENT, aDossier, LOG, WITNESSES } from '../conformance/ledger-dossiers.js';
import { aSigner } from '../conformance/ledger-primitives.js';
import { openChromium, visit } from './support/chromium.js';
import { htmlFindings } from './support/findings.js';
import { isReadable, LOOKS } from './support/one-file.js';
import { check, choose, outcome } from './support/verifier-page.js';

/** The page that checks a dossier, opened from the disk as somebody does who has saved it. */

const built = new URL('../../apps/web/public/verify.html', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'countersign-verify-'));
const address = pathToFileURL(join(folder, 'verify.html')).href;
const vkey = formatVerifierKey(LOG.key);
const whole = formatDossier(aDossier(new Map([[3, A_COMMITMENT]]), 5, WITNESSES));
let browser: Browser;

beforeAll(async () => {
  writeFileSync(join(folder, 'verify.html'), readFileSync(built));
  browser = await openChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the page that checks a dossier', () => {
  it.each(LOOKS)(
    'has nothing for axe to find %s, before and after, and needs no sideways scroll',
    (_, options) =>
      isReadable(browser, address, options, async (page) => {
        await check(page, { pasted: whole, trusted: vkey });
        expect(await outcome(page)).toBe('unchanged');
      }),
    60_000,
  );

  it('is sound HTML, holds all that it needs, and asks for nothing', async () => {
    const html = readFileSync(built, 'utf8');
    expect(html).not.toMatch(/\b(fetch|XMLHttpRequest|WebSocket|sendBeacon|eval)\(/);
    expect(html.match(/(?:src|href)="[^"]*"/g)).toEqual(['href="data:,"']);
    expect(await htmlFindings(html.replace(/<(style|script)>[\s\S]*?<\/\1>/g, ''))).toEqual([]);
    const { page, context } = await visit(browser, address);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await context.setOffline(true);
    await check(page, { pasted: whole, trusted: vkey });
    expect(await outcome(page)).toBe('unchanged');
    expect(asked).toEqual([]);
    await context.close();
  });

  it('says what was checked, since when, what is withheld, what the record says, and what no proof shows', async () => {
    const { page, context } = await visit(browser, address);
    await check(page, { pasted: whole, trusted: `log ${vkey}\nwitness n ${formatVerifierKey(WITNESSES[0]!.key)}\nquorum n\n` });
    const said = await page.locator('#result').innerText();
    expect(said).toMatch(/^Unchanged\n/);
    expect(said).toMatch(/Since when\n+Unchanged since \d{4}-/);
    expect(said).toContain('Entry 3: 1 of 4 fields is withheld.');
    expect(said).toContain('We will publish the review.');
    expect(said).not.toContain('privately');
    expect(said).toContain('the record is unchanged, not that it is true or complete.');
    await context.close();
  });

  it('is served at an address that stays, under a policy that lets its own script run and nothing else', async () => {
    const server = Fastify();
    await registerPages(server, aDoor());
    const home = await server.listen({ host: '127.0.0.1', port: 0 });
    const { page, context, elsewhere } = await visit(browser, `${home}/verify.html`);
    await check(page, { pasted: whole, trusted: vkey });
    expect(await outcome(page)).toBe('unchanged');
    expect(elsewhere).toEqual([]);
    for (const name of ['verify.html', 'countersign-verify.mjs']) {
      const [shown, saved] = await Promise.all([`${home}/${name}`, `${home}/download/${name}`].map((url) => fetch(url)));
      expect(shown!.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'$/);
      expect(saved!.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
      expect(await saved!.text()).toBe(await shown!.text());
    }
    await context.close();
    await server.close();
  });

  it('calls nothing unchanged without a key from elsewhere, and names the key', async () => {
    const { page, context } = await visit(browser, address);
    await check(page, { pasted: whole });
    expect(await outcome(page)).toBe('unproven');
    expect(await page.locator('#result').innerText()).toContain(vkey);
    await check(page, { pasted: whole, trusted: formatVerifierKey(aSigner('other.example.org/log').key) });
    expect(await outcome(page)).toBe('wrong');
    await context.close();
  });

  it('works with a keyboard alone, from the first stop to the result', async () => {
    const { page, context } = await visit(browser, address);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(whole);
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(vkey);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#result h2').waitFor();
    expect(await outcome(page)).toBe('unchanged');
    expect(await page.locator('#result').evaluate((result) => result.ownerDocument.activeElement === result)).toBe(true);
    await context.close();
  });

  it('shows what a dossier says as text, whatever it is', async () => {
    const hostile = { fields: { statement: '<img src=x onerror="document.title=1"><b>bold\u202etpircs' }, withheld: [] };
    const { page, context } = await visit(browser, address);
    await check(page, { pasted: formatDossier(aDossier(new Map([[0, hostile]]), 1)), trusted: vkey });
    expect(await page.locator('dd').innerText()).toBe('<img src=x onerror="document.title=1"><b>bold‹U+202E›tpircs');
    expect(await page.locator('#result img, #result b').count()).toBe(0);
    await context.close();
  });

  it('refuses in words what it cannot check', async () => {
    const { page, context } = await visit(browser, address);
    for (const [typed, words] of [
      [{}, 'Choose the file of a dossier, or paste its text.'],
      [{ pasted: whole, trusted: 'no key' }, 'Line 1 of the policy'],
      [{ pasted: whole, trusted: vkey.slice(0, -4) }, 'This is no verifier key'],
    ] as const) {
      await check(page, typed);
      expect(await outcome(page)).toBe('refused');
      expect(await page.locator('#result').innerText()).toContain(words);
    }
    await context.close();
  });

  it('finds every kind of spoilt file wrong, and every whole one unchanged, from its file picker', async () => {
    const { page, context } = await visit(browser, address);
    const kinds = Object.entries(CORRUPTIONS);
    const dossiers = fc.sample(wholeDossier, { seed: 20_261_125, numRuns: kinds.length });
    await page.locator('#trusted').fill(vkey);
    for (const [i, [kind, spoil]] of kinds.entries()) {
      for (const [told, wanted] of [
        [latin1(formatDossier(dossiers[i]!)), 'unchanged'],
        [spoil(dossiers[i]!, 17 * i), 'wrong'],
      ] as const) {
        await choose(page, Buffer.from(told, 'latin1'));
        await check(page, {});
        expect({ kind, outcome: await outcome(page) }).toEqual({ kind, outcome: wanted });
      }
    }
    await context.close();
  }, 120_000);
});
