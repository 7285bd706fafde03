import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { type ABrowser, faultsIn, hiddenIn, unescaped } from './a-browser.js';
import { aMemberOf } from './a-person.js';

/** What the pages of release say: what it is that is made public, and where to go when a decision holds it. */
let record: TestRecord;
let place: Place;
let at: ABrowser;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  at = await aMemberOf(record, place, 'Hazel', 'steward');
}, 120_000);
afterAll(() => record.close());

const headingOf = (html: string) =>
  unescaped(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)![1]!)
    .replace(/<[^>]*>/g, '')
    .trim();

/** Where a refusal of its release leads, by the words of the links. */
async function ledTo(thing: string): Promise<readonly (readonly [href: string, text: string])[]> {
  const address = `${thing}/release`;
  const form = (await at.get(address)).body;
  expect(form).not.toContain('What can be done about it');
  const refused = await at.post(address, hiddenIn(form));
  expect([refused.statusCode, faultsIn(refused.body).length]).toEqual([400, 1]);
  const section = /<section class="cs-notice" aria-labelledby="do-first">[\s\S]*?<\/section>/.exec(refused.body)?.[0] ?? '';
  const links = [...section.matchAll(/<a href="([^"]+)">([^<]+)<\/a>/g)].map(
    ([, href, text]) => [href!, unescaped(text!)] as const,
  );
  for (const [href] of links) expect([href, (await at.get(href)).statusCode]).toEqual([href, 200]);
  return links;
}

describe('a release that a decision about handling holds', () => {
  it('of a picture leads to the handling of its source, and its page does too', async () => {
    const handling = `/sources/${place.source}/handling`;
    expect((await at.get(`/pictures/${place.picture}`)).body).toContain(`href="${handling}"`);
    const [[href, text] = []] = await ledTo(`/pictures/${place.picture}`);
    expect([href, text]).toEqual([handling, expect.stringMatching(/^Say how it is to be handled: /)]);
  });

  it('of a comparison leads to the handling of both its texts, by their names', async () => {
    await place.put('recordHandling', { versionId: place.agreed, sourceId: null, shows: 'NOTHING' });
    // A second person proposes what is told of two texts.
    const editor = await aMemberOf(record, place, 'Rowan', 'editor');
    await editor.send(`/comparisons/${place.comparison}/propose`, {});
    const links = await ledTo(`/comparisons/${place.comparison}`);
    expect(links.map(([href]) => href)).toEqual([`/versions/${place.agreed}/handling`, `/versions/${place.published}/handling`]);
    expect(new Set(links.map(([, text]) => text)).size).toBe(2);
    await place.put('recordHandling', { versionId: place.agreed, sourceId: null, shows: 'WHOLE' });
  });

  it('of a source that quotes leads to its own handling', async () => {
    const source = await place.aSource({ quote: 'These very words.' });
    await place.put('recordHandling', { versionId: null, sourceId: source, shows: 'NOTHING' });
    expect((await ledTo(`/sources/${source}`)).map(([href]) => href)).toEqual([`/sources/${source}/handling`]);
  });

  it('of a salt leads to the release of its text, and to the handling of it where that holds', async () => {
    const version = place.sealedText;
    expect((await ledTo(`/reveals/${place.reveal}`)).map(([href]) => href)).toEqual([`/versions/${version}/release`]);
    await place.put('recordHandling', { versionId: version, sourceId: null, shows: 'NOTHING' });
    expect((await ledTo(`/reveals/${place.reveal}`)).map(([href]) => href)).toContain(`/versions/${version}/handling`);
  });

  it('leads nowhere where another rule refuses', async () => {
    const engagement = await place.anEngagement();
    const form = (await at.get(`/engagements/${engagement}/release`)).body;
    await place.release(['ENGAGEMENT', engagement]);
    const refused = await at.post(`/engagements/${engagement}/release`, hiddenIn(form));
    expect([refused.statusCode, refused.body.includes('What can be done about it')]).toEqual([400, false]);
  });
});

describe('the page on which something is made public', () => {
  it('begins with what it is, of what happened and of a note of harm, and does not say its words', async () => {
    const [meeting, harm] = [
      headingOf((await at.get(`/log-entries/${place.logEntry}/release`)).body),
      headingOf((await at.get(`/harm-notes/${place.harmNote}/redact`)).body),
    ];
    expect(meeting).toMatch(/^Make this public: Meeting, .*\d{4}, The group and the council/);
    expect(harm).toMatch(/^Redact words in it: A note of harm, .*The group and the council/);
  });
});

describe('a sentence to quote', () => {
  it('stands on the page of a picture or a source once everybody reads it, and not before', async () => {
    const source = await place.aSource({ citation: 'A page of the council' });
    const picture = `/pictures/${place.picture}`;
    const quotes = async (url: string) => (await at.get(url)).body.includes('Quote this');
    expect([await quotes(`/sources/${source}`), await quotes(picture)]).toEqual([false, false]);
    await place.put('recordHandling', { versionId: null, sourceId: place.source, shows: 'WHOLE' });
    await place.release(['SOURCE', source], ['SOURCE', place.source], ['PICTURE', place.picture]);
    expect([await quotes(`/sources/${source}`), await quotes(picture)]).toEqual([true, true]);
  });
});

describe('what becomes public with a thing', () => {
  const along = (html: string) => unescaped(/<section aria-labelledby="along">[\s\S]*?<\/section>/.exec(html)?.[0] ?? '');

  it('is listed on the page that makes a version public: positions and disputes stand on another page', async () => {
    const versionId = await place.aVersion({ label: 'draft 7', derivedFromId: null, publishedInsteadOfId: null });
    const address = `/versions/${versionId}`;
    expect(along((await at.get(`${address}/release`)).body)).toBe('');
    const said = {
      partyId: place.institution,
      role: 'finance',
      position: 'REFUSED',
      says: 'Somebody in finance called it rubbish.',
    };
    const signOffId = await place.put('signOffVersion', { versionId, ...said });
    await place.put('recordDispute', { signOffId, says: 'Nobody said so.' });
    for (const form of ['release', 'propose']) {
      const listed = along((await at.get(`${address}/${form}`)).body);
      for (const told of ['What becomes public with it', 'A council, finance', 'called it rubbish', 'Nobody said so.'])
        expect(listed).toContain(told);
    }
    await place.put('setContentWarning', { kind: 'SIGN_OFF', id: signOffId, says: 'insults' });
    const { body } = await at.get(`${address}/release`);
    expect(along(body)).not.toContain('called it rubbish');
    expect(along(body)).toContain('insults');
    expect(unescaped(body)).toContain('called it rubbish');
    await at.post(`${address}/release`, hiddenIn(body));
    expect(along((await at.get(`${address}/release`)).body)).toBe('');
  });

  it('is told of a promise too: its dates', async () => {
    const commitmentId = await place.aCommitment();
    await place.aDueDate({ commitmentId });
    expect(along((await at.get(`/commitments/${commitmentId}/release`)).body)).toMatch(/10 March 2023/);
  });
});
