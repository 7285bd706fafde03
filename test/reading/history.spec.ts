import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Viewer } from '#libs/access/core';
import { aFullPlace, aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { TestClock } from '../support/record/test-clock.js';

const clock = new TestClock();
let record: TestRecord;
let place: Place & { readonly released: () => Promise<void> };
let commitment: string;
/** after each deed of the commitment's story */
const moments: string[] = [];

const DEEDS: readonly (readonly [mutation: string, input: (id: string) => Readonly<Record<string, unknown>>])[] = [
  ['setDueDate', (commitmentId) => ({ commitmentId })],
  [
    'correctCommitment',
    (commitmentId) => ({ commitmentId, readingId: null, statement: 'Another wording.', reason: 'It was misheard.' }),
  ],
  ['judgeCommitment', (commitmentId) => ({ commitmentId })],
  ['redact', (id) => ({ kind: 'COMMITMENT', id, field: 'statement', reason: 'SAFETY' })],
];

beforeAll(async () => {
  record = await openRecord({ clock });
  place = await aFullPlace(record);
  await record.db.admin.query(
    `insert into person_private (actor_id, pseudonym, name_key, passphrase_hash, named_at) values ($1, 'Rowan', 'rowan', 'none', now())`,
    [place.writer.actorId],
  );
  commitment = await place.put('recordCommitment', { statement: 'The first wording.' });
  moments.push(await later());
  for (const [mutation, input] of DEEDS) {
    await place.put(mutation, input(commitment));
    moments.push(await later());
  }
}, 120_000);
afterAll(() => record.close());

async function later(): Promise<string> {
  const now = clock.now().toISOString();
  clock.moveOn(0.1);
  return now;
}

interface Change {
  readonly event: string;
  readonly thingId: string;
  readonly by: string | null;
  readonly why: string | null;
  readonly said: readonly { readonly name: string; readonly value: string }[];
}

const DOCUMENT = `query ($thing: ThingInput!, $since: Instant, $asOf: Instant, $first: Int) {
  history(thing: $thing, since: $since, asOf: $asOf, first: $first) { more changes { event thingId recordedAt by why said { name value } } }
}`;

async function ask(id: string, given: object = {}, viewer: Viewer = place.writer, kind = 'COMMITMENT') {
  const { data, errors } = await record.execute(DOCUMENT, { thing: { kind, id }, ...given }, viewer);
  const history = data?.['history'] as { readonly more: boolean; readonly changes: readonly Change[] } | undefined;
  return { rule: errors?.[0]?.extensions?.['rule'], errors, changes: history?.changes ?? [], more: history?.more };
}

const events = async (...args: Parameters<typeof ask>) => (await ask(...args)).changes.map(({ event }) => event);

const ALL = ['commitment.recorded', 'due_date.recorded', 'commitment.corrected', 'judgement.recorded', 'commitment.redacted'];

describe('the history of a thing', () => {
  it('tells what was recorded of it and of what hangs from it, in order, by whom, and why', async () => {
    const { changes } = await ask(commitment);
    expect(changes.map(({ event }) => event)).toEqual(ALL);
    expect(changes.map(({ why }) => why)).toEqual([null, null, 'It was misheard.', null, 'safety']);
    expect(new Set(changes.map(({ by }) => by))).toEqual(new Set(['Rowan']));
    expect(changes[2]!.said).toContainEqual({ name: 'statement', value: 'Another wording.' });
    expect(changes.flatMap(({ said }) => said.map(({ name }) => name)).filter((name) => name.startsWith('entry.'))).toEqual([]);
  });

  it('as of a moment is what had been recorded by then, and since one what was recorded after it', async () => {
    for (const [i, moment] of moments.entries()) {
      expect(await events(commitment, { asOf: moment })).toEqual(ALL.slice(0, i + 1));
      expect(await events(commitment, { since: moment })).toEqual(ALL.slice(i + 1));
    }
    expect(await events(commitment, { since: moments[0], asOf: moments[2] })).toEqual(ALL.slice(1, 3));
  });

  it('is told in parts, each to be asked for since the last', async () => {
    const first = await ask(commitment, { first: 2 });
    expect([first.changes.map(({ event }) => event), first.more]).toEqual([ALL.slice(0, 2), true]);
    const rest = await ask(commitment, { first: 3, since: moments[1] });
    expect([rest.changes.map(({ event }) => event), rest.more]).toEqual([ALL.slice(2), false]);
  });

  it('is not cut apart within one moment, such as that of a sheet', async () => {
    clock.moveOn(0.1);
    const moment = clock.now();
    const id = await place.put('recordCommitment', { statement: 'One of many.' });
    for (let times = 0; times < 5; times++) await place.put('judgeCommitment', { commitmentId: id });
    await record.db.admin.query('update app.ledger_outbox set recorded_at = $1 where recorded_at >= $1', [moment]);
    const first = await ask(id, { first: 2 });
    expect([first.changes.length, first.more]).toEqual([6, false]);
    expect((await ask(id, { first: 2, since: moment.toISOString() })).changes).toEqual([]);
  });

  it('is refused by name with a size, an order of moments or an id that cannot be', async () => {
    expect((await ask(commitment, { first: 0 })).rule).toBe('PAGE_SIZE_INVALID');
    expect((await ask(commitment, { first: 501 })).rule).toBe('PAGE_SIZE_INVALID');
    expect((await ask(commitment, { since: moments[2], asOf: moments[1] })).rule).toBe('SINCE_AFTER_AS_OF');
    expect((await ask(commitment, { asOf: '2001-01-01T00:00:00Z' })).rule).toBe('AS_OF_BEFORE_RECORD');
    expect((await ask(commitment, { asOf: '2999-01-01T00:00:00Z' })).rule).toBe('AS_OF_IN_FUTURE');
    expect((await ask('x')).rule).toBe('ID_INVALID');
  });

  it('is that of today’s readers: hidden is as missing, a stranger reads no name, and redacted words stay with members', async () => {
    const missing = randomUUID();
    const same = async (viewer: Viewer) => {
      const [ofHidden, ofMissing] = [await ask(commitment, {}, viewer), await ask(missing, {}, viewer)];
      expect(ofHidden.rule).toBe('THING_NOT_FOUND');
      expect(ofHidden.errors).toEqual(ofMissing.errors);
    };
    const stranger = await record.member({});
    await same(ANONYMOUS);
    await same(stranger);
    await place.released();
    await place.release(['COMMITMENT', commitment]);
    for (const viewer of [ANONYMOUS, stranger]) {
      const { changes } = await ask(commitment, {}, viewer);
      expect(changes.map(({ event }) => event)).toEqual([...ALL, 'commitment.released']);
      expect(new Set(changes.map(({ by }) => by))).toEqual(new Set([null]));
      expect(JSON.stringify(changes)).not.toMatch(/first wording|Another wording/);
    }
    expect(JSON.stringify((await ask(commitment)).changes)).toMatch(/first wording.*Another wording/);
  });

  it('tells nobody outside that a thing was proposed or embargoed, or taken back before anybody saw it', async () => {
    const id = await place.aCommitment();
    const thing = { kind: 'COMMITMENT', id };
    const until = new Date(clock.now().getTime() + 86_400_000).toISOString();
    const deeds = ['proposeRelease', 'embargo', 'takeBack', 'release', 'takeBack', 'release'] as const;
    for (const deed of deeds) {
      await place.put(deed, { ...thing, ...(deed === 'embargo' ? { until, to: [] } : {}) });
      clock.moveOn(0.1);
    }
    const all = ['recorded', 'release_proposed', 'embargoed', 'embargo_taken_back', 'released', 'taken_back'];
    const told = (names: readonly string[]) => names.map((name) => `commitment.${name}`);
    expect(await events(id)).toEqual(told([...all, 'released']));
    const stranger = await record.member({});
    for (const viewer of [ANONYMOUS, stranger]) {
      expect(await events(id, {}, viewer)).toEqual(told(['recorded', 'released', 'taken_back', 'released']));
    }
    const { rows } = await record.db.admin.query<{ entries: number }>(
      `select count(*)::integer as entries from app.ledger_outbox e join app.ledger_opening o on o.entry_id = e.id where e.subject_id = $1`,
      [id],
    );
    expect(rows[0]!.entries).toBeGreaterThan(7); // the openings are there, and those outside read them by the entry alone
  });

  it('says nothing outside of a release that was taken back while what it hung from was hidden', async () => {
    const hung = await aPlace(record);
    const id = await hung.aCommitment();
    const thing = { kind: 'COMMITMENT', id };
    for (const deed of ['release', 'takeBack', 'release']) {
      await hung.put(deed, thing);
      clock.moveOn(0.1);
    }
    await hung.release(['ORGANIZATION', hung.institution], ['ORGANIZATION', hung.group], ['SOURCE', hung.source]);
    await hung.release(['POST', hung.post], ['ENGAGEMENT', hung.engagement], ['WORK', hung.work]);
    expect(await events(id, {}, ANONYMOUS)).toEqual(['commitment.recorded', 'commitment.released', 'commitment.released']);
  });

  it('tells a name to nobody who shares only another space with whoever did it', async () => {
    const elsewhere = await aPlace(record);
    await record.db.admin.query(`insert into membership (space_id, actor_id, role, since) values ($1, $2, 'editor', now())`, [
      elsewhere.space,
      place.writer.actorId,
    ]);
    expect((await ask(commitment)).changes.map(({ by }) => by)).toContain('Rowan');
    expect(new Set((await ask(commitment, {}, elsewhere.writer)).changes.map(({ by }) => by))).toEqual(new Set([null]));
  });

  it('of each kind is read by everybody as far as it is public, with what hangs from it', async () => {
    const told = async (kind: string, id: string) =>
      new Set((await ask(id, { first: 500 }, ANONYMOUS, kind)).changes.map(({ event }) => event));
    for (const [kind, id, ...expected] of [
      [
        'WORK',
        place.work,
        'work.recorded',
        'version.recorded',
        'sign_off.recorded',
        'sign_off_dispute.recorded',
        'content_point.recorded',
      ],
      ['VERSION', place.agreed, 'version.recorded', 'sign_off.recorded', 'content_point.recorded'],
      ['CALL', place.call, 'call.recorded', 'call_answer.recorded', 'call.released'],
      ['COMPARISON', place.comparison, 'comparison.recorded', 'comparison.released'],
      ['ORGANIZATION', place.institution, 'organization.recorded', 'organization_name.recorded'],
      ['SEAL', place.seal, 'seal.recorded', 'seal_reveal.recorded'],
    ] as const) {
      const events = await told(kind, id);
      for (const event of expected) expect([kind, [...events]]).toEqual([kind, expect.arrayContaining([event])]);
    }
  });

  it('of an engagement holds every kind of thing that belongs to it', async () => {
    const { changes } = await ask(place.engagement, { first: 500 }, place.writer, 'ENGAGEMENT');
    const kinds = new Set(changes.map(({ event }) => event.split('.')[0]));
    const belonging = [
      'engagement',
      'call',
      'call_answer',
      'commitment',
      'due_date',
      'delivery',
      'official_statement',
      'judgement',
      'work',
      'version',
    ];
    const more = [
      'sign_off',
      'sign_off_dispute',
      'content_point',
      'claim',
      'log_entry',
      'labour',
      'harm_note',
      'comparison',
      'confirmation',
      'reply_request',
      'reply',
    ];
    for (const kind of [...belonging, ...more]) expect(kinds).toContain(kind);
    expect(kinds).not.toContain('organization');
  });
});

describe('the page of what changed', () => {
  const page = async (path: string) => {
    const { statusCode, body } = await record.app.inject({ method: 'GET', url: path });
    return { statusCode, body: body.replaceAll('&#39;', '’') };
  };
  const here = () => `/commitments/${commitment}/history`;

  it('tells everybody what was done, when and why, and nobody by name', async () => {
    const { statusCode, body } = await page(here());
    expect(statusCode).toBe(200);
    for (const said of [
      'Put on the record: a commitment',
      'Put on the record: a due date',
      'Corrected: a commitment',
      'It was misheard.',
    ])
      expect(body).toContain(said);
    expect(body).toContain('Words redacted in a commitment');
    expect(body).toContain('The reason given: it put somebody at risk.');
    expect(body).not.toMatch(/Rowan|first wording|Another wording/);
    expect((await page(`/commitments/${commitment}`)).body).toContain(`href="${here()}"`);
  });

  it('begins at a day and ends with one, and has an address that keeps both', async () => {
    const day = clock.now().toISOString().slice(0, 10);
    const { body } = await page(`${here()}?since=${day}&asOf=${day}`);
    expect(body).toContain(`history?since=${day}&amp;asOf=${day}`);
    expect((await page(`${here()}?since=${clock.now().toISOString()}`)).body).toContain('Nothing that you can see');
    const before = await page(`${here()}?asOf=2001-01-02`);
    expect([before.statusCode, before.body.includes('The record does not go back that far')]).toEqual([400, true]);
    for (const wrong of ['since=2026-02-30', 'since=soon', 'asOf=2999-01-01', 'asOf=x']) {
      expect([wrong, (await page(`${here()}?${wrong}`)).statusCode]).toEqual([wrong, 400]);
    }
    expect((await page(`${here()}?since=2026-11-20&asOf=2026-11-19`)).statusCode).toBe(400);
    // A moment is said as one: of the rest of its day the page tells nothing.
    expect((await page(`${here()}?asOf=${moments[2]}`)).body).toMatch(/up to \d{1,2} [A-Z][a-z]+ \d{4}, \d\d:\d\d London time/);
  });

  it('is there for calls, claims and every kind with a page, and as good as not there for what is hidden', async () => {
    for (const path of [
      `works/${place.work}`,
      `calls/${place.call}`,
      `engagements/${place.engagement}`,
      `sources/${place.source}`,
      `seals/${place.seal}`,
      `organizations/${place.institution}`,
      `versions/${place.agreed}`,
      `comparisons/${place.comparison}`,
    ]) {
      expect([path, (await page(`/${path}/history`)).statusCode]).toEqual([path, 200]);
    }
    const hidden = await place.put('recordCall');
    for (const id of [hidden, randomUUID(), 'x']) expect((await page(`/calls/${id}/history`)).statusCode).toBe(404);
    const claim = await place.put('recordClaim');
    expect((await page(`/claims/${claim}/history`)).statusCode).toBe(404);
    await place.release(['CLAIM', claim]);
    expect((await page(`/claims/${claim}/history`)).body).toContain('Put on the record: a claim');
  });
});
