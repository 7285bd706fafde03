import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServerProcess } from '../../support/server-process.js';

/** The built program with both worked examples in it, as a reader meets it. */
export interface Site {
  readonly address: string;
  /** Every kind of page, by a name for people. */
  readonly pages: readonly SitePage[];
  /** The path of the comparison. */
  readonly comparison: string;
  close(): Promise<void>;
}

export interface SitePage {
  readonly name: string;
  readonly path: string;
  /** 200 unless said otherwise. */
  readonly status?: number;
}

export async function openSite(): Promise<Site> {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-pages-'));
  const server = startServerProcess({ dataDir });
  const close = async (): Promise<void> => {
    server.send('SIGINT');
    await server.ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const address = await server.ready();
    const record = await ask<Found>(address, EVERYTHING);
    const [comparison] = record.comparisons.edges;
    if (!comparison) throw new Error('The worked example holds no comparison that is public');
    return { address, pages: pagesOf(record), comparison: `/comparisons/${comparison.node.id}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const EVERYTHING = `{
  engagements(first: 20) { edges { node { id title works { id title } commitments(first: 20) { edges { node { id kind source { id } } } } } } }
  comparisons(first: 20) { edges { node { id } } }
  organizations(first: 100) { edges { node { id names { id } } } }
}`;

interface Found {
  readonly engagements: Edges<{
    readonly id: string;
    readonly title: string;
    readonly works: readonly { readonly id: string; readonly title: string }[];
    readonly commitments: Edges<{ readonly id: string; readonly kind: string; readonly source: { readonly id: string } | null }>;
  }>;
  readonly comparisons: Edges<{ readonly id: string }>;
  readonly organizations: Edges<{ readonly id: string; readonly names: readonly { readonly id: string }[] }>;
}

interface Edges<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

async function ask<Data>(address: string, query: string): Promise<Data> {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await answer.json()) as { readonly data: Data; readonly errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

function pagesOf(record: Found): readonly SitePage[] {
  const engagements = record.engagements.edges.map(({ node }) => node);
  const commitments = engagements.flatMap(({ commitments }) => commitments.edges.map(({ node }) => node));
  const organizations = record.organizations.edges.map(({ node }) => node).sort((a, b) => b.names.length - a.names.length);
  const source = commitments.find((commitment) => commitment.source !== null)?.source;
  const comparisons = record.comparisons.edges.map(({ node }) => `/comparisons/${node.id}`);
  return [
    { name: 'home', path: '/' },
    ...engagements.map(({ id, title }) => ({ name: `engagement: ${title}`, path: `/engagements/${id}` })),
    ...engagements.slice(0, 1).map(({ id }) => ({ name: 'an engagement on a day', path: `/engagements/${id}?on=2023-03-16` })),
    ...['COMMITMENT', 'EXPECTATION'].flatMap((kind) =>
      commitments
        .filter((one) => one.kind === kind)
        .slice(0, 2)
        .map(({ id }, nth) => ({ name: `${kind.toLowerCase()} ${nth + 1}`, path: `/commitments/${id}` })),
    ),
    ...engagements.flatMap(({ works }) => works.map(({ id, title }) => ({ name: `work: ${title}`, path: `/works/${id}` }))),
    ...comparisons.flatMap((path) => [
      { name: `comparison ${path}`, path },
      { name: `comparison ${path} side by side, without spoken words`, path: `${path}?view=side&spoken=off` },
    ]),
    ...organizations.slice(0, 2).map(({ id }, nth) => ({ name: `organization ${nth + 1}`, path: `/organizations/${id}` })),
    ...engagements.slice(0, 1).map(({ id }) => ({ name: 'what changed in an engagement', path: `/engagements/${id}/history` })),
    ...commitments.slice(0, 1).map(({ id }) => ({ name: 'what changed in a commitment', path: `/commitments/${id}/history` })),
    ...(source ? [{ name: 'source', path: `/sources/${source.id}` }] : []),
    { name: 'search', path: '/search' },
    { name: 'search with something found', path: '/search?text=commitment+OR+agreement' },
    { name: 'search with nothing found', path: '/search?text=zyzzyva' },
    { name: 'the ledger', path: '/ledger' },
    { name: 'a checkpoint that never went out', path: '/ledger/checkpoints/7', status: 404 },
    { name: 'about', path: '/about' },
    { name: 'data', path: '/data' },
    {
      name: 'data with an answer',
      path: `/data?${new URLSearchParams({ query: '{ engagements { edges { node { title } } } }' })}`,
    },
    { name: 'data with a refusal', path: `/data?${new URLSearchParams({ query: '{ nothing }' })}` },
    { name: 'data with a mistake', path: `/data?${new URLSearchParams({ query: '{ a }', variables: '[' })}`, status: 400 },
    { name: 'nothing there', path: '/no/such/page', status: 404 },
    { name: 'a thing that is not there', path: '/commitments/00000000-0000-4000-8000-000000000000', status: 404 },
    { name: 'a day that is none', path: '/?on=2023-02-30', status: 400 },
  ];
}
