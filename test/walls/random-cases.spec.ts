import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LEVELS } from '#libs/kernel';
import type { Database } from '#libs/persistence';
import { asRole } from '../support/record/as-role.js';
import { aFullPlace } from '../support/record/builders.js';
import { mutationsOf } from '../support/record/mutations.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { kindsOf, type Kind } from './level-tree.js';
import { aRandomRecord, Dice, templatesOf, type Person, type Placed, type RandomRecord } from './random-record.js';
import { adds, changes, DEEDS, outcome, sees, shownAt, type Deed } from './who-may.js';

let record: TestRecord;
let kinds: readonly Kind[];
const spaces = new Map<string, ReadonlyMap<string, object>>();
/** whether the last deed through the service came to its end; it is taken back all the same */
let done = false;

beforeAll(async () => {
  record = await openRecord();
  kinds = await kindsOf(record.db.admin);
  for (let i = 0; i < 3; i++) {
    const place = await aFullPlace(record);
    await place.put('embargo', { kind: 'ORGANIZATION', id: await place.anOrganization(), to: [] });
    spaces.set(place.space, await templatesOf(record.db.admin, kinds, place));
  }
  nothingStays(record.db.database);
}, 180_000);
afterAll(() => record.close());

/** Whatever is written from now on is taken back when it is done, so that each case meets the record as it was made. */
function nothingStays(database: Database): void {
  const write = database.write.bind(database);
  database.write = async <T>(acting: Parameters<Database['write']>[0], work: Parameters<typeof write<T>>[1]): Promise<T> => {
    let came: { readonly of: T } | null = null;
    const takenBack = new Error('taken back');
    try {
      return await write<T>(acting, async (manager) => {
        came = { of: await work(manager) };
        throw takenBack;
      });
    } catch (error) {
      if (error !== takenBack) throw error;
      done = true;
      return came!.of;
    }
  };
}

/** What of the tables can be asked for by its id, through the service. */
const QUERIES: readonly string[] = [
  'call',
  'commitment',
  'comparison',
  'engagement',
  'organization',
  'source',
  'version',
  'work',
];

const MUTATIONS: Readonly<Record<Exclude<Deed, 'record'>, readonly [string, object]>> = {
  propose: ['proposeRelease', {}],
  release: ['release', {}],
  embargo: ['embargo', { until: '2034-05-01T09:00:00.000Z', to: [] }],
  'take back': ['takeBack', { reason: 'SAFETY' }],
  redact: ['redact', { reason: 'SAFETY' }],
  erase: ['erase', { reason: 'SAFETY' }],
};

async function tryDeed(deed: Deed, { table, id }: Placed, viewer: Person['viewer']): Promise<string> {
  const [name, given] =
    deed === 'record'
      ? ['recordWork', { engagementId: id, title: 'A work', kind: 'letter' }]
      : [MUTATIONS[deed][0], { kind: table.toUpperCase(), id, ...MUTATIONS[deed][1] }];
  done = false;
  const { errors } = await record.execute(
    mutationsOf(record.schema).find((each) => each.name === name)!.document,
    { input: given },
    viewer,
  );
  if (done) return 'allowed';
  const code = errors?.[0]?.extensions?.['code'];
  if (code === 'NOT_FOUND') return 'not found';
  if (code === 'FORBIDDEN') return 'refused';
  // Refused for another reason than who asks: it is public already, or was never released.
  return code === 'CONFLICT' ? 'allowed' : `answered with ${String(code)}`;
}

const LISTS = ['commitments', 'comparisons', 'engagements', 'organizations', 'sources'];

type Case = (person: Person, row: Placed, dice: Dice, all: RandomRecord) => Promise<readonly [unknown, unknown] | null>;

/** Each answers what came and what was to come; null where it cannot be asked of this row. */
const CASES: Readonly<Record<string, Case>> = {
  'reads it in SQL': async (person, row) => {
    const reader = record.db.database.reader({ actorId: person.account });
    try {
      const found = await reader.query(`select id from ${row.table} where id = $1`, [row.id]);
      return [found.length, Number(sees(person, row))];
    } finally {
      await reader.close();
    }
  },
  'reads it in nobody’s name on the members’ role': async (_, { table, id }) => [
    await asRole(record.db.admin, 'app', null, `select id from app.${table} where id = $1`, [id]),
    0,
  ],
  'asks for it': async (person, row) => {
    if (!QUERIES.includes(row.table)) return null;
    const { data, errors } = await record.execute(
      `query ($id: ID!) { ${row.table}(id: $id) { id } }`,
      { id: row.id },
      person.viewer,
    );
    return [
      errors?.[0]?.extensions?.['code'] ?? (data?.[row.table] as { id: string }).id,
      sees(person, row) ? row.id : 'NOT_FOUND',
    ];
  },
  'reads a list': async (person, _, dice, all) => {
    const name = dice.pick(LISTS);
    const { data, errors } = await record.execute(`{ ${name}(first: 100) { nodes { id } } }`, {}, person.viewer);
    if (errors) return [errors[0]!.message, 'a list'];
    const ids = new Set((data![name] as { nodes: { id: string }[] }).nodes.map((node) => node.id));
    const of = all.rows.filter(({ table }) => `${table}s` === name);
    return [of.filter(({ id }) => ids.has(id)).map(({ id }) => id), of.filter((each) => sees(person, each)).map(({ id }) => id)];
  },
  'does a deed': async (person, _, dice, { rows }) => {
    const deed = dice.pick(DEEDS);
    const row = dice.pick(rows.filter(({ table }) => (deed === 'record' ? table === 'engagement' : RELEASABLE.has(table))));
    const [came, due] = [await tryDeed(deed, row, person.viewer), outcome(person, deed, row)];
    tally.add(`${deed}: ${due}`);
    // That it is public already is told before it is asked whose it is: everybody can see that.
    const soon = ['propose', 'release', 'embargo'].includes(deed) && row.level === 'public' && due === 'refused';
    return [came, soon && person.account !== null ? 'allowed' : due];
  },
  'changes its level in SQL': async (person, row, dice) => {
    const to = dice.pick(LEVELS);
    const came = await sql(person, `update app.${row.table} set level = $2 where id = $1`, [row.id, to]);
    return [came, person.account === null ? 'forbidden' : changes(person, row, to)];
  },
  'supersedes it in SQL': async (person, row) => {
    if (row.table === 'confirmation') return null; // it is superseded already
    const came = await sql(person, `update app.${row.table} set superseded_at = now() where id = $1`, [row.id]);
    return [came, person.account === null ? 'forbidden' : changes(person, row, row.level)];
  },
  'adds one in SQL': async (person, row, dice, { people }) => {
    const [level, by] = [dice.pick(LEVELS), dice.pick([person.account, person.account, dice.pick(people).account])];
    const { rows } = await record.db.admin.query<{ row: object }>(
      `select to_jsonb(t) as row from app.${row.table} t where id = $1`,
      [row.id],
    );
    const fresh = { ...rows[0]!.row, id: randomUUID(), level, recorded_by: by ?? randomUUID(), superseded_at: null };
    const add = `insert into app.${row.table} select * from jsonb_populate_record(null::app.${row.table}, $1::jsonb)`;
    const came = await sql(person, add, [JSON.stringify(fresh)]);
    // Past the wall, the new row may still stand against a key of the table.
    return [came !== 'forbidden', adds(person, row.space, level, by)];
  },
  'takes it away in SQL': async (person, { table, id }) => [
    await sql(person, `delete from app.${table} where id = $1`, [id]),
    'forbidden',
  ],
};

const sql = (person: Person, text: string, values: readonly unknown[]) =>
  asRole(record.db.admin, person.account === null ? 'public' : 'app', person.account, text, values);

/** Those that are released, embargoed and withheld on their own, and hold words. */
const RELEASABLE = new Set([
  'call',
  'claim',
  'commitment',
  'due_date',
  'engagement',
  'harm_note',
  'judgement',
  'version',
  'work',
]);
/** each deed with each of its outcomes that was met */
const tally = new Set<string>();

describe('10,000 random cases of who, what and whose', () => {
  it('come out as the oracle says, through the service and in SQL', async () => {
    let asked = 0;
    const of = new Map<string, number>();
    const names = Object.keys(CASES);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 997, maxLength: 997 }), async (throws) => {
        const dice = new Dice(throws);
        const all = await aRandomRecord(record, kinds, spaces, dice);
        const wrong: object[] = [];
        for (let left = 500; left > 0;) {
          const [person, row, name] = [dice.pick(all.people), dice.pick(all.rows), dice.pick(names)];
          const answer = await CASES[name]!(person, row, dice, all);
          if (!answer) continue;
          left -= 1;
          asked += 1;
          of.set(name, (of.get(name) ?? 0) + 1);
          const [came, due] = answer.map((each) => JSON.stringify(each));
          const role = person.ranks[row.space!] ?? 'none';
          if (came !== due) wrong.push({ name, came, due, role, table: row.table, own: row.level, shown: shownAt(row) });
        }
        await all.clear();
        expect(wrong).toEqual([]);
      }),
      { numRuns: 20, endOnFailure: true },
    );
    expect(asked).toBe(10_000);
    expect(Math.min(...names.map((name) => of.get(name) ?? 0))).toBeGreaterThan(300);
    const outcomes = DEEDS.flatMap((deed) => ['not found', 'refused', 'allowed'].map((due) => `${deed}: ${due}`));
    expect(outcomes.filter((each) => !tally.has(each))).toEqual([]);
  }, 300_000);
});
