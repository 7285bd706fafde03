import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Viewer } from '#libs/access/core';
import { RecordSearch20261126040000 } from '../../migrations/20261126040000-record-search.js';
import { asRole } from '../support/record/as-role.js';
import { aFullPlace, aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { FACT_TABLES } from './visibility-matrix.js';

let record: TestRecord;
let shown: Place;
let hidden: Place;
beforeAll(async () => {
  record = await openRecord();
  const full = await aFullPlace(record);
  await full.released();
  [shown, hidden] = [full, await aFullPlace(record)];
}, 120_000);
afterAll(() => record.close());

interface Hit {
  readonly id: string;
  readonly kind: string;
  readonly says: readonly { readonly text: string; readonly matched: boolean }[];
  readonly commitment: { readonly id: string } | null;
}
interface Hits {
  readonly nodes: readonly Hit[];
  readonly totalCount: { readonly count: number };
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function search(text: string, viewer?: Viewer, more: object = {}): Promise<Hits> {
  const document = `query ($text: String!, $kind: SubjectKind, $first: Int, $after: String) {
    search(text: $text, kind: $kind, first: $first, after: $after) {
      nodes { id kind says { text matched } commitment { id } } totalCount { count } pageInfo { hasNextPage endCursor }
    }
  }`;
  const { data, errors } = await record.execute(document, { text, first: 100, ...more }, viewer);
  if (errors) throw new Error(errors[0]!.message);
  return data!['search'] as Hits;
}

const idsOf = ({ nodes }: Hits) => nodes.map(({ id }) => id);

/** A commitment that says this, in the space of a place. */
async function says(place: Place, statement: string): Promise<string> {
  return place.put('recordCommitment', { statement });
}

/**
 * Kept out of the search: it tells how something was found or done, and no page shows it as a text of its own. A seal has a
 * page, and what it says of its text is one sentence, found on the page of the work.
 */
const NOT_SEARCHED = [
  'address_event',
  'call_addressee',
  'comparison',
  'confirmation',
  'due_date',
  'file_comment',
  'email_header',
  'finding',
  // No snippet is to show of harm what stands behind a warning (record 0072).
  'harm_note',
  'log_party',
  'log_promise',
  'organization',
  // What it shows is told to whoever does not see it, and is found with its source.
  'picture',
  'seal',
  'seal_reveal',
  'tracked_change',
  'version_capture',
  'version_file',
];

describe('what everybody can search', () => {
  it('is every row of a text that a public view shows and that stands, and no other', async () => {
    const listed = FACT_TABLES.filter((table) => !NOT_SEARCHED.includes(table)).map(
      (table) => `select id from ${table} where superseded_at is null`,
    );
    const { rows } = await record.db.admin.query<{ id: string }>('select id from app.released_text order by id');
    const reader = record.db.database.reader({ actorId: null });
    const seen = await reader.query<{ id: string }>(`${listed.join(' union all ')} order by id`);
    await reader.close();
    expect(rows.length).toBeGreaterThan(20);
    expect(rows).toEqual(seen);
  });

  it('holds no word of what is in a space', async () => {
    const id = await says(hidden, 'A quokka was promised.');
    expect(idsOf(await search('quokka'))).toEqual([]);
    expect((await search('quokka')).totalCount.count).toBe(0);
    const { rows } = await record.db.admin.query(`select from app.released_text where id = $1 or says like '%quokka%'`, [id]);
    expect(rows).toEqual([]);
  });

  it('gains a text by its release and loses it when it is taken back', async () => {
    const id = await says(shown, 'A numbat was promised.');
    expect(idsOf(await search('numbat'))).toEqual([]);
    await shown.release(['COMMITMENT', id]);
    expect((await search('numbat')).nodes.map(({ commitment }) => commitment?.id)).toEqual([id]);
    await shown.put('takeBack', { kind: 'COMMITMENT', id, reason: 'WRONG' });
    expect(await search('numbat')).toMatchObject({ nodes: [], totalCount: { count: 0 } });
  });

  it('loses a text when what it hangs from is taken back', async () => {
    const place = await aPlace(record);
    await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
    await place.release(['POST', place.post], ['ENGAGEMENT', place.engagement], ['WORK', place.work]);
    const id = await says(place, 'A bilby was promised.');
    await place.release(['COMMITMENT', id]);
    expect((await search('bilby')).nodes).toHaveLength(1);
    await place.put('takeBack', { kind: 'ENGAGEMENT', id: place.engagement, reason: 'SAFETY' });
    expect((await search('bilby')).nodes).toEqual([]);
  });

  it('is found by any form of a word, with what matched marked', async () => {
    const id = await says(shown, 'They were promising dibblers to everybody.');
    await shown.release(['COMMITMENT', id]);
    const { nodes } = await search('dibbler promise');
    expect(nodes[0]!.says.filter(({ matched }) => matched).map(({ text }) => text)).toEqual(['promising', 'dibblers']);
    expect(nodes[0]!.says.map(({ text }) => text).join('')).toBe('They were promising dibblers to everybody.');
  });

  it('is narrowed to a kind, and read page by page without a row twice or left out', async () => {
    for (const n of [1, 2, 3]) await shown.release(['COMMITMENT', await says(shown, `Quoll number ${n}.`)]);
    expect((await search('quoll', undefined, { kind: 'ENGAGEMENT' })).nodes).toEqual([]);
    const read: string[] = [];
    let after: string | null = null;
    do {
      const page: Hits = await search('quoll', undefined, { kind: 'COMMITMENT', first: 1, after });
      read.push(...page.nodes.map(({ says: pieces }) => pieces.map(({ text }) => text).join('')));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(read).toEqual(['Quoll number 3.', 'Quoll number 2.', 'Quoll number 1.']);
  });
});

describe('what a member can search', () => {
  it('is what stands in their spaces and what is released, and not another’s space', async () => {
    const [mine, released] = [await says(hidden, 'A potoroo is due.'), await says(shown, 'Another potoroo is due.')];
    await shown.release(['COMMITMENT', released]);
    const found = async (viewer: Viewer) => (await search('potoroo', viewer)).nodes.map(({ commitment }) => commitment?.id);
    expect(await found(hidden.writer)).toEqual([released, mine]);
    expect(await found(shown.writer)).toEqual([released]);
  });

  it('is what stands: a corrected text is found by its new words alone', async () => {
    const id = await says(hidden, 'A woylie is due.');
    const { data } = await record.execute('query ($id: ID!) { commitment(id: $id) { readingId } }', { id }, hidden.writer);
    const { readingId } = data!['commitment'] as { readonly readingId: string };
    await hidden.put('correctCommitment', { commitmentId: id, readingId, statement: 'A chuditch is due.' });
    expect((await search('woylie', hidden.writer)).nodes).toEqual([]);
    expect((await search('chuditch', hidden.writer)).nodes.map(({ commitment }) => commitment?.id)).toEqual([id]);
  });

  it('is nothing for nobody on the members’ role', async () => {
    const count = (name: string) => asRole(record.db.admin, 'app', null, `select count(*) as n from ${name}`);
    expect([await count('app.search_text'), await count('app.released_text')]).toEqual([0, 0]);
  });
});

/** What has been there longer than the search has: of the other tables nothing was released before it. */
const OLDER = `where kind not in ('labour', 'log_entry')`;

it('comes with what was released before there was a search', async () => {
  const { admin } = record.db;
  const rows = async () =>
    (await admin.query(`select id, kind, page_id, says, recorded_at from app.released_text ${OLDER} order by id`)).rows;
  const kept = await rows();
  await admin.query('drop table app.released_text cascade');
  const { rows: made } = await admin.query<{ drop: string }>(`
    select format('drop function app.%I cascade', proname) as drop from pg_proc where proname like 'keep\\_released\\_%'
    union all select format('drop index app.%I', relname) from pg_class where relname like '%\\_not\\_released' and relkind = 'i'`);
  for (const { drop } of made) await admin.query(drop);
  const owner = new pg.Client({ connectionString: record.db.ownerUrl, options: '-c search_path=app' });
  await owner.connect();
  await new RecordSearch20261126040000().up({ query: (sql: string) => owner.query(sql) } as never);
  await owner.end();
  expect(kept.length).toBeGreaterThan(20);
  expect(await rows()).toEqual(kept);
});

it('finds nothing and refuses nothing where only words too common to look for are given', async () => {
  expect(await search('the of and')).toMatchObject({ nodes: [], totalCount: { count: 0 } });
});
