import type { Claim, SignOff } from '../engagements/engagement.query.js';
import { organizationLink, type LinkView } from '../layout/named.js';
import type { PageView } from '../layout/page.js';
import { dateViewOrNone, type DateView } from '../layout/partial-date.view.js';
import { sourceList, sourceView, type SourceList, type SourceView } from '../layout/source.view.js';
import { linksApart, toldApart } from '../layout/told-apart.js';
import { boardSources, boardView, type BoardView } from './reported-board.view.js';
import type { ReportedBoard } from './reported-board.query.js';
import { boardWords } from './reported-board.words.js';
import { recordedWhen, standsOn } from '../record/grounds.js';
import { quoteHere } from '../record/quote.js';
import { quoteWords } from '../record/quote.words.js';
import { quotesAbout, repliesView, type RepliesView } from '../record/replies.view.js';
import type { Answered } from '../record/reply.query.js';
import { notPublicBeside } from '../stewardship/held-back.js';
import { quoteForClaim } from './claim-quotes.js';
import { quoteForVersion } from './version-quotes.js';
import { quoteForDispute, quoteForSignOff } from './sign-off-quotes.js';
import { positionWords } from './sign-off.words.js';
import { tree, type TreeNode } from './version-tree.js';
import { versionKinds } from './version.words.js';
import type { Block, Version, Work, WorkData } from './work.query.js';
import { workWords as words } from './work.words.js';

export interface WorkView extends PageView {
  readonly answer: string;
  readonly kind: string;
  readonly alsoCalled: string | undefined;
  readonly quote: string | undefined;
  readonly versions: readonly TreeNode<VersionView>[];
  /** Whether a hash is shown, and so how it is worked out. */
  readonly hashed: boolean;
  readonly signOffs: readonly SignOffView[];
  readonly comparisons: readonly LinkView[];
  readonly seals: readonly LinkView[];
  readonly boards: readonly BoardView[];
  readonly boardWords: typeof boardWords;
  readonly claims: readonly ClaimView[];
  readonly sources: SourceList;
}

export interface ClaimView extends RepliesView {
  readonly by: string;
  readonly statement: string;
  readonly when: DateView | undefined;
  readonly source: SourceView | undefined;
  readonly anchor: string;
  readonly history: string;
  readonly quote: string | undefined;
}

export interface VersionView {
  readonly id: string;
  readonly label: string;
  /** what its links call it, among others of the same label */
  readonly called: string;
  readonly kind: string;
  readonly agreed: boolean;
  readonly assertedBy: LinkView;
  readonly dated: DateView | undefined;
  readonly insteadOf: LinkView | undefined;
  readonly verbatim: boolean;
  readonly hash: string | undefined;
  readonly text: readonly BlockView[];
  readonly source: SourceView | undefined;
  readonly quote: string | undefined;
}

export interface BlockView {
  readonly look: string;
  readonly text: string;
}

export interface SignOffView {
  readonly anchor: string;
  readonly quote: string | undefined;
  readonly version: string;
  readonly role: string;
  readonly party: LinkView;
  readonly shape: string;
  readonly position: string;
  readonly says: string | undefined;
  readonly told: string;
  readonly toldTo: string | undefined;
  readonly when: DateView | undefined;
  readonly source: SourceView | undefined;
  /** whose word it is, where there is no source */
  readonly stands: string | undefined;
  readonly recorded: string | undefined;
  /** said to members of what everybody else reads the page without */
  readonly notPublic: string | undefined;
  readonly disputes: readonly {
    readonly by: string;
    readonly says: string;
    readonly when: DateView | undefined;
    readonly source: SourceView | undefined;
    readonly stands: string | undefined;
    readonly recorded: string | undefined;
    readonly notPublic: string | undefined;
    readonly quote: string | undefined;
  }[];
}

export function workView(data: WorkData, _asked: unknown, followed: unknown): WorkView {
  const { work } = data;
  const boards = Object.values((followed ?? {}) as Record<string, ReportedBoard>);
  const signOffs = work.versions.flatMap((version) => version.signOffs.map((signOff) => signOffView(signOff, version, work)));
  const called = toldApart(work.versions.map(({ label }) => label));
  return {
    heading: work.title,
    trail: [
      { text: 'The record', href: '/' },
      { text: work.engagement.title, href: `/engagements/${work.engagement.id}` },
    ],
    answer: words.answer(work.title, work.versions.length, signOffs.length),
    kind: work.kind,
    alsoCalled: work.alsoCalled.length === 0 ? undefined : work.alsoCalled.join('; '),
    quote: quoteForWork(data),
    versions: mapTree(tree(work.versions), (version) => ({
      ...versionView(version, work.title),
      called: called[work.versions.indexOf(version)]!,
    })),
    hashed: work.versions.some((version) => version.textHash !== null),
    signOffs,
    comparisons: linksApart(comparisonsOf(data)),
    seals: linksApart(data.seals.edges.map(({ node }) => ({ text: node.says, href: `/seals/${node.id}` }))),
    boards: boards.map(boardView),
    boardWords,
    claims: work.claims.map((claim) => claimView(claim, work)),
    sources: sourcesOf(data, boards),
  };
}

function versionView(version: Version, work: string): Omit<VersionView, 'called'> {
  return {
    id: version.id,
    label: version.label,
    kind: versionKinds[version.kind] ?? version.kind,
    agreed: version.agreed,
    assertedBy: organizationLink(version.kindAssertedBy),
    dated: dateViewOrNone(version.dated),
    insteadOf: version.publishedInsteadOf
      ? { text: version.publishedInsteadOf.title, href: `/works/${version.publishedInsteadOf.id}` }
      : undefined,
    verbatim: version.wording === 'VERBATIM',
    hash: version.textHash ?? undefined,
    text: version.text.map(blockView),
    source: version.source ? sourceView(version.source) : undefined,
    quote: quoteForVersion(version, work),
  };
}

/** Numbers and bullets belong to the text; the signs by which a file marks its headings and quotations do not. */
function blockView({ kind, mark, text }: Block): BlockView {
  return { look: kind.toLowerCase(), text: kind === 'LIST_ITEM' || kind === 'FOOTNOTE' ? mark + text : text };
}

function signOffView(signOff: SignOff, version: Version, { engagement: { group } }: Work): SignOffView {
  const { shape, label } = positionWords[signOff.position];
  const hidden = notPublicBeside(version);
  return {
    version: version.label,
    role: signOff.role,
    party: organizationLink(signOff.party),
    shape,
    position: label,
    says: signOff.says ?? undefined,
    told: signOff.assertedBy.name,
    toldTo: signOff.toldTo ?? undefined,
    when: dateViewOrNone(signOff.on),
    source: signOff.source ? sourceView(signOff.source) : undefined,
    anchor: `position-${signOff.id}`,
    notPublic: hidden(signOff),
    stands: standsOn(signOff, signOff.assertedBy, group),
    recorded: recordedWhen(signOff),
    quote: quoteForSignOff(signOff, version.label, group),
    disputes: signOff.disputes.map((dispute) => ({
      by: `${dispute.by.name} ${dispute.verb}`,
      says: dispute.says,
      when: dateViewOrNone(dispute.on),
      source: dispute.source ? sourceView(dispute.source) : undefined,
      notPublic: hidden(dispute),
      stands: standsOn(dispute, dispute.by, group),
      recorded: recordedWhen(dispute),
      quote: quoteForDispute(dispute, signOff, version.label, group),
    })),
  };
}

function quoteForWork({ work }: WorkData): string | undefined {
  if (work.level !== 'PUBLIC') return undefined;
  const also = work.alsoCalled.length === 0 ? undefined : work.alsoCalled.join('; ');
  return quoteHere({ says: quoteWords.document(work.title, work.kind, work.engagement.title, also), source: undefined });
}

function claimView(claim: Claim & Answered, work: Work): ClaimView {
  const about = words.claims.about(`${claim.assertedBy.name} ${claim.verb}`, claim.statement);
  return {
    by: `${claim.assertedBy.name} ${claim.verb}`,
    statement: claim.statement,
    when: dateViewOrNone(claim.on),
    source: claim.source ? sourceView(claim.source) : undefined,
    anchor: `claim-${claim.id}`,
    history: `/claims/${claim.id}/history`,
    quote: quoteForClaim(claim, { works: [work], claims: work.claims }),
    ...repliesView(claim, notPublicBeside(claim), quotesAbout(claim, about)),
  };
}

function comparisonsOf({ work, comparisons }: WorkData): readonly LinkView[] {
  return comparisons.edges.flatMap(({ node }): readonly LinkView[] => {
    const href = `/comparisons/${node.id}`;
    if (node.agreed.work.id === work.id) return [{ href, text: words.comparisons.agreed(node.published.label) }];
    if (node.published.work.id === work.id) return [{ href, text: words.comparisons.published(node.agreed.label) }];
    return [];
  });
}

function sourcesOf({ work }: WorkData, boards: readonly ReportedBoard[]): SourceList {
  const positions = work.versions.flatMap((version) => version.signOffs);
  return sourceList([
    ...work.versions.map((version) => version.source),
    ...positions.flatMap((one) => [one.source, ...one.disputes.map((dispute) => dispute.source)]),
    ...boards.flatMap(boardSources),
    ...work.claims.flatMap(({ source, replies = [] }) => [source, ...replies.map((reply) => reply.source)]),
  ]);
}

function mapTree<From, To>(nodes: readonly TreeNode<From>[], change: (item: From) => To): readonly TreeNode<To>[] {
  return nodes.map(({ item, derived }) => ({ item: change(item), derived: mapTree(derived, change) }));
}
