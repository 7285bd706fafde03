import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Member, type Viewer } from '#libs/access/core';
import { ASKING, CapturesService, CheckRunsService } from '#libs/documents';
import { webServer, type WebServer } from '../support/files/web-server.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { changed, stateOf } from '../support/record/state.js';

const page = (text: string, menu = 'Home') =>
  `<!doctype html><title>x</title><nav>${menu}</nav><main><h1>Statement</h1><p>${text}</p><p>It will be sent to all.</p></main>`;
const FIRST = page('The council will publish it by May.');

let record: TestRecord;
let place: Place;
let web: WebServer;
let runs: CheckRunsService;
let site: string;
/** what each path answers now: a page, or a status */
const now: Record<string, string | number> = {};

beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  web = await webServer((request, response) => {
    const answer = now[request.url!] ?? 404;
    if (typeof answer === 'number') response.writeHead(answer).end('no');
    else response.writeHead(200, { 'content-type': 'text/html' }).end(answer);
  });
  record.app
    .get(CapturesService, { strict: false })
    .allow({ ...ASKING, ports: new Set([web.port]), isOpen: (ip) => ip === '127.0.0.1', withinMs: 1_000 });
  runs = record.app.get(CheckRunsService, { strict: false });
  runs.apartMs = 0;
  await record.db.admin.query('delete from address_check');
}, 120_000);
afterAll(async () => {
  await record.close();
  await web.close();
});

interface Found {
  readonly kind: string;
  readonly found: string;
  readonly status: number | null;
  readonly times: number;
  readonly level: string;
}

const EVENTS = 'addressEvents { kind found status times level }';

/** A version of a page at a path of its own, whose address is checked. */
async function checked(path: string, every = 'DAY', text = FIRST) {
  now[path] = text;
  site = await place.aSource({ address: web.at(path) });
  const captureOf = await place.put('captureAddress', { address: web.at(path) });
  const version = await place.put('recordVersionFromFile', {
    ...{ fileId: captureOf, text: 'WHOLE', label: 'as captured', kind: 'PUBLISHED', sourceId: site },
    ...{ derivedFromId: null, publishedInsteadOfId: null },
  });
  const check = await place.put('checkAddress', { versionId: version, every });
  return { version, check };
}

/** Runs a check as if its time had come. */
async function run(check: string): Promise<void> {
  await record.db.admin.query(`update address_check set next_at = now() - interval '1 minute' where id = $1`, [check]);
  await runs.runDue();
}

async function eventsOf(version: string, viewer: Viewer = place.writer): Promise<readonly Found[]> {
  const { data } = await record.execute(`query ($id: ID!) { version(id: $id) { ${EVENTS} } }`, { id: version }, viewer);
  return (data?.['version'] as { addressEvents: Found[] } | null)?.addressEvents ?? [];
}

async function checkOf(id: string): Promise<Record<string, unknown> | null> {
  const fields = 'id found status failedTimes failingSince standsStill every version { id }';
  const { data } = await record.execute(`query ($id: ID!) { addressCheck(id: $id) { ${fields} } }`, { id }, place.writer);
  return (data?.['addressCheck'] as Record<string, unknown> | null) ?? null;
}

async function noticesOf(thing: string, viewer: Member = place.writer): Promise<readonly string[]> {
  const { data } = await record.execute('{ notices(first: 100) { nodes { kind thingId } } }', {}, viewer);
  const { nodes } = data!['notices'] as { nodes: { kind: string; thingId: string }[] };
  return nodes.filter(({ thingId }) => thingId === thing).map(({ kind }) => kind);
}

const versions = async () => (await record.db.admin.query<{ n: string }>('select count(*) as n from version')).rows[0]!.n;

describe('a checked address', () => {
  it('that gives another text gives a version, its comparison, an event and a notice; the public sees none of it', async () => {
    const { version, check } = await checked('/edited');
    now['/edited'] = page('The council may publish it.');
    await run(check);
    const [event] = await eventsOf(version);
    expect(event).toEqual({ kind: 'CHANGED', found: 'CHANGED', status: 200, times: 1, level: 'SPACE' });
    const newer = String(((await checkOf(check))!['version'] as { id: string }).id);
    expect(newer).not.toBe(version);
    const { data } = await record.execute(
      `query ($id: ID!) { version(id: $id) { label kind derivedFrom { id } work { id } source { id } text { text } captures { status }
        foundBy { kind askedAt since } } comparisons(first: 100) { nodes { agreed { id } published { id } findings { fate } } } }`,
      { id: newer },
      place.writer,
    );
    expect(data!['version']).toMatchObject({
      label: expect.stringMatching(/^found changed at its address on \d{1,2} [A-Z][a-z]+ \d{4}$/),
      ...{ kind: 'PUBLISHED', derivedFrom: { id: version }, work: { id: place.work }, source: { id: site } },
      text: [{ text: 'Statement' }, { text: 'The council may publish it.' }, { text: 'It will be sent to all.' }],
      captures: [{ status: 200 }],
      foundBy: [{ kind: 'CHANGED' }],
    });
    const { nodes } = data!['comparisons'] as {
      nodes: { agreed: { id: string }; published: { id: string }; findings: unknown[] }[];
    };
    const compared = nodes.find(({ published }) => published.id === newer);
    expect([compared?.agreed.id, compared!.findings.length > 0]).toEqual([version, true]);
    expect(await noticesOf(newer)).toEqual(['ADDRESS_CHANGED']);
    const ofAnybody = await record.execute('query ($id: ID!) { version(id: $id) { id } }', { id: newer });
    expect(ofAnybody.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    await run(check);
    expect(await checkOf(check)).toMatchObject({ found: 'UNCHANGED', version: { id: newer } });
    expect(await eventsOf(newer)).toEqual([]);
  }, 60_000);

  it('that gives a page which hides words gives a version that tells so', async () => {
    const { check } = await checked('/hides');
    now['/hides'] = page('The council will publish it by May.<span hidden> Or not.</span>').replace('all', 'many');
    await run(check);
    const { id } = (await checkOf(check))!['version'] as { id: string };
    const asked = 'query ($id: ID!) { version(id: $id) { foundBy { kind } files { notices } } }';
    expect((await record.execute(asked, { id }, place.writer)).data!['version']).toEqual({
      foundBy: [{ kind: 'CHANGED' }],
      files: [{ notices: ['1 stretch left out that the page hides.'] }],
    });
  }, 60_000);

  it('that gives the same words in another frame is unchanged, and nothing goes on the record', async () => {
    const { version, check } = await checked('/framed');
    const before = await versions();
    now['/framed'] = page('The council will publish it by May.', 'Another menu, 2 May');
    await run(check);
    expect([await eventsOf(version), await versions(), (await checkOf(check))!['found']]).toEqual([[], before, 'UNCHANGED']);
  }, 60_000);

  it.each([
    ['a steward', '/older', null],
    // To whom the sealed bytes are shut.
    ['an editor', '/older-too', 'editor'],
  ] as const)(
    'that another reader read first is no edit of the page, set by %s: what is held is read once more',
    async (_, at, rank) => {
      const { version, check } = await checked(at);
      if (rank) await set(version, await record.member({ [place.space]: rank }));
      // As a reader left it that read the page otherwise.
      await record.db.admin.query(
        `begin; set local session_replication_role = replica;
       update version set text_hash = repeat('0', 64) where id = '${version}';
       update version_file set reader = 'html/0' where version_id = '${version}'; commit`,
      );
      const before = await versions();
      now[at] = page('The council will publish it by May.', 'Another menu, 3 May');
      await run(check);
      expect([await eventsOf(version), await versions(), (await checkOf(check))!['found']]).toEqual([[], before, 'UNCHANGED']);
      const compared = async () =>
        (await record.db.admin.query<{ n: string }>('select count(*) as n from comparison')).rows[0]!.n;
      const [n, comparisons] = [await versions(), await compared()];
      now[at] = page('The council may publish it by May.', 'Another menu, 3 May');
      await run(check);
      expect((await eventsOf(version)).map(({ kind }) => kind)).toEqual(['CHANGED']);
      // Nobody is told what became of words that the reader alone changed.
      expect([await versions(), await compared()]).toEqual([String(Number(n) + 1), comparisons]);
    },
    60_000,
  );

  it('that fails is on the record from the third time on, once, with how often and since when; then that it is back', async () => {
    const { version, check } = await checked('/fails');
    now['/fails'] = 503;
    await run(check);
    await run(check);
    expect([await eventsOf(version), await checkOf(check)]).toMatchObject([[], { found: 'ERROR_STATUS', failedTimes: 2 }]);
    await run(check);
    await run(check);
    const failed = { kind: 'UNREACHABLE', found: 'ERROR_STATUS', status: 503, times: 3, level: 'SPACE' };
    expect(await eventsOf(version)).toEqual([failed]);
    now['/fails'] = FIRST;
    await run(check);
    expect((await eventsOf(version))[1]).toMatchObject({ kind: 'BACK', found: 'UNCHANGED', times: 4 });
    expect(await checkOf(check)).toMatchObject({ failedTimes: 0, failingSince: null });
    expect([...(await noticesOf(version))].sort()).toEqual(['ADDRESS_BACK', 'ADDRESS_UNREACHABLE']);
  }, 60_000);

  it('that says 404 twice vanished; one that comes and goes is not on the record', async () => {
    const gone = await checked('/gone');
    now['/gone'] = 404;
    await run(gone.check);
    expect(await eventsOf(gone.version)).toEqual([]);
    await run(gone.check);
    expect(await eventsOf(gone.version)).toMatchObject([{ kind: 'VANISHED', found: 'GONE', status: 404, times: 2 }]);
    const flaps = await checked('/flaps');
    for (const answer of [404, FIRST, 500, FIRST, 404, 500, FIRST]) {
      now['/flaps'] = answer;
      await run(flaps.check);
    }
    expect(await eventsOf(flaps.version)).toEqual([]);
  }, 60_000);

  it('is asked by one run of many that begin at once, and a stopped one by none', async () => {
    const { version, check } = await checked('/once');
    now['/once'] = page('Something else.');
    await record.db.admin.query(`update address_check set next_at = now() where id = $1`, [check]);
    await Promise.all([runs.runDue(), runs.runDue(), runs.runDue()]);
    expect(await eventsOf(version)).toHaveLength(1);
    await place.put('stopAddressCheck', { checkId: check });
    const asked = web.asked.length;
    await runs.runDue();
    expect([web.asked.length, await checkOf(check)]).toEqual([asked, null]);
  }, 60_000);

  it('that is stopped while it is asked, or taken up by a later run, leaves nothing', async () => {
    for (const how of [
      'delete from address_check where id = $1',
      'update address_check set claimed = gen_random_uuid() where id = $1',
    ]) {
      const { check } = await checked('/stopped');
      now['/stopped'] = page(`Something else again, ${how}.`);
      await record.db.admin.query(`update address_check set next_at = now() where id = $1`, [check]);
      const before = await stateOf(record.db.admin);
      // In the moment between the asking and the keeping.
      const apart = Object.getOwnPropertyDescriptor(runs, 'apartMs')!;
      runs.apartMs = 400;
      const running = runs.runDue();
      await new Promise((resolve) => setTimeout(resolve, 150));
      await record.db.admin.query(how, [check]);
      await running;
      Object.defineProperty(runs, 'apartMs', apart);
      expect(changed(before, await stateOf(record.db.admin))).toEqual(['address_check']);
      await record.db.admin.query('delete from address_check where id = $1', [check]);
    }
  }, 60_000);

  it('whose run ended without a word is asked again later', async () => {
    const { version, check } = await checked('/died');
    now['/died'] = page('Edited while nobody looked.');
    await record.db.admin.query(`update address_check set next_at = now() where id = $1`, [check]);
    await record.db.database.auth.query('select claim_address_check()');
    expect([await runs.runDue(), await eventsOf(version)]).toEqual([0, []]);
    await run(check);
    expect(await eventsOf(version)).toHaveLength(1);
  }, 60_000);

  it('whose text was erased is not fetched again', async () => {
    const { version, check } = await checked('/erased');
    now['/erased'] = page('The words that were to go.');
    const { errors } = await record.execute(
      'mutation ($input: EraseInput!) { erase(input: $input) { __typename } }',
      { input: { kind: 'VERSION', id: version, field: 'text', reason: 'CONSENT_WITHDRAWN', idempotencyKey: null } },
      place.writer,
    );
    expect(errors).toBeUndefined();
    const asked = web.asked.length;
    await run(check);
    expect([web.asked.length, await checkOf(check)]).toEqual([asked, null]);
    await expect(place.put('checkAddress', { versionId: version })).rejects.toThrow('TEXT_ERASED');
  }, 60_000);

  it('stands still when whoever set it may no longer write there, until another sets it anew', async () => {
    const editor = await record.member({ [place.space]: 'editor' });
    const { version, check } = await checked('/left');
    await set(version, editor);
    await record.db.admin.query(`update membership set role = 'reader' where actor_id = $1`, [editor.actorId]);
    const asked = web.asked.length;
    await run(check);
    expect([web.asked.length, (await checkOf(check))!['standsStill']]).toEqual([asked, true]);
    await place.put('checkAddress', { versionId: version });
    expect(await checkOf(check)).toMatchObject({ standsStill: false });
  }, 60_000);

  it('stands still while its space is closed, and is gone when that is wound up', async () => {
    const { version, check } = await checked('/closed');
    now['/closed'] = page('Edited while the space was closed.');
    const keep = (what: string) => record.db.admin.query(`update space set ${what} where id = $1`, [place.space]);
    await keep('closed_at = now()');
    const asked = web.asked.length;
    await run(check);
    expect([web.asked.length, (await checkOf(check))!['standsStill']]).toEqual([asked, true]);
    expect((await set(version, await record.again(place.writer))).rule).toBe('SPACE_CLOSED');
    await keep('closed_at = null');
    await run(check);
    expect(await eventsOf(version)).toMatchObject([{ kind: 'CHANGED' }]);
    await keep('closed_at = now(), wound_up_at = now()');
    expect((await record.db.admin.query('select id from address_check where space_id = $1', [place.space])).rows).toEqual([]);
    await keep('closed_at = null, wound_up_at = null');
  }, 60_000);
});

async function set(versionId: string, viewer: Viewer, every = 'DAY') {
  const document = 'mutation ($input: CheckAddressInput!) { checkAddress(input: $input) { addressCheck { id every } } }';
  const { data, errors } = await record.execute(document, { input: { versionId, every } }, viewer);
  return { data, rule: errors?.[0]?.extensions?.['rule'] };
}

describe('who sets an address to be checked', () => {
  let version: string;
  let check: string;
  beforeEach(async () => {
    ({ version, check } = await checked('/who'));
  }, 60_000);

  it('is an editor of the space, and one check is left of two for one address', async () => {
    expect((await set(version, await record.member({ [place.space]: 'reader' }))).rule).toBe('MAY_NOT');
    expect((await set(version, await record.member({}))).rule).toBe('VERSION_NOT_FOUND');
    expect((await set(version, ANONYMOUS)).rule).toBe('SIGN_IN_NEEDED');
    const editor = await record.member({ [place.space]: 'editor' });
    expect((await set(version, editor, 'WEEK')).data).toEqual({ checkAddress: { addressCheck: { id: check, every: 'WEEK' } } });
  });

  it('cannot have it asked more often by setting it again and again, or by stopping it between', async () => {
    const asked = web.asked.length;
    await set(version, place.writer);
    await runs.runDue();
    await place.put('stopAddressCheck', { checkId: check });
    await record.db.admin.query(`update version_capture set fetched_at = fetched_at - interval '9 days' where version_id = $1`, [
      version,
    ]);
    await set(version, place.writer);
    await runs.runDue();
    expect(web.asked.length).toBe(asked);
  });

  it('is told what would be right for a version that no address gave, and while fetching is off', async () => {
    expect((await set(place.agreed, place.writer)).rule).toBe('NOT_CAPTURED');
    const captures = record.app.get(CapturesService, { strict: false });
    const reach = captures.reach;
    captures.allow(null);
    expect((await set(version, place.writer)).rule).toBe('CAPTURE_OFF');
    expect(await runs.runDue()).toBe(0);
    captures.allow(reach);
  });
});

describe('the process that asks', () => {
  it('asks the others when one check fails', async () => {
    const [broken, whole] = [await checked('/broken'), await checked('/whole')];
    await record.db.admin.query(
      `create function fail_one() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$;
       create trigger fail_one before update of asked_at on address_check for each row when (old.id = '${broken.check}') execute function fail_one();
       update address_check set next_at = now() - interval '2 minutes' where id = '${broken.check}';
       update address_check set next_at = now() - interval '1 minute' where id = '${whole.check}'`,
    );
    expect(await runs.runDue()).toBe(2);
    expect([(await checkOf(broken.check))!['found'], (await checkOf(whole.check))!['found']]).toEqual([null, 'UNCHANGED']);
    await record.db.admin.query('drop trigger fail_one on address_check; drop function fail_one()');
  }, 60_000);

  it('asks nothing any more when it was told to stop, and puts nothing down', async () => {
    const { check } = await checked('/stop');
    await record.db.admin.query(`update address_check set next_at = now() where id = $1`, [check]);
    const ending = new AbortController();
    ending.abort();
    const before = await stateOf(record.db.admin);
    expect(await runs.runDue(ending.signal)).toBe(0);
    expect(changed(before, await stateOf(record.db.admin))).toEqual([]);
  }, 30_000);
});
