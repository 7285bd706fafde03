import { forbidden, type Id } from '#libs/kernel';
import type { Role } from './role.js';
import type { TokenScope } from './token.js';

/** Who is asking. Anybody sees what is released; a member also sees the spaces they belong to. */
export type Viewer = Anonymous | Member;

export interface Anonymous {
  readonly kind: 'anonymous';
  readonly actorId: null;
}

export interface Member {
  readonly kind: 'member';
  readonly actorId: Id;
  readonly opensSpaces: boolean;
  /** where they are signed in; absent for a token of the API */
  readonly sessionId?: Id;
  /** what a token they made may do in their name; absent for a session and for the token of the first start */
  readonly token?: TokenScope;
  /** whether nothing at all may be written; Database.write asks for it again */
  readonly readsOnly?: boolean;
  /** whether what they do is tried and taken back; said of nobody who comes from outside (ExecuteService.rehearse) */
  readonly rehearses?: boolean;
  /** the spaces they belong to; `closed` where one takes no more writing */
  readonly memberships: readonly { readonly spaceId: Id; readonly role: Role; readonly closed?: boolean }[];
  /** for whom they may reply, and in which space, without belonging to it */
  readonly offices?: readonly { readonly spaceId: Id; readonly organizationId: Id }[];
}

export const ANONYMOUS: Anonymous = { kind: 'anonymous', actorId: null };

/** Everything that writes needs a member. Refuses SIGN_IN_NEEDED. */
export function requireMember(viewer: Viewer): Member {
  if (viewer.kind === 'member') return viewer;
  throw forbidden('SIGN_IN_NEEDED', 'Only a member can do this. Send a token in the header "authorization: Bearer …".');
}

/** What only a person does, and no token that they made for a program. Refuses SIGN_IN_NEEDED and TOKEN_MAY_NOT. */
export function requirePerson(viewer: Viewer): Member {
  const member = requireMember(viewer);
  if (member.token === undefined) return member;
  throw forbidden('TOKEN_MAY_NOT', 'A token made for a program may not do this. Sign in on the pages and do it there.');
}
