import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { LEVELS, type Level } from '#libs/kernel';
import { ANONYMOUS, type Member, type Viewer } from '#libs/access/core';
import type { Place } from '../support/record/builders.js';
import type { TestRecord } from '../support/record/open-record.js';
import { growThing, insertOf, templateFor, type Kind, type Thing } from './level-tree.js';
import type { Asker, Rank, Row } from './who-may.js';

/** Numbers in a row, each looked at once: what a random record is made of, so that a failing one can be made again. */
export class Dice {
  private at = 0;
  constructor(private readonly throws: readonly number[]) {}

  pick<T>(of: readonly T[]): T {
    return of[this.throws[this.at++ % this.throws.length]! % of.length]!;
  }

  five(): readonly number[] {
    return Array.from({ length: 5 }, () => this.throws[this.at++ % this.throws.length]!);
  }
}

export type Person = Asker & { readonly viewer: Viewer };
export type Placed = Row & { readonly table: string };

export interface RandomRecord {
  readonly people: readonly Person[];
  readonly rows: readonly Placed[];
  /** takes its rows away again */
  clear(): Promise<void>;
}

const RANKS: readonly (Rank | undefined)[] = [undefined, undefined, 'reader', 'editor', 'steward'];
const SIZE = 36;

/** The rows of places, table by table, from which others are made. */
export async function templatesOf(admin: Client, kinds: readonly Kind[], place: Place): Promise<ReadonlyMap<string, object>> {
  const templates = new Map<string, object>();
  for (const { table } of kinds) {
    const sql = `select to_jsonb(t) as row from app.${table} t where space_id = $1 limit 1`;
    const { rows } = await admin.query<{ row: object }>(sql, [place.space]);
    if (!rows[0]) throw new Error(`aFullPlace has no row in ${table}`);
    templates.set(table, rows[0].row);
  }
  return templates;
}

/** People of random roles in the spaces, and a tree of things in each: of random kinds, levels and writers, for random people. */
export async function aRandomRecord(
  record: TestRecord,
  kinds: readonly Kind[],
  spaces: ReadonlyMap<string, ReadonlyMap<string, object>>,
  dice: Dice,
): Promise<RandomRecord> {
  const { admin } = record.db;
  const people: Person[] = [{ account: null, ranks: {}, named: new Set(), viewer: ANONYMOUS }];
  for (let i = 0; i < 6; i++) {
    const ranks = Object.fromEntries([...spaces.keys()].map((space) => [space, i === 0 ? undefined : dice.pick(RANKS)]));
    const given = Object.fromEntries(Object.entries(ranks).filter(([, rank]) => rank !== undefined)) as Record<string, Rank>;
    const viewer: Member = await record.member(given);
    people.push({ account: viewer.actorId, ranks, named: new Set(), viewer });
  }
  const rows = new Map<string, Placed>();
  const texts = new Map<string, Placed[]>();
  const textOf = (version: string) => texts.get(version) ?? texts.set(version, []).get(version)!;
  for (const [space, templates] of spaces) {
    const things: Thing[] = [];
    const first = ['organization', 'organization', 'engagement', 'work', 'version', 'commitment'];
    while (things.length < SIZE) {
      const thing = growThing(kinds, { add: dice.five()[0]!, level: levelOf(dice), picks: dice.five() }, things, first.shift());
      const by = dice.pick(people.slice(1)).account!;
      const { text, values } = insertOf(thing, { ...templateFor(kinds, templates, thing), recorded_by: by }, 1_000 + rows.size);
      await admin.query(text, [...values]);
      if (thing.table === 'harm_note' && thing.level === 'public') await release(admin, space, thing.id, by);
      things.push(thing);
      const parents = Object.values(thing.parents).map((id) => rows.get(id)!);
      const placed = { id: thing.id, table: thing.table, space, level: thing.level, by, parents };
      const blocks = textOf(thing.parents['version_id'] ?? '');
      if (thing.table === 'block') blocks.push(placed);
      const more = { seal_reveal: { opens: blocks }, harm_note: { itsAuthorsAlone: true } }[thing.table];
      rows.set(thing.id, { ...placed, ...more });
      for (const person of people.slice(1)) if (dice.pick([0, 1, 2]) === 0) await name(admin, person, space, thing.id);
    }
  }
  const clear = async () => {
    await admin.query('delete from app.embargo_sight where row_id = any ($1)', [[...rows.keys()]]);
    await admin.query('delete from app.release where thing_id = any ($1)', [[...rows.keys()]]);
    for (const { id, table } of [...rows.values()].reverse()) await admin.query(`delete from app.${table} where id = $1`, [id]);
  };
  return { people, rows: [...rows.values()], clear };
}

/** More often seen than not: where one parent is private, all below it is. */
function levelOf(dice: Dice): Level {
  return dice.pick([...LEVELS, 'space', 'embargoed', 'embargoed', 'public', 'public', 'public']);
}

/** A note of harm goes along with nothing: where everybody sees it, its author released it. */
async function release(admin: Client, space: string, note: string, by: string): Promise<void> {
  await admin.query(
    `insert into app.release (id, space_id, thing_kind, thing_id, released_at, released_by, people)
     values ($1, $2, 'harm_note', $3, now(), $4, 1)`,
    [randomUUID(), space, note, by],
  );
}

/** Named in the embargo of a row, whether or not it is embargoed: being named shows nothing of what is not. */
async function name(admin: Client, person: Person, space: string, row: string): Promise<void> {
  (person.named as Set<string>).add(row);
  await admin.query(
    `insert into app.embargo_sight (row_id, actor_id, embargo_id, space_id)
     select $1, $2, e.id, $3 from app.embargo e where e.space_id = $3 limit 1`,
    [row, person.account, space],
  );
}
