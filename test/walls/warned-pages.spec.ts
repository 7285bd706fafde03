import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

const HARD = 'They were held face down on a cold floor.';
const TOUCHES = 'Restraint and cold';

let record: TestRecord;
let place: Place;
let hours: string;
let engagement: string;
let entry: string;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  engagement = await place.anEngagement({ sourceId: null });
  hours = await place.put('recordLabour', { engagementId: engagement, says: HARD, sourceId: null });
  entry = await place.put('recordLogEntry', { engagementId: engagement, says: 'We talked.', promisedIds: [], sourceId: null });
  await place.release(
    ...[place.group, place.institution].map((id) => ['ORGANIZATION', id] as const),
    ['POST', place.post],
    ['ENGAGEMENT', engagement],
    ['LABOUR', hours],
    ['LOG_ENTRY', entry],
  );
  await place.put('setContentWarning', { kind: 'LABOUR', id: hours, says: TOUCHES });
}, 120_000);
afterAll(() => record.close());

async function bodyOf(url: string): Promise<string> {
  const { statusCode, body } = await record.app.inject(url);
  expect([url, statusCode]).toEqual([url, 200]);
  return body;
}

/** The page without what is closed: what a reader meets who opens nothing. */
function met(body: string): string {
  // Details that are not closed for a warning stand inside of those that are.
  const flat = body.replaceAll(/<details (?!class="cs-warned")[^>]*>((?:(?!<details)[\s\S])*?)<\/details>/g, '$1');
  return flat.replaceAll(/<details class="cs-warned">[\s\S]*?<\/details>/g, '');
}

describe('a page that shows words with a content warning', () => {
  it('of the thing itself says the warning and no word of it until it is opened', async () => {
    const body = await bodyOf(`/labour/${hours}`);
    expect(body).toContain(HARD);
    const open = body.indexOf('<details class="cs-warned">');
    expect(body.indexOf(`Content warning: ${TOUCHES}`)).toBeLessThan(open);
    expect(body.slice(0, open)).not.toContain('held face down');
    expect(body).toContain(`<h1 class="cs-h1">Content warning: ${TOUCHES}</h1>`);
  });

  it('has a sentence to pass on that begins with the warning, and none that holds the words without it', async () => {
    const quotes = async (url: string) =>
      [...(await bodyOf(url)).matchAll(/<p class="cs-cite__text">([^<]*)/g)].map(([, text]) => text!);
    const own = (await quotes(`/labour/${hours}`)).filter((text) => text.includes(HARD));
    expect(own).toEqual([expect.stringMatching(`^Content warning: ${TOUCHES}\\. `)]);
    for (const url of [`/engagements/${engagement}`, `/engagements/${engagement}/history`, `/labour/${hours}/history`]) {
      expect([url, (await quotes(url)).filter((text) => text.includes('held face down'))]).toEqual([url, []]);
    }
  });

  it('of something else has a note in place of the words, and opens them on its own', async () => {
    for (const url of [`/engagements/${engagement}`, `/engagements/${engagement}/history`, `/labour/${hours}/history`]) {
      const body = await bodyOf(url);
      expect([url, met(body).includes('held face down')]).toEqual([url, false]);
      expect([url, met(body).includes(`content warning: ${TOUCHES}`)]).toEqual([url, true]);
      expect([url, body.includes(HARD)]).toEqual([url, true]);
    }
  });

  it('in what a search finds has the note as well', async () => {
    const body = await bodyOf('/search?text=cold+floor');
    expect(met(body)).not.toContain('face down');
    expect(met(body)).toContain(TOUCHES);
  });

  it('has nothing of it where no word of the thing is shown, and nothing of a warning that nobody outside may see', async () => {
    expect(await bodyOf(`/log-entries/${entry}`)).not.toContain('cs-warned');
    await place.put('takeBack', { kind: 'LABOUR', id: hours });
    expect(await bodyOf(`/engagements/${engagement}`)).not.toContain(TOUCHES);
    await place.put('release', { kind: 'LABOUR', id: hours });
  });

  it('is made anew when the warning goes', async () => {
    await bodyOf(`/labour/${hours}`);
    await place.put('removeContentWarning', { kind: 'LABOUR', id: hours });
    expect(await bodyOf(`/labour/${hours}`)).not.toContain('cs-warned');
  });
});
