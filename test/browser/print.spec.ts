import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { openChromium } from './support/chromium.js';

const HARD = 'We will hold nobody face down on a cold floor.';
const TOUCHES = 'Restraint and cold';
const UNPRINTED = 'This text is not printed: it has a content warning. Open it on the page to print it.';
const ADDRESS = 'https://body.example/promises/2023?of=the-trust';

let record: TestRecord;
let place: Place;
let browser: Browser;
let page: Page;
let address: string;
let source: string;
let ids: { readonly commitment: string; readonly engagement: string };
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  source = await place.aSource({ citation: 'The board paper', address: ADDRESS });
  const engagement = await place.anEngagement({ title: 'The cold rooms' });
  const commitment = await place.aCommitment({ engagementId: engagement, statement: HARD, sourceId: source });
  ids = { commitment, engagement };
  await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
  await place.release(['POST', place.post], ['SOURCE', source], ['WORK', place.work], ['ENGAGEMENT', place.engagement]);
  await place.release(['ENGAGEMENT', engagement], ['COMMITMENT', commitment]);
  await place.put('setContentWarning', { kind: 'COMMITMENT', id: commitment, says: TOUCHES });
  await record.app.listen(0, '127.0.0.1');
  address = await record.app.getUrl();
  browser = await openChromium();
  page = await browser.newPage({ javaScriptEnabled: false });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await record?.close();
});

/** What stands on the paper, read from the file that the browser prints; lines are joined. */
async function printed(): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' }))), {
    mergePages: true,
  });
  return text.replaceAll(/\s+/g, ' ');
}

/** An address breaks where the line ends, and a program that reads the paper cannot tell that from a space. */
const joined = (text: string): string => text.replaceAll(' ', '');

describe('a page that is printed', () => {
  it('does not lay open what a reader left closed: the warning is on the paper, and that the text is not', async () => {
    await page.goto(`${address}/commitments/${ids.commitment}`);
    expect(await page.locator('details.cs-warned[open]').count()).toBe(0);
    const paper = await printed();
    expect(paper).toContain(`Content warning: ${TOUCHES}`);
    expect(paper).toContain(UNPRINTED);
    expect(paper).not.toContain('face down');
  }, 60_000);

  it('prints what the reader opened, under its warning', async () => {
    await page.locator('details.cs-warned > summary').first().click();
    const paper = await printed();
    expect(paper).toContain(HARD);
    expect(paper.indexOf(`Content warning: ${TOUCHES}`)).toBeLessThan(paper.indexOf(HARD));
    expect(paper).not.toContain(UNPRINTED);
  }, 60_000);

  it('does the same for one thing among others', async () => {
    await page.goto(`${address}/engagements/${ids.engagement}`);
    const closed = await printed();
    expect(closed).toContain('The cold rooms');
    expect([closed.includes(TOUCHES), closed.includes(UNPRINTED), closed.includes('face down')]).toEqual([true, true, false]);
    await page.locator('details.cs-warned > summary').first().click();
    const open = await printed();
    expect([open.includes(HARD), open.includes(UNPRINTED)]).toEqual([true, false]);
    expect(open.indexOf(TOUCHES)).toBeLessThan(open.indexOf(HARD));
  }, 60_000);

  it('bears its own address, and that of each source, of its checkpoint and of the way to object, for paper cannot be followed', async () => {
    await place.put('removeContentWarning', { kind: 'COMMITMENT', id: ids.commitment });
    await page.goto(`${address}/commitments/${ids.commitment}?on=2024-01-31`);
    const paper = joined(await printed());
    const own = await page.locator('link[rel=canonical]').getAttribute('href');
    const site = new URL(own!).origin;
    expect(own).toBe(`${site}/commitments/${ids.commitment}?on=2024-01-31`);
    for (const each of [own!, ADDRESS, `${site}/corrections`]) expect(paper).toContain(joined(each));
    expect(await page.locator('.cs-print:visible').count()).toBe(0);
  }, 60_000);
});
