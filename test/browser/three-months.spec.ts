import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { ABrowser } from '../people/a-browser.js';
import { aMemberOf, PASSPHRASE } from '../people/a-person.js';
import { aTrackedDraft } from '../support/files/drafts.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { chooseFiles, fill, follow, press, unfold } from './support/by-keyboard.js';
import { openChromium } from './support/chromium.js';
import { enter, faults, lookingAt, phoneOf, shown, stranger, type Phone } from './support/on-a-phone.js';

let record: TestRecord;
let place: Place;
let browser: Browser;
let address: string;
let editor: ABrowser;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  await record.app.listen(0, '127.0.0.1');
  address = await record.app.getUrl();
  browser = await openChromium();
  editor = await aMemberOf(record, place, 'Hazel', 'editor');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await record?.close();
});

const { look, found } = lookingAt('three-months');

const text = (name: string, says: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(says) });
const word = (name: string) => ({ name, mimeType: 'application/octet-stream', buffer: aTrackedDraft() });
const FILES = [
  ...['draft 11.docx', 'draft 12.docx', 'draft 13.docx'].map(word),
  ...['January', 'February', 'March'].map((month) => text(`notes of ${month}.txt`, `We met in ${month} and spoke of the draft.`)),
  text('shopping.txt', 'Bread and milk.'),
];

/** What was copied from the spreadsheet: the headings of the template that the page offers, and the rows. */
async function copied(page: Page, rows: readonly (readonly string[])[]): Promise<string> {
  const href = (await page.locator('a[href$="-template.csv"]').getAttribute('href'))!;
  const template = await (await page.context().request.get(address + href)).text();
  return [template.replace('\ufeff', '').trim().split(','), ...rows].map((row) => row.join('\t')).join('\n');
}

const namesIn = (page: Page) => page.locator('main li.cs-card h2').allTextContents();

describe('logging three months of meetings and drafts, with a keyboard alone, JavaScript off, at 320 px', () => {
  let phone: Phone;
  let page: Page;
  const engagement = () => `/engagements/${place.engagement}`;

  /** How many things the timeline holds now: it grows while one works. */
  async function told(name?: string): Promise<number> {
    await page.goto(address + engagement());
    if (name !== undefined) await look(page, `timeline-${name}`);
    return page.locator('.cs-entry').count();
  }

  let before = 0;
  it('begins with all the files at once; the one that is empty is named, and the others lie there to be sorted', async () => {
    phone = await phoneOf(browser, editor, address);
    ({ page } = phone);
    before = await told('before');
    await unfold(page, /^More$/);
    await follow(page, /^Your files$/);
    await look(page, 'no-files');
    await follow(page, /^Put files in$/);
    await look(page, 'put-files');
    await press(page, 'Put them in');
    expect(await faults(page)).toEqual(['Choose at least one file.']);
    await look(page, 'no-file-chosen');
    await chooseFiles(page, [...FILES, text('empty.txt', '')]);
    await press(page, 'Put them in');
    const others = 'The other 7 were put in. They need not be sent again.';
    expect(await faults(page)).toEqual(['“empty.txt”: it is empty.', others]);
    await look(page, 'empty-file');
    await page.goto(`${address}/tray`);
    for (let n = 0; n < 60 && (await shown(page)).includes('Being read'); n += 1) {
      await follow(page, /^Look again$/);
    }
    await look(page, 'files');
    expect([...(await namesIn(page))].sort()).toEqual(FILES.map(({ name }) => name).sort());
  }, 300_000);

  it('sorts some of them now: one is thrown away, one becomes a version of a document', async () => {
    await follow(page, /^Throw away$/);
    expect(await look(page, 'throw-away')).toContain('shopping.txt');
    await press(page, 'Throw it away');
    expect(await namesIn(page)).not.toContain('shopping.txt');
    const at = (await namesIn(page)).indexOf('draft 11.docx');
    const hrefs = await page.locator('main a[href$="/record"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    await follow(page, /^Put on the record$/, hrefs[at]!);
    await look(page, 'version-form');
    expect(await page.locator('.govuk-breadcrumbs').textContent()).toContain('draft 11.docx');
    await press(page, 'Look it over');
    expect((await faults(page)).length).toBeGreaterThan(2);
    await look(page, 'version-form-wrong');
    const version = {
      workId: 'The agreement',
      text: 'AFTER_CHANGES',
      label: 'draft 11',
      kind: 'DRAFT',
      kindAssertedById: 'The Lantern Table',
      dated: 'about Christmas 2022',
    };
    await fill(page, version, 'Look it over');
    expect(await enter(page, 'version', look)).toContain('about Christmas 2022');
    expect(await look(page, 'document')).toContain('draft 11');
    expect((await stranger(page.url()))[0]).toBe(404);
  }, 300_000);

  it('signs out and in again, and finds the rest where it was left', async () => {
    await unfold(page, /^More$/);
    await follow(page, /^Sign out$/);
    await press(page, 'Sign out');
    await page.goto(`${address}/tray`);
    await look(page, 'signed-out');
    await fill(page, { pseudonym: 'Hazel', passphrase: PASSPHRASE }, 'Sign in');
    await page.goto(`${address}/tray`);
    const left = FILES.map(({ name }) => name).filter((name) => !['shopping.txt', 'draft 11.docx'].includes(name));
    expect([...(await namesIn(page))].sort()).toEqual(left.sort());
  }, 120_000);

  const SHEETS = [
    {
      name: 'meetings',
      link: /^Add meetings and what else happened, from a spreadsheet$/,
      bad: 'Row 3, When',
      rows: (when: string) =>
        ['10 January 2023', when, 'early March 2023'].map((on) => [
          'Meeting',
          on,
          'A council; The Lantern Table',
          'Online',
          '3',
          '2',
          'They spoke of the draft.',
          'The Lantern Table',
          'Notes made at the time',
          '',
        ]),
      wrong: 'soon',
      right: 'February 2023',
      says: 'They spoke of the draft.',
    },
    {
      name: 'hours',
      link: /^Add hours the group gave, from a spreadsheet$/,
      bad: 'Row 3, Hours',
      rows: (hours: string) =>
        ['12', hours, '1.5'].map((each) => [
          each,
          'January to March 2023',
          'Reading',
          'Unpaid',
          'yes',
          'Reading drafts',
          'Memory',
          '',
        ]),
      wrong: 'lots',
      right: '2:30',
      says: 'Reading drafts',
    },
    {
      name: 'promises',
      link: /^Add what was promised, from a spreadsheet$/,
      bad: 'Row 3, Who said it',
      rows: (who: string) =>
        ['A council', who, 'A council'].map((by, n) => [
          `They will send draft ${n + 11}`,
          'no',
          'promise',
          by,
          'The Lantern Table',
          '10 January 2023',
          'said',
          'Notes made at the time',
          '',
          '',
        ]),
      wrong: 'Somebody else',
      right: 'A council',
      says: 'They will send draft 12',
    },
  ] as const;

  it.each(SHEETS)(
    'takes a sheet of $name: the bad row is named first, and the timeline grows when it is right',
    async (sheet) => {
      const start = await told();
      await follow(page, sheet.link);
      await look(page, `${sheet.name}-sheet`);
      await fill(page, { rows: await copied(page, sheet.rows(sheet.wrong)) }, 'Look it over');
      const [only, ...more] = await faults(page);
      expect([only?.startsWith(sheet.bad), more]).toEqual([true, []]);
      await look(page, `${sheet.name}-sheet-wrong`);
      expect(await told()).toBe(start);

      await follow(page, sheet.link);
      await fill(page, { rows: await copied(page, sheet.rows(sheet.right)) }, 'Save and come back');
      expect(await look(page, `${sheet.name}-kept`)).toContain('Forms you began');
      await follow(page, /^Go on with it$/);
      await press(page, 'Look it over');
      expect(await enter(page, sheet.name, look)).toContain(sheet.says);
      expect(await shown(page)).toContain(sheet.says);
      expect(await told(`with-${sheet.name}`)).toBe(start + 3);
    },
    300_000,
  );

  it('adds one meeting by itself, by hand', async () => {
    const start = await told();
    await follow(page, /^Add a meeting or something else that happened$/);
    await look(page, 'meeting-form');
    const meeting = {
      kind: 'MEETING',
      on: 'March 2023',
      channel: 'ONLINE',
      groupPeople: '4',
      says: 'They said that the letter would come.',
      fromWhat: 'MEMORY',
    };
    await fill(page, meeting, 'Look it over');
    await enter(page, 'meeting', look);
    expect(await look(page, 'meeting')).toContain('They said that the letter would come.');
    expect(await told('after-one')).toBe(start + 1);
    expect(await page.locator('.cs-entry').count()).toBeGreaterThan(before + 9);
    expect((await stranger(address + engagement()))[0]).toBe(404);
    await phone.context.close();
  }, 300_000);

  it('has nothing for axe to find on any screen, no scrolling sideways and room for a thumb', () => {
    expect(found).toEqual({});
  });
});
