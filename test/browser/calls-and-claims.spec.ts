import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { openChromium } from './support/chromium.js';
import { faults, lookingAt, phoneOf, stranger } from './support/on-a-phone.js';
import { aMemberOf } from '../people/a-person.js';

const ASKED = 'Print the names of those who wrote to you.';

let record: TestRecord;
let place: Place;
let browser: Browser;
let address: string;
let page: Page;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  await place.aCall({ number: 2, statement: ASKED });
  await place.put('recordClaim', { workId: null, statement: 'Nobody was asked.' });
  await place.put('recordClaim', { statement: 'It was finished in May.' });
  await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
  await place.release(['POST', place.post], ['ENGAGEMENT', place.engagement], ['WORK', place.work]);
  await record.app.listen(0, '127.0.0.1');
  address = await record.app.getUrl();
  browser = await openChromium();
  ({ page } = await phoneOf(browser, await aMemberOf(record, place, 'Rowan', 'steward'), address));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await record?.close();
});

const { look, found } = lookingAt('calls-and-claims');

/** Opens what can be done with one thing, and goes to one of it. */
async function goTo(part: string, deed: string): Promise<void> {
  const card = page.locator(`[id="${part}"]`);
  await card.getByText('What you can do with this').focus();
  await page.keyboard.press('Enter');
  await look(page, `${part.slice(0, 6)}-open`);
  await card.getByRole('link', { name: new RegExp(`^${deed}`) }).focus();
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
}

async function pressed(button: string): Promise<void> {
  await page.getByRole('button', { name: button }).focus();
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
  expect(await faults(page)).toEqual([]);
}

describe('a call made public and taken back, with JavaScript off, at 320 px', () => {
  it('says on its card that it is not public, and comes back to it when it is', async () => {
    await page.goto(`${address}/engagements/${place.engagement}`);
    expect(await look(page, 'not-public')).toContain('Not public: members of your space read it');
    await goTo('call-2', 'Make this public');
    expect(await look(page, 'release')).toContain(`Call 2: ${ASKED}`);
    await pressed('Make it public');
    expect(page.url()).toBe(`${address}/engagements/${place.engagement}#call-2`);
    expect(await page.locator('#call-2').textContent()).toContain('Everybody can read this.');
    await look(page, 'public');
    expect((await stranger(`${address}/engagements/${place.engagement}`))[1]).toContain(ASKED);
  }, 120_000);

  it('is taken back there with a reason, and its card says so', async () => {
    await goTo('call-2', 'Take it back');
    await page.getByLabel('The law, or somebody by it, asks for it').focus();
    await page.keyboard.press('Space');
    await pressed('Take it back');
    expect(page.url()).toBe(`${address}/engagements/${place.engagement}#call-2`);
    expect(await page.locator('#call-2').textContent()).toContain('Taken back: it was public from');
    await look(page, 'taken-back');
    expect((await stranger(`${address}/engagements/${place.engagement}`))[1]).not.toContain(ASKED);
  }, 120_000);

  it('has a claim beside it on the page of its document, with the same said of it', async () => {
    await page.goto(`${address}/works/${place.work}`);
    expect(await look(page, 'claims-of-a-document')).toContain('What you can do with this');
  }, 120_000);

  it('has nothing for axe to find on any screen, no scrolling sideways and room for a thumb', () => {
    expect(found).toEqual({});
  });
});
