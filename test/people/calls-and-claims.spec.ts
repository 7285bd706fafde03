import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { ABrowser, faultsIn, hiddenIn, unescaped } from './a-browser.js';
import { aMemberOf } from './a-person.js';

/** Calls and claims have no page of their own: they are made public, taken back and redacted from where they stand. */
let record: TestRecord;
let place: Place;
let steward: ABrowser;
let editor: ABrowser;
let reader: ABrowser;
let anybody: ABrowser;
let engagement: string;
let work: string;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  [steward, editor, reader] = [
    await aMemberOf(record, place, 'Hazel', 'steward'),
    await aMemberOf(record, place, 'Rowan', 'editor'),
    await aMemberOf(record, place, 'Ash', 'reader'),
  ];
  anybody = new ABrowser(record.app);
  await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
  await place.release(['POST', place.post], ['ENGAGEMENT', place.engagement], ['WORK', place.work]);
  [engagement, work] = [`/engagements/${place.engagement}`, `/works/${place.work}`];
}, 120_000);
afterAll(() => record.close());

let calls = 2;
/** A call, and what its part of the page is called. */
async function aCall(statement: string): Promise<{ readonly id: string; readonly at: string; readonly anchor: string }> {
  const number = ++calls;
  const id = await place.aCall({ statement, number });
  return { id, at: `/calls/${id}`, anchor: `call-${number}` };
}

const read = async (at: ABrowser, url: string) => unescaped((await at.get(url)).body);

/** The part of a page that begins at an anchor and ends before the next of its kind. */
function partOf(html: string, anchor: string): string {
  const from = html.indexOf(`id="${anchor}"`);
  const to = /<\/article>|<li class="cs-(entry|card)"/.exec(html.slice(from))?.index ?? html.length;
  return from < 0 ? '' : html.slice(from, from + to);
}

const linksIn = (html: string, at: string) =>
  [...html.matchAll(/<a href="([^"]+)">([^<]*)<span class="govuk-visually-hidden">([^<]*)<\/span>/g)]
    .filter(([, href]) => href!.startsWith(`${at}/`) && !href!.endsWith('/history'))
    .map(([, href, text, of]) => [href!, `${text}${of}`] as const);

/** Opens a form from the link of that name in a part of a page, sends it, and answers where it led. */
async function doThere(at: ABrowser, url: string, anchor: string, link: RegExp, values: Readonly<Record<string, string>> = {}) {
  const part = partOf(await read(at, url), anchor);
  const [href] = linksIn(part, '').find(([, text]) => link.test(text)) ?? [];
  if (href === undefined) throw new Error(`no link ${link} at ${anchor}`);
  const form = await at.get(href);
  expect([href, form.statusCode]).toEqual([href, 200]);
  const sent = await at.post(href, { ...hiddenIn(form.body), ...values });
  expect([sent.statusCode, faultsIn(sent.body)]).toEqual([303, []]);
  return String(sent.headers.location);
}

describe('a call on the page of its engagement', () => {
  const WORDS = 'Publish the standard before the summer.';

  it('says to members that it is not public, and leads a steward to each form of it by a name of its own', async () => {
    const [one, other] = [await aCall(WORDS), await aCall('Reply within a week.')];
    const html = await read(steward, engagement);
    for (const { at, anchor } of [one, other]) {
      const part = partOf(html, anchor);
      expect(part).toContain('Not public: members of your space read it');
      const paths = linksIn(part, at).map(([href]) => href.slice(at.length + 1));
      expect(paths).toEqual(['propose', 'release', 'embargo', 'warning', 'redact', 'erase']);
      for (const [href] of linksIn(part, at)) expect([href, (await steward.get(href)).statusCode]).toEqual([href, 200]);
    }
    const names = [...linksIn(html, '/calls'), ...linksIn(html, '/claims')].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain(`Make this public: Call ${one.anchor.split('-')[1]}`);
    expect(await read(steward, `${one.at}/release`)).toContain(`Make this public: Call ${calls - 1}: ${WORDS}`);
  });

  it('offers an editor to propose it, and tells a reader and everybody nothing', async () => {
    const { at, anchor } = await aCall(WORDS);
    const part = partOf(await read(editor, engagement), anchor);
    expect(linksIn(part, at).map(([href]) => href.slice(at.length + 1))).toEqual(['propose', 'warning']);
    await place.release(['CALL', at.split('/')[2]!]);
    for (const who of [reader, anybody]) {
      const html = await read(who, engagement);
      expect(html).toContain(WORDS);
      expect(html).not.toMatch(/What you can do with this|Everybody can read this|Not public|\/(release|take-back|redact)"/);
    }
    expect(partOf(await read(editor, engagement), anchor)).toContain('Everybody can read this.');
  });

  it('is made public, redacted and taken back, each leading back to where it stands', async () => {
    const { at, anchor } = await aCall(WORDS);
    const there = `${engagement}#${anchor}`;
    expect((await anybody.get(at)).statusCode).toBe(404);
    expect(await doThere(editor, engagement, anchor, /^Propose/)).toBe(there);
    expect(await doThere(steward, engagement, anchor, /^Make this public/)).toBe(there);
    const shown = partOf(await read(steward, engagement), anchor);
    expect(shown).toContain('Everybody can read this.');
    expect(linksIn(shown, at).map(([href]) => href.slice(at.length + 1))).toEqual(['take-back', 'warning', 'redact', 'erase']);
    expect(partOf(await read(anybody, engagement), anchor)).toContain(WORDS);
    expect((await anybody.get(at)).headers.location).toBe(there);

    const redacted = { field: 'statement', reason: 'PERSONAL_DATA' };
    expect(await doThere(steward, engagement, anchor, /^Redact/, redacted)).toBe(there);
    const [mine, everybodys] = [await read(steward, engagement), await read(anybody, engagement)];
    expect(partOf(everybodys, anchor)).toContain('[redacted: ');
    expect(everybodys).not.toContain(`Call ${calls}: ${WORDS}`);
    expect(partOf(mine, anchor)).toContain(`<li>${WORDS}</li>`);

    expect(await doThere(steward, engagement, anchor, /^Take it back/, { reason: 'SAFETY' })).toBe(there);
    const taken = partOf(await read(steward, engagement), anchor);
    expect(taken).toMatch(/Taken back: it was public from .* The reason given: it put somebody at risk\. Not public/);
    expect(await read(anybody, engagement)).not.toContain(`id="${anchor}"`);
    const gone = await anybody.get(at);
    expect([gone.statusCode, gone.body.includes('it put somebody at risk'), gone.body.includes(WORDS)]).toEqual([
      410,
      true,
      false,
    ]);
    expect((await anybody.get(`/calls/${randomUUID()}`)).statusCode).toBe(404);
  });

  it('that is named behind a warning is not named with its words on a form', async () => {
    const { at, anchor } = await aCall('Words about restraint.');
    expect(await doThere(steward, engagement, anchor, /^Put a content warning/, { says: 'Restraint' })).toContain(`#${anchor}`);
    expect(await read(steward, `${at}/release`)).not.toContain('Words about restraint.');
    expect(partOf(await read(steward, engagement), anchor)).toContain('Take its content warning away');
  });

  it('waits for what it belongs to and says so, where that is not public', async () => {
    const other = await place.anEngagement();
    const id = await place.aCall({ engagementId: other, number: 1 });
    await place.release(['CALL', id]);
    expect(partOf(await read(steward, `/engagements/${other}`), 'call-1')).toContain(
      'Made public, and nobody outside sees it yet',
    );
  });
});

describe('a claim', () => {
  it('about a document is made public and taken back on both pages, each leading back to where it was done', async () => {
    const id = await place.put('recordClaim', { statement: 'It was finished in May.' });
    const [told, card] = [`told-${id}`, `claim-${id}`];
    expect(await doThere(steward, work, card, /^Make this public: .*finished in May/)).toBe(`${work}#${card}`);
    expect((await anybody.get(`/claims/${id}`)).headers.location).toBe(`${work}#${card}`);
    expect(await doThere(steward, engagement, told, /^Take it back/, { reason: 'WRONG' })).toBe(`${engagement}#${told}`);
    expect(partOf(await read(steward, engagement), told)).toContain('The reason given: it was not so.');
    for (const page of [engagement, work]) expect(await read(anybody, page)).not.toContain('finished in May');
    expect((await anybody.get(`/claims/${id}`)).statusCode).toBe(410);
  });

  it('about no document stands in the story, and two of the same words are told apart', async () => {
    const same = { workId: null, statement: 'It was never sent.' };
    const [one, other] = [await place.put('recordClaim', same), await place.put('recordClaim', same)];
    const html = await read(steward, engagement);
    const namesOf = (id: string) => linksIn(partOf(html, `told-${id}`), `/claims/${id}`).map(([, name]) => name);
    expect(namesOf(one).length).toBeGreaterThan(3);
    expect(namesOf(one).filter((name) => namesOf(other).includes(name))).toEqual([]);
    expect(await doThere(steward, engagement, `told-${one}`, /^Make this public/)).toBe(`${engagement}#told-${one}`);
    expect((await anybody.get(`/claims/${other}`)).statusCode).toBe(404);
  });
});

describe('the salt of a seal', () => {
  it('has an address too, which leads to its seal', async () => {
    const { statusCode, headers } = await steward.get(`/reveals/${place.reveal}`);
    expect([statusCode, headers.location]).toEqual([303, expect.stringMatching(/^\/seals\/[0-9a-f-]{36}$/)]);
    expect((await steward.get(String(headers.location))).statusCode).toBe(200);
    expect((await anybody.get(`/reveals/${place.reveal}`)).statusCode).toBe(404);
  });
});
