import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { forms } from '#web';
import { aFileOf, type ABrowser } from '../people/a-browser.js';
import { actorOf, aPerson, joins } from '../people/a-person.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { anAskedOffice } from '../support/record/an-office.js';
import { formAddress } from '../support/record/form-addresses.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { openChromium } from './support/chromium.js';
import { fill, follow, press } from './support/by-keyboard.js';
import { tooSmall, tooWide } from './support/every-page.js';
import { axeFindings, htmlFindings } from './support/findings.js';

let record: TestRecord;
let place: Place;
let browser: Browser;
let address: string;
let at: ABrowser;
let hazel: string;
let office: string;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  await record.app.listen(0, '127.0.0.1');
  address = await record.app.getUrl();
  browser = await openChromium();
  at = await aPerson(record, 'Hazel', undefined, true);
  hazel = await actorOf(record, 'Hazel');
  await joins(record, place, 'Hazel', 'steward');
  office = await anAskedOffice(record, hazel);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await record?.close();
});

/** Where screenshots go for a person to look at, when somebody asks for them. */
const shots = process.env.SCREENSHOTS;
async function shoot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}

/** Hazel's own browser: a phone. */
async function aPhone(javaScriptEnabled: boolean): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled });
  await context.addCookies([...at.jar].map(([name, value]) => ({ name, value, url: address })));
  return { context, page: await context.newPage() };
}

describe('every form for members, on a phone', () => {
  it('has valid HTML, nothing for axe to find, no scrolling sideways and room for a thumb; empty, and with all faults shown', async () => {
    await at.send('/notes/write', { body: 'They said it would be out by the spring.' });
    const note = /\/notes\/([0-9a-f-]{36})\/change/.exec((await at.get('/notes')).body)![1]!;
    const file = await aFileOf(at);
    await at.send('/engagements/add', { title: 'The Circle and the council', keep: 'yes' });
    const kept = /\/kept\/([0-9a-f-]{36})\/discard/.exec((await at.get('/notes')).body)![1]!;
    // Forms of the same words differ in what they are about alone: one of each is looked at.
    const each = new Map(forms.filter(({ who }) => who === 'members').map((form) => [form.words.heading, form]));
    const paths = [...each.values()].map(({ path }) =>
      formAddress(path, place, { note, file, kept, asked: office, person: hazel }),
    );
    const { page, context } = await aPhone(true);
    const found: Record<string, readonly string[]> = {};
    const look = async (name: string, sent: string) => {
      const problems = [
        ...(await tooWide(page)),
        ...(await tooSmall(page)),
        ...(await axeFindings(page)),
        ...(await htmlFindings(sent)),
      ];
      if (problems.length > 0) found[name] = problems;
      await shoot(page, name.replaceAll('/', '-').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id'));
    };
    const pages = [
      ...['/notes', '/tray', '/spaces', '/notices', '/account', '/corrections', '/corrections/sent', '/corrections/received'],
      ...[
        `/notes/${note}/record`,
        `/engagements/${place.engagement}`,
        `/spaces/${place.space}`,
        `/spaces/${place.space}/keeping`,
      ],
      ...[
        `/log-entries/${place.logEntry}`,
        `/labour/${place.labour}`,
        `/harm-notes/${place.harmNote}`,
        `/pictures/${place.picture}`,
      ],
    ];
    for (const path of [...paths, ...pages]) {
      const answer = await page.goto(address + path);
      await look(path, await answer!.text());
    }
    // Those with something to give: sent with nothing given.
    for (const path of paths) {
      await page.goto(address + path);
      if ((await page.locator('main form :is(input:not([type=hidden]), textarea, select)').count()) === 0) continue;
      await page
        .locator('main form')
        .evaluate(
          (form: {
            reset(): void;
            querySelectorAll(of: string): Iterable<{ value: string; checked: boolean; type: string }>;
          }) => {
            for (const one of form.querySelectorAll('input:not([type=hidden]), textarea, select')) {
              if (one.type === 'radio' || one.type === 'checkbox') one.checked = false;
              else one.value = '';
            }
          },
        );
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        page.locator('main form button').first().click(),
      ]);
      await page.waitForLoadState();
      if (answer.status() === 400) await look(`${path} sent empty`, await answer.text());
    }
    await context.close();
    expect(found).toEqual({});
  }, 1_200_000);
});

describe('with a keyboard alone, JavaScript off, at 320 px', () => {
  it('a new group records a promise from a note, with its date, and makes the institution public', async () => {
    const { page, context } = await aPhone(false);
    await page.goto(`${address}/spaces/open`);
    await fill(page, { name: 'The Willow Circle' }, 'Open the space');
    const space = page.url().split('/').at(-1)!;
    for (const [name, what] of [
      ['The Willow Circle', 'GROUP'],
      ['Aldmoor Council', 'INSTITUTION'],
    ] as const) {
      await page.goto(`${address}/organizations/add`);
      await fill(page, { name, classification: what, nameFrom: 'about 2019', spaceId: space }, 'Look it over');
      expect(await page.locator('main').textContent()).toContain(
        'We read this as about 2019; it may mean any day from 1 January 2019 to 31 December 2019',
      );
      await shoot(page, `journey-check-${what}`);
      await press(page, 'Put on the record');
    }
    const council = new URL(page.url()).pathname;
    await page.goto(`${address}/engagements/add`);
    const engagement = {
      title: 'The Circle and the council',
      groupId: 'The Willow Circle',
      institutionId: 'Aldmoor Council',
      summary: 'They wrote a standard together.',
      began: 'early 2021',
      fromWhat: 'MEMORY',
      spaceId: space,
    };
    await fill(page, engagement, 'Look it over');
    await press(page, 'Put on the record');
    expect(await page.locator('.govuk-error-summary').allTextContents()).toEqual([]);
    expect(await page.locator('h1').textContent()).toContain('The Circle and the council');
    const here = page.url();

    await page.goto(`${address}/notes/write`);
    await fill(page, { body: 'The council said the standard would be out by the spring.', spaceId: space }, 'Save and come back');
    await follow(page, /^Put on the record$/);
    await follow(page, /^Add what was promised\b/, new URL(here).pathname);
    await fill(page, { wording: 'REPORTED', kind: 'COMMITMENT', statedOn: 'soon', fromWhat: 'NOTES' }, 'Look it over');
    expect(await page.locator('.govuk-error-summary').textContent()).toContain('We could not read this date');
    expect(await page.locator('#statement').inputValue()).toBe('The council said the standard would be out by the spring.');
    await shoot(page, 'journey-faults');
    await fill(page, { statedOn: 'about Christmas 2022' }, 'Look it over');
    await shoot(page, 'journey-check-promise');
    await press(page, 'Put on the record');
    expect(page.url()).toMatch(/\/commitments\//);
    await follow(page, /^Add by when it is due$/);
    await fill(
      page,
      { date: 'by the spring 2023', basis: 'SET_BY_ANOTHER', setById: 'The Willow Circle', fromWhat: 'NOTES' },
      'Look it over',
    );
    await press(page, 'Put on the record');
    expect(await page.locator('main').textContent()).toContain('said as “by the spring 2023”');
    await shoot(page, 'journey-promise');

    await page.goto(address + council);
    await follow(page, /^Make this public$/);
    await shoot(page, 'journey-release');
    await press(page, 'Make it public');
    expect((await record.app.inject({ method: 'GET', url: council })).statusCode).toBe(200);
    await context.close();
  }, 600_000);

  it('the browser’s own way back from looking it over keeps a long text', async () => {
    const { page, context } = await aPhone(false);
    await page.goto(`${address}/engagements/${place.engagement}/log-entries/add`);
    const says = 'They said that they would come back to us by the end of the month.';
    await fill(page, { kind: 'PAUSE', on: '10 March 2023', says, fromWhat: 'MEMORY' }, 'Look it over');
    expect(await page.locator('main').textContent()).toContain(says);
    await page.goBack();
    expect(await page.locator('#says').inputValue()).toBe(says);
    await context.close();
  }, 60_000);

  it('what was made public by mistake is taken back, and says so to everybody', async () => {
    await place.release(['ORGANIZATION', place.group], ['ORGANIZATION', place.institution], ['ENGAGEMENT', place.engagement]);
    const path = `/engagements/${place.engagement}`;
    expect((await record.app.inject({ method: 'GET', url: path })).statusCode).toBe(200);
    const { page, context } = await aPhone(false);
    await page.goto(address + path);
    await follow(page, /^Take it back$/);
    await press(page, 'Take it back');
    expect(await page.locator('.govuk-error-summary').textContent()).toContain('Choose why.');
    await fill(page, { reason: 'RELEASED_BY_MISTAKE' }, 'Take it back');
    await shoot(page, 'journey-taken-back');
    expect((await record.app.inject({ method: 'GET', url: path })).statusCode).toBe(410);
    await context.close();
  }, 300_000);
});
