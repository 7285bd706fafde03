import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { LEVELS, type Level } from '#libs/kernel';
import { aFullPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import {
  changeOf,
  effectiveLevel,
  expectedLevels,
  growThing,
  insertOf,
  kindsOf,
  storedLevels,
  templateFor,
  type Kind,
  type Thing,
} from './level-tree.js';

let record: TestRecord;
let place: Place;
let kinds: readonly Kind[];
const templates = new Map<string, object>();
let counter = 1_000;

beforeAll(async () => {
  record = await openRecord();
  place = await aFullPlace(record);
  kinds = await kindsOf(record.db.admin);
  for (const { table } of kinds) {
    const { rows } = await record.db.admin.query<{ row: object }>(
      `select to_jsonb(t) as row from app.${table} t where space_id = $1 limit 1`,
      [place.space],
    );
    if (!rows[0]) throw new Error(`aFullPlace has no row in ${table}`);
    templates.set(table, rows[0].row);
  }
}, 120_000);
afterAll(() => record.close());

type Step =
  | { readonly add: number; readonly level: Level; readonly picks: readonly number[] }
  | { readonly change: number; readonly level: Level };

const level = fc.constantFrom(...LEVELS);
const picks = fc.array(fc.nat(), { minLength: 5, maxLength: 5 });
const addStep = fc.record({ add: fc.nat(), level, picks });
const changeStep = fc.record({ change: fc.nat(), level });

const thingOf = (step: Extract<Step, { add: number }>, things: readonly Thing[], of?: string) =>
  growThing(kinds, step, things, of);
const templateOf = (thing: Thing) => templateFor(kinds, templates, thing);

async function seed(): Promise<Thing[]> {
  const things: Thing[] = [];
  for (const table of ['organization', 'organization', 'engagement', 'work', 'version', 'commitment']) {
    const thing = thingOf({ add: 0, level: 'public', picks: [1, 2, 3, 5, 6] }, things, table);
    await record.db.admin.query(asQuery(insertOf(thing, templateOf(thing), counter++)));
    things.push(thing);
  }
  return things;
}

function asQuery({ text, values }: { readonly text: string; readonly values: readonly unknown[] }): pg.QueryConfig {
  return { text, values: [...values] };
}

async function expectOracle(things: readonly Thing[]): Promise<void> {
  const known = new Map(things.map((thing) => [thing.id, thing]));
  expect(await storedLevels(record.db.admin, things)).toEqual(expectedLevels(known));
}

describe('the effective level', () => {
  it('of every kind of thing is the least of its own and its parents’, after any changes in any order', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 3, arbitrary: addStep }, { weight: 2, arbitrary: changeStep }), { maxLength: 25 }),
        async (steps) => {
          const things = await seed();
          for (const step of steps as Step[]) {
            if ('add' in step) {
              const thing = thingOf(step, things);
              await record.db.admin.query(asQuery(insertOf(thing, templateOf(thing), counter++)));
              things.push(thing);
              seen.add(thing.table);
            } else {
              const thing = things[step.change % things.length]!;
              await record.db.admin.query(asQuery(changeOf(thing, step.level)));
              thing.level = step.level;
            }
          }
          await expectOracle(things);
        },
      ),
      { numRuns: 60 },
    );
    expect(seen.size).toBeGreaterThan(kinds.length / 2);
  }, 120_000);

  it('is the same when two transactions add and change at once, whatever order they meet in', async () => {
    const [one, two] = await Promise.all([connect(), connect()]);
    let together = 0;
    try {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.oneof(addStep, changeStep), { minLength: 1, maxLength: 4 }),
          fc.array(fc.oneof(addStep, changeStep), { minLength: 1, maxLength: 4 }),
          fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
          async (first, second, order) => {
            const things = await seed();
            const runs = [new Run(one, first as Step[], things), new Run(two, second as Step[], things)] as const;
            for (const turn of [...order, ...order.map((each) => !each)]) await runs[turn ? 0 : 1].step();
            const [a, b] = await Promise.all([runs[0].end(), runs[1].end()]);
            if (a && b) together += 1;
            await expectOracle(things);
          },
        ),
        { numRuns: 60 },
      );
      expect(together).toBeGreaterThan(20);
    } finally {
      await Promise.all([one.end(), two.end()]);
    }
  }, 120_000);

  it('of what is added while its parent is being closed is closed too', async () => {
    const things = await seed();
    const engagement = things.find((thing) => thing.table === 'engagement')!;
    const closing = await connect();
    try {
      await closing.query('begin');
      await closing.query(asQuery(changeOf(engagement, 'private')));
      const work = thingOf({ add: 0, level: 'public', picks: [1] }, things, 'work');
      let added = false;
      const adding = record.db.admin.query(asQuery(insertOf(work, templateOf(work), counter++))).then(() => (added = true));
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(added).toBe(false);
      await closing.query('commit');
      await adding;
      engagement.level = 'private';
      const known = new Map([...things, work].map((thing) => [thing.id, thing]));
      expect(effectiveLevel(work, known)).toBe('private');
      await expectOracle([...things, work]);
    } finally {
      await closing.end();
    }
  });
});

async function connect(): Promise<pg.Client> {
  const { host, port, user, password, database } = record.db.admin;
  const client = new pg.Client({ host, port, user: user!, password: password as unknown as string, database: database! });
  await client.connect();
  await client.query(`set deadlock_timeout = '20ms'`);
  return client;
}

/** One of two transactions that meet: its statements are sent one at a time, and it may have to wait for the other's end. */
class Run {
  private readonly effects: (() => void)[] = [];
  private readonly statements: (() => Promise<unknown>)[];
  private last: Promise<unknown> = Promise.resolve();
  private failed = false;
  private committed = false;

  constructor(
    private readonly client: pg.Client,
    steps: readonly Step[],
    things: Thing[],
  ) {
    const before = [...things];
    this.statements = [
      () => client.query('begin'),
      ...steps.map((step) => () => this.statement(step, before, things)),
      () => this.commit(),
    ];
  }

  /** Sends the next statement, and goes on without it when it waits. */
  async step(): Promise<void> {
    const next = this.statements.shift();
    if (!next) return;
    this.last = this.last.then(next).catch(() => (this.failed = true));
    await Promise.race([this.last, new Promise((resolve) => setTimeout(resolve, 3))]);
  }

  /** True when it was committed; only then does the oracle hear of it. */
  async end(): Promise<boolean> {
    while (this.statements.length > 0) await this.step();
    await this.last;
    return this.committed;
  }

  private async statement(step: Step, before: readonly Thing[], things: Thing[]): Promise<void> {
    if ('add' in step) {
      const thing = thingOf(step, before);
      await this.client.query(asQuery(insertOf(thing, templateOf(thing), counter++)));
      this.effects.push(() => void things.push(thing));
    } else {
      const thing = before[step.change % before.length]!;
      await this.client.query(asQuery(changeOf(thing, step.level)));
      this.effects.push(() => void (thing.level = step.level));
    }
  }

  private async commit(): Promise<void> {
    await this.client.query(this.failed ? 'rollback' : 'commit');
    this.committed = !this.failed;
    if (this.committed) this.effects.forEach((effect) => effect());
  }
}
