import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { aMemberOf } from '../people/a-person.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { fill } from './support/by-keyboard.js';
import { openChromium } from './support/chromium.js';
import { tooSmall, tooWide } from './support/every-page.js';
import { axeFindings, htmlFindings } from './support/findings.js';

let record: TestRecord;
let place: Place;
let browser: Browser;
let address: string;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  await place.release(
    ['SOURCE', place.source],
    ['ORGANIZATION', place.group],
    ['ORGANIZATION', place.institution],
    ['ENGAGEMENT', place.engagement],
  );
  await record.noKeeping(place.space);
  await record.app.listen(0, '127.0.0.1');
  address = await record.app.getUrl();
  browser = await openChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await record?.close();
});

/** Where screenshots go for a person to look at, when somebody asks for them. */
const shots = process.env.SCREENSHOTS;
async function look(page: Page, name: string): Promise<void> {
  expect([
    name,
    await tooWide(page),
    await tooSmall(page),
    await axeFindings(page),
    await htmlFindings(await (await page.request.get(page.url())).text()),
  ]).toEqual([name, [], [], [], []]);
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}

async function aSteward(name: string): Promise<Page> {
  const at = await aMemberOf(record, place, name, 'steward');
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled: true });
  await context.addCookies([...at.jar].map(([cookie, value]) => ({ name: cookie, value, url: address })));
  return context.newPage();
}

describe('the keeping of a space, on a phone', () => {
  it('is proposed by one steward and confirmed by another, each by pages that say what becomes of what', async () => {
    const [hazel, rowan] = [await aSteward('Hazel'), await aSteward('Rowan')];
    await hazel.goto(`${address}/spaces/${place.space}/keeping`);
    expect(await hazel.textContent('main')).toContain('Your notes and files');
    await look(hazel, 'keeping');
    await hazel.goto(`${address}/spaces/${place.space}/keeping/wind-up`);
    await look(hazel, 'wind-up');
    await hazel.goto(`${address}/spaces/${place.space}/keeping/hand-over`);
    await look(hazel, 'hand-over');
    await hazel.goto(`${address}/spaces/${place.space}/keeping/close`);
    await fill(hazel, {}, 'Propose it');
    await look(hazel, 'proposed');
    await rowan.goto(`${address}/notices`);
    expect(await rowan.textContent('main')).toContain('Somebody proposed what is to become of your space');
    await rowan.goto(`${address}/spaces/${place.space}`);
    await rowan.click('main a:text-is("Confirm it")');
    await look(rowan, 'confirm');
    await fill(rowan, {}, 'Confirm it');
    expect(await rowan.textContent('main')).toContain('This space is closed');
    await look(rowan, 'closed');
    await rowan.goto(`${address}/engagements/${place.engagement}`);
    expect(await rowan.textContent('main')).toMatch(/The space that keeps this was closed on \d+ \w+ \d{4}/);
    await look(rowan, 'public');
  }, 120_000);
});
