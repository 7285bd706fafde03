import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, isInputObjectType, isObjectType } from 'graphql';
import { GRAPH } from '#api';
import { ROLES, type Field, type Shape } from '#libs/persistence';
import { testDatabase, type TestDatabase } from '../support/database.js';

/*
 * The matrix of visibility-matrix.ts is of rows. These two lists are of what a row tells: each column with what each role may do with
 * it, each field of the API with the column it is read from and whether everybody may read that. A column or a field that is not in its
 * list, or that somebody may do more with, fails here. After a change: COLUMNS=write npm run jest -- test/walls/columns.spec.ts, and
 * read what changed.
 */
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
}, 60_000);
afterAll(() => db.close());

const COLUMNS = join(import.meta.dirname, 'columns.txt');
const FIELDS = join(import.meta.dirname, 'fields.txt');

/** The lines that are in one and not in the other; with COLUMNS=write the file is written anew first. */
function differing(file: string, lines: readonly string[]): { readonly unlisted: string[]; readonly gone: string[] } {
  if (process.env['COLUMNS'] === 'write') writeFileSync(file, `${lines.join('\n')}\n`);
  const listed = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  return {
    unlisted: lines.filter((line) => !listed.includes(line)),
    gone: listed.filter((line) => !lines.includes(line)),
  };
}

const ALL_ROLES: readonly (readonly [string, string])[] = [
  ...Object.entries(ROLES).map(([role, { name }]) => [role, name] as const),
  ['levels', 'countersign_levels'],
  ['withholder', 'countersign_withholder'],
];

/** `app.reply.says app:ra public:r`: r reads it, a adds a row with it, c changes it. */
async function columnLines(): Promise<readonly string[]> {
  const may = ALL_ROLES.map(
    ([role, name]) =>
      `' ${role}:' || concat(${[
        ['select', 'r'],
        ['insert', 'a'],
        ['update', 'c'],
      ]
        .map(([right, letter]) => `case when has_column_privilege('${name}', c.oid, a.attnum, '${right}') then '${letter}' end`)
        .join(', ')})`,
  );
  const { rows } = await db.admin.query<{ line: string }>(
    `select n.nspname || '.' || c.relname || '.' || a.attname || ${may.join(' || ')} as line
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname in ('app', 'pub') and c.relkind in ('r', 'v', 'm', 'p', 'f') order by n.nspname, c.relname, a.attname`,
  );
  return rows.map(({ line }) => line.replaceAll(/ \w+:(?= |$)/g, ''));
}

/** `Reply.says reply.says everybody`; what is worked out says of what, what no shape reads is a resolver's. */
async function fieldLines(): Promise<readonly string[]> {
  const { rows } = await db.admin.query<{ name: string }>(
    `select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
     where c.relnamespace = 'pub'::regnamespace and has_column_privilege('${ROLES.public.name}', c.oid, a.attnum, 'select')`,
  );
  const shown = new Set(rows.map(({ name }) => name));
  const who = (...columns: readonly string[]) => (columns.every((each) => shown.has(each)) ? 'everybody' : 'members');
  const read = (shape: Shape, field: Field | undefined): string => {
    if (field === undefined) return 'by its resolver';
    if (field.is === 'column') {
      if (field.name !== undefined) return `${shape.table}.${field.name} ${who(`${shape.table}.${field.name}`)}`;
      return `worked out of a row of ${shape.table}`;
    }
    if (field.is === 'one') return `${field.of} by ${shape.table}.${field.by} ${who(`${shape.table}.${field.by}`)}`;
    if (field.is === 'many' || field.is === 'page') {
      const by = `${GRAPH[field.of]!.table}.${field.by}`;
      return `each ${field.of} by ${by} ${who(by)}`;
    }
    if (field.is === 'parts') {
      const of = Object.values(field.parts).flatMap(({ name }) => (name === undefined ? [] : [`${shape.table}.${name}`]));
      return `${of.join(' ')} ${who(...of)}`;
    }
    if (field.is === 'computed') return `worked out of ${field.needs.map((need) => need.field).join(', ')}`;
    return `worked out of a row of ${shape.table} and of what was asked`;
  };
  const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../apps/api/schema.graphql'), 'utf8'));
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => {
      const shape = GRAPH[type.name];
      const fields = isObjectType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [];
      return fields.map((name) => `${type.name}.${name} ${shape ? read(shape, shape.fields[name]) : 'by its resolver'}`);
    })
    .sort();
}

describe('what a row tells', () => {
  it('is listed: every column of every table and view, with what each role may do with it', async () => {
    const lines = await columnLines();
    expect(lines.length).toBeGreaterThan(900);
    expect(differing(COLUMNS, lines)).toEqual({ unlisted: [], gone: [] });
  });

  it('is listed: every field of the API, with what it is read from and who may read that', async () => {
    const lines = await fieldLines();
    expect(lines.length).toBeGreaterThan(500);
    expect(differing(FIELDS, lines)).toEqual({ unlisted: [], gone: [] });
  });

  it('fails the list when somebody adds a column to a table, or to what everybody reads', async () => {
    await db.admin.query('begin');
    await db.admin.query(
      `alter table app.source add column told_by text; grant select (told_by) on app.source to countersign_public`,
    );
    const { unlisted } = differingFrom(await columnLines());
    await db.admin.query('rollback');
    expect(unlisted).toEqual([expect.stringMatching(/^app\.source\.told_by .*public:r/)]);
  });
});

/** The same, and nothing is written. */
function differingFrom(lines: readonly string[]): { readonly unlisted: readonly string[] } {
  const listed = readFileSync(COLUMNS, 'utf8').trimEnd().split('\n');
  return { unlisted: lines.filter((line) => !listed.includes(line)) };
}
