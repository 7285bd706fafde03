import { forbidden, type Id } from '#libs/kernel';
import type { Role } from './role.js';

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
  readonly memberships: readonly { readonly spaceId: Id; readonly role: Role }[];
}

export const ANONYMOUS: Anonymous = { kind: 'anonymous', actorId: null };

/** Everything that writes needs a member. Refuses SIGN_IN_NEEDED. */
export function requireMember(viewer: Viewer): Member {
  if (viewer.kind === 'member') return viewer;
  throw forbidden('SIGN_IN_NEEDED', 'Only a member can do this. Send a token in the header "authorization: Bearer …".');
}
