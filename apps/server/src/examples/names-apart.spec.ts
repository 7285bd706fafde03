import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../../../../test/support/record/builders.js';
import { openRecord, type TestRecord } from '../../../../test/support/record/open-record.js';
import { unescaped, type ABrowser } from '../../../../test/people/a-browser.js';
import { aDeskOf, aMemberOf, joins } from '../../../../test/people/a-person.js';
import { saidTwice } from '../../../../test/people/same-names.js';
import { loadExample } from './load-examples.js';

let record: TestRecord;
let place: Place;
let at: ABrowser;
beforeAll(async () => {
  record = await openRecord();
  const steward = await record.steward();
  // As they stand now: with the space of each example, once it is there.
  const execute = async (document: string, variables: Record<string, unknown>) =>
    record.execute(document, variables, await record.again(steward));
  place = await aPlace(record);
  at = await aMemberOf(record, place, 'Hazel', 'steward');
  await aDeskOf(at, ['/engagements/add', { title: 'Words' }]);
  for (const name of ['founding-story', 'invented-council'] as const) await loadExample(name, execute, undefined);
  const { rows } = await record.db.admin.query<{ space: string }>(
    'select space_id as space from membership where actor_id = $1',
    [steward.actorId],
  );
  for (const { space } of rows) await joins(record, { space }, 'Hazel', 'steward');
}, 240_000);
afterAll(() => record.close());

/** Of pages of one kind so many are read: what they are about differs, and how they name it does not. */
const OF_EACH_KIND = 4;

/** What is no page of ours to read: files, and what is the same page once more. */
const NO_PAGE =
  /^\/(assets|preview|dossier|data|log|graphql|feeds?|exports?|tiles?|sign-out)\b|\.(csv|pdf|docx|html|json|xml|txt|zip|png|bundle)\b|\/image$|\/copy\b|\/original\b/;

/** Every page that a member of a space comes to by following links from where they come in. */
async function eachPage(look: (path: string, html: string) => void): Promise<number> {
  const kinds = new Map<string, number>();
  const seen = new Set<string>();
  const left = [
    '/',
    '/spaces',
    '/notes',
    '/tray',
    '/notices',
    '/account',
    '/published',
    '/checks',
    '/corrections/received',
    `/spaces/${place.space}`,
    `/engagements/${place.engagement}`,
  ];
  for (let path = left.shift(); path !== undefined; path = left.shift()) {
    const kind = path.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id').replace(/\?.*/, '');
    const before = kinds.get(kind) ?? 0;
    if (seen.has(path) || NO_PAGE.test(path) || before >= OF_EACH_KIND) continue;
    seen.add(path);
    kinds.set(kind, before + 1);
    const { body, statusCode, headers } = await at.get(path);
    if (statusCode !== 200 || !String(headers['content-type']).startsWith('text/html')) continue;
    look(path, body);
    left.push(...[...body.matchAll(/href="(\/[^"#]*)/g)].map(([, href]) => unescaped(href!)));
  }
  return kinds.size;
}

describe('a list of links, and the answers to a question', () => {
  it('say each thing by its own name, on every page of a member', async () => {
    const found: Record<string, readonly string[]> = {};
    const kinds = await eachPage((path, html) => {
      const twice = saidTwice(html);
      if (twice.length > 0) found[path] = twice;
    });
    expect(kinds).toBeGreaterThan(100);
    expect(found).toEqual({});
  }, 300_000);
});
