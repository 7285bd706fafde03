import type { Question } from '../layout/query-behind.js';

/** A list as it is answered: its first nodes, and whether more follow. */
export interface Listed<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** What most forms choose from. A list is answered a hundred at a time, and read on to its end. */
export const BODIES = 'organizations(first: 100) { nodes { id name } pageInfo { hasNextPage endCursor } }';
export const SOURCES =
  'sources(first: 100) { nodes { id citation publishedOn { inWords } seenOn } pageInfo { hasNextPage endCursor } }';

const LISTS: Readonly<Record<string, string>> = { organizations: BODIES, sources: SOURCES };

/** A list longer than this is cut, and says so: nobody finds one of two thousand in it. */
const PAGES_MOST = 20;

type Data = Readonly<Record<string, unknown>>;
type Ask = (question: Question) => Promise<unknown>;

/** The same data, its lists of bodies and sources read to their end. */
export async function wholeLists(data: unknown, ask: Ask): Promise<unknown> {
  let whole = (data ?? {}) as Data;
  for (let page = 1; page < PAGES_MOST; page += 1) {
    const open = Object.keys(LISTS).filter((name) => listIn(whole, name)?.pageInfo.hasNextPage);
    if (open.length === 0) return page === 1 ? data : whole;
    whole = withMore(whole, (await ask(moreOf(whole, open))) as Data);
  }
  return whole;
}

function moreOf(data: Data, open: readonly string[]): Question {
  const asked = open.map((name) => LISTS[name]!.replace('(first: 100)', `(first: 100, after: $${name})`));
  return {
    document: `query MoreToChooseFrom(${open.map((name) => `$${name}: String`).join(', ')}) { ${asked.join(' ')} }`,
    variables: Object.fromEntries(open.map((name) => [name, listIn(data, name)?.pageInfo.endCursor ?? null])),
  };
}

function withMore(data: Data, more: Data): Data {
  const longer = Object.keys(more).map((name) => {
    const [before, after] = [listIn(data, name)!, listIn(more, name)!];
    return [name, { ...after, nodes: [...before.nodes, ...after.nodes] }] as const;
  });
  return { ...data, ...Object.fromEntries(longer) };
}

function listIn(data: Data, name: string): Listed<unknown> | undefined {
  return data[name] as Listed<unknown> | undefined;
}
