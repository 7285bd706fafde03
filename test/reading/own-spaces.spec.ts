import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Viewer } from '#libs/access/core';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

/** What is asked for by space: of one's own there is what it keeps, and of any other there is nothing. */
let record: TestRecord;
let here: Place;
let there: Place;
beforeAll(async () => {
  record = await openRecord();
  [here, there] = [await aPlace(record), await aPlace(record)];
  await here.release(['ORGANIZATION', here.group], ['ORGANIZATION', here.institution], ['ENGAGEMENT', here.engagement]);
}, 120_000);
afterAll(() => record.close());

const LISTS = `query ($spaceId: ID) {
  engagements(first: 100, spaceId: $spaceId) { nodes { id } }
  organizations(first: 100, spaceId: $spaceId) { nodes { id } }
}`;

async function idsFor(viewer: Viewer, spaceId: string | null) {
  const { data, errors } = await record.execute(LISTS, { spaceId }, viewer);
  expect(errors).toBeUndefined();
  const { engagements, organizations } = data as Readonly<Record<string, { readonly nodes: readonly { readonly id: string }[] }>>;
  return { engagements: engagements!.nodes.map(({ id }) => id), organizations: organizations!.nodes.map(({ id }) => id) };
}

describe('what a space keeps', () => {
  it('is listed for its members, also once it is public', async () => {
    const later = await here.anEngagement({ title: 'A later one' });
    expect((await idsFor(here.writer, here.space)).engagements).toEqual([later, here.engagement]);
    expect((await idsFor(there.writer, there.space)).engagements).toEqual([there.engagement]);
  });

  it('holds no body that was released: that one is of the register', async () => {
    const own = await here.anOrganization({ name: 'The regulator' });
    const { organizations } = await idsFor(here.writer, here.space);
    expect([organizations.includes(own), organizations.includes(here.group)]).toEqual([true, false]);
    expect((await idsFor(here.writer, null)).organizations).toEqual(expect.arrayContaining([own, here.group]));
    expect((await idsFor(there.writer, there.space)).organizations).toEqual(
      expect.arrayContaining([there.group, there.institution]),
    );
  });

  it('is told to nobody else, though each of it may be read by everybody', async () => {
    const nothing = { engagements: [], organizations: [] };
    expect(await idsFor(there.writer, here.space)).toEqual(nothing);
    expect(await idsFor(ANONYMOUS, here.space)).toEqual(nothing);
    expect(await idsFor(here.writer, '00000000-0000-4000-8000-000000000000')).toEqual(nothing);
    expect((await idsFor(ANONYMOUS, null)).engagements).toEqual([here.engagement]);
  });

  it('is refused for what is no id', async () => {
    const { errors } = await record.execute('{ organizations(spaceId: "here") { nodes { id } } }', {}, here.writer);
    expect(errors?.map(({ extensions }) => extensions?.['rule'])).toEqual(['ID_INVALID']);
  });
});

describe('one’s own spaces', () => {
  it('stand by their names', async () => {
    const member = await record.member({}, true);
    const names = ['Willow', 'Ash', 'Rowan'];
    for (const name of names) {
      const open = 'mutation ($input: OpenSpaceInput!) { openSpace(input: $input) { space { id } } }';
      expect((await record.execute(open, { input: { name } }, await record.again(member))).errors).toBeUndefined();
    }
    const { data } = await record.execute('{ viewer { spaces { name } } }', {}, await record.again(member));
    expect(data).toEqual({ viewer: { spaces: [...names].sort().map((name) => ({ name })) } });
  });
});
