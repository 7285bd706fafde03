import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { type ABrowser, faultsIn, hiddenIn, unescaped } from './a-browser.js';
import { aMemberOf, aPerson } from './a-person.js';

let record: TestRecord;
let place: Place;
let editor: ABrowser;
let steward: ABrowser;
let stranger: ABrowser;
let way: string;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  [editor, steward] = [await inRole('editor'), await inRole('steward')];
  stranger = await aPerson(record, 'Stranger');
}, 120_000);
afterAll(() => record.close());

const inRole = (role: string): Promise<ABrowser> => aMemberOf(record, place, `The ${role}`, role);

/** Sends a form and presses the button of the page that reads it back, when there is one. */
async function put(at: ABrowser, address: string, values: Readonly<Record<string, string>>): Promise<string> {
  const first = await at.send(address, values);
  const last = first.body.includes('name="checked"') ? await at.post(address, hiddenIn(first.body)) : first;
  expect([address, faultsIn(last.body), last.statusCode]).toEqual([address, [], 303]);
  return String(last.headers['location']);
}

interface Shown {
  readonly name: string;
  readonly state: string;
  readonly links: readonly string[];
}

async function where(at = editor): Promise<readonly Shown[]> {
  const { body } = await at.get(way);
  const steps = body.split(/<li class="cs-step[" ]/).slice(1);
  return steps.map((step) => ({
    state: /<\/span> ([^<]+):<\/span>/.exec(step)![1]!,
    name: unescaped(/:<\/span> ([^<]+)<\/h2>/.exec(step)![1]!),
    links: [...step.split('</ol>')[0]!.matchAll(/href="([^"]+)"/g)].map(([, href]) => unescaped(href!)),
  }));
}
const states = async () => (await where()).map(({ state }) => state);
const linkTo = async (part: RegExp, at = editor) => {
  const found = (await where(at)).flatMap(({ links }) => links).find((href) => part.test(href));
  if (!found) throw new Error(`no step leads to ${String(part)}`);
  return found;
};

describe('something was published', () => {
  it('begins with a few words and an address, and shows the steps with what is done', async () => {
    way = await put(editor, '/published/begin', { called: 'The letter of 10 March', address: 'https://example.org/letter' });
    expect(way).toMatch(/^\/published\/[0-9a-f-]{36}$/);
    expect(await states()).toEqual(['Next', 'Can be done now', ...Array<string>(8).fill('Comes after')]);
    expect((await editor.get(way)).body).toContain('https://example.org/letter');
    expect((await editor.get('/published')).body).toContain('The letter of 10 March');
  });

  it('is seen by the members of the space, and by nobody else', async () => {
    expect((await steward.get(way)).statusCode).toBe(200);
    expect((await stranger.get(way)).statusCode).toBe(404);
    expect((await stranger.get(`${way}/findings`)).statusCode).toBe(404);
    expect((await stranger.get('/published')).body).not.toContain('The letter of 10 March');
    expect((await record.app.inject({ method: 'GET', url: way })).statusCode).toBe(401);
  });

  it('keeps the address as the source, and leads back', async () => {
    const form = await linkTo(/\/sources\/add/);
    const page = unescaped((await editor.get(form)).body);
    expect(page).toContain('value="https://example.org/letter"');
    expect(await put(editor, form, { citation: 'The letter', address: 'https://example.org/letter', origin: 'A council' })).toBe(
      way,
    );
    expect((await where())[0]).toMatchObject({ state: 'Done' });
  });

  it('asks what it stands against, and whether it is that document', async () => {
    expect(await put(editor, `${way}/against`, { againstVersionId: place.agreed })).toBe(way);
    expect(await put(editor, `${way}/what`, { instead: 'yes' })).toBe(way);
    expect((await where())[2]).toMatchObject({ state: 'Next' });
    const form = await linkTo(/\/works\/add/);
    expect(unescaped((await editor.get(form)).body)).toContain('value="The letter of 10 March"');
    expect(await put(editor, form, { title: 'The letter of 10 March', kind: 'letter' })).toBe(way);
    expect((await where())[2]).toMatchObject({ state: 'Done' });
  });

  it('knows what the published text is by what was said before, and can be left and resumed', async () => {
    const capture = await linkTo(/\/tray\/capture/);
    expect(unescaped((await editor.get(capture)).body)).toContain('value="https://example.org/letter"');
    const form = await linkTo(/\/versions\/add/);
    const written = { label: 'as published', wording: 'VERBATIM', text: 'The council may stop the practice.\n\nWe are sorry.' };
    const page = await editor.get(form);
    expect(page.body).toMatch(/value="PUBLISHED" checked/);
    expect(page.body).toMatch(new RegExp(`<option value="${place.work}" selected`));
    const kept = await editor.send(form, { ...written, keep: 'yes' });
    expect([kept.statusCode, kept.headers['location']]).toEqual([303, '/notes']);
    const again = unescaped(/href="([^"]*kept=[^"]*)"/.exec((await editor.get('/notes')).body)![1]!);
    const all = { ...written, kind: 'PUBLISHED', kindAssertedById: place.institution, fromWhat: 'PUBLICATION' };
    expect(await put(editor, again, { ...all, publishedInsteadOfId: place.work })).toBe(way);
    expect((await where())[3]).toMatchObject({ state: 'Done' });
    const { rows } = await record.db.admin.query('select published_instead_of_id from version order by recorded_at desc limit 1');
    expect(rows).toEqual([{ published_instead_of_id: place.work }]);
  });

  it('compares, and shows the clauses with words of apology before the others', async () => {
    const form = await linkTo(/\/compare/);
    const page = await editor.get(form);
    const chosen = /<option value="([0-9a-f-]{36})" selected/.exec(page.body)?.[1];
    expect(await put(editor, form, { publishedVersionId: chosen! })).toBe(way);
    const { body, statusCode } = await editor.get(`${way}/findings`);
    expect(statusCode).toBe(200);
    const headings = [...body.matchAll(/<h2 class="cs-h2" id="([a-z]+)">/g)].map(([, id]) => id);
    expect(headings[0]).toBe('apology');
    expect(headings).toContain('commitment');
  });

  it('lets a finding be confirmed, and leads back to the findings; going on is said by a person', async () => {
    const { body } = await editor.get(`${way}/findings`);
    const confirm = unescaped(/href="([^"]*\/confirm[^"]*)"/.exec(body)![1]!);
    const shown = (await editor.get(confirm)).body;
    expect(shown).toMatch(/Finding \d+[\s\S]*We are sorry|Finding \d+[\s\S]*<del>/);
    // Back to the same place of a long page.
    const [, number] = /Finding (\d+)/.exec(shown)!;
    expect(await put(editor, confirm, { note: 'We read it.' })).toBe(`${way}/findings#finding-${number}`);
    expect((await editor.get(`${way}/findings`)).body).toContain(`id="finding-${number}"`);
    expect((await editor.get(`${way}/findings`)).body).toContain('We read it.');
    // A verdict is given once, so nothing leads to giving it again: here, or on the page of the comparison.
    const [, comparison, finding] = /\/comparisons\/([0-9a-f-]{36})\/findings\/([0-9a-f-]{36})\//.exec(confirm)!;
    for (const page of [`${way}/findings`, `/comparisons/${comparison}`]) {
      const after = (await editor.get(page)).body;
      expect([page, after.includes(`/findings/${finding}/`)]).toEqual([page, false]);
      expect(after).toMatch(/\/findings\/[0-9a-f-]{36}\/confirm/);
    }
    expect((await where())[5]).toMatchObject({ state: 'Next' });
    expect(await put(editor, `${way}/read`, {})).toBe(way);
    expect((await where())[5]).toMatchObject({ state: 'Done' });
  });

  it('lets what everybody may see be said of both texts', async () => {
    for (const form of (await where())[6]!.links) {
      const whole = { shows: 'WHOLE', rightsHolder: 'The group', decidedBy: 'The group', reason: 'It is theirs.' };
      expect(await put(editor, form, whole)).toBe(way);
    }
    expect((await where())[6]).toMatchObject({ state: 'Done' });
  });

  it('says to each whose turn it is to make it public, and who can', async () => {
    const says = async (at: ABrowser) =>
      unescaped((await at.get(way)).body.split('Two people make it public')[1]!.split('</li>')[0]!);
    expect(await says(editor)).toContain('a steward who is somebody else reads it and makes it public: The steward.');
    // The only steward whose name is known is led to nothing that would leave nobody to make it public.
    expect(await says(steward)).toContain(
      'You are the only steward, so somebody else proposes it, and you make it public: The editor.',
    );
    expect((await where(steward)).at(-1)).toMatchObject({ state: 'Waits for another member', links: [`/spaces/${place.space}`] });
    expect(await put(editor, await linkTo(/comparisons\/.*\/propose/), {})).toBe(way);
    expect(await says(editor)).toMatch(/You proposed it on \d+ \w+ \d{4}\. The steward can read it and make it public\./);
    expect((await where()).at(-1)).toMatchObject({ state: 'Waits for a steward', links: [] });
    expect(await says(steward)).toMatch(/The editor proposed it on \d+ \w+ \d{4}\. You are the second person/);
  });

  it('is gone on with by whoever did not begin it, from the notice and from the page of the comparison', async () => {
    const comparison = (await linkTo(/comparisons\/.*\/release/, steward)).split('/')[2]!;
    expect((await steward.get('/notices')).body).toContain(`href="/comparisons/${comparison}"`);
    const page = unescaped((await steward.get(`/comparisons/${comparison}`)).body);
    expect(page).toContain(`<a href="${way}">Go on with the steps: The letter of 10 March</a>`);
    expect((await editor.get('/notices')).body).not.toContain(`/comparisons/${comparison}`);
  });

  it('is made public by two people, with what it hangs from first', async () => {
    const comparison = (await linkTo(/comparisons\/.*\/release/, steward)).split('/')[2]!;
    // Only a steward is led to what a steward alone may do.
    const ofEditor = (await where()).flatMap(({ links }) => links);
    expect(ofEditor.filter((href) => /\/release|^\/preview\//.test(href))).toEqual([]);
    expect((await where())[7]).toMatchObject({ state: 'Waits for a steward', links: [] });
    const below = async () => (await where(steward)).at(7)!;
    // The source is offered all along, and is not waited for.
    const source = (await below()).links.at(-1)!;
    expect(source).toMatch(/^\/sources\/.*\/release/);
    const released: string[] = [];
    while ((await below()).state !== 'Done') {
      const [first] = (await below()).links;
      released.push(first!);
      expect(await put(steward, first!, {})).toBe(way);
      // What was made public is there no more: nothing of it goes on waiting for something that no step names.
      expect((await below()).links).not.toContain(first);
    }
    const kinds = released.map((href) => href.split('/')[1]!);
    expect([...new Set(kinds)]).toEqual(['organizations', 'engagements', 'works', 'versions']);
    expect(kinds).toHaveLength(7);
    expect((await below()).links).toEqual([source]);
    expect(await put(steward, source, {})).toBe(way);
    expect(await below()).toMatchObject({ state: 'Done', links: [] });
    expect((await steward.get(await linkTo(/^\/preview\//, steward))).statusCode).toBe(200);
    expect(await put(steward, await linkTo(/comparisons\/.*\/release/, steward), {})).toBe(way);
    expect((await where()).at(-1)).toMatchObject({ state: 'Done' });
    const page = await record.app.inject({ method: 'GET', url: `/comparisons/${comparison}` });
    expect(page.statusCode).toBe(200);
    // What was judged is there, and what was left is not.
    expect(page.body).toContain('We read it.');
  });

  it('says to a steward what is to be made public again once something below was taken back', async () => {
    await place.put('takeBack', { kind: 'WORK', id: place.work, reason: 'RELEASED_BY_MISTAKE' });
    const [below, , release] = (await where(steward)).slice(7);
    expect(below).toMatchObject({ state: 'Next', links: [expect.stringContaining(`/works/${place.work}/release`)] });
    expect(release).toMatchObject({ links: [] });
    expect((await steward.get(way)).body).toContain('Everybody reads it once all that it stands on is public too.');
    expect(await put(steward, below!.links[0]!, {})).toBe(way);
    expect((await where()).at(-1)).toMatchObject({ state: 'Done' });
  });

  it('leaves what was put on the record when it is thrown away', async () => {
    expect(await put(steward, `${way}/discard`, {})).toBe('/published');
    expect((await editor.get(way)).statusCode).toBe(404);
    expect((await editor.get(`/works/${place.work}`)).statusCode).toBe(200);
  });
});

describe('what a path names', () => {
  it('is refused by its field, in words that are true of it', async () => {
    const pathId = await place.put('beginPublishedPath');
    const missing = randomUUID();
    const refusal = async (mutation: string, given: object) => {
      const { errors } = await record.execute(
        `mutation ($input: ${mutation}PublishedPathInput!) { ${mutation[0]!.toLowerCase()}${mutation.slice(1)}PublishedPath(input: $input) { __typename } }`,
        { input: { pathId, ...given } },
        mutation === 'Discard' ? await record.member({ [place.space]: 'editor' }) : place.writer,
      );
      const { rule, field } = errors![0]!.extensions as { readonly rule: string; readonly field: string };
      return [rule, field, errors![0]!.message];
    };
    expect(await refusal('Continue', { sourceId: missing })).toEqual([
      ...['PATH_REFERS_ELSEWHERE', 'input.sourceId', 'input.sourceId: there is no source with this id that you can see.'],
    ]);
    expect(await refusal('Continue', { workId: missing })).toEqual([
      'PATH_REFERS_ELSEWHERE',
      'input.workId',
      'input.workId: there is nothing with this id in the space of the path that you can see.',
    ]);
    const comparison = { againstVersionId: place.published, publishedVersionId: place.agreed, comparisonId: place.comparison };
    expect(await refusal('Continue', comparison)).toEqual(['PATH_COMPARES_OTHERS', 'input.comparisonId', expect.any(String)]);
    expect(await refusal('Discard', {})).toEqual(['PATH_OF_ANOTHER', 'input.pathId', expect.any(String)]);
  });

  it('lets go when it stands against a text of another work', async () => {
    const pathId = await place.put('beginPublishedPath');
    const { agreed, published, comparison, work } = place;
    const all = {
      againstVersionId: agreed,
      instead: true,
      workId: work,
      publishedVersionId: published,
      comparisonId: comparison,
    };
    await place.put('continuePublishedPath', { pathId, ...all, findingsRead: true });
    const elsewhere = await place.aVersion({ workId: await place.aWork(), derivedFromId: null, publishedInsteadOfId: null });
    const nothing = {
      sourceId: null,
      instead: null,
      workId: null,
      publishedVersionId: null,
      comparisonId: null,
      findingsRead: null,
    };
    await place.put('continuePublishedPath', { pathId, ...nothing, againstVersionId: elsewhere });
    const { data } = await record.execute(
      '{ publishedPath(id: "ID") { against { id } instead work { id } published { id } comparison { id } findingsRead } }'.replace(
        'ID',
        pathId,
      ),
      {},
      place.writer,
    );
    expect(data).toEqual({
      publishedPath: {
        against: { id: elsewhere },
        instead: null,
        work: null,
        published: null,
        comparison: null,
        findingsRead: false,
      },
    });
  });
});
