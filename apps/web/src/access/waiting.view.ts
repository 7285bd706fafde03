import { capitalFirst, shortened } from '../layout/named.js';
import type { Question } from '../layout/query-behind.js';
import { historyWords } from '../record/history.words.js';
import { PROPOSAL_FIELDS, proposedInWords, type ProposalData } from '../stewardship/proposed.js';
import { thingsWithPages } from '../stewardship/things-with-pages.js';

export interface WaitingData {
  readonly releaseProposals: {
    readonly nodes: readonly ProposalData[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
}

/** As many as a question may name one by one. */
export const WAITING = `releaseProposals(first: 10, spaceId: $id) { nodes { ${PROPOSAL_FIELDS} } pageInfo { hasNextPage } }`;

export interface WaitingView {
  readonly things: readonly { readonly name: string; readonly href: string | undefined; readonly says: string }[];
  readonly more: boolean;
}

type Things = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const pageOf = ({ kind }: ProposalData) => thingsWithPages.find((thing) => thing.kind === kind);

/** What each thing that waits is called; no question where none of them has a page. */
export function namesOf({ releaseProposals: { nodes } }: WaitingData): Question | undefined {
  const asks = nodes.flatMap((one, at) => pageOf(one)?.ask.replaceAll('$id', `$id${at}`).replace(/^/, `thing${at}: `) ?? []);
  if (asks.length === 0) return undefined;
  const ids = nodes.flatMap((one, at) => (pageOf(one) === undefined ? [] : [[`id${at}`, one.id] as const]));
  const variables = ids.map(([name]) => `$${name}: ID!`).join(', ');
  return { document: `query WhatWaits(${variables}) { ${asks.join(' ')} }`, variables: Object.fromEntries(ids) };
}

/** What waits in a space for a second person; nothing of how much there is, nor of how long it has. */
export function waitingView({ releaseProposals: { nodes, pageInfo } }: WaitingData, named: unknown): WaitingView | undefined {
  if (nodes.length === 0) return undefined;
  const things = (named ?? {}) as Things;
  return {
    things: nodes.map((one, at) => ({ ...thingView(one, things[`thing${at}`]), says: proposedInWords(one) })),
    more: pageInfo.hasNextPage,
  };
}

function thingView(proposal: ProposalData, thing: Things[string] | undefined) {
  const kind = capitalFirst(historyWords.kinds[proposal.kind.toLowerCase()] ?? historyWords.other);
  const page = pageOf(proposal);
  if (page === undefined || thing === undefined) return { name: kind, href: undefined };
  const named = shortened(page.nameIn(thing));
  // The name of a call or of a note of harm begins with what it is.
  const bare = (text: string) => text.toLowerCase().replace(/^an? /, '');
  const name = bare(named).startsWith(bare(kind)) ? named : `${kind}: ${named}`;
  return { name, href: page.shownAt?.(thing) ?? `/${page.at}/${proposal.id}` };
}
