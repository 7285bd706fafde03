import { forbidden, spaceClosed, type Id } from '#libs/kernel';
import type { Role } from './role.js';
import { requirePerson, type Member, type Viewer } from './viewer.js';

/** Who may do what in a space they belong to. Row security asks the same again underneath. */
const MAY = {
  'write notes': ['steward', 'editor', 'reader'],
  record: ['steward', 'editor'],
  'keep the members': ['steward'],
  'keep the space': ['steward'],
  'see to notices': ['steward', 'editor'],
  'propose a release': ['steward', 'editor'],
  release: ['steward'],
  embargo: ['steward'],
  'take back': ['steward'],
  redact: ['steward'],
  erase: ['steward'],
  'change what is seen outside the space': ['steward'],
  'ask for a checkpoint': ['steward'],
  'answer requests for corrections': ['steward'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof MAY;

/** What only a person decides; a token made for a program does none of it, whatever the role of whoever made it. */
const FOR_PEOPLE: readonly Action[] = [
  'keep the members',
  'keep the space',
  'release',
  'embargo',
  'take back',
  'redact',
  'erase',
  'change what is seen outside the space',
  'answer requests for corrections',
];

/** What a closed space takes no more: writing, and what shows more of it. Taking back and withholding stay, since somebody may need them. */
const UNTIL_CLOSED: readonly Action[] = [
  'write notes',
  'record',
  'propose a release',
  'release',
  'embargo',
  'change what is seen outside the space',
];

/** May this viewer do this in this space? */
export function may(viewer: Viewer, action: Action, spaceId: Id): boolean {
  const { role, closed } = hereOf(viewer, spaceId) ?? {};
  if (isOfToken(viewer) && FOR_PEOPLE.includes(action)) return false;
  if (closed && UNTIL_CLOSED.includes(action)) return false;
  return role !== undefined && (MAY[action] as readonly Role[]).includes(role);
}

/** The same as a refusal: MAY_NOT, TOKEN_MAY_NOT or SPACE_CLOSED. For spaces the viewer can see; what they cannot see is *not found*. */
export function requireMay(viewer: Viewer, action: Action, spaceId: Id): void {
  if (may(viewer, action, spaceId)) return;
  if (isOfToken(viewer) && FOR_PEOPLE.includes(action)) requirePerson(viewer);
  const { role = 'no member', closed } = hereOf(viewer, spaceId) ?? {};
  if (closed && UNTIL_CLOSED.includes(action)) throw spaceClosed();
  throw forbidden(
    'MAY_NOT',
    `You are ${role === 'no member' ? role : `${role === 'editor' ? 'an' : 'a'} ${role}`} in this space, and may not ${action} there.`,
  );
}

/** What belongs to its author in a space: of harm, nobody decides for whoever was harmed who reads of it. */
export interface Authored {
  readonly spaceId: Id;
  readonly recordedBy: Id;
}

/**
 * May this viewer show it to others, or withdraw it? Its author alone, whatever the role of anybody else. They show it while they write in
 * the space, and withdraw it always: nobody keeps it shown by removing them or by taking their role. A closed space shows nothing more.
 */
export function mayDecide(viewer: Viewer, deed: 'show' | 'withdraw', { spaceId, recordedBy }: Authored): boolean {
  if (isOfToken(viewer) || viewer.kind === 'anonymous' || viewer.actorId !== recordedBy) return false;
  return deed === 'withdraw' || may(viewer, 'propose a release', spaceId);
}

/** The same as a refusal: AUTHOR_ALONE, MAY_NOT, TOKEN_MAY_NOT or SPACE_CLOSED. */
export function requireMayDecide(viewer: Viewer, deed: 'show' | 'withdraw', thing: Authored): void {
  if (mayDecide(viewer, deed, thing)) return;
  if (isOfToken(viewer)) requirePerson(viewer);
  requireMay(viewer, viewer.actorId === thing.recordedBy ? 'propose a release' : 'write notes', thing.spaceId);
  throw forbidden('AUTHOR_ALONE', 'This tells of harm. Whoever wrote it, and nobody else, shows it to others or withdraws it.');
}

/** May this viewer open a space of their own? */
export function mayOpenSpaces(viewer: Viewer): boolean {
  return viewer.kind === 'member' && viewer.opensSpaces && !isOfToken(viewer);
}

function isOfToken(viewer: Viewer): boolean {
  return viewer.kind === 'member' && viewer.token !== undefined;
}

function hereOf(viewer: Viewer, spaceId: Id): Member['memberships'][number] | undefined {
  return viewer.kind === 'anonymous' ? undefined : viewer.memberships.find((membership) => membership.spaceId === spaceId);
}
