import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { aMemberOf } from '../people/a-person.js';
import type { ABrowser } from '../people/a-browser.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { fill, follow, press } from './support/by-keyboard.js';
import { openChromium } from './support/chromium.js';
import { tooSmall, tooWide } from './support/every-page.js';
import { axeFindings, htmlFindings } from './support/findings.js';

let record: TestRecord;
let place: Place;
let browser: Browser;
let address: string;
let editor: ABrowser;
let steward: ABrowser;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  await record.app.listen(0, '127.0.0.1');
  address = await record.app.getUrl();
  browser = await openChromium();
  [editor, steward] = [await inRole('editor'), await inRole('steward')];
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await record?.close();
});

const inRole = (role: string): Promise<ABrowser> => aMemberOf(record, place, `The ${role}`, role);

/** Where screenshots go for a person to look at, when somebody asks for them. */
const shots = process.env.SCREENSHOTS;
async function shoot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}-320.png`), fullPage: true });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.screenshot({ path: join(shots, `${name}-1280.png`), fullPage: true });
  await page.setViewportSize({ width: 320, height: 640 });
}

async function aPhone(
  at: ABrowser,
  javaScriptEnabled: boolean,
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled });
  await context.addCookies([...at.jar].map(([name, value]) => ({ name, value, url: address })));
  return { context, page: await context.newPage() };
}

const faults = (page: Page) => page.locator('.govuk-error-summary').allTextContents();

/** Reads what will be entered and puts it on the record; it leads back to the steps. */
async function enter(page: Page): Promise<void> {
  expect(await faults(page)).toEqual([]);
  expect(await page.locator('main').textContent()).toContain('Nothing is saved yet');
  await press(page, 'Put on the record');
  expect(await faults(page)).toEqual([]);
  expect(page.url()).toMatch(/\/published\/[0-9a-f-]{36}$/);
}

const next = (page: Page) => page.locator('[aria-current="step"] h2').textContent();

describe('the day something else was published, with a keyboard alone, JavaScript off, at 320 px', () => {
  let way = '';

  it('goes from the address to findings that were read, one step after another', async () => {
    const { page, context } = await aPhone(editor, false);
    await page.goto(`${address}/spaces`);
    await follow(page, /^Something was published$/);
    await follow(page, /^Begin with something that was published$/);
    await fill(page, { called: 'The letter of 10 March', address: 'https://example.org/letter' }, 'Begin');
    way = new URL(page.url()).pathname;
    await shoot(page, 'path-begun');

    await follow(page, /^Put the source on the record$/);
    await fill(page, { origin: 'A council' }, 'Look it over');
    await enter(page);
    expect(await next(page)).toContain('Choose the version it stands against');

    await follow(page, /^Choose the version$/);
    await fill(page, { againstVersionId: 'The agreement, draft 14' }, 'This one');
    await follow(page, /^Say which$/);
    await fill(page, { instead: 'yes' }, 'That is it');
    await follow(page, /^Add the document that was published instead$/);
    await fill(page, { kind: 'letter' }, 'Look it over');
    await enter(page);

    await follow(page, /^Paste the text$/);
    const written = {
      label: 'as published',
      kindAssertedById: 'A council',
      wording: 'VERBATIM',
      text: 'The council may stop the practice. We are sorry.',
    };
    await fill(page, written, 'Look it over');
    await enter(page);
    await follow(page, /^Compare them$/);
    await press(page, 'Look it over');
    await enter(page);
    await shoot(page, 'path-compared');

    await follow(page, /^Read the findings$/);
    await shoot(page, 'path-findings');
    expect(await page.locator('main h2').first().textContent()).toBe('Words of apology');
    await follow(page, /^Confirm: /);
    await press(page, 'Confirm it');
    expect(page.url()).toMatch(/\/findings#finding-\d+$/);
    await follow(page, /^Go on to the next step$/);
    await press(page, 'Go on');
    expect(new URL(page.url()).pathname).toBe(way);
    expect(await next(page)).toContain('Choose how much everybody may see');
    await context.close();
  }, 600_000);

  it('is resumed by another person, who sees where it stands', async () => {
    const { page, context } = await aPhone(steward, false);
    await page.goto(`${address}/published`);
    await follow(page, /^The letter of 10 March$/);
    expect(new URL(page.url()).pathname).toBe(way);
    expect(await next(page)).toContain('Choose how much everybody may see');
    await follow(page, /^Say how it is to be handled: The letter of 10 March/);
    await fill(page, { shows: 'TOTALS_AND_SHORT_QUOTES' }, 'Look it over');
    await enter(page);
    await context.close();
  }, 300_000);

  it('is proposed by one and made public by the other, who comes by the notice; each step is left and taken up again', async () => {
    for (let shown = 0; shown < 2; shown += 1) {
      const { page, context } = await aPhone(editor, false);
      await page.goto(address + way);
      await follow(page, shown === 0 ? /^Say how it is to be handled: The agreement/ : /^Propose to make it public$/);
      if (shown === 0) {
        await fill(page, { shows: 'TOTALS_AND_SHORT_QUOTES' }, 'Look it over');
        await enter(page);
      } else {
        await shoot(page, 'path-propose');
        await press(page, 'Propose it');
        expect(new URL(page.url()).pathname).toBe(way);
        await shoot(page, 'path-proposed');
        expect(await page.locator('main').textContent()).toContain('The steward can read it and make it public.');
      }
      await context.close();
    }

    const first = await aPhone(steward, false);
    await first.page.goto(`${address}/notices`);
    await shoot(first.page, 'path-notice');
    await follow(first.page, /^What it is about\b/);
    await shoot(first.page, 'path-comparison');
    await follow(first.page, /^Go on with the steps: The letter of 10 March$/);
    expect(new URL(first.page.url()).pathname).toBe(way);
    await shoot(first.page, 'path-second-person');
    await first.page.goto(`${address}/spaces/${place.space}`);
    await shoot(first.page, 'path-space');
    await first.context.close();

    for (;;) {
      const { page, context } = await aPhone(steward, false);
      await page.goto(address + way);
      const below = await page.locator('a', { hasText: /^Make public: / }).count();
      if (below > 0) {
        await follow(page, /^Make public: /);
        await press(page, 'Make it public');
        expect(await faults(page)).toEqual([]);
        expect(new URL(page.url()).pathname).toBe(way);
      }
      await context.close();
      if (below === 0) break;
    }

    const last = await aPhone(steward, false);
    await last.page.goto(address + way);
    await shoot(last.page, 'path-to-preview');
    await follow(last.page, /^See the preview$/);
    await shoot(last.page, 'path-preview');
    await follow(last.page, /^Go on to make it public, or leave it$/);
    await shoot(last.page, 'path-release');
    await press(last.page, 'Make it public');
    expect(await faults(last.page)).toEqual([]);
    expect(new URL(last.page.url()).pathname).toBe(way);
    await shoot(last.page, 'path-public');
    expect(await last.page.locator('.cs-step').last().textContent()).toContain('It is public.');
    await last.page.goto(`${address}/notices`);
    expect(await last.page.locator('main').textContent()).toContain('Seen to on');
    await last.context.close();
  }, 600_000);

  it('has valid HTML, nothing for axe to find, no scrolling sideways and room for a thumb', async () => {
    const { page, context } = await aPhone(steward, true);
    const found: Record<string, readonly string[]> = {};
    for (const path of ['/published', way, `${way}/findings`, `/versions/${place.agreed}`]) {
      const answer = await page.goto(address + path);
      const problems = [
        ...(await tooWide(page)),
        ...(await tooSmall(page)),
        ...(await axeFindings(page)),
        ...(await htmlFindings(await answer!.text())),
      ];
      if (problems.length > 0) found[path] = problems;
      await shoot(page, `look${path.replace(/\//g, '-').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')}`);
    }
    await context.close();
    expect(found).toEqual({});
  }, 300_000);
});
