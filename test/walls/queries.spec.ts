import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FormattedExecutionResult } from 'graphql';
import { aFullPlace, type Place } from '../support/record/builders.js';
import { listed, listsOf } from '../support/record/lists.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let place: Place;
beforeAll(async () => {
  record = await openRecord();
  place = await aFullPlace(record);
  await place.aDueDate({ commitmentId: await place.aCommitment() });
  await place.put('proposeRelease', { id: await place.aCommitment() });
}, 60_000);
afterAll(() => record.close());

const ask = (document: string, variables: object = {}) => record.execute(document, variables, place.writer);
const told = (answer: FormattedExecutionResult) => answer.errors?.[0]?.extensions;
const lists = () => listsOf(record.schema);

/** As a cursor is written, whatever it holds. */
const cursor = (...values: readonly unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');

describe('a page of every list', () => {
  it.each([0, -1, 101, 2_147_483_647])('of %i is refused', async (first) => {
    for (const name of lists()) {
      const answer = await ask(`{ ${listed(name, `first: ${first}`)} { nodes { id } } }`);
      expect([name, told(answer)]).toEqual([name, { code: 'INVALID', rule: 'PAGE_SIZE_INVALID', field: 'first' }]);
    }
  });

  it('of 1 and of 100 is given', async () => {
    for (const name of lists()) {
      for (const first of [1, 100])
        expect([name, (await ask(`{ ${listed(name, `first: ${first}`)} { nodes { id } } }`)).errors]).toEqual([name, undefined]);
    }
  });

  it('after what is no cursor of it is refused, whatever it is', async () => {
    const id = randomUUID();
    const days = ['2023-99-99', '2023-02-30', '0000-01-01', '99999-01-01', '-infinity', 'infinity', 'now', '', '2023-01-01\0'];
    const instants = [
      '2023-99-99T99:99:99.000000Z',
      '2023-02-30T00:00:00.000000Z',
      '2023-01-01T24:00:00.000000Z',
      '2023-01-01T23:60:00.000000Z',
      'now',
    ];
    const noCursors = [
      'x',
      '',
      ' ',
      '=',
      'null',
      '\ud83d',
      'a'.repeat(3_000),
      cursor(),
      cursor(id),
      cursor(null, null),
      cursor(['2023-01-01'], id),
      cursor({ a: 1 }, id),
      cursor(1e308, id),
      cursor('a', 'b', 'c', id),
      ...[...days, ...instants].flatMap((value) => [
        cursor(value, id),
        cursor(null, value, id),
        cursor(value, `${id}'`),
        cursor(value, value, value, id),
      ]),
    ];
    const wrong: object[] = [];
    for (const name of lists()) {
      // A text can be a cursor of a list that is ordered by texts; then it only says where to begin.
      const list = await nameIn(name);
      const forged = noCursors.flatMap((after) => [after, ...named(list, after)]);
      const byText = await isOrderedByText(name);
      for (const after of forged) {
        const answer = await ask(`query ($after: String) { ${listed(name, 'after: $after')} { nodes { id } } }`, { after });
        if (answer.errors ? told(answer)?.['rule'] !== 'CURSOR_INVALID' : !byText) wrong.push({ name, after, answer });
      }
    }
    expect(wrong).toEqual([]);
  });

  it('after a cursor of another list, or of another order, is refused, whichever two they are', async () => {
    const cursors = new Map<string, string>();
    for (const [name, list] of orders()) cursors.set(name, await cursorOf(list));
    expect(new Set(cursors.values()).size).toBe(cursors.size);
    const wrong: object[] = [];
    for (const [name, list] of orders()) {
      for (const [other, after] of cursors) {
        const answer = await ask(`query ($after: String) { ${list('after: $after')} { nodes { id } } }`, { after });
        const rule = told(answer)?.['rule'];
        if (other === name ? answer.errors : rule !== 'CURSOR_INVALID') wrong.push({ name, other, answer });
      }
    }
    expect(wrong).toEqual([]);
  });

  it('after its own cursor goes on where it ended', async () => {
    for (let i = 0; i < 3; i++) await place.aCommitment();
    const all = await nodesOf('commitments(first: 100)');
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await ask(
        'query ($after: String) { commitments(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      const page = data!['commitments'] as { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      paged.push(...page.nodes.map((node) => node.id));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(paged).toEqual(all);
  });
});

describe('a document', () => {
  const deep = (levels: number) => `{ engagement(id: "${place.engagement}") ${nest(levels)} }`;

  it.each([
    ['too deep', () => deep(20)],
    ['of too many aliases', () => `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: viewer { kind }`).join(' ')} }`],
    ['of too many fields at the top', () => `{ ${Array.from({ length: 25 }, () => 'viewer { kind }').join(' ')} }`],
    ['of too many words', () => `{ ${'viewer { kind } '.repeat(2_000)} }`],
    [
      'of fragments that hold one another',
      () => '{ viewer { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...a }',
    ],
    ['of fragments that multiply', () => `{ viewer { ...a0 } } ${fragments(12)}`],
    ['of a field that is none', () => '{ viewer { token } }'],
    ['of an argument that is none', () => '{ viewer(all: true) { kind } }'],
    ['with a variable that is not declared', () => '{ commitment(id: $id) { id } }'],
    ['that subscribes', () => 'subscription { viewer { kind } }'],
  ])('%s is refused and not run', async (_, document) => {
    const answer = await ask(document());
    expect(answer.data ?? null).toBeNull();
    expect([
      'TOO_MUCH_ASKED',
      'GRAPHQL_VALIDATION_FAILED',
      'GRAPHQL_PARSE_FAILED',
      'BAD_USER_INPUT',
      'OPERATION_RESOLUTION_FAILURE',
    ]).toContain(told(answer)?.['code']);
  });
});

describe('an id in a query', () => {
  it.each(['', 'x', '\ud83d', '\0', `${randomUUID()} `, 'x'.repeat(100_000), '\u202eabc'])(
    'that is none is refused by name: %j',
    async (id) => {
      for (const name of ['commitment', 'call', 'work', 'version', 'comparison', 'engagement', 'source', 'organization']) {
        const answer = await ask(`query ($id: ID!) { ${name}(id: $id) { id } }`, { id });
        expect([name, told(answer)]).toEqual([name, { code: 'INVALID', rule: 'ID_INVALID', field: 'id' }]);
      }
      for (const argument of ['engagementId', 'organizationId']) {
        const answer = await ask(`query ($id: ID) { commitments(${argument}: $id) { nodes { id } } }`, { id });
        expect([argument, told(answer)]).toEqual([argument, { code: 'INVALID', rule: 'ID_INVALID', field: argument }]);
      }
    },
  );

  it('of another kind of thing is not found', async () => {
    for (const name of ['call', 'work', 'version', 'comparison', 'engagement', 'source', 'organization']) {
      expect([name, told(await ask(`query ($id: ID!) { ${name}(id: $id) { id } }`, { id: place.commitment }))?.['code']]).toEqual(
        [name, 'NOT_FOUND'],
      );
    }
  });
});

describe('a day in a query', () => {
  it.each(['2023-02-30', '2023-13-01', '', 'today', '2023-03-10T00:00:00Z', '\ud83d'])(
    'that is none is refused: %j',
    async (on) => {
      const answer = await ask('query ($id: ID!, $on: Date) { commitment(id: $id) { schedule(on: $on) { __typename } } }', {
        id: place.commitment,
        on,
      });
      expect(told(answer)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'on' });
    },
  );
});

async function nodesOf(list: string): Promise<readonly string[]> {
  const { data } = await ask(`{ ${list} { nodes { id } } }`);
  return (Object.values(data!)[0] as { nodes: { id: string }[] }).nodes.map((node) => node.id);
}

/** Each list in each of its orders. */
function orders(): readonly (readonly [string, (args: string) => string])[] {
  const wentBy = `wentBy: { from: "1000-01-01", on: "9999-01-01" }, `;
  const plain = lists().map((name) => [name, (args: string) => listed(name, args)] as const);
  return [...plain, ['commitments that went by', (args) => `commitments(${wentBy}${args})`]];
}

async function cursorOf(list: (args: string) => string): Promise<string> {
  const { data } = await ask(`{ ${list('first: 1')} { pageInfo { endCursor } } }`);
  const [{ pageInfo }] = Object.values(data!) as [{ readonly pageInfo: { readonly endCursor: string } }];
  expect([list(''), pageInfo]).toEqual([list(''), expect.objectContaining({ endCursor: expect.any(String) })]);
  return pageInfo.endCursor;
}

const partsOf = (text: string): readonly unknown[] => JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];

/** What a cursor of its own says that it is of. */
async function nameIn(list: string): Promise<unknown> {
  return partsOf(await cursorOf((args) => listed(list, args)))[0];
}

/** The same with the name of the list before it, where it is made of values. */
function named(list: unknown, after: string): readonly string[] {
  try {
    return [cursor(list, ...partsOf(after))];
  } catch {
    return [];
  }
}

/** Read off a cursor of its own. */
async function isOrderedByText(name: string): Promise<boolean> {
  const [, first] = partsOf(await cursorOf((args) => listed(name, args)));
  return !/^\d{4}-\d{2}-\d{2}(T.*Z)?$/.test(String(first));
}

function nest(levels: number): string {
  return levels === 0 ? '{ id }' : `{ commitments { nodes { engagement ${nest(levels - 1)} } } }`;
}

function fragments(levels: number): string {
  const each = Array.from({ length: levels }, (_, i) => `fragment a${i} on Viewer { ${`...a${i + 1} `.repeat(10)} }`);
  return `${each.join(' ')} fragment a${levels} on Viewer { kind }`;
}
