import { instantInWords } from '../layout/day.js';
import { toldApart } from '../layout/told-apart.js';
import { titled, type Page, type PageView } from '../layout/page.js';
import { openProposalWords } from '../keeping/keeping.words.js';
import { isWindingUp } from '../keeping/keeping.page.js';
import type { KeepingData } from '../keeping/keeping.query.js';
import { proposalView, type ProposalView } from '../keeping/proposal.view.js';
import { firstStepsView, type BegunData, type FirstStepsView } from './first-steps.view.js';
import { outsiderWords, roleWords } from './roles.words.js';
import {
  spacePageQuery,
  type InvitationData,
  type MemberData,
  type OutsiderData,
  type SpaceData,
  type SpacePageData,
} from './space.query.js';
import { spaceWords as words } from './space.words.js';
import { namesOf, waitingView, type WaitingView } from './waiting.view.js';

interface Line {
  readonly name: string;
  /** what its links call it, among others of the same name */
  readonly called?: string;
  readonly says: string;
  readonly you?: boolean;
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

interface SpaceView extends PageView {
  readonly first: FirstStepsView | undefined;
  readonly holds: Holds | undefined;
  readonly waiting: WaitingView | undefined;
  readonly inviteHref: string | undefined;
  readonly checkpointHref: string | undefined;
  readonly oneSteward: boolean;
  readonly closed: { readonly heading: string; readonly says: readonly string[] } | undefined;
  readonly proposal: ProposalView | undefined;
  readonly keeping: { readonly text: string; readonly href: string };
  readonly members: readonly Line[];
  readonly invitations: readonly Line[];
  readonly outsiders: readonly Line[];
}

/** Where to go on with what a space keeps. Without it whoever came in by an invitation would see names of members alone. */
interface Holds {
  readonly engagements: readonly Link[];
  readonly bodies: readonly Link[];
  readonly more: readonly Link[];
}

interface Link {
  readonly text: string;
  readonly href: string;
}

/** What a space keeps, who belongs to it, who was invited, and who was let in from outside. */
export const spacePage: Page<SpacePageData, SpaceView> = {
  path: '/spaces/:id',
  template: 'access/space.njk',
  who: 'members',
  words,
  ask: ({ id }) => ({ document: spacePageQuery, variables: { id } }),
  follow: namesOf,
  view: (data, _asked, named) => spaceView(data, named),
};

export function spaceView({ space, account, ...begun }: SpacePageData, named: unknown): SpaceView {
  const here = `/spaces/${space.id}`;
  const stewards = space.members.filter((member) => member.role === 'STEWARD');
  const writes = space.members.some(({ role, person }) => role !== 'READER' && person?.id === account.id);
  const keeps = stewards.some((member) => member.person?.id === account.id);
  return {
    ...titled(words.kind, space.name),
    trail: words.trail,
    first: writes && space.closedAt === null ? firstStepsView(space.id, begun) : undefined,
    holds: holdsView(begun),
    // Of a closed space nothing is released.
    waiting: space.closedAt === null ? waitingView(begun, named) : undefined,
    closed: closedView(space),
    proposal: proposalView(space.keepings, account.id, keeps),
    keeping: { text: openProposalWords.how, href: `${here}/keeping` },
    inviteHref: keeps ? `${here}/invite` : undefined,
    checkpointHref: keeps ? `${here}/checkpoint` : undefined,
    oneSteward: stewards.length === 1,
    members: apart(space.members.map((member) => memberLine(member, here, keeps, account.id))),
    invitations: apart(space.invitations.filter((each) => each.usedAt === null).map((each) => invitationLine(each, here))),
    outsiders: apart(space.outsiders.map((each) => outsiderLine(each, here))),
  };
}

function holdsView({ engagements, bodies }: BegunData): Holds | undefined {
  if (engagements.nodes.length === 0 && bodies.nodes.length === 0) return undefined;
  const hasMore = engagements.pageInfo.hasNextPage || bodies.pageInfo.hasNextPage;
  return {
    engagements: engagements.nodes.map(({ id, title }) => ({ text: title, href: `/engagements/${id}` })),
    bodies: bodies.nodes.map(({ id, name }) => ({ text: name, href: `/organizations/${id}` })),
    more: [...(hasMore ? words.holds.all : []), ...words.holds.links],
  };
}

function closedView({ closedAt, woundUpAt, keepings }: SpaceData['space']): SpaceView['closed'] {
  if (woundUpAt !== null)
    return { heading: openProposalWords.woundUpHeading, says: [openProposalWords.woundUp(instantInWords(woundUpAt))] };
  const windingUp = keepings.find(isWindingUp);
  if (windingUp !== undefined) return windingUpView(windingUp);
  return closedAt === null
    ? undefined
    : { heading: openProposalWords.closedHeading, says: [openProposalWords.closed(instantInWords(closedAt))] };
}

function windingUpView({ doneAt, things, thingsDone }: KeepingData): SpaceView['closed'] {
  const far = things === null ? [] : [openProposalWords.windingUpDone(thingsDone ?? 0, things)];
  return { heading: openProposalWords.windingUpHeading, says: [...openProposalWords.windingUp(instantInWords(doneAt!)), ...far] };
}

function apart(lines: readonly Line[]): readonly Line[] {
  const called = toldApart(lines.map(({ name }) => name));
  return lines.map((line, n) => ({ ...line, called: called[n]! }));
}

function memberLine({ person, role, since }: MemberData, here: string, keeps: boolean, me: string): Line {
  const you = person?.id === me;
  const links =
    person === null
      ? []
      : [
          ...(keeps ? [{ text: words.members.change, href: `${here}/members/${person.id}/role` }] : []),
          ...(you || keeps
            ? [{ text: you ? words.members.leave : words.members.remove, href: `${here}/members/${person.id}/remove` }]
            : []),
        ];
  const says = `${roleWords[role].text}, ${words.members.since} ${instantInWords(since)}`;
  return { name: person?.pseudonym ?? words.members.noName, says, you, links };
}

function invitationLine(invitation: InvitationData, here: string): Line {
  const { id, endsAt } = invitation;
  const name = invitedAs(invitation);
  const links = [{ text: words.invitations.withdraw, href: `${here}/invitations/${id}/withdraw` }];
  return { name, says: `${words.invitations.until} ${instantInWords(endsAt)}`, links };
}

/** As what somebody is invited. Who it will be is not known. */
export function invitedAs({ role, outsider, institution }: InvitationData): string {
  return role === null ? `${outsiderWords[outsider!].text}${whose(institution)}` : roleWords[role].text;
}

function outsiderLine(outsider: OutsiderData, here: string): Line {
  const { id, endsAt } = outsider;
  const name = outsiderInWords(outsider);
  const links = [{ text: words.outsiders.end, href: `${here}/outsiders/${id}/end` }];
  return { name, says: `${words.outsiders.until} ${instantInWords(endsAt)}`, links };
}

export function outsiderInWords({ kind, institution, person }: OutsiderData): string {
  return `${person?.pseudonym ?? words.members.noName}, ${outsiderWords[kind].text.toLowerCase()}${whose(institution)}`;
}

function whose(institution: OutsiderData['institution']): string {
  return institution === null ? '' : `: ${institution.name}`;
}
