import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { changed, stateOf } from '../support/record/state.js';
import { faultsIn, hiddenIn, unescaped, type ABrowser } from './a-browser.js';
import { aMemberOf } from './a-person.js';

let record: TestRecord;
let place: Place;
let steward: ABrowser;
let editor: ABrowser;
let reader: ABrowser;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  steward = await aMemberOf(record, place, 'Hazel', 'steward');
  editor = await aMemberOf(record, place, 'Rowan', 'editor');
  reader = await aMemberOf(record, place, 'Ash', 'reader');
  await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
  await place.release(['POST', place.post], ['ENGAGEMENT', place.engagement], ['WORK', place.work]);
}, 120_000);
afterAll(() => record.close());

const TO_RELEASE = 'Make public what was added since';
const TO_PROPOSE = 'Propose to make public what was added since';

const everybody = async (url: string) => (await record.app.inject({ method: 'GET', url })).body;
const main = (html: string) => unescaped(/<main[\s\S]*<\/main>/.exec(html)![0]);
const ticksIn = (html: string) => [...html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].map(([tag]) => tag);
const valuesIn = (html: string) => ticksIn(html).map((tag) => /value="([^"]*)"/.exec(tag)![1]!);

/** A form with more than one box ticked, as a browser sends it. */
async function tick(at: ABrowser, url: string, values: readonly string[]) {
  return at.send(url, { things: values.join(' ') });
}

async function aPublicCommitment(given: object = {}) {
  const id = await place.aCommitment(given as Readonly<Record<string, unknown>>);
  await place.release(['COMMITMENT', id]);
  const due = await place.aDueDate({ commitmentId: id });
  const delivered = await place.put('recordDelivery', { commitmentId: id, says: 'says that all of it is done' });
  return { id, page: `/commitments/${id}`, due, delivered };
}

describe('what was added to a public commitment', () => {
  it('is offered on its page, listed in words, and made public in one act; the way back leads to where it stands', async () => {
    const { page, due, delivered } = await aPublicCommitment();
    const told = (await steward.get(page)).body;
    expect(main(told)).toContain('Held back from everybody: 1 delivery and 1 later date.');
    expect(told).toContain(`<a href="${page}/added">${TO_RELEASE}</a>`);
    const form = (await steward.get(`${page}/added`)).body;
    expect(valuesIn(form)).toEqual([`DUE_DATE.${due}`, `DELIVERY.${delivered}`]);
    // Nothing goes public that nobody has looked at.
    expect(ticksIn(form).filter((tag) => tag.includes('checked'))).toEqual([]);
    expect(main(form)).toMatch(/A due date: [^<]*10 March[^<]*, set by The Lantern Table/);
    expect(main(form)).toMatch(/A delivery: A council, [^<]*June/);
    expect(main(form)).toContain('says that all of it is done. Put on the record on');

    expect(await everybody(page)).not.toContain('says that all of it is done');
    const none = await tick(steward, `${page}/added`, []);
    expect([none.statusCode, faultsIn(none.body)]).toEqual([400, ['Tick at least one, or leave it as it is.']]);
    const sent = await tick(steward, `${page}/added`, valuesIn(form));
    expect([sent.statusCode, sent.headers['location']]).toEqual([303, `${page}#dates`]);
    expect(await everybody(page)).toContain('says that all of it is done');
    expect((await steward.get(page)).body).not.toContain(TO_RELEASE);
  });

  it('is made public, and taken back, once though the button is pressed twice', async () => {
    for (const some of [1, 2]) {
      const { page, due, delivered } = await aPublicCommitment();
      const things = [`DUE_DATE.${due}`, `DELIVERY.${delivered}`].slice(0, some).join(' ');
      const sends: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
        [`${page}/added`, { things }],
        [`${page}/added/take-back`, { thing: `DUE_DATE.${due}`, reason: 'UNFAIR' }],
      ];
      for (const [url, values] of sends) {
        const form = { ...hiddenIn((await steward.get(url)).body), ...values };
        const first = await steward.post(url, form);
        expect([url, first.statusCode]).toEqual([url, 303]);
        const before = await stateOf(record.db.admin);
        const second = await steward.post(url, form);
        expect([url, second.statusCode, second.headers['location']]).toEqual([url, 303, first.headers['location']]);
        expect(changed(before, await stateOf(record.db.admin)).filter((table) => table !== 'session')).toEqual([]);
      }
    }
  });

  it('stays as it was where one of it cannot be made public, and the page says which and why, with the ticks kept', async () => {
    const { page, due, delivered } = await aPublicCommitment();
    await place.put('embargo', { kind: 'DELIVERY', id: delivered });
    const form = (await steward.get(`${page}/added`)).body;
    expect(main(form)).toContain('It is shown early to somebody, and held');
    const sent = await tick(steward, `${page}/added`, valuesIn(form));
    expect(sent.statusCode).toBe(400);
    expect(unescaped(faultsIn(sent.body)[0]!)).toMatch(/^A delivery: A council, .*: .*embargo/i);
    expect(ticksIn(sent.body).filter((tag) => tag.includes('checked'))).toHaveLength(2);
    expect((await steward.get(`${page}/added`)).body).toContain(`DUE_DATE.${due}`);
  });

  it('is proposed by an editor, and told to no reader as theirs to do', async () => {
    const { page, due } = await aPublicCommitment();
    const told = (await editor.get(page)).body;
    expect(told).toContain(`<a href="${page}/added/propose">${TO_PROPOSE}</a>`);
    expect(told).not.toContain(`>${TO_RELEASE}<`);
    const sent = await tick(editor, `${page}/added/propose`, [`DUE_DATE.${due}`]);
    expect([sent.statusCode, sent.headers['location']]).toEqual([303, `${page}#dates`]);
    const again = (await editor.get(`${page}/added/propose`)).body;
    expect(valuesIn(again)).toHaveLength(1);
    expect(main(again)).toMatch(/Proposed already[\s\S]*A due date/);
    expect(main((await steward.get(`${page}/added`)).body)).toContain('Somebody has proposed to make it public.');
    // A form that is not theirs says whose it is.
    expect(main((await editor.get(`${page}/added`)).body)).toContain('stewards make it public');

    const theirs = (await reader.get(page)).body;
    expect(main(theirs)).toContain('Held back from everybody');
    expect(theirs).not.toMatch(/\/added/);
    expect(await everybody(page)).not.toMatch(/Held back|\/added/);
  });

  it('is nothing where nothing was added, and the page says so', async () => {
    const id = await place.aCommitment();
    const notYet = main((await steward.get(`/commitments/${id}/added`)).body);
    expect(notYet).toContain('Its page is made public first.');
    expect(notYet).toContain(`href="/commitments/${id}/release"`);
    await place.release(['COMMITMENT', id]);
    const nothing = main((await steward.get(`/commitments/${id}/added`)).body);
    expect(nothing).toContain('Everybody reads all that was added to this page.');
    expect(nothing).not.toContain('<button');
    const release = main((await steward.get(`/commitments/${id}/release`)).body);
    expect(release).toContain('Everybody reads this already.');
    expect(release).toContain(`href="/commitments/${id}/added"`);
    expect(release).not.toMatch(/<button|is not public/);
  });

  it('says of what was made public and is not seen what it waits for', async () => {
    const { id, page } = await aPublicCommitment();
    const hidden = await place.put('recordDelivery', { commitmentId: id, assertedById: await place.anOrganization() });
    await place.release(['DELIVERY', hidden]);
    const form = main((await steward.get(`${page}/added`)).body);
    expect(form).toMatch(/Made public already[\s\S]*Nobody outside sees these yet/);
    expect(form).not.toContain(`DELIVERY.${hidden}`);
  });

  it('shows words that have a content warning closed, to be opened before they are ticked', async () => {
    const { page, delivered } = await aPublicCommitment();
    await place.put('setContentWarning', { kind: 'DELIVERY', id: delivered, says: 'Restraint' });
    const form = main((await steward.get(`${page}/added`)).body);
    const opened = /<details class="cs-warned">[\s\S]*?<\/details>/.exec(form)![0];
    expect(opened).toContain('says that all of it is done');
    expect(form.replace(opened, '')).not.toContain('says that all of it is done');
    expect(form).toContain('[content warning: Restraint]');
  });
});

describe('what was added to other pages', () => {
  it('is a position with its dispute on a document, and neither is named apart from the other', async () => {
    const version = await place.aVersion({ publishedInsteadOfId: null, label: 'Draft 9' });
    await place.release(['VERSION', version]);
    const signOff = await place.put('signOffVersion', { versionId: version });
    await place.put('recordDispute', { signOffId: signOff, says: 'denies that it did' });
    for (const page of [`/works/${place.work}`, `/versions/${version}`]) {
      const form = (await steward.get(`${page}/added`)).body;
      expect([page, valuesIn(form)]).toEqual([page, [`SIGN_OFF.${signOff}`]]);
      expect(main(form)).toMatch(/With it goes a dispute of a position: [\s\S]*denies that it did/);
    }
    const sent = await tick(steward, `/works/${place.work}/added`, [`SIGN_OFF.${signOff}`]);
    expect(sent.headers['location']).toBe(`/works/${place.work}#positions`);
    expect(await everybody(`/works/${place.work}`)).toContain('denies that it did');
    // A dispute that came later is named by itself, with the position it is of.
    const later = await place.put('recordDispute', { signOffId: signOff, says: 'denies it again' });
    const form = (await steward.get(`/works/${place.work}/added`)).body;
    expect(valuesIn(form)).toEqual([`SIGN_OFF_DISPUTE.${later}`]);
    expect(main(form)).toContain('(position of ');
  });

  it('is an answer and a reply on an engagement, and a name and an office of a body', async () => {
    const [call, claim] = [await place.aCall(), await place.put('recordClaim')];
    await place.release(['CALL', call], ['CLAIM', claim]);
    const answer = await place.put('recordAnswer', { callId: call });
    const reply = await place.put('recordReply', { about: { kind: 'CLAIM', id: claim }, requestId: null });
    const page = `/engagements/${place.engagement}`;
    const listed = valuesIn((await steward.get(`${page}/added`)).body);
    expect(listed).toEqual([`CALL_ANSWER.${answer}`, `REPLY.${reply}`]);
    const sent = await tick(steward, `${page}/added`, listed);
    expect([sent.statusCode, sent.headers['location']]).toEqual([303, `${page}#calls`]);

    const [name, post] = [await place.put('recordOrganizationName'), await place.put('recordPost', { title: 'Head of care' })];
    const body = `/organizations/${place.institution}`;
    const form = (await steward.get(`${body}/added`)).body;
    expect(valuesIn(form)).toEqual([`ORGANIZATION_NAME.${name}`, `POST.${post}`]);
    expect(main(form)).toContain('It cannot be taken back');
    await tick(steward, `${body}/added`, [`POST.${post}`]);
    expect(await everybody(body)).toContain('Head of care');
  });
});

describe('one part of a public page', () => {
  it('is taken back alone, with the reason, and what it stands beside stays', async () => {
    const { page, due, delivered } = await aPublicCommitment();
    await tick(steward, `${page}/added`, [`DUE_DATE.${due}`, `DELIVERY.${delivered}`]);
    expect((await steward.get(page)).body).toContain(`href="${page}/added/take-back"`);
    const empty = await steward.send(`${page}/added/take-back`, {});
    expect([empty.statusCode, faultsIn(empty.body)]).toEqual([400, ['Choose which.', 'Choose why.']]);
    const given = { thing: `DELIVERY.${delivered}`, reason: 'WRONG' };
    const sent = await steward.send(`${page}/added/take-back`, given);
    expect([sent.statusCode, sent.headers['location']]).toEqual([303, `${page}#deliveries`]);
    const seen = await everybody(page);
    expect(seen).not.toContain('says that all of it is done');
    expect(seen).toContain('10 March');
    const { data } = await record.execute('query ($thing: ThingInput!) { takenBack(thing: $thing) { reason } }', {
      thing: { kind: 'DELIVERY', id: delivered },
    });
    expect(data).toEqual({ takenBack: [{ reason: 'WRONG' }] });
    expect(main((await steward.get(page)).body)).toContain('Held back from everybody: 1 delivery.');
    expect((await editor.get(page)).body).not.toContain('/added/take-back');
    const refused = await editor.send(`${page}/added/take-back`, { thing: `DUE_DATE.${due}`, reason: 'WRONG' });
    expect(refused.statusCode).toBe(400);
  });
});
