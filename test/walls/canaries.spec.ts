import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isObjectType, isRequiredArgument, type GraphQLObjectType } from 'graphql';
import type { Member } from '#libs/access/core';
import { aFullPlace, type Place } from '../support/record/builders.js';
import { plainFieldsOf } from '../support/record/mutations.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { FACT_TABLES } from './visibility-matrix.js';

let record: TestRecord;
/** every text of it is a canary, and nothing of it is released */
let hidden: Place;
/** all ids in the hidden place */
let ids: readonly string[];
let canaries: readonly string[];

beforeAll(async () => {
  record = await openRecord();
  const shown = await aFullPlace(record);
  await shown.released();
  hidden = await aFullPlace(record);
  [ids, canaries] = await plant();
}, 120_000);
afterAll(() => record.close());

/** What carries meaning for the program and not for people. */
const NO_WORDS = /_edtf$|_hash$|^engine$|^lists$|^calendar$/;

/** A canary in every column of text of every walled table and of notes, found in the catalog: a new column joins by itself. */
async function plant(): Promise<[readonly string[], readonly string[]]> {
  const { admin } = record.db;
  const { rows: columns } = await admin.query<{ table: string; column: string; list: boolean }>(
    `select c.relname as table, a.attname as column, a.atttypid = 'text[]'::regtype as list
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'app'::regnamespace and c.relname = any ($1) and a.atttypid in ('text'::regtype, 'text[]'::regtype)`,
    [[...FACT_TABLES, 'note', 'space']],
  );
  const planted: string[] = [];
  for (const { table, column, list } of columns.filter((each) => !NO_WORDS.test(each.column))) {
    const canary = `canary-${table}-${column}-x`;
    const where = table === 'space' ? 'id = $1' : 'space_id = $1';
    const value = list ? 'array[$2::text]' : '$2';
    const { rowCount } = await admin.query(`update app.${table} set ${column} = ${value} where ${where}`, [hidden.space, canary]);
    if (rowCount) planted.push(canary);
  }
  const all: string[] = [];
  for (const table of FACT_TABLES) {
    const { rows } = await admin.query<{ id: string }>(`select id from app.${table} where space_id = $1`, [hidden.space]);
    all.push(...rows.map((row) => row.id));
  }
  return [all, planted];
}

const found = (text: string) => [...new Set(text.match(/canary-\w+-\w+-x/g))];

/** Every plain field of a type and, so deep, of all it leads to. */
function everything(type: GraphQLObjectType, deep: number): string {
  const inner = Object.values(type.getFields()).flatMap((field) => {
    const of = getNamedType(field.type);
    if (deep === 0 || !isObjectType(of) || field.args.some(isRequiredArgument)) return [];
    return [`${field.name} ${everything(of, deep - 1)}`];
  });
  return `{ __typename ${[...plainFieldsOf(type), ...inner].join(' ')} }`;
}

/** All that the queries at the top of the schema answer, of lists and of each hidden id, with errors and counts. */
async function askAll(viewer?: Member): Promise<string> {
  const told: string[] = [];
  for (const { name, args, type } of Object.values(record.schema.getQueryType()!.getFields())) {
    const of = getNamedType(type);
    const required = args.filter(isRequiredArgument).map((arg) => arg.name);
    const ask = async (given: string) => {
      const fields = isObjectType(of) ? everything(of, of.name.endsWith('Connection') ? 2 : 1) : '';
      told.push(JSON.stringify(await record.execute(`{ ${name}${given} ${fields} }`, {}, viewer)));
    };
    if (required.length === 0) await ask('');
    else if (required.join() === 'id') for (const id of ids) await ask(`(id: "${id}")`);
    else if (required.join() === 'thing') {
      for (const kind of ['COMMITMENT']) for (const id of ids) await ask(`(thing: { kind: ${kind}, id: "${id}" })`);
    }
  }
  return told.join('\n');
}

/** Every page that a link leads to from the first one, and what stands at the address of every hidden thing. */
async function crawl(): Promise<{ readonly text: string; readonly pages: number }> {
  const kinds = ['commitments', 'works', 'engagements', 'comparisons', 'organizations', 'sources'];
  const hiddenPages = kinds.flatMap((kind) => ids.flatMap((id) => [`/${kind}/${id}`, `/preview/${kind}/${id}`]));
  const waiting = ['/', ...hiddenPages, '/health', '/health/ready', '/nowhere'];
  const seen = new Set(waiting);
  const texts: string[] = [];
  for (let url = waiting.shift(); url !== undefined && seen.size < 3_000; url = waiting.shift()) {
    const { body, headers } = await record.app.inject({ method: 'GET', url });
    texts.push(body, JSON.stringify(headers));
    for (const [, href = ''] of body.matchAll(/href="(\/(?!assets|data\?|\/)[^"#]*)"/g)) {
      const path = href.replaceAll('&amp;', '&');
      if (!seen.has(path)) waiting.push(path);
      seen.add(path);
    }
  }
  return { text: texts.join('\n'), pages: seen.size - hiddenPages.length };
}

describe('what is private to a space', () => {
  it('carries a canary in every text of every table', () => {
    const tables = new Set(canaries.map((canary) => canary.split('-')[1]));
    expect(tables.size).toBeGreaterThan(15);
    expect(canaries.length).toBeGreaterThan(45);
  });

  it('is there for its steward, so that the search below can find it', async () => {
    expect(found(await askAll(hidden.writer)).length).toBeGreaterThan(30);
  }, 300_000);

  it('stands in no answer to anybody, nor to a stranger with an account: no list, count, error or thing', async () => {
    expect(found(await askAll())).toEqual([]);
    expect(found(await askAll(await record.member({})))).toEqual([]);
  }, 300_000);

  it('stands on no page, in no header and in no answer to an address that is not there', async () => {
    const { text, pages } = await crawl();
    expect(pages).toBeGreaterThan(10);
    expect(found(text)).toEqual([]);
    expect(text).not.toContain(hidden.space);
  }, 300_000);

  it('is counted by nobody outside: every list says as many as without it', async () => {
    const stranger = await record.member({});
    const before = [await counts(stranger), await counts()];
    await hidden.aCommitment({ verb: `canary-${randomUUID()}` });
    expect([await counts(stranger), await counts()]).toEqual(before);
  });
});

async function counts(viewer?: Member): Promise<object> {
  const lists = Object.values(record.schema.getQueryType()!.getFields()).filter((field) =>
    getNamedType(field.type).name.endsWith('Connection'),
  );
  const told = lists.map(async ({ name }) => [
    name,
    await record.execute(`{ ${name} { totalCount { count more } } }`, {}, viewer),
  ]);
  return Promise.all(told);
}
