import { BEGUN, type BegunData } from './first-steps.view.js';
import { WAITING, type WaitingData } from './waiting.view.js';
import { KEEPING_FIELDS, type KeepingData } from '../keeping/keeping.query.js';

const asking = (more = ''): string => `query Space($id: ID!) {
  space(id: $id) {
    id name closedAt woundUpAt keepings { ${KEEPING_FIELDS} }
    members { id role since person { id pseudonym } }
    invitations { id role outsider institution { name } endsAt usedAt }
    outsiders { id kind institution { name } endsAt person { id pseudonym } }
  }
  account { id }
  ${BEGUN}
  ${more}
}`;

export const spaceQuery = asking();
export const spacePageQuery = asking(WAITING);

export interface SpacePageData extends SpaceData, WaitingData {}

export interface SpaceData extends BegunData {
  readonly space: {
    readonly id: string;
    readonly name: string;
    readonly closedAt: string | null;
    readonly woundUpAt: string | null;
    readonly keepings: readonly KeepingData[];
    readonly members: readonly MemberData[];
    readonly invitations: readonly InvitationData[];
    readonly outsiders: readonly OutsiderData[];
  };
  readonly account: { readonly id: string };
}

export interface MemberData {
  readonly id: string;
  readonly role: RoleName;
  readonly since: string;
  readonly person: PersonData | null;
}

export interface InvitationData {
  readonly id: string;
  readonly role: RoleName | null;
  readonly outsider: OutsiderName | null;
  readonly institution: { readonly name: string } | null;
  readonly endsAt: string;
  readonly usedAt: string | null;
}

export interface OutsiderData {
  readonly id: string;
  readonly kind: OutsiderName;
  readonly institution: { readonly name: string } | null;
  readonly endsAt: string;
  readonly person: PersonData | null;
}

export interface PersonData {
  readonly id: string;
  readonly pseudonym: string;
}

export type RoleName = 'STEWARD' | 'EDITOR' | 'READER';
export type OutsiderName = 'JOURNALIST' | 'OFFICE';
