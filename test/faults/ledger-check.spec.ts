import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { COMMITMENT_NAMED, COMMITMENT_PARTS } from '#libs/commitments';
import { DOCUMENT_LEVELS, DOCUMENT_NAMED, DOCUMENT_PARTS } from '#libs/documents';
import { ENGAGEMENT_PARTS } from '#libs/engagements';
import { Audit, checkLedger, keepLogKey, sequenceAndPublish, type Fault, type LogPlaces } from '#libs/ledger';
import { roleUrl } from '#libs/persistence';
import { WindingUpService } from '#libs/stewardship';
import { aFullPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { drawnEdits, type Edit } from './ledger-edits.js';

let record: TestRecord;
let folder: string;
let places: LogPlaces;

beforeAll(async () => {
  record = await openRecord();
  const place = await aFullPlace(record);
  await withholdSome(place);
  await place.released();
  await showSome(place);
  folder = await mkdtemp(join(tmpdir(), 'countersign-check-'));
  places = { guard: join(folder, 'guard'), folder: join(folder, 'log') };
  const client = new pg.Client({ connectionString: roleUrl(record.db.ownerUrl, 'sequencer', 'the secret of the test cluster') });
  await client.connect();
  const key = await keepLogKey(join(folder, 'key'), 'check.test/log');
  await sequenceAndPublish(client, key, places);
  await aFullPlace(record);
  await woundUp(await aFullPlace(record));
  await sequenceAndPublish(client, key, places);
  await client.end();
}, 120_000);
afterAll(async () => {
  await record.close();
  await rm(folder, { recursive: true, force: true });
});

/** Ids of things of which words were withheld. */
const withheld = { redacted: '', erased: '', version: '', comparison: '' };

async function withholdSome(place: Place): Promise<void> {
  withheld.redacted = await place.aCommitment({ statement: 'Words for members alone.' });
  withheld.erased = await place.aCommitment({ statement: 'Words for nobody.' });
  withheld.version = await place.put('recordVersionFromFile', await place.freshFor('recordVersionFromFile'));
  const compared = { agreedVersionId: withheld.version, publishedVersionId: place.published };
  withheld.comparison = await place.put('recordComparison', compared);
  await place.put('redact', { id: withheld.redacted, reason: 'SAFETY' });
  await place.put('erase', { id: withheld.erased, reason: 'LEGAL', field: null });
  await place.put('erase', { kind: 'VERSION', id: withheld.version, field: 'text' });
  const work = await place.aWork({ alsoCalled: ['One name', 'Another'] });
  await place.put('redact', { kind: 'WORK', id: work, field: 'alsoCalled' });
  await place.release(['COMMITMENT', withheld.redacted], ['COMMITMENT', withheld.erased]);
}

/** All words of a place are erased, but those that everybody reads. */
async function woundUp({ space, writer }: Place): Promise<void> {
  await record.noKeeping(space);
  const id = randomUUID();
  const propose = `insert into keeping (id, space_id, deed, proposed_by, proposed_at) values ($1, $2, 'wind_up', $3, now() - interval '31 days')`;
  await record.db.admin.query(propose, [id, space, writer.actorId]);
  await record.db.admin.query('delete from membership where space_id = $1 and actor_id <> $2', [space, writer.actorId]);
  const confirm = 'mutation ($input: ConfirmKeepingInput!) { confirmKeeping(input: $input) { keeping { id } } }';
  const { errors } = await record.execute(confirm, { input: { keepingId: id } }, writer);
  expect(errors).toBeUndefined();
  expect(await record.app.get(WindingUpService, { strict: false }).runDue()).toBe(1);
}

/** Taken back, released again, embargoed, corrected and judged in everybody's sight. */
async function showSome(place: Place): Promise<void> {
  const back = await place.freshFor('takeBack');
  await place.put('takeBack', back);
  await place.put('release', { kind: 'ENGAGEMENT', id: back['id'] });
  await place.put('takeBack', await place.freshFor('takeBack'));
  await place.put('takeBack', { kind: 'DUE_DATE', id: place.dueDate });
  await place.put('embargo', await place.freshFor('embargo'));
  const [agreedVersionId, publishedVersionId] = [
    await place.aVersion({ derivedFromId: null }),
    await place.aVersion({ derivedFromId: null, text: 'The council may rest.\n\nNothing of this was agreed.' }),
  ];
  await addressedTwice(place);
  const comparison = await place.put('recordComparison', { agreedVersionId, publishedVersionId });
  await place.release(['VERSION', agreedVersionId], ['VERSION', publishedVersionId], ['COMPARISON', comparison]);
  const { data } = await record.execute(
    'query ($id: ID!) { comparison(id: $id) { findings { id } } }',
    { id: comparison },
    place.writer,
  );
  const [first] = (data!['comparison'] as { readonly findings: readonly { readonly id: string }[] }).findings;
  await place.put('confirmFinding', { findingId: first!.id });
  const { rows } = await record.db.admin.query<{ level: string }>('select level from finding where id = $1', [first!.id]);
  expect(rows).toEqual([{ level: 'public' }]);
}

/** Ids of all versions whose text was erased, by hand or with their space, and of their comparisons. */
async function erasedTexts(): Promise<readonly string[]> {
  const { rows } = await record.db.admin.query<{ id: string }>(
    `with erased as (select thing_id as id from withholding where thing_kind = 'version' and how = 'erased')
     select id from erased union
     select id from comparison where agreed_version_id in (select id from erased) or published_version_id in (select id from erased)`,
  );
  return rows.map(({ id }) => id);
}

/** A call on two bodies, of which one has answered. */
async function addressedTwice(place: Place): Promise<void> {
  const addressees = [{ organizationId: place.institution }, { organizationId: place.group }];
  const callId = await place.aCall({ number: 7, addressees });
  await place.put('recordAnswer', { callId, organizationId: place.institution });
}

/** What the check finds after an edit that no wall held back; the edit is taken back. Null where a key or a check of the table refuses it. */
async function foundAfter(edit?: Edit): Promise<readonly Fault[] | null> {
  const { admin } = record.db;
  await admin.query('begin');
  try {
    await admin.query('set local session_replication_role = replica');
    if (edit) await admin.query(edit.sql, [...edit.values]);
    await admin.query('set local role countersign_auditor');
    const checking = {
      places,
      parts: [...DOCUMENT_PARTS, ...COMMITMENT_PARTS, ...ENGAGEMENT_PARTS],
      named: [...DOCUMENT_NAMED, ...COMMITMENT_NAMED],
      levels: DOCUMENT_LEVELS,
    };
    const faults: Fault[] = [];
    for await (const fault of checkLedger(new Audit(admin), checking)) faults.push(fault);
    return faults;
  } catch (error) {
    if (/^23/.test((error as { code?: string }).code ?? '')) return null;
    throw error;
  } finally {
    await admin.query('rollback');
  }
}

const NOBODYS = '00000000-0000-4000-8000-000000000000';

describe('the full check', () => {
  it('finds nothing in a record that nobody has touched, with words withheld in it', async () => {
    expect(await foundAfter()).toEqual([]);
  });

  it('names what is done to words that were withheld, and words that are withheld without an entry', async () => {
    const { redacted, erased, version } = withheld;
    const entry = (id: string, event: string) =>
      `(select id from ledger_outbox where subject_id = '${id}' and event = '${event}')`;
    const opening = `jsonb_build_object('name', 'statement', 'value', 'Words for nobody.', 'salt', encode(sha256('x'), 'base64'))`;
    const edits: readonly (readonly [sql: string, names: string])[] = [
      [`update commitment set statement = 'Words for nobody.' where id = '${erased}'`, `${erased} statement`],
      [`update commitment set statement = '[erased: safety]' where id = '${erased}'`, `${erased} statement`],
      [`update commitment set statement = '[erased: legal]' where id = '${redacted}'`, `${redacted} statement`],
      [
        `update commitment set statement = '[redacted: safety]' where statement like 'The council%'`,
        'statement is not what was recorded',
      ],
      [
        `update ledger_opening set openings = openings || ${opening} where shown and entry_id = ${entry(erased, 'commitment.recorded')}`,
        'can still be opened',
      ],
      [
        `update ledger_opening o set openings = o.openings || h.openings from ledger_opening h
         where o.entry_id = h.entry_id and o.shown and not h.shown and o.entry_id = ${entry(redacted, 'commitment.recorded')}`,
        'everybody can open it',
      ],
      [
        `update ledger_opening set openings = (select jsonb_agg(each) from jsonb_array_elements(openings) each where each ->> 'name' <> 'statement')
         where not shown and entry_id = ${entry(redacted, 'commitment.recorded')}`,
        '1 of its',
      ],
      [`delete from withholding where thing_id = '${erased}'`, `${erased}) its withholding is gone`],
      [`update withholding set reason = 'unfair' where thing_id = '${redacted}'`, 'no entry tells of it'],
      [`update withholding set thing_id = '${redacted}' where thing_id = '${erased}'`, 'no entry tells of it'],
      [`update block set text = 'Other words.' where version_id = '${version}'`, `${version} 1 were added`],
      [`update block set kind = 'heading' where version_id = '${version}'`, `${version} 1 were added`],
      [`delete from block where version_id = '${version}'`, 'what was left of them is gone'],
      [
        `update finding set words = '[{"op":"keep","text":"x"}]' where words = '[]' and agreed @> '[{"id":"erased-1"}]'`,
        'were added',
      ],
      [
        `update finding set agreed = '[{"altered":true}]' where agreed @> '[{"id":"erased-1"}]' and comparison_id = '${withheld.comparison}'`,
        'were added',
      ],
    ];
    for (const [sql, names] of edits) {
      const faults = await foundAfter({ kind: 'withheld', sql, values: [], names: [] });
      expect([sql, (faults ?? []).map(({ what, says }) => `${what} ${says}`)]).toEqual([
        sql,
        expect.arrayContaining([expect.stringContaining(names)]),
      ]);
    }
  }, 60_000);

  it('names a verdict and an answer whose finding and addressee were put under the id of another', async () => {
    for (const [fact, column, part, parent] of [
      ['confirmation', 'finding_id', 'finding', 'comparison_id'],
      ['call_answer', 'addressee_id', 'call_addressee', 'call_id'],
    ]) {
      const { rows } = await record.db.admin.query<{ fact: string; its: string; other: string }>(
        `select k.id as fact, a.id as its, b.id as other from ${fact} k join ${part} a on a.id = k.${column}
         join ${part} b on b.${parent} = a.${parent} and b.id <> a.id limit 1`,
      );
      const { fact: id, its, other } = rows[0]!;
      const moved = [
        [its, NOBODYS],
        [other, its],
        [NOBODYS, other],
      ];
      const sql = moved.map(([from, to]) => `update ${part} set id = '${to}' where id = '${from}'`).join('; ');
      const faults = await foundAfter({ kind: 'exchanged', sql, values: [], names: [] });
      const says = `the ${part} that it names is not the one that was recorded`;
      expect([fact, faults]).toEqual([fact, expect.arrayContaining([{ what: `${fact} ${id}`, says }])]);
    }
  });

  it('names what everybody could open though nobody outside is shown it', async () => {
    const { rows } = await record.db.admin.query<{ id: string }>(
      `select o.entry_id as id from ledger_opening o join ledger_opening h on h.entry_id = o.entry_id where o.shown and not h.shown limit 5`,
    );
    expect(rows.length).toBe(5);
    for (const { id } of rows) {
      const sql = `update ledger_opening o set openings = o.openings || h.openings from ledger_opening h
        where o.entry_id = h.entry_id and o.shown and not h.shown and o.entry_id = $1`;
      const faults = await foundAfter({ kind: 'shown', sql, values: [id], names: [] });
      const named = (faults ?? []).filter(({ what, says }) => what.includes(id) && says.includes('can be opened by everybody'));
      expect([id, named.length > 0]).toEqual([id, true]);
    }
  });

  it('names another hand at a release that was made as it was taken back', async () => {
    const { rows } = await record.db.admin.query<{ id: string }>('select id from release where released_at = taken_back_at');
    expect(rows.length).toBeGreaterThan(0);
    for (const { id } of rows) {
      const sql =
        'update app.release set released_by = (select a.id from app.actor a where a.id <> released_by limit 1) where id = $1';
      const faults = await foundAfter({ kind: 'by another', sql, values: [id], names: [] });
      expect(faults).toEqual([{ what: `release ${id}`, says: 'no entry tells of it' }]);
    }
  });

  it('names each of a thousand edits: of cells, hashes, places and levels, of what is searched and released, rows taken away, put in, exchanged and cut off', async () => {
    const kinds = new Set<string>();
    const missed: string[] = [];
    let made = 0;
    for (const edit of await drawnEdits(record.db.admin, 1_200, await erasedTexts())) {
      const faults = made < 1_000 ? await foundAfter(edit) : null;
      if (faults === null) continue;
      made += 1;
      kinds.add(edit.kind);
      const named = faults.some(({ what, says }) => edit.names.some((name) => `${what} ${says}`.includes(name)));
      if (!named)
        missed.push(
          `${edit.kind} of ${edit.names.join(' or ')}: ${edit.sql} ${JSON.stringify(edit.values)} → ${JSON.stringify(faults.slice(0, 2))}`,
        );
    }
    expect([missed.length, missed.slice(0, 10)]).toEqual([0, []]);
    expect(made).toBe(1_000);
    expect(kinds.size).toBeGreaterThanOrEqual(30);
  }, 2_400_000);
});
