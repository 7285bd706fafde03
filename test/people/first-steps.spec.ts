import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { type ABrowser, aFileOf, faultsIn, hiddenIn, unescaped } from './a-browser.js';
import { aPerson, joins } from './a-person.js';

/** A new group, from its first page to its first promise, along the links that the pages offer. */
let record: TestRecord;
let at: ABrowser;
let space: string;
beforeAll(async () => {
  record = await openRecord();
  at = await aPerson(record, 'Hazel', undefined, true);
}, 120_000);
afterAll(() => record.close());

interface Step {
  readonly text: string;
  readonly href: string;
  readonly done: boolean;
}

function stepsIn(html: string): readonly Step[] {
  const list = /<ol class="cs-steps">([\s\S]*?)<\/ol>/.exec(unescaped(html))?.[1] ?? '';
  return [...list.matchAll(/<a href="([^"]+)">([^<]+)<\/a>( <strong>✓ Done<\/strong>)?/g)].map(([, href, text, done]) => ({
    text: text!,
    href: href!,
    done: done !== undefined,
  }));
}

const steps = async () => stepsIn((await at.get(`/spaces/${space}`)).body);
const done = async () => (await steps()).filter((step) => step.done).map(({ text }) => text);
const hrefOf = async (text: string) => (await steps()).find((step) => step.text === text)!.href;

/** Sends the form, presses the button of the page between, and gives where it led. */
async function put(address: string, values: Readonly<Record<string, string>>): Promise<string> {
  const check = await at.send(address, values);
  expect(faultsIn(check.body)).toEqual([]);
  const answer = await at.post(address, hiddenIn(check.body));
  expect([faultsIn(answer.body), answer.statusCode]).toEqual([[], 303]);
  return String(answer.headers['location']);
}

describe('the first steps of a new group', () => {
  it('begin before there is a space', async () => {
    const page = (await at.get('/spaces')).body;
    expect(stepsIn(page).map(({ href }) => href)).toEqual(['/spaces/open', '/spaces/join']);
    const opened = await at.send('/spaces/open', { name: 'The Willow Circle' });
    space = String(opened.headers['location']).split('/').at(-1)!;
    expect(stepsIn((await at.get('/spaces')).body)).toEqual([]);
  });

  it('lead the page of the space, each a link that opens, and none of them done or counted', async () => {
    const page = (await at.get(`/spaces/${space}`)).body;
    expect(page.indexOf('What to do first')).toBeLessThan(page.indexOf('This space has one steward'));
    expect(page).toContain('<details class="cs-first" open>');
    const all = stepsIn(page);
    expect(all.map(({ text }) => text)).toEqual([
      'Add your group',
      'Add the body you deal with',
      'Say what you do together',
      'Put in a file',
      'Note what was promised',
    ]);
    expect(await done()).toEqual([]);
    for (const { href } of all) expect((await at.get(href)).statusCode).toBe(200);
  });

  it('begin with the bodies, whose kind is chosen already', async () => {
    const group = await hrefOf('Add your group');
    expect((await at.get(group)).body).toMatch(/value="GROUP" checked/);
    await put(group, { name: 'The Willow Circle', classification: 'GROUP' });
    expect(await done()).toEqual(['Add your group']);
  });

  it('lead from a form that lacks a body to adding it, and back to what was written', async () => {
    const form = await hrefOf('Say what you do together');
    const lacking = unescaped((await at.get(form)).body);
    expect(lacking).toContain('Add the body first');
    const summary = 'We wrote a standard together, and half of it is written down here.';
    const kept = await at.send(form, { title: 'The Circle and the council', summary, began: 'early 2021', keep: 'bodies' });
    const toBody = String(kept.headers['location']);
    expect([kept.statusCode, toBody]).toEqual([303, expect.stringMatching(/^\/organizations\/add\?/)]);

    const back = await put(toBody, { name: 'Aldmoor Council', classification: 'INSTITUTION' });
    expect(back).toMatch(new RegExp(`^/engagements/add\\?spaceId=${space}&kept=[0-9a-f-]{36}$`));
    const page = unescaped((await at.get(back)).body);
    expect(page).not.toContain('Add the body first');
    for (const written of [summary, 'The Circle and the council', 'early 2021', 'Aldmoor Council'])
      expect(page).toContain(written);
    expect(await done()).toEqual(['Add your group', 'Add the body you deal with']);

    const idOf = (name: string) => new RegExp(`<option value="([0-9a-f-]{36})"[^>]*>${name}</option>`).exec(page)![1]!;
    const values = { groupId: idOf('The Willow Circle'), institutionId: idOf('Aldmoor Council'), fromWhat: 'MEMORY' };
    const engagement = await put(back, { title: 'The Circle and the council', summary, began: 'early 2021', ...values });
    expect(engagement).toMatch(/^\/engagements\//);
    expect((await at.get('/notes')).body).not.toContain(summary);
  });

  it('leave the page of the space with what it keeps, each a link that opens', async () => {
    const held = /id="holds"[\s\S]*?<\/section>/.exec(unescaped((await at.get(`/spaces/${space}`)).body))![0];
    const links = [...held.matchAll(/<a href="([^"]+)">([^<]+)<\/a>/g)].map(([, href, text]) => ({ href: href!, text: text! }));
    expect(links.map(({ text }) => text)).toEqual([
      'The Circle and the council',
      expect.stringMatching(/Aldmoor|Willow/),
      expect.stringMatching(/Aldmoor|Willow/),
      'Something was published',
      'Look for something by its words',
    ]);
    for (const { href } of links) expect([href, (await at.get(href)).statusCode]).toEqual([href, 200]);
  });

  it('lead from a form to adding a source that is missing, and back to what was written', async () => {
    const form = await hrefOf('Write down what was promised');
    const statement = 'They will publish it by the spring.';
    const kept = await at.send(form, { statement, keep: 'sources' });
    const toSource = String(kept.headers['location']);
    expect([kept.statusCode, toSource]).toEqual([303, expect.stringMatching(/^\/sources\/add\?/)]);
    const back = await put(toSource, { citation: 'Minutes of 10 March', origin: 'The council', spaceId: space });
    const page = unescaped((await at.get(back)).body);
    for (const written of [statement, 'Minutes of 10 March']) expect(page).toContain(written);
    expect((await at.send(back, { ...hiddenIn(page), statement, keep: 'nothing that it knows' })).headers['location']).toBe(
      '/notes',
    );
  });

  it('lead from a file to adding the document that it is a version of, and back', async () => {
    const form = `/tray/${await aFileOf(at)}/record`;
    expect(unescaped((await at.get(form)).body)).toContain('Add the document first');
    const kept = await at.send(form, { label: 'Draft 6', keep: 'works' });
    const toWork = String(kept.headers['location']);
    expect([kept.statusCode, toWork]).toEqual([303, expect.stringMatching(/^\/engagements\/[0-9a-f-]{36}\/works\/add\?/)]);
    const back = await put(toWork, { title: 'The standard', kind: 'standard' });
    const page = unescaped((await at.get(back)).body);
    expect(page).not.toContain('Add the document first');
    for (const written of ['Draft 6', 'The standard</option>']) expect(page).toContain(written);
  }, 60_000);

  it('fold once there is something to hang things from, and go when all is done', async () => {
    const folded = (await at.get(`/spaces/${space}`)).body;
    expect(folded).toContain('<details class="cs-first">');
    expect(await done()).toEqual(['Add your group', 'Add the body you deal with', 'Say what you do together']);
    const meeting = { kind: 'MEETING', on: 'last Tuesday', says: 'They spoke of it.', channel: 'ONLINE', fromWhat: 'MEMORY' };
    const form = await hrefOf('Write down a meeting or a call');
    const page = unescaped((await at.get(form)).body);
    const council = /name="withIds" type="checkbox" value="([0-9a-f-]{36})" checked/.exec(page)![1]!;
    const asserted = /<option value="([0-9a-f-]{36})" selected/.exec(page)![1]!;
    await put(form, { ...meeting, withIds: council, assertedById: asserted });
    expect(await done()).toContain('Write down a meeting or a call');
    const promise = { statement: 'They will publish it.', wording: 'REPORTED', kind: 'COMMITMENT', statedOn: 'early 2022' };
    await put(await hrefOf('Write down what was promised'), { ...promise, madeById: council, fromWhat: 'MEMORY' });
    expect((await at.get(`/spaces/${space}`)).body).not.toContain('What to do first');
  });

  it('are not shown to whoever only reads', async () => {
    const reader = await aPerson(record, 'Rowan', undefined, true);
    const opened = await at.send('/spaces/open', { name: 'Another' });
    const other = String(opened.headers['location']);
    await joins(record, { space: other.split('/').at(-1)! }, 'Rowan', 'reader');
    const page = (await reader.get(other)).body;
    expect([page.includes('Another'), page.includes('What to do first')]).toEqual([true, false]);
  });
});

describe('a date that a paper carries, or that terms run to', () => {
  const faultsAt = async (form: string, values: Readonly<Record<string, string>>) => faultsIn((await at.send(form, values)).body);
  const notYet = /has not come yet/;
  const aDocumentOf = (engagement: string) =>
    put(`${engagement}/works/add`, { title: 'Letters', kind: 'letter', fromWhat: 'MEMORY' });

  it('may lie ahead, and the day on which somebody saw or began it may not', async () => {
    const ahead = '1 December 2031';
    for (const [form, name, takes] of [
      ['/sources/add', 'publishedOn', true],
      ['/sources/add', 'seenOn', false],
      ['/engagements/add', 'ended', true],
      ['/engagements/add', 'began', false],
    ] as const) {
      const faults = (await faultsAt(form, { [name]: ahead })).join(' ');
      expect([form, name, faults === '', notYet.test(faults)]).toEqual([form, name, false, !takes]);
    }
    const source = await put('/sources/add', {
      citation: 'A journal',
      origin: 'A society',
      publishedOn: 'December 2031',
      spaceId: space,
    });
    expect(unescaped((await at.get(source)).body)).toContain('December 2031');
    const { body } = await at.get('/engagements/add');
    const idOf = (name: string) => new RegExp(`<option value="([0-9a-f-]{36})"[^>]*>${name}</option>`).exec(unescaped(body))![1]!;
    const terms = await put('/engagements/add', {
      ...{
        title: 'Terms that run on',
        summary: 'Terms for a journal.',
        began: '2023',
        ended: '31 March 2032',
        fromWhat: 'MEMORY',
        spaceId: space,
      },
      ...{ groupId: idOf('The Willow Circle'), institutionId: idOf('Aldmoor Council') },
    });
    expect(terms).toMatch(/^\/engagements\/[0-9a-f-]{36}$/);
    const version = `${await aDocumentOf(terms)}/versions/add`;
    const faults = await faultsAt(version, { dated: ahead });
    expect([faults.length > 0, notYet.test(faults.join(' '))]).toEqual([true, false]);
  });
});

describe('a form opened from another', () => {
  it('leads to an address of ours alone', async () => {
    for (const then of [
      '//elsewhere.example',
      'https://elsewhere.example/',
      '/\\elsewhere.example',
      '/engagements//x',
      'javascript:1',
    ]) {
      const address = `/organizations/add?${new URLSearchParams({ spaceId: space, then })}`;
      expect(await put(address, { name: `Body of ${then.length}`, classification: 'OTHER', spaceId: space })).toMatch(
        /^\/organizations\/[0-9a-f-]{36}$/,
      );
    }
  });
});

describe('an address that answers a question beforehand', () => {
  const checked = async (address: string) =>
    [...(await at.get(address)).body.matchAll(/name="(\w+)" type="radio" value="(\w+)" checked/g)].map(
      ([, name, value]) => `${name}: ${value}`,
    );

  it('is taken where our own pages lead to it, and chooses for nobody what a person becomes or may do', async () => {
    expect(await checked(`/organizations/add?spaceId=${space}&classification=GROUP`)).toContain('classification: GROUP');
    for (const [form, named] of [
      [`/spaces/${space}/invite`, 'as=STEWARD'],
      ['/account/tokens/make', 'scope=write'],
      ['/account/quiet', 'quiet=yes'],
    ])
      expect([named, await checked(`${form}?${named}`)]).toEqual([named, await checked(form!)]);
  });

  it('is taken by the form that it is for alone', async () => {
    const { body } = await at.get('/search?text=Minutes');
    const [, id] = /\/sources\/([0-9a-f-]{36})/.exec(body)!;
    const page = (await at.get(`/engagements/add?sourceId=${id}`)).body;
    expect([page.includes(`<option value="${id}">`), page.includes(`<option value="${id}" selected>`)]).toEqual([true, false]);
  });

  it('fills in no words of an answer', async () => {
    const words = 'words of somebody else';
    for (const [form, name] of [
      ['/spaces/join', 'phrase'],
      ['/spaces/open', 'name'],
      ['/recovery', 'code'],
      ['/corrections', 'says'],
      ['/corrections', 'answerTo'],
    ]) {
      const shown = (await at.get(`${form}?${new URLSearchParams({ [name!]: words })}`)).body;
      const area = /<main[\s\S]*<\/main>/.exec(shown)![0].replaceAll(/action="[^"]*"/g, '');
      expect([form, name, area.includes(`name="${name}"`), area.includes(words)]).toEqual([form, name, true, false]);
    }
  });

  it('chooses for nobody how much of a text everybody may see', async () => {
    const { body } = await at.get('/search?text=Minutes');
    const source = /\/sources\/[0-9a-f-]{36}/.exec(body)![0];
    const shown = await checked(`${source}/handling`);
    expect(shown).not.toEqual([]);
    for (const shows of ['WHOLE', 'TOTALS', 'NOTHING']) expect(await checked(`${source}/handling?shows=${shows}`)).toEqual(shown);
  });
});

describe('the question which space it is for', () => {
  const chosen = async (path: string) => {
    const { body } = await at.get(path);
    return [...body.matchAll(/name="spaceId" type="radio" value="([0-9a-f-]{36})" checked/g)].map(([, id]) => id);
  };

  it('is answered by the page that led there, and guessed of nobody who has two groups', async () => {
    expect(await chosen('/sources/add')).toEqual([]);
    expect(await chosen(`/sources/add?spaceId=${space}`)).toEqual([space]);
    expect(await chosen('/sources/add?spaceId=00000000-0000-4000-8000-000000000000')).toEqual([]);
  });

  it('is answered for who has one of their own beside the worked examples', async () => {
    const first = await aPerson(record, 'Ash', undefined, true);
    const own = String((await first.send('/spaces/open', { name: 'Ours' })).headers['location'])
      .split('/')
      .at(-1);
    await first.send('/spaces/open', { name: 'Worked example: Eastermarsh (invented)' });
    const { body } = await first.get('/sources/add');
    expect([...body.matchAll(/name="spaceId" type="radio" value="([0-9a-f-]{36})" checked/g)].map(([, id]) => id)).toEqual([own]);
  });
});
