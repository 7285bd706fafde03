import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Member, type Viewer } from '#libs/access/core';
import { aFullPlace, aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { unescaped, type ABrowser } from './a-browser.js';
import { actorOf, aMemberOf, aPerson } from './a-person.js';

let record: TestRecord;
let place: Place;
let other: Place;
/** in the space of the place, with a name each */
const people = new Map<string, ABrowser>();
const members = new Map<string, Member>();
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
  await place.release(['POST', place.post], ['ENGAGEMENT', place.engagement], ['WORK', place.work]);
  other = await aFullPlace(record);
  for (const [name, role] of Object.entries({ Kim: 'editor', Ada: 'steward', Sam: 'steward', Rae: 'reader', Leo: 'steward' })) {
    people.set(name, await aMemberOf(record, place, name, role));
    members.set(name, await memberOf(name, role as 'editor'));
  }
  people.set('Stranger', await aPerson(record, 'Stranger'));
}, 180_000);
afterAll(() => record.close());

/** What the API is asked as by whoever goes by this name. */
async function memberOf(name: string, role: 'steward' | 'editor' | 'reader'): Promise<Member> {
  const actorId = await actorOf(record, name);
  return { ...place.writer, actorId, memberships: [{ spaceId: place.space, role }] };
}

const as = (name: string) => members.get(name)!;
const page = async (name: string, url: string) => {
  const { statusCode, body } = await people.get(name)!.get(url);
  return { status: statusCode, body: unescaped(body) };
};

async function propose(name: string, id: string, kind = 'COMMITMENT'): Promise<unknown> {
  const document = 'mutation ($input: ProposeReleaseInput!) { proposeRelease(input: $input) { id } }';
  const { errors } = await record.execute(document, { input: { kind, id } }, as(name));
  return errors?.[0]?.extensions?.['rule'] ?? 'done';
}

async function aComparison(): Promise<string> {
  const { rows } = await record.db.admin.query<{ id: string }>('select comparison_id as id from finding where id = $1', [
    await place.aFinding(),
  ]);
  return rows[0]!.id;
}

const PROPOSALS = `query ($thing: ThingInput, $spaceId: ID) {
  releaseProposals(first: 100, thing: $thing, spaceId: $spaceId) { nodes { id kind yours proposedBy { pseudonym } space { id } } }
}`;
interface Proposal {
  readonly id: string;
  readonly yours: boolean;
}
async function proposals(viewer: Viewer, variables: object = {}): Promise<readonly Proposal[] | string> {
  const { data, errors } = await record.execute(PROPOSALS, variables, viewer);
  if (errors) return String(errors[0]!.extensions?.['code']);
  return (data!['releaseProposals'] as { nodes: Proposal[] }).nodes;
}
const knows = async (viewer: Viewer, id: string) => {
  const told = await proposals(viewer);
  if (typeof told === 'string') throw new Error(`the list was refused: ${told}`);
  return told.some((one) => one.id === id);
};

interface NoticeTold {
  readonly id: string;
  readonly thingId: string;
  readonly seenAt: string | null;
}
async function toldOf(viewer: Viewer, thing: string, whatWaits = false): Promise<readonly NoticeTold[]> {
  const document = 'query ($w: Boolean) { notices(first: 100, whatWaits: $w) { nodes { id kind thingId seenAt } } }';
  const { data } = await record.execute(document, { w: whatWaits }, viewer);
  const nodes = (data!['notices'] as { nodes: (NoticeTold & { kind: string })[] }).nodes;
  return nodes.filter(({ kind, thingId }) => kind === 'RELEASE_PROPOSED' && thingId === thing);
}
const whoIsTold = async (thing: string) => {
  const told = await Promise.all(
    [...members].map(async ([name, member]) => ((await toldOf(member, thing)).length > 0 ? [name] : [])),
  );
  return told.flat();
};

describe('that a release is proposed', () => {
  it('is known to all members of its space, and to nobody else', async () => {
    const id = await aComparison();
    expect(await propose('Kim', id, 'COMPARISON')).toBe('done');
    const due = { id, kind: 'COMPARISON', proposedBy: { pseudonym: 'Kim' }, space: { id: place.space } };
    for (const name of members.keys()) {
      const yours = name === 'Kim';
      for (const narrowed of [{}, { spaceId: place.space }, { thing: { kind: 'COMPARISON', id } }])
        expect([name, await proposals(as(name), narrowed)]).toEqual([name, expect.arrayContaining([{ ...due, yours }])]);
    }
    expect(await proposals(as('Ada'), { thing: { kind: 'COMPARISON', id: randomUUID() } })).toEqual([]);
    expect(await proposals(as('Ada'), { spaceId: other.space })).toEqual([]);
    const outside = [other.writer, await record.member({}), (await record.outsider(place.space)).who];
    for (const viewer of outside) {
      expect(await knows(viewer, id)).toBe(false);
      const [ofIt, ofNone] = [
        await proposals(viewer, { thing: { kind: 'COMPARISON', id }, spaceId: place.space }),
        await proposals(viewer, { thing: { kind: 'COMPARISON', id: randomUUID() }, spaceId: randomUUID() }),
      ];
      expect(ofIt).toEqual(ofNone);
    }
    expect(await proposals(ANONYMOUS)).toBe('FORBIDDEN');
  });

  it('is told to the stewards by a notice, but not to whoever proposed it, nor to anybody outside', async () => {
    const [byEditor, bySteward] = [await place.aCommitment(), await place.aCommitment()];
    await propose('Kim', byEditor);
    await propose('Ada', bySteward);
    expect(await whoIsTold(byEditor)).toEqual(['Ada', 'Sam', 'Leo']);
    expect(await whoIsTold(bySteward)).toEqual(['Sam', 'Leo']);
    for (const viewer of [other.writer, await record.member({}), (await record.outsider(place.space)).who])
      expect(await toldOf(viewer, byEditor)).toEqual([]);
  });

  it('is told to somebody who becomes a steward while it waits, and to nobody any more who has left', async () => {
    const id = await place.aCommitment();
    const late = await record.member({ [place.space]: 'reader' });
    await propose('Kim', id);
    expect(await toldOf(late, id)).toEqual([]);
    const change = (sql: string) => record.db.admin.query(sql, [place.space, late.actorId]);
    await change(`update membership set role = 'steward' where space_id = $1 and actor_id = $2`);
    expect(await toldOf(await record.again(late), id)).toHaveLength(1);
    await change('delete from membership where space_id = $1 and actor_id = $2');
    expect(await toldOf(await record.again(late), id)).toEqual([]);
    expect(await knows(await record.again(late), id)).toBe(false);
    // A page that was open while they left is answered by the wall, not by what the session remembers.
    expect(await toldOf(late, id)).toEqual([]);
  });

  it('waits in quiet mode, and is there when that ends', async () => {
    const id = await place.aCommitment();
    const quiet = (input: object) =>
      record.execute('mutation ($input: SetQuietInput!) { setQuiet(input: $input) { quiet } }', { input }, as('Leo'));
    await quiet({ quiet: true });
    await propose('Kim', id);
    expect([(await toldOf(as('Leo'), id)).length, (await toldOf(as('Leo'), id, true)).length]).toEqual([0, 1]);
    await quiet({ quiet: false });
    expect(await toldOf(as('Leo'), id)).toHaveLength(1);
  });

  it('is marked as seen to by a steward who is told, and by nobody else', async () => {
    const id = await place.aCommitment();
    await propose('Ada', id);
    const [notice] = await toldOf(as('Sam'), id);
    const mark = async (name: string) => {
      const document = 'mutation ($input: MarkNoticeSeenInput!) { markNoticeSeen(input: $input) { notice { id } } }';
      const { errors } = await record.execute(document, { input: { noticeId: notice!.id } }, as(name));
      return errors?.[0]?.extensions?.['rule'] ?? 'done';
    };
    expect(await Promise.all(['Ada', 'Kim', 'Rae'].map(mark))).toEqual(Array(3).fill('NOTICE_NOT_FOUND'));
    expect(await mark('Leo')).toBe('done');
    expect((await toldOf(as('Sam'), id))[0]!.seenAt).not.toBeNull();
  });

  it('has one entry, which names nobody and nothing of the notice', async () => {
    const id = await place.aCommitment();
    const entries = async () =>
      (
        await record.db.admin.query<{ event: string }>(
          'select event from ledger_outbox where subject_id = $1 order by recorded_at',
          [id],
        )
      ).rows;
    const before = await entries();
    await propose('Kim', id);
    expect(await entries()).toEqual([...before, { event: 'commitment.release_proposed' }]);
  });

  it('of a note of harm, or of what is private to one member, is told to nobody else', async () => {
    const harm = await place.put('recordHarmNote');
    const hidden = await place.aCommitment();
    await record.db.admin.query(`update commitment set level = 'private' where id = $1`, [hidden]);
    const insert = `insert into release_proposal (thing_id, thing_kind, space_id, proposed_at, proposed_by) values ($1, $2, $3, now(), $4)`;
    await record.db.admin.query(insert, [harm, 'harm_note', place.space, place.writer.actorId]);
    await record.db.admin.query(insert, [hidden, 'commitment', place.space, place.writer.actorId]);
    for (const thing of [harm, hidden]) {
      expect(await whoIsTold(thing)).toEqual([]);
      for (const name of members.keys()) expect([name, await knows(as(name), thing)]).toEqual([name, false]);
      expect(await knows(place.writer, thing)).toBe(true);
    }
  });
});

describe('what was proposed waits no more, and the notice counts as seen to,', () => {
  const ended = async (id: string) => [
    await knows(as('Ada'), id),
    (await toldOf(as('Ada'), id)).map(({ seenAt }) => seenAt !== null),
  ];

  it('once it is released', async () => {
    const id = await place.aCommitment();
    await propose('Kim', id);
    expect(await ended(id)).toEqual([true, [false]]);
    await place.put('release', { kind: 'COMMITMENT', id });
    expect(await ended(id)).toEqual([false, [true]]);
  });

  it('once it went along with the release of something else', async () => {
    const commitmentId = await place.aCommitment();
    const id = await place.aDueDate({ commitmentId });
    await propose('Kim', id, 'DUE_DATE');
    expect(await ended(id)).toEqual([true, [false]]);
    await place.put('release', { kind: 'COMMITMENT', id: commitmentId });
    expect(await ended(id)).toEqual([false, [true]]);
  });

  it('once its embargo is taken back; and it can be proposed anew', async () => {
    const id = await place.aCommitment();
    await propose('Kim', id);
    await place.put('embargo', { kind: 'COMMITMENT', id, until: new Date(Date.now() + 86_400_000).toISOString(), to: [] });
    expect(await ended(id)).toEqual([true, [false]]);
    await place.put('takeBack', { kind: 'COMMITMENT', id });
    expect(await ended(id)).toEqual([false, [true]]);
    expect(await propose('Kim', id)).toBe('done');
    expect((await toldOf(as('Ada'), id)).map(({ seenAt }) => seenAt !== null).sort()).toEqual([false, true]);
  });
});

describe('the pages', () => {
  let id: string;
  const at = () => `/comparisons/${id}`;
  const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
  beforeAll(async () => {
    id = await aComparison();
    await propose('Kim', id, 'COMPARISON');
  });

  it('of the thing says to its members who proposed it and when, and leads those who can to what they can do', async () => {
    const says = `Kim proposed on ${today.format(new Date())} that this is made public.`;
    const shown = await Promise.all(['Ada', 'Rae', 'Kim'].map((name) => page(name, at())));
    const links = [`href="/preview${at()}">Look at it as everybody would read it`, `href="${at()}/release">Make it public`];
    expect(shown.map(({ body }) => body.includes(says))).toEqual([true, true, false]);
    expect(shown[2]!.body).toContain(`You proposed on ${today.format(new Date())} that this is made public.`);
    for (const link of links) expect(shown.map(({ body }) => body.includes(link))).toEqual([true, false, false]);
    expect(shown[1]!.body).toMatch(/Ada, Sam or Leo can make it public|(\w+, )+\w+ or \w+ can make it public/);
    // What stands is not proposed again.
    for (const { body } of shown) expect(body).not.toContain(`${at()}/propose`);
    expect((await page('Stranger', at())).status).toBe(404);
    for (const link of [`/preview${at()}`, `${at()}/release`]) expect((await page('Ada', link)).status).toBe(200);
  });

  it('of the preview says why nobody would read it yet, and then what everybody would: nothing of the proposal', async () => {
    const preview = () => page('Ada', `/preview${at()}`);
    const unseen = await preview();
    expect(unseen.body).toContain('Nobody outside would read this page yet');
    expect(unseen.body).toContain('Something that this hangs from is not public.');
    expect(unseen.body).toContain(`href="${at()}/release"`);
    const { rows } = await record.db.admin.query<{ id: string }>(
      'select unnest(array[agreed_version_id, published_version_id]) as id from comparison where id = $1',
      [id],
    );
    await place.release(...rows.map((row) => ['VERSION', row.id] as const));
    const seen = await preview();
    expect(seen.body).toContain('This is a preview.');
    expect(seen.body).not.toContain('proposed on');
  });

  it('of its space lists what waits, by its name, for members', async () => {
    const anywhere = await place.aCommitment({ statement: 'It will be sent to all of us.' });
    await propose('Ada', anywhere);
    for (const name of ['Ada', 'Rae', 'Kim']) {
      const { body } = await page(name, `/spaces/${place.space}`);
      expect(body).toContain('What waits for a second person');
      expect(body).toContain(`<a href="/commitments/${anywhere}">A commitment: It will be sent to all of us`);
    }
    expect((await page('Stranger', `/spaces/${place.space}`)).status).toBe(404);
    await place.put('setContentWarning', { kind: 'COMMITMENT', id: anywhere, says: 'restraint' });
    const { body } = await page('Rae', `/spaces/${place.space}`);
    const [, waiting] = body.split('id="waiting"');
    expect(waiting!.split('</section>')[0]).not.toContain('It will be sent to all of us');
  });

  it('of the notices lead a steward to it, without a word of it or the name of the space', async () => {
    const { body } = await page('Ada', '/notices');
    const cards = body.split('<li class="cs-card">').filter((card) => card.includes(at()));
    expect(cards).toHaveLength(1);
    expect(cards[0]).toContain('Something in your space waits for a second person');
    expect((await page('Kim', '/notices')).body).not.toContain(at());
    expect((await page('Rae', '/notices')).body).not.toContain(at());
  });

  it('say nothing of it any more once it is public', async () => {
    await place.put('release', { kind: 'COMMITMENT', id: await waitingCommitment() });
    const { body } = await page('Ada', `/spaces/${place.space}`);
    expect(body).not.toContain('A commitment: It will be sent to all of us');
  });

  async function waitingCommitment(): Promise<string> {
    const { rows } = await record.db.admin.query<{ id: string }>(
      `select p.thing_id as id from release_proposal p join commitment c on c.id = p.thing_id where c.statement = 'It will be sent to all of us.'`,
    );
    return rows[0]!.id;
  }
});
