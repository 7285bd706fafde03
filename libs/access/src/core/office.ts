import type { Id } from '#libs/kernel';
import type { Member, Viewer } from './viewer.js';

/** What was asked of a body in a space, as far as it decides who may answer. */
export interface AskedOf {
  readonly spaceId: Id;
  readonly askedOfId: Id;
}

/**
 * Is this viewer the office of the body that was asked, in the space that asked it? Whoever belongs to that space is not, however
 * they were invited: a group would be answering itself. Row security asks the same again underneath, with the day it ends.
 */
export function isOfficeOf(viewer: Viewer, { spaceId, askedOfId }: AskedOf): viewer is Member {
  if (viewer.kind === 'anonymous' || viewer.memberships.some((membership) => membership.spaceId === spaceId)) return false;
  return (viewer.offices ?? []).some((office) => office.spaceId === spaceId && office.organizationId === askedOfId);
}
