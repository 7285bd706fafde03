import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Member, type Viewer } from '#libs/access/core';
import { aFullPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let places: readonly Place[];
/** every id of a thing, by whose it is */
const owners = new Map<string, number>();

beforeAll(async () => {
  record = await openRecord({ poolSize: 3 });
  places = [await aFullPlace(record), await aFullPlace(record)];
  for (const [i, place] of places.entries()) {
    const { rows: tables } = await record.db.admin.query<{ name: string }>(
      `select table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
       where table_schema = 'app' and table_type = 'BASE TABLE' and column_name = 'recorded_by'`,
    );
    const each = tables.map(({ name }) => `select id::text from app.${name} where recorded_by = $1`);
    const { rows } = await record.db.admin.query<{ id: string }>(
      `${each.join(' union all ')} union all select id::text from app.note where written_by = $1`,
      [place.writer.actorId],
    );
    for (const { id } of rows) owners.set(id, i);
    owners.set(place.space, i);
  }
}, 120_000);
afterAll(() => record.close());

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Documents of several kinds, some with one field at the top and some with more, some with things of the other place named. */
function documents(place: Place, other: Place): readonly (readonly [string, object])[] {
  return [
    ['{ commitments { nodes { id madeBy { id } engagement { id } dueDates { id } } } }', {}],
    ['{ viewer { spaces { id name } } engagements { nodes { id title } } }', {}],
    ['{ notes { nodes { id body } } comparisons { nodes { id findings { id } } } }', {}],
    ['query ($id: ID!) { work(id: $id) { id versions { id text { text } signOffs { id } } } }', { id: place.work }],
    ['query ($id: ID!) { work(id: $id) { id versions { id } } }', { id: other.work }],
    [
      'query ($a: ID!, $b: ID!) { a: commitment(id: $a) { id statement } b: commitment(id: $b) { id statement } }',
      { a: place.commitment, b: other.commitment },
    ],
    ['{ organizations { nodes { id names { name } } } }', {}],
  ];
}

describe('requests of several people at once on few connections', () => {
  it('never hold a row that is not for who asks: 20,000 requests of seven viewers on three connections a role', async () => {
    const [one, two] = places as readonly [Place, Place];
    const both: Member = await record.member({ [one.space]: 'reader', [two.space]: 'editor' });
    const viewers: readonly (readonly [Viewer, readonly number[]])[] = [
      [one.writer, [0]],
      [two.writer, [1]],
      [await record.member({ [one.space]: 'editor' }), [0]],
      [await record.member({ [two.space]: 'reader' }), [1]],
      [both, [0, 1]],
      [await record.member({}), []],
      [ANONYMOUS, []],
    ];
    let own = 0;
    const leaks: object[] = [];
    const ask = async (turn: number): Promise<void> => {
      const [viewer, whose] = viewers[turn % viewers.length]!;
      const [mine, other] = whose[0] === 1 ? [two, one] : [one, two];
      const all = documents(mine, other);
      const [document, variables] = all[Math.floor(turn / viewers.length) % all.length]!;
      const { data, errors } = await record.execute(document, variables, viewer);
      const internal = errors?.find((error) => error.extensions?.['code'] === 'INTERNAL_SERVER_ERROR');
      for (const [id] of JSON.stringify(data ?? null).matchAll(ID)) {
        const owner = owners.get(id);
        if (owner === undefined) continue;
        if (whose.includes(owner)) own += 1;
        else leaks.push({ turn, document, id });
      }
      if (internal) leaks.push({ turn, document, internal });
    };
    for (let turn = 0; turn < 20_000; turn += 40) await Promise.all(Array.from({ length: 40 }, (_, i) => ask(turn + i)));
    expect(leaks).toEqual([]);
    expect(own).toBeGreaterThan(20_000);
  }, 300_000);

  it('leave no actor behind on a connection', async () => {
    for (let i = 0; i < 8; i++) {
      const reader = record.db.database.reader({ actorId: null });
      const [row] = await reader.query<{ actor: string | null }>(
        `select nullif(current_setting('app.actor', true), '') as actor`,
      );
      await reader.close();
      expect(row).toEqual({ actor: null });
    }
  });
});
