import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { aMemberOf } from '../people/a-person.js';
import type { ABrowser } from '../people/a-browser.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { follow, press } from './support/by-keyboard.js';
import { openChromium } from './support/chromium.js';
import { htmlFindings } from './support/findings.js';
import { faults, lookingAt, phoneOf, stranger } from './support/on-a-phone.js';

let record: TestRecord;
let place: Place;
let browser: Browser;
let address: string;
let at: ABrowser;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  await record.app.listen(0, '127.0.0.1');
  address = await record.app.getUrl();
  browser = await openChromium();
  at = await aMemberOf(record, place, 'Hazel', 'steward');
  await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
  await place.release(['POST', place.post], ['ENGAGEMENT', place.engagement], ['WORK', place.work]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await record?.close();
});

/** Tab by Tab to each box, and a space for it. */
async function tickAll(page: Page): Promise<void> {
  const boxes = await page.locator('input[type=checkbox]').count();
  for (let n = 0, ticked = 0; ticked < boxes && n < 100; n += 1) {
    await page.keyboard.press('Tab');
    if (!(await page.locator('input[type=checkbox]:focus').count())) continue;
    await page.keyboard.press('Space');
    ticked += 1;
  }
  expect(await page.locator('input[type=checkbox]:checked').count()).toBe(boxes);
}

describe('with a keyboard alone, JavaScript off, at 320 px', () => {
  it('what was added to a public document is looked at, made public together, and one of it taken back', async () => {
    const version = await place.aVersion({ publishedInsteadOfId: null, label: 'Draft 9' });
    await place.release(['VERSION', version]);
    const warned = await place.put('signOffVersion', { versionId: version, says: 'will not be held down again' });
    await place.put('setContentWarning', { kind: 'SIGN_OFF', id: warned, says: 'Restraint' });
    await place.put('recordDispute', { signOffId: warned, says: 'denies that anybody was asked' });
    await place.put('signOffVersion', { versionId: version, partyId: place.institution, role: 'chair' });
    const { look, found } = lookingAt('added-since');
    const { page, context } = await phoneOf(browser, at, address);
    const work = `${address}/works/${place.work}`;

    await page.goto(work);
    expect(await look(page, 'page')).toContain('Held back from everybody: 2 sign-offs and 1 dispute.');
    await follow(page, /^Make public what was added since$/);
    const listed = await look(page, 'list');
    expect(await htmlFindings((await at.get(`/works/${place.work}/added`)).body)).toEqual([]);
    expect(listed).toContain('denies that anybody was asked');
    await press(page, 'Make these public');
    expect(await faults(page)).toEqual(['Tick at least one, or leave it as it is.']);
    await look(page, 'nothing-ticked');
    await tickAll(page);
    await press(page, 'Make these public');
    expect(page.url()).toBe(`${work}#positions`);
    const [, seen] = await stranger(work);
    expect(seen).toContain('denies that anybody was asked');

    await page.goto(`${work}/added`);
    expect(await look(page, 'nothing-left')).toContain('Everybody reads all that was added to this page.');
    await page.goto(`${work}/release`);
    expect(await look(page, 'public-already')).toContain('Everybody reads this already.');
    await page.goto(work);
    await follow(page, /^Take back one thing on this page$/);
    await look(page, 'take-back');
    expect(await htmlFindings((await at.get(`/works/${place.work}/added/take-back`)).body)).toEqual([]);
    await context.close();
    expect(found).toEqual({});
  }, 300_000);
});
