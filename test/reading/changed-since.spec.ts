import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Viewer } from '#libs/access/core';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

/** Whoever asks again each day what is new must be told of everything whose public reading changed since. */

let record: TestRecord;
let place: Place;
/** a released commitment in a released engagement, of long before the moment asked for */
let engagement: string;
let commitment: string;
let since: string;

beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
}, 120_000);
afterAll(() => record.close());

beforeEach(async () => {
  engagement = await place.anEngagement();
  commitment = await aPromise(engagement);
  await place.release(['ENGAGEMENT', engagement], ['COMMITMENT', commitment]);
  await longAgo();
});

/** Of no work and no post, which would be released first. */
const aPromise = (engagementId: string) => place.aCommitment({ engagementId, workId: null, postId: null });

/** All that is there was recorded, released and changed a year ago; what comes now comes later. */
async function longAgo(): Promise<void> {
  const { admin } = record.db;
  await admin.query(`set session_replication_role = replica`);
  const { rows } = await admin.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'effective_level'
     where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'`,
  );
  for (const { name } of rows)
    await admin.query(
      `update app.${name} set recorded_at = now() - interval '1 year' where recorded_at > now() - interval '1 day'`,
    );
  await admin.query(
    `update app.public_change set changed_at = changed_at - interval '1 year' where changed_at > now() - interval '1 day'`,
  );
  await admin.query(`set session_replication_role = default`);
  since = (await admin.query<{ at: string }>(`select to_json(clock_timestamp() at time zone 'UTC') #>> '{}' || 'Z' as at`))
    .rows[0]!.at;
}

async function changed(viewer: Viewer = ANONYMOUS): Promise<readonly string[]> {
  const { data, errors } = await record.execute(
    `query ($since: Instant) {
      commitments(first: 100, changedSince: $since) { nodes { id } }
      engagements(first: 100, changedSince: $since) { nodes { id } }
    }`,
    { since },
    viewer,
  );
  expect(errors).toBeUndefined();
  const lists = Object.values(data!) as { readonly nodes: readonly { readonly id: string }[] }[];
  return lists.flatMap(({ nodes }) => nodes.map(({ id }) => id)).filter((id) => id === commitment || id === engagement);
}

const kept = async () =>
  (await record.db.admin.query<{ id: string }>('select distinct thing_id as id from app.public_change')).rows.map(({ id }) => id);

describe('what changed since a moment', () => {
  it('is nothing where nothing did', async () => {
    expect(await changed()).toEqual([]);
  });

  it('is what was recorded long before and released since', async () => {
    commitment = await aPromise(engagement);
    await longAgo();
    expect(await changed()).toEqual([]);
    await place.release(['COMMITMENT', commitment]);
    expect(await changed()).toEqual([commitment, engagement]);
  });

  it('is a promise that was released before, and is seen since its engagement is', async () => {
    engagement = await place.anEngagement();
    commitment = await aPromise(engagement);
    await place.release(['COMMITMENT', commitment]);
    await longAgo();
    await place.release(['ENGAGEMENT', engagement]);
    expect(await changed()).toEqual([commitment, engagement]);
  });

  it('is a promise whose wording was corrected or redacted', async () => {
    const corrected = { statement: 'Another wording.', workId: null, postId: null };
    await place.put('correctCommitment', { commitmentId: commitment, readingId: null, ...corrected });
    expect(await changed()).toEqual([commitment, engagement]);
    await longAgo();
    await place.put('redact', { kind: 'COMMITMENT', id: commitment, field: 'statement', reason: 'SAFETY' });
    expect(await changed()).toEqual([commitment, engagement]);
  });

  it('is a promise of which a delivery was released since, or was taken back', async () => {
    const delivery = await place.put('recordDelivery', { commitmentId: commitment });
    await longAgo();
    expect(await changed()).toEqual([]);
    await place.release(['DELIVERY', delivery]);
    expect(await changed()).toEqual([commitment, engagement]);
    await longAgo();
    await place.put('takeBack', { kind: 'DELIVERY', id: delivery, reason: 'WRONG' });
    expect(await changed()).toEqual([commitment, engagement]);
  });

  it('is an engagement of which anything below it was released, at whatever depth', async () => {
    const work = await place.aWork({ engagementId: engagement });
    const version = await place.aVersion({ workId: work, derivedFromId: null, publishedInsteadOfId: null });
    await place.release(['WORK', work], ['VERSION', version]);
    const signOff = await place.put('signOffVersion', { versionId: version });
    await longAgo();
    await place.release(['SIGN_OFF', signOff]);
    expect(await changed()).toEqual([engagement]);
    const dispute = await place.put('recordDispute', { signOffId: signOff });
    await longAgo();
    await place.release(['SIGN_OFF_DISPUTE', dispute]);
    expect(await changed()).toEqual([engagement]);
  });
});

describe('of what is not public', () => {
  it('nobody outside is told that it changed, and members are', async () => {
    await place.put('recordDelivery', { commitmentId: commitment });
    expect(await changed()).toEqual([]);
    expect(await changed(place.writer)).toEqual([commitment]);
    const hidden = await place.anEngagement();
    await aPromise(hidden);
    expect(await kept()).not.toContain(hidden);
  });

  it('nothing is kept, though it once was public', async () => {
    expect(await kept()).toEqual(expect.arrayContaining([commitment, engagement]));
    await place.put('setDueDate', { commitmentId: commitment });
    await place.put('takeBack', { kind: 'COMMITMENT', id: commitment, reason: 'WRONG' });
    expect(await kept()).not.toContain(commitment);
    expect(await changed()).toEqual([engagement]);
    await place.put('takeBack', { kind: 'ENGAGEMENT', id: engagement, reason: 'WRONG' });
    expect(await kept()).not.toContain(engagement);
  });
});
