import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startReader, type Reader } from './reader.js';

/** A journalist with a programming language and no account: what can be found out, checked and cited by HTTP alone. */

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
}, 180_000);
afterAll(async () => {
  await reader?.program.stop();
}, 60_000);

interface Answer<T> {
  readonly status: number;
  readonly tag: string | null;
  readonly data: T;
  readonly codes: readonly string[];
}

/** As a script asks: GET, so that the answer may be kept, with the one header that keeps other people's pages from asking. */
async function get<T>(query: string, variables: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
  const url = `${reader.program.address}/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
  const response = await fetch(url, { headers: { 'apollo-require-preflight': 'true', ...headers } });
  const text = await response.text();
  const { data, errors } = (text === '' ? {} : JSON.parse(text)) as { data?: T; errors?: { extensions: { code: string } }[] };
  const codes = errors?.map((error) => error.extensions.code) ?? [];
  return { status: response.status, tag: response.headers.get('etag'), data: data as T, codes };
}

interface Page<T> {
  readonly nodes: readonly T[];
  readonly totalCount: { readonly count: number; readonly more: boolean };
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

describe('a body that has another name today', () => {
  it('is found by the name it bore, and says since when it bears which', async () => {
    const query = `query ($named: String) { organizations(named: $named) { nodes {
      id now: name(on: "2024-01-01") then: name(on: "2023-03-16") names { name from { edtf } source { citation origin } } } } }`;
    const { data } = await get<{
      organizations: { nodes: { now: string; then: string; names: { name: string; source: unknown }[] }[] };
    }>(query, { named: 'AHSN' });
    expect(data.organizations.nodes.length).toBeGreaterThan(0);
    const changed = data.organizations.nodes.filter((body) => body.now !== body.then);
    expect(changed.map((body) => body.now).some((name) => name.startsWith('Health Innovation'))).toBe(true);
    for (const body of changed)
      expect(body.names.map((each) => each.name)).toEqual(expect.arrayContaining([body.now, body.then]));
  });
});

describe('what was past its date on 16 March 2023', () => {
  const LIST = `query ($organization: ID!, $status: ScheduleStatus!, $after: String) {
    commitments(organizationId: $organization, schedule: { status: $status, on: "2023-03-16" }, first: 1, after: $after) {
      nodes { id statement schedule(on: "2023-03-16") { status inWords baseline } }
      totalCount { count more } pageInfo { hasNextPage endCursor } } }`;
  interface Listed {
    readonly id: string;
    readonly statement: string;
    readonly schedule: readonly { readonly status: string; readonly inWords: string; readonly baseline: boolean }[];
  }

  async function institution(): Promise<string> {
    const { data } = await get<{ organizations: { nodes: { id: string; name: string }[] } }>(
      '{ organizations(named: "NHS England") { nodes { id name } } }',
    );
    return data.organizations.nodes.find((body) => body.name === 'NHS England')!.id;
  }

  async function allOf(status: string): Promise<readonly Listed[]> {
    const found: Listed[] = [];
    const organization = await institution();
    for (let after: string | null = null; ;) {
      const answer: Answer<{ readonly commitments: Page<Listed> }> = await get(LIST, { organization, status, after });
      expect(answer.codes).toEqual([]);
      const { nodes, pageInfo, totalCount }: Page<Listed> = answer.data.commitments;
      found.push(...nodes);
      if (!pageInfo.hasNextPage) {
        expect(totalCount).toEqual({ count: found.length, more: false });
        return found;
      }
      after = pageInfo.endCursor;
    }
  }

  it('is listed page by page, each with the reading that put it there, and never called overdue for another’s date', async () => {
    const past = await allOf('PAST_DATE');
    expect(past.length).toBeGreaterThan(0);
    for (const one of past) {
      expect(one.schedule.map((reading) => reading.status)).toContain('PAST_DATE');
      for (const reading of one.schedule) if (reading.status === 'PAST_DATE') expect(reading.inWords).not.toMatch(/overdue/i);
    }
    for (const one of await allOf('OVERDUE')) expect(one.schedule.map((reading) => reading.status)).toContain('OVERDUE');
  });

  it('opens with its dates, who set them, and how many origins its sources have', async () => {
    const [first] = await allOf('PAST_DATE');
    const query = `query ($id: ID!) { commitment(id: $id) { id statement wording locator source { id citation origin }
      dueDates { basis setBy { name } date { edtf inWords } source { id citation origin } } deliveries { says source { id citation origin } } } }`;
    interface Told {
      readonly source: { readonly id: string; readonly citation: string; readonly origin: string } | null;
    }
    const { data } = await get<{ commitment: Told & { id: string; dueDates: (Told & { basis: string })[]; deliveries: Told[] } }>(
      query,
      { id: first!.id },
    );
    const { commitment } = data;
    expect(commitment.id).toBe(first!.id);
    expect(commitment.dueDates.length).toBeGreaterThan(0);
    const sources = [commitment, ...commitment.dueDates, ...commitment.deliveries].flatMap(({ source }) =>
      source ? [source] : [],
    );
    const [citations, origins] = [
      new Set(sources.map((source) => source.citation)),
      new Set(sources.map((source) => source.origin)),
    ];
    expect(citations.size).toBeGreaterThan(0);
    expect(origins.size).toBeLessThanOrEqual(citations.size);
    const page = await fetch(`${reader.program.address}/commitments/${commitment.id}?on=2023-03-16`);
    expect(page.status).toBe(200); // the address to cite
    expect(await page.text()).toContain(`/commitments/${commitment.id}`);
  });
});

describe('what became of each clause', () => {
  it('is told with the words it is told by, and only what a person has judged', async () => {
    const query = '{ comparisons { nodes { id engine findings { number fate cues { says } confirmations { verdict fate } } } } }';
    const { data } = await get<{
      comparisons: { nodes: { engine: string; findings: { fate: string; confirmations: unknown[] }[] }[] };
    }>(query);
    const [comparison] = data.comparisons.nodes;
    expect(comparison!.findings.length).toBeGreaterThan(0);
    expect(comparison!.findings.filter((finding) => finding.confirmations.length === 0)).toEqual([]);
  });
});

describe('asking again', () => {
  it('costs no answer while nothing has changed', async () => {
    const query = '{ engagements { nodes { id title } } }';
    const first = await get(query);
    expect([first.status, first.codes]).toEqual([200, []]);
    const again = await get(query, {}, { 'if-none-match': String(first.tag) });
    expect([again.status, again.tag]).toEqual([304, first.tag]);
  });
});

describe('a mistake', () => {
  const ID = '00000000-0000-4000-8000-000000000000';
  it.each<[string, string, number, string]>([
    ['an id that leads nowhere', `{ commitment(id: "${ID}") { id } }`, 200, 'NOT_FOUND'],
    ['an id that is none', '{ commitment(id: "7") { id } }', 200, 'INVALID'],
    ['a day that is none', '{ commitments(madeFrom: "2023-02-30") { nodes { id } } }', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a cursor of another list', '{ commitments(after: "bm8") { nodes { id } } }', 200, 'INVALID'],
    ['a page too large', '{ commitments(first: 1000) { nodes { id } } }', 200, 'INVALID'],
    ['a field there is none of', '{ commitments { nodes { owner } } }', 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'asking for all there is',
      '{ engagements(first: 100) { nodes { commitments(first: 100) { nodes { id } } } } }',
      400,
      'TOO_MUCH_ASKED',
    ],
    ['half a document', '{ commitments { nodes {', 400, 'GRAPHQL_PARSE_FAILED'],
  ])('such as %s is told with a code, and never with a fault of ours', async (_what, query, status, code) => {
    const answer = await get(query);
    expect([answer.status, answer.codes]).toEqual([status, [code]]);
    expect(answer.tag).toBe(null);
  });

  it('such as writing without a token is refused, and by GET not even looked at', async () => {
    const mutation = `mutation { release(input: { kind: COMMITMENT, id: "${ID}" }) { id } }`;
    const posted = await fetch(`${reader.program.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: mutation }),
    });
    expect(JSON.stringify(await posted.json())).toMatch(/FORBIDDEN|GRAPHQL_VALIDATION_FAILED/);
    expect((await get(mutation)).status).toBeGreaterThanOrEqual(400);
  });
});
