import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { ABrowser } from '../people/a-browser.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { fill, follow, press } from './support/by-keyboard.js';
import { openChromium } from './support/chromium.js';
import { faults, lookingAt, phoneOf, stranger as askAsStranger } from './support/on-a-phone.js';
import { aMemberOf } from '../people/a-person.js';

const PROMISE = 'The council will print the names of those who wrote to it.';

let record: TestRecord;
let place: Place;
let browser: Browser;
let address: string;
let steward: ABrowser;
let editor: ABrowser;
let path: string;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  const commitment = await place.aCommitment({ statement: PROMISE });
  path = `/commitments/${commitment}`;
  await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
  await place.release(['POST', place.post], ['ENGAGEMENT', place.engagement]);
  await record.app.listen(0, '127.0.0.1');
  address = await record.app.getUrl();
  browser = await openChromium();
  steward = await aMemberOf(record, place, 'Rowan', 'steward');
  editor = await aMemberOf(record, place, 'Hazel', 'editor');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await record?.close();
});

const { look, found } = lookingAt('taking-back');
const stranger = (at: string) => askAsStranger(address + at);

/** Everywhere else that somebody without an account might still read it. */
const elsewhere = () => [
  `/engagements/${place.engagement}`,
  `/organizations/${place.institution}`,
  `/search?${new URLSearchParams({ text: 'names of those who wrote' })}`,
  `${path}/history`,
  `/engagements/${place.engagement}/commitments.csv`,
  `/engagements/${place.engagement}/history`,
  '/',
];

describe('taking something back, with a keyboard alone, JavaScript off, at 320 px', () => {
  let page: Page;

  it('is public first: its members read on the page that it is, and everybody can pass it on', async () => {
    ({ page } = await phoneOf(browser, steward, address));
    await page.goto(address + path);
    expect(await look(page, 'not-public')).toContain('This is not public');
    await follow(page, /^Make this public$/);
    await look(page, 'release');
    await press(page, 'Make it public');
    expect(await faults(page)).toEqual([]);
    // The document that it is about is not public yet, so nobody else sees it.
    const waiting = await look(page, 'waits');
    expect(waiting).toContain('This was made public, and nobody outside sees it yet');
    expect(waiting).not.toContain('Quote this');
    expect((await stranger(path))[0]).toBe(404);
    await place.release(['WORK', place.work]);
    await page.goto(address + path);
    expect(await look(page, 'public')).toContain('Everybody can read this page.');
    const [status, seen] = await stranger(path);
    expect([status, seen.includes(PROMISE), seen.includes('Quote this')]).toEqual([200, true, true]);
    expect((await stranger(elsewhere()[0]!))[1]).toContain(PROMISE);
  }, 120_000);

  it('is taken back with a reason out of a list: without one nothing happens', async () => {
    await follow(page, /^Take it back$/);
    const asked = await look(page, 'form');
    expect(asked).toContain('If it was public, then that it was, until when, and the reason stay public.');
    await press(page, 'Take it back');
    expect(await faults(page)).toHaveLength(1);
    await look(page, 'form-wrong');
    expect((await stranger(path))[0]).toBe(200);
    await fill(page, { reason: 'SAFETY' }, 'Take it back');
    expect(await faults(page)).toEqual([]);
  }, 120_000);

  it('everybody reads that it was there, until when and why, and nowhere what it said', async () => {
    const [status, seen] = await stranger(path);
    expect([status, seen.includes(PROMISE)]).toEqual([410, false]);
    expect(seen).toContain('has been taken back. The reason given: it put somebody at risk.');
    for (const own of ['Rowan', 'Hazel']) expect(seen).not.toContain(own);
    for (const each of elsewhere()) {
      const [answered, text] = await stranger(each);
      expect([each, answered < 500, text.includes(PROMISE)]).toEqual([each, true, false]);
    }
    const reader = await browser.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
    const open = await reader.newPage();
    await open.goto(address + path);
    await look(open, 'as-everybody');
    await reader.close();
  }, 120_000);

  it('its members go on reading it, with when and why it was taken back above it, and no quote to pass on', async () => {
    const told = [
      'This was taken back',
      'The reason given: it put somebody at risk.',
      'Everybody else is told that here',
      PROMISE,
    ];
    for (const [name, at] of [
      ['steward', steward],
      ['editor', editor],
    ] as const) {
      const { page: own, context } = await phoneOf(browser, at, address);
      await own.goto(address + path);
      const shown = await look(own, `as-${name}`);
      expect(told.filter((line) => !shown.includes(line))).toEqual([]);
      expect(shown).not.toContain('Quote this');
      await context.close();
    }
  }, 120_000);

  it('can be made public again, and then no page says that it is taken back', async () => {
    await page.goto(address + path);
    await follow(page, /^Make this public$/);
    await press(page, 'Make it public');
    expect(await faults(page)).toEqual([]);
    expect(await look(page, 'public-again')).toContain('Everybody can read this page.');
    expect((await stranger(path))[0]).toBe(200);
  }, 60_000);

  it('has nothing for axe to find on any screen, no scrolling sideways and room for a thumb', () => {
    expect(found).toEqual({});
  });
});
