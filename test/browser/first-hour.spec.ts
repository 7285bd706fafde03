import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { fill, follow, press } from './support/by-keyboard.js';
import { openChromium } from './support/chromium.js';
import { aPhone, enter, faults, lookingAt, stranger as askAsStranger, type Phone } from './support/on-a-phone.js';

/** The first hour of a new coalition, from the six words that the program prints when it starts for the first time. */
let server: ServerProcess;
let dataDir: string;
let address: string;
let browser: Browser;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'countersign-first-hour-'));
  server = startServerProcess({ dataDir });
  address = await server.ready();
  browser = await openChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server?.send('SIGINT');
  await server?.ended;
  rmSync(dataDir, { recursive: true, force: true });
}, 60_000);

const PASSPHRASE = 'lantern tide orchard seven';
const PROMISE = 'The council will publish the standard that we wrote together.';

const { look, found } = lookingAt('first-hour');
const stranger = (path: string) => askAsStranger(address + path);

async function comeIn(page: Page, phrase: string, pseudonym: string): Promise<void> {
  await page.goto(`${address}/invitation`);
  await look(page, `invitation-${pseudonym}`);
  await fill(page, { phrase, pseudonym, passphrase: PASSPHRASE, repeated: PASSPHRASE }, 'Make my account');
  expect(await faults(page)).toEqual([]);
  await look(page, `codes-${pseudonym}`);
  await follow(page, /^I have them/);
}

describe('the first hour of a new coalition, with a keyboard alone, JavaScript off, at 320 px', () => {
  let hazel: Phone;
  const paths = { space: '', council: '', group: '', engagement: '', promise: '' };
  /** The first account keeps the worked examples too, so it is asked for which space. */
  const spaceId = () => paths.space.split('/').at(-1)!;
  const groupId = () => paths.group.split('/').at(-1)!;
  const here = (page: Page) => new URL(page.url()).pathname;

  it('begins with the words that the program printed, and a second steward comes in', async () => {
    hazel = await aPhone(browser);
    const { page } = hazel;
    const phrase = /give these six words: (.+)/.exec(server.said())![1]!.trim();
    await comeIn(page, phrase, 'Hazel');
    expect(await look(page, 'no-spaces')).toContain('What to do first');
    await follow(page, /^Open a space$/);
    await fill(page, { name: 'The Willow Circle' }, 'Open the space');
    paths.space = here(page);
    expect(await look(page, 'space')).toMatch(/What to do first.*This space has one steward/);
    await follow(page, /^Invite somebody$/);
    await look(page, 'invite');
    await fill(page, { as: 'STEWARD' }, 'Make the six words');
    await look(page, 'invited');
    const words = (await page.locator('main code').first().textContent()) ?? '';
    const rowan = await aPhone(browser);
    await comeIn(rowan.page, words, 'Rowan');
    expect(await look(rowan.page, 'spaces-of-the-second')).toContain('The Willow Circle');
    await rowan.context.close();
    await page.goto(address + paths.space);
    expect(await look(page, 'space-of-two')).not.toContain('This space has one steward');
  }, 300_000);

  it('puts who they are and what they did together on the record', async () => {
    const { page } = hazel;
    // Which space it is for, and what kind of body, are chosen by the link that led there.
    for (const [name, link, key] of [
      ['The Willow Circle', /^Add your group$/, 'group'],
      ['Aldmoor Council', /^Add the body you deal with$/, 'council'],
    ] as const) {
      await page.goto(address + paths.space);
      await follow(page, link);
      await fill(page, { name }, 'Look it over');
      await enter(page, key, look);
      paths[key] = here(page);
    }
    await page.goto(address + paths.space);
    expect(await look(page, 'space-with-bodies')).toMatch(/Add your group ✓ Done .*Add the body you deal with ✓ Done/);
    await follow(page, /^Say what you do together$/);
    await look(page, 'engagement-form');
    const engagement = {
      title: 'The Circle and the council',
      groupId: 'The Willow Circle',
      institutionId: 'Aldmoor Council',
      summary: 'They wrote a standard together.',
      began: 'early 2021',
      fromWhat: 'MEMORY',
    };
    await fill(page, engagement, 'Look it over');
    await enter(page, 'engagement', look);
    paths.engagement = here(page);
    await look(page, 'engagement');
  }, 300_000);

  it('writes a private note, which becomes a promise with a date read back', async () => {
    const { page } = hazel;
    await page.goto(`${address}/notes`);
    await look(page, 'no-notes');
    await follow(page, /^Write a note$/);
    await fill(page, { body: PROMISE, spaceId: spaceId() }, 'Save and come back');
    expect(await look(page, 'notes')).toContain(PROMISE);
    await follow(page, /^Put on the record$/);
    await look(page, 'note-to-record');
    await follow(page, /^Add what was promised\b/, paths.engagement);
    await look(page, 'promise-form');
    await fill(
      page,
      {
        wording: 'REPORTED',
        kind: 'COMMITMENT',
        statedOn: 'about Christmas 2022',
        dueBasis: groupId(),
        dueDate: 'spring 2023',
        fromWhat: 'NOTES',
      },
      'Look it over',
    );
    expect(await enter(page, 'promise', look)).toContain('it may mean any day from 1 March 2023 to 31 May 2023');
    paths.promise = here(page);
    expect(await look(page, 'promise')).toContain('spring 2023');
    await page.goto(`${address}/notes`);
    expect(await look(page, 'notes-after')).not.toContain(PROMISE);
    for (const path of [paths.group, paths.council, paths.engagement, paths.promise]) expect((await stranger(path))[0]).toBe(404);
  }, 300_000);

  it('looks at what everybody would see, and makes it public', async () => {
    const { page } = hazel;
    for (const key of ['group', 'council', 'engagement', 'promise'] as const) {
      await page.goto(address + paths[key]);
      await follow(page, /^Make this public$/);
      await look(page, `release-${key}`);
      await follow(page, /^See the page as everybody would read it$/);
      expect(await look(page, `preview-${key}`)).not.toContain('What you can do here');
      expect((await stranger(paths[key]))[0]).toBe(404);
      await page.goto(`${address}${paths[key]}/release`);
      await press(page, 'Make it public');
      expect(await faults(page)).toEqual([]);
    }
    const [status, seen] = await stranger(paths.promise);
    expect(status).toBe(200);
    for (const said of [PROMISE, 'spring 2023', 'Aldmoor Council']) expect(seen).toContain(said);
    for (const own of ['Hazel', 'Rowan', 'What you can do here']) expect(seen).not.toContain(own);
    expect((await stranger(paths.engagement))[1]).toContain(PROMISE);
  }, 300_000);

  it('takes the promise back with a reason, and everybody reads that it was, and why, and not what it said', async () => {
    const { page } = hazel;
    await page.goto(address + paths.promise);
    await follow(page, /^Take it back$/);
    await look(page, 'take-back');
    await fill(page, { reason: 'CONSENT_WITHDRAWN' }, 'Take it back');
    expect(await faults(page)).toEqual([]);
    expect(await look(page, 'taken-back')).toContain('This was taken back');
    const [status, seen] = await stranger(paths.promise);
    expect([status, seen.includes(PROMISE)]).toEqual([410, false]);
    expect(seen).toMatch(/does not agree any more|consent/i);
    expect((await stranger(paths.engagement))[1]).not.toContain(PROMISE);
    expect((await stranger(`/search?${new URLSearchParams({ text: 'standard' })}`))[1]).not.toContain(PROMISE);
  }, 300_000);

  it('has nothing for axe to find on any screen, no scrolling sideways and room for a thumb', () => {
    expect(found).toEqual({});
  });
});
