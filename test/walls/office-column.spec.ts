import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ANONYMOUS, type Member, type Viewer } from '#libs/access/core';
import { aFullPlace, type Place } from '../support/record/builders.js';
import { listed, listsOf } from '../support/record/lists.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

/*
 * The column of the office in the matrix, through GraphQL: each query by id with the id of everything there is in the space, and each
 * list, asked by the office of an institution that was asked about one thing, beside a member of another space and anybody. The cells
 * in SQL are in visibility-matrix.ts; what it writes is in offices.spec.ts.
 */
let record: TestRecord;
let place: Place;
let asked: string;
let office: Member;
let stranger: Member;
beforeAll(async () => {
  record = await openRecord();
  place = await aFullPlace(record);
  await place.release(['ORGANIZATION', place.group], ['ORGANIZATION', place.institution], ['ENGAGEMENT', place.engagement]);
  asked = await place.aCommitment({ postId: null, workId: null });
  await place.put('askForReply', { about: { kind: 'COMMITMENT', id: asked } });
  stranger = await record.member({});
  office = await record.again((await record.outsider(place.space, 'office', place.institution)).who);
  await place.put('embargo', { kind: 'COMMITMENT', id: asked, to: [office.actorId] });
}, 120_000);
afterAll(() => record.close());

/** Every query that takes the id of one thing. */
const lookUps = () =>
  Object.values(record.schema.getQueryType()!.getFields())
    .filter((field) => field.args.some(({ name }) => name === 'id'))
    .map(({ name }) => name);

async function finds(name: string, id: string, viewer: Viewer): Promise<boolean> {
  const { data, errors } = await record.execute(`query ($id: ID!) { ${name}(id: $id) { id } }`, { id }, viewer);
  return errors === undefined && data?.[name] != null;
}

it('finds by id what everybody finds and what its institution was asked about, and nothing else of the space', async () => {
  const { rows } = await record.db.admin.query<{ id: string }>(
    'select distinct subject_id as id from app.ledger_outbox where space_id = $1',
    [place.space],
  );
  const known = Object.values(place).filter((each): each is string => typeof each === 'string' && each.length === 36);
  const ids = [...new Set([...rows.map(({ id }) => id), ...known])];
  const [own, more, found]: [string[], string[], Set<string>] = [[], [], new Set()];
  for (const name of lookUps()) {
    for (const id of ids) {
      if (!(await finds(name, id, place.writer))) continue;
      found.add(name);
      const [theirs, others] = [await finds(name, id, office), await finds(name, id, stranger)];
      if (others) own.push(name);
      if (theirs !== others) more.push(`${name} ${id}`);
    }
  }
  expect([...found].sort()).toEqual(lookUps().sort());
  expect(more).toEqual([`commitment ${asked}`]);
  expect(own.length).toBeLessThan(8);
}, 120_000);

it('lists what everybody lists and what its institution was asked about', async () => {
  const more: string[] = [];
  for (const name of listsOf(record.schema)) {
    const of = async (viewer: Viewer) => {
      const { data, errors } = await record.execute(`{ ${listed(name, 'first: 100')} { nodes { id } } }`, {}, viewer);
      return errors
        ? 'refused'
        : (data![name] as { readonly nodes: readonly { readonly id: string }[] }).nodes.map(({ id }) => id);
    };
    const [theirs, others] = [await of(office), await of(stranger)];
    if (JSON.stringify(theirs) !== JSON.stringify(others)) more.push(`${name} ${String(theirs)}`);
    if (theirs === 'refused') expect([name, await of(ANONYMOUS)]).toEqual([name, 'refused']);
  }
  expect(more).toEqual([`commitments ${asked}`]);
});
