import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let place: Place;

beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  const { organization, source, engagement } = {
    organization: place.institution,
    source: place.source,
    engagement: place.engagement,
  };
  await place.release(['ORGANIZATION', organization], ['ORGANIZATION', place.group], ['SOURCE', source], ['POST', place.post]);
  await place.release(['ENGAGEMENT', engagement], ['WORK', place.work]);
}, 60_000);
afterAll(() => record.close());

const READING = `query ($id: ID!) { commitment(id: $id) {
  statement dueDates { id } deliveries { id } schedule(on: "2023-07-01") { status } readings { statement correctionReason supersededAt } } }`;

describe('what the public reads of a released thing', () => {
  it('is what its space reads: dates and deliveries go along with their commitment', async () => {
    const commitment = await place.aCommitment();
    const first = await place.aDueDate({ commitmentId: commitment });
    await place.put('reviseDueDate', { dueDateId: first });
    await place.put('recordDelivery', { commitmentId: commitment });
    const members = await record.execute(READING, { id: commitment }, place.writer);
    await place.release(['COMMITMENT', commitment]);
    const everybody = await record.execute(READING, { id: commitment });
    expect(everybody.errors).toBeUndefined();
    expect(everybody.data).toEqual(members.data);
    expect(everybody.data).toMatchObject({ commitment: { dueDates: [{}, {}], deliveries: [{}] } });
  });

  it('shows an approval with the dispute of it', async () => {
    const version = await place.aVersion({ publishedInsteadOfId: null });
    const signOff = await place.put('signOffVersion', { versionId: version });
    await place.put('recordDispute', { signOffId: signOff });
    await place.release(['VERSION', version]);
    const { data } = await record.execute('query ($id: ID!) { version(id: $id) { signOffs { disputes { says } } } }', {
      id: version,
    });
    expect(data).toMatchObject({ version: { signOffs: [{ disputes: [{}] }] } });
  });
});

describe('a correction', () => {
  it('leaves what was said before where everybody can read it, with the reason', async () => {
    const commitment = await place.aCommitment({ statement: 'It will be published whole.' });
    await place.release(['COMMITMENT', commitment]);
    await place.put('correctCommitment', { commitmentId: commitment, statement: 'It will be published.', reason: 'misheard' });
    const { data } = await record.execute(READING, { id: commitment });
    expect(data).toMatchObject({
      commitment: {
        statement: 'It will be published.',
        readings: [
          { statement: 'It will be published whole.', correctionReason: null, supersededAt: expect.any(String) },
          { statement: 'It will be published.', correctionReason: 'misheard', supersededAt: null },
        ],
      },
    });
  });

  it('cannot take a public entry out of sight', async () => {
    const commitment = await place.aCommitment();
    await place.release(['COMMITMENT', commitment]);
    const hidden = await place.anOrganization();
    const refused = place.put('correctCommitment', { commitmentId: commitment, madeById: hidden, postId: null });
    await expect(refused).rejects.toThrow(/CORRECTION_WOULD_HIDE/);
    expect((await record.execute(READING, { id: commitment })).errors).toBeUndefined();
  });

  it('of a reading that no longer stands is refused', async () => {
    const commitment = await place.aCommitment();
    const read = 'query ($id: ID!) { commitment(id: $id) { readingId } }';
    const { data } = await record.execute(read, { id: commitment }, place.writer);
    const { readingId } = (data as { commitment: { readingId: string } }).commitment;
    await place.put('correctCommitment', { commitmentId: commitment, readingId });
    const late = place.put('correctCommitment', { commitmentId: commitment, readingId });
    await expect(late).rejects.toThrow(/COMMITMENT_ALREADY_CORRECTED/);
  });

  it('closes a row for good, also against the role that closed it', async () => {
    const commitment = await place.aCommitment();
    await place.put('correctCommitment', { commitmentId: commitment });
    const reopen = record.db.database.write(place.writer, (manager) =>
      manager.query('update commitment set superseded_at = null where id = $1', [commitment]),
    );
    await expect(reopen).rejects.toThrow(/stays as it is/);
  });
});

describe('the register', () => {
  it('takes a further name only from a source and from a day on', async () => {
    const named = { organizationId: place.institution, spaceId: place.space, name: 'Ministry of Something Else' };
    await expect(place.put('recordOrganizationName', { ...named, sourceId: null })).rejects.toThrow(/SOURCE_NEEDED/);
    await expect(place.put('recordOrganizationName', { ...named, from: null })).rejects.toThrow(/NAME_NEEDS_BEGINNING/);
  });
});

describe('what cannot have been', () => {
  it.each([
    ['recordDelivery', { on: { edtf: '2019-01-01' } }, 'DELIVERED_BEFORE_STATED'],
    ['recordAnswer', { on: { edtf: '2099-01-01' } }, 'ANSWERED_IN_FUTURE'],
    ['recordAnswer', { on: { edtf: '1999-01-01' } }, 'ANSWERED_BEFORE_ASKED'],
    ['recordAnswer', { standing: 'REFUSED', sourceId: null, asOf: null }, 'REFUSAL_NEEDS_SOURCE'],
    ['recordAnswer', { asOf: '2099-01-01' }, 'SEARCHED_IN_FUTURE'],
    ['recordAnswer', { asOf: '2021-05-06' }, 'SEARCHED_BEFORE_ANSWERED'],
    ['recordAnswer', { standing: 'ANSWERED' }, 'SEARCHED_FOR_WHAT_WAS_FOUND'],
    ['recordDispute', { on: { edtf: '1990' } }, 'DISPUTED_BEFORE_TAKEN'],
    ['recordEngagement', { began: { edtf: '2025' }, ended: { edtf: '2024' } }, 'ENDED_BEFORE_BEGUN'],
  ])('%s of %j is refused as %s', async (mutation, given, rule) => {
    await expect(place.put(mutation, given)).rejects.toThrow(new RegExp(rule));
  });

  it.each([
    ['recordLogEntry', 'assertedById'],
    ['signOffVersion', 'assertedById'],
    ['recordDispute', 'byId'],
    ['recordClaim', 'assertedById'],
    ['recordDelivery', 'assertedById'],
  ])('%s: nobody but a group says anything that no source of theirs says', async (mutation, by) => {
    const account = (byId: string, sourceId: string | null) => place.put(mutation, { [by]: byId, sourceId });
    await expect(account(place.institution, null)).rejects.toThrow(/ACCOUNT_NEEDS_SOURCE/);
    await expect(account(place.group, null)).resolves.toMatch(/-/);
    await expect(account(place.institution, place.source)).resolves.toMatch(/-/);
  });

  it('is no verdict: a pair was neither added nor dropped', async () => {
    const findingId = await place.aFinding();
    const { data } = await record.execute(
      'query ($id: ID!) { comparison(id: $id) { findings { id fate agreed { id } published { id } } } }',
      { id: await comparisonOf(findingId) },
      place.writer,
    );
    const { findings } = (data as { comparison: { findings: { id: string; agreed: unknown[]; published: unknown[] }[] } })
      .comparison;
    const pair = findings.find((finding) => finding.agreed.length > 0 && finding.published.length > 0)!;
    const overruled = place.put('overruleFinding', { findingId: pair.id, fate: 'DROPPED' });
    await expect(overruled).rejects.toThrow(/FATE_DOES_NOT_FIT/);
  });
});

async function comparisonOf(findingId: string): Promise<string> {
  const { rows } = await record.db.admin.query('select comparison_id as id from finding where id = $1', [findingId]);
  return rows[0].id as string;
}
