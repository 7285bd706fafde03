import { dayInWords } from '../layout/day.js';
import type { Asked } from '../layout/asked.js';
import type { Crumb, Deed, Page } from '../layout/page.js';
import type { Question } from '../layout/query-behind.js';
import { proposedWords as words } from './proposed.words.js';

/** What of a proposal that stands is shown, wherever it is. */
export const PROPOSAL_FIELDS = `id kind proposedAt yours proposedBy { id pseudonym }
  space { id closedAt members { role person { id pseudonym } } }`;

/** What this member may do with a thing, and whether somebody proposed that everybody is to read it. */
export const STANDING = `query YouMay($thing: ThingInput!) {
  youMay(thing: $thing)
  releaseProposals(first: 1, thing: $thing) { nodes { ${PROPOSAL_FIELDS} } }
}`;

export interface StandingData {
  readonly youMay: readonly string[];
  readonly releaseProposals: { readonly nodes: readonly ProposalData[] };
}

export const NOTHING_STANDS: StandingData = { youMay: [], releaseProposals: { nodes: [] } };

interface Person {
  readonly id: string;
  readonly pseudonym: string;
}

export interface ProposalData {
  readonly id: string;
  readonly kind: string;
  readonly proposedAt: string;
  readonly yours: boolean;
  readonly proposedBy: Person | null;
  readonly space: {
    readonly id: string;
    readonly closedAt: string | null;
    readonly members: readonly { readonly role: string; readonly person: Person | null }[];
  };
}

/** The way through something published that a comparison belongs to: whoever did not begin it goes on there as well. */
export const WAY_TO =
  'query WayTo($comparison: ID!) { publishedPaths(first: 1, comparisonId: $comparison) { nodes { id called } } }';

export interface WayToData {
  readonly publishedPaths: { readonly nodes: readonly { readonly id: string; readonly called: string }[] };
}

export interface ProposedView {
  readonly says: string;
  readonly next: string;
  readonly links: readonly Crumb[];
}

/** What a comparison says of a body is read by two people before everybody reads it. */
const BY_TWO: readonly string[] = ['COMPARISON', 'SEAL'];

/** Who proposed it and when, who can make it public, and, for those who can, where. */
export function proposedView(
  proposal: ProposalData | undefined,
  youMay: readonly string[],
  here: string,
  way?: WayToData,
): ProposedView | undefined {
  if (proposal === undefined) return undefined;
  const mayRelease = youMay.includes('RELEASE') && !(proposal.yours && BY_TWO.includes(proposal.kind));
  const steps = (way?.publishedPaths.nodes ?? []).map(({ id, called }) => ({
    text: words.steps(called),
    href: `/published/${id}`,
  }));
  const links = [
    { text: words.preview, href: `/preview${here}` },
    { text: words.release, href: `${here}/release` },
  ];
  const nobody = !mayRelease && proposal.space.closedAt === null && stewardsBeside(proposal).length === 0;
  return {
    says: proposedInWords(proposal),
    next: nextInWords(proposal, mayRelease),
    links: [
      ...(mayRelease ? links : []),
      ...steps,
      ...(nobody ? [{ text: words.space, href: `/spaces/${proposal.space.id}` }] : []),
    ],
  };
}

/** "Kim proposed on 3 May 2026 that this is made public." */
export function proposedInWords({ yours, proposedBy, proposedAt }: ProposalData): string {
  const day = dayInWords(proposedAt);
  return yours ? words.yours(day) : words.says(proposedBy?.pseudonym, day);
}

/** Those who can make public what somebody else proposed, by the names they chose. */
export function stewardsBeside({ space, proposedBy }: Pick<ProposalData, 'space' | 'proposedBy'>): readonly string[] {
  return membersBeside(space, proposedBy?.id, 'STEWARD');
}

/** Those in this role but for one person, by the names they chose. */
export function membersBeside(
  { members }: Pick<ProposalData['space'], 'members'>,
  personId: string | undefined,
  inRole: string,
): readonly string[] {
  return members.flatMap(({ role, person }) =>
    role === inRole && person !== null && person.id !== personId ? [person.pseudonym] : [],
  );
}

function nextInWords(proposal: ProposalData, mayRelease: boolean): string {
  if (proposal.space.closedAt !== null) return words.closed;
  const others = stewardsBeside(proposal);
  if (mayRelease) return proposal.yours && others.length > 0 ? words.toldToo(oneOf(others)) : words.you;
  return others.length === 0 ? words.nobody : words.told(oneOf(others));
}

/** "Kim, Ada or Sam". */
export function oneOf(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(words.or);
}

/** The deeds of a page that this member may do: what is proposed already is not proposed again. */
export function offered(deeds: readonly Deed[], { youMay, releaseProposals }: StandingData): readonly Deed[] {
  const isProposed = releaseProposals.nodes.length > 0;
  return deeds.filter(({ right }) => youMay.includes(right) && !(right === 'PROPOSE_RELEASE' && isProposed));
}

/** What the page of a thing shows of its proposal. */
export async function proposedFor(
  { kind }: Pick<Page, 'kind'>,
  { id, path }: Pick<Asked, 'id' | 'path'>,
  { youMay, releaseProposals }: StandingData,
  ask: (question: Question) => Promise<unknown>,
): Promise<ProposedView | undefined> {
  const [proposal] = releaseProposals.nodes;
  if (proposal === undefined || kind !== 'COMPARISON') return proposedView(proposal, youMay, path);
  return proposedView(proposal, youMay, path, (await ask({ document: WAY_TO, variables: { comparison: id } })) as WayToData);
}
