import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pages } from '#web';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let place: Place;
/** by the first part of an address, a thing that everybody sees */
let things: Readonly<Record<string, string>>;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
  await place.release(['POST', place.post], ['ENGAGEMENT', place.engagement], ['WORK', place.work]);
  const version = await place.aVersion({ derivedFromId: null, publishedInsteadOfId: null });
  const commitment = await place.aCommitment();
  await place.release(['VERSION', version], ['COMMITMENT', commitment]);
  things = {
    engagements: place.engagement,
    commitments: commitment,
    works: place.work,
    versions: version,
    organizations: place.institution,
    sources: place.source,
  };
}, 120_000);
afterAll(() => record.close());

const get = async (url: string, method: 'GET' | 'PUT' | 'DELETE' = 'GET') => {
  const { statusCode, headers, body } = await record.app.inject({ method, url });
  return { status: statusCode, headers, body };
};

/** Pages that everybody may open, each with something to show. */
function shown(): readonly { readonly url: string; readonly takesDay: boolean }[] {
  return pages
    .filter(({ who, path }) => who !== 'members' && (!path.includes(':') || things[path.split('/')[1]!] !== undefined))
    .filter(({ path }) => path.split(':').length <= 2 && !path.startsWith('/ledger/'))
    .map(({ path, takesDay = false }) => ({ url: path.replace(':id', things[path.split('/')[1]!] ?? ''), takesDay }));
}

const DAYS = ['0001-01-01', '0001-01-30', '1899-12-31', '2023-03-16', '9999-12-31'];

describe('a day in the address of a page', () => {
  it('from the first to the last of the calendar is answered', async () => {
    expect(shown().length).toBeGreaterThan(10);
    const found: string[] = [];
    for (const { url } of shown()) {
      for (const day of DAYS) {
        const { status } = await get(`${url}?on=${day}`);
        if (status !== 200) found.push(`${status} ${url}?on=${day}`);
      }
    }
    expect(found).toEqual([]);
  }, 120_000);

  it('is said to count only by a page that is worked out for it; another says that it is not, and is cited without it', async () => {
    for (const { url, takesDay } of shown()) {
      const { body } = await get(`${url}?on=2023-03-16`);
      const saysSo = body.includes('This page is worked out for');
      expect([url, saysSo, body.includes('This page is not worked out for a day')]).toEqual([url, takesDay, !takesDay]);
      const cited = /<p class="cs-cite__text">“[^]*?<\/p>/.exec(body)?.[0];
      if (cited !== undefined) expect([url, cited.includes('?on=2023-03-16')]).toEqual([url, takesDay]);
    }
    expect(shown().filter(({ takesDay }) => takesDay).length).toBe(4);
  }, 120_000);

  it('that is none is refused in words, on every page', async () => {
    for (const { url } of shown()) {
      const { status, body } = await get(`${url}?on=2023-02-30`);
      expect([url, status, body.includes('That day could not be read')]).toEqual([url, 400, true]);
    }
  }, 60_000);
});

describe('an address', () => {
  it.each([
    ['/search?text=policy&after=x', 400, 'Part of this address could not be read'],
    ['/search?text=%00', 400, 'Part of this address could not be read'],
    ['/engagements/%ff', 404, 'Nothing public at this address'],
    ['/%', 404, 'Nothing public at this address'],
    ['/commitments/x', 404, 'Nothing public at this address'],
  ])('%s is answered by a page of ours with %d', async (url, status, says) => {
    const answer = await get(url);
    expect([answer.status, answer.body.includes(says)]).toEqual([status, true]);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('with a slash at its end leads to the page, and to no other server', async () => {
    const led = async (url: string) => {
      const { status, headers } = await get(url);
      return [status, headers.location];
    };
    expect(await led('/about/')).toEqual([308, '/about']);
    expect(await led(`/engagements/${place.engagement}//?on=2023-03-16`)).toEqual([
      308,
      `/engagements/${place.engagement}?on=2023-03-16`,
    ]);
    for (const url of ['//elsewhere.example/', '/\\elsewhere.example/', '//', '/%2felsewhere.example/']) {
      const [, location] = await led(url);
      expect([
        url,
        String(location ?? '/')
          .replace(/^\/(?![/\\])/, '')
          .includes('//'),
      ]).toEqual([url, false]);
      expect([url, /^\/[/\\]/.test(String(location ?? ''))]).toEqual([url, false]);
    }
  });

  it('of a page takes nothing that is sent to it, and says so', async () => {
    for (const method of ['PUT', 'DELETE'] as const) {
      const { status, headers, body } = await get('/about', method);
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
      expect(body).toContain('This page can only be read');
    }
  });

  it('of a search that is too long says that only its beginning was looked for', async () => {
    expect((await get(`/search?text=${'policy '.repeat(40)}`)).body).toContain('only its first 200 letters');
    expect((await get('/search?text=policy')).body).not.toContain('only its first 200 letters');
  });
});
