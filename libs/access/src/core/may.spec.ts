import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel';
import { may, mayDecide, mayOpenSpaces, requireMay, requireMayDecide, type Action } from './may.js';
import { ROLES, type Role } from './role.js';
import { ANONYMOUS, type Member } from './viewer.js';

const HERE = '11111111-1111-4111-8111-111111111111';
const ELSEWHERE = '22222222-2222-4222-8222-222222222222';

const aMember = (role: Role, opensSpaces = false): Member => ({
  kind: 'member',
  actorId: HERE,
  opensSpaces,
  memberships: [{ spaceId: HERE, role }],
});

const ALLOWED: Readonly<Record<Action, readonly Role[]>> = {
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
};

describe('what a viewer may do in a space', () => {
  const cells = (Object.keys(ALLOWED) as Action[]).flatMap((action) =>
    ROLES.map((role) => ({ action, role, allowed: ALLOWED[action].includes(role) })),
  );

  it.each(cells)('$role, $action: $allowed', ({ action, role, allowed }) => {
    expect(may(aMember(role), action, HERE)).toBe(allowed);
  });

  it.each(Object.keys(ALLOWED) as Action[])('is nothing elsewhere, and nothing for anybody: %s', (action) => {
    expect(may(aMember('steward'), action, ELSEWHERE)).toBe(false);
    expect(may(ANONYMOUS, action, HERE)).toBe(false);
  });

  it('is less for a token made for a program: it decides nothing about people, and shows nothing outside the space', () => {
    const left = (Object.keys(ALLOWED) as Action[]).filter((action) =>
      may({ ...aMember('steward'), token: 'write' }, action, HERE),
    );
    expect(left).toEqual(['write notes', 'record', 'see to notices', 'propose a release', 'ask for a checkpoint']);
    expect(mayOpenSpaces({ ...aMember('steward', true), token: 'write' })).toBe(false);
    expect(refusal(() => requireMay({ ...aMember('steward'), token: 'write' }, 'release', HERE))?.[0]).toBe('TOKEN_MAY_NOT');
  });

  it('is, in a space that is closed, what keeps it and what protects somebody: no writing, and nothing shown to more people', () => {
    const closed = { ...aMember('steward'), memberships: [{ spaceId: HERE, role: 'steward', closed: true }] } as const;
    expect((Object.keys(ALLOWED) as Action[]).filter((action) => may(closed, action, HERE))).toEqual([
      'keep the members',
      'keep the space',
      'see to notices',
      'take back',
      'redact',
      'erase',
      'ask for a checkpoint',
      'answer requests for corrections',
    ]);
    expect(refusal(() => requireMay(closed, 'record', HERE))?.[0]).toBe('SPACE_CLOSED');
  });

  it('is refused with the role the member has and the deed', () => {
    expect(refusal(() => requireMay(aMember('reader'), 'record', HERE))).toEqual([
      'MAY_NOT',
      'forbidden',
      'You are a reader in this space, and may not record there.',
    ]);
    expect(refusal(() => requireMay(aMember('editor'), 'release', HERE))).toEqual([
      'MAY_NOT',
      'forbidden',
      'You are an editor in this space, and may not release there.',
    ]);
    expect(refusal(() => requireMay(aMember('steward'), 'record', ELSEWHERE))).toEqual([
      'MAY_NOT',
      'forbidden',
      'You are no member in this space, and may not record there.',
    ]);
    expect(refusal(() => requireMay(aMember('steward'), 'release', HERE))).toBeNull();
  });
});

describe('opening spaces', () => {
  it('is for members whose account allows it', () => {
    expect([mayOpenSpaces(ANONYMOUS), mayOpenSpaces(aMember('steward')), mayOpenSpaces(aMember('reader', true))]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

function refusal(work: () => void): readonly string[] | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.code, error.category, error.message];
  }
}

describe('what is its author’s alone', () => {
  const own = { spaceId: HERE, recordedBy: HERE };
  const of = (role: Role, over: Partial<Member> = {}): Member => ({ ...aMember(role), ...over });
  const closed = { memberships: [{ spaceId: HERE, role: 'editor' as const, closed: true }] };

  it.each(['show', 'withdraw'] as const)('is for its author alone to %s, whatever the role of anybody else', (deed) => {
    for (const role of ROLES) {
      expect(mayDecide(of(role), deed, own)).toBe(deed === 'withdraw' || role !== 'reader');
      expect(mayDecide(of(role), deed, { ...own, recordedBy: ELSEWHERE })).toBe(false);
      expect(mayDecide(of(role), deed, { ...own, spaceId: ELSEWHERE })).toBe(deed === 'withdraw');
      expect(mayDecide(of(role, { token: 'write' }), deed, own)).toBe(false);
    }
    expect(mayDecide(ANONYMOUS, deed, own)).toBe(false);
  });

  it('is withdrawn from a closed space, and not shown from there', () => {
    expect(mayDecide(of('editor', closed), 'withdraw', own)).toBe(true);
    expect(mayDecide(of('editor', closed), 'show', own)).toBe(false);
  });

  it('says why it is refused', () => {
    const refusal = (viewer: Member, recordedBy = HERE) => {
      try {
        return requireMayDecide(viewer, 'show', { ...own, recordedBy });
      } catch (error) {
        return (error as DomainError).code;
      }
    };
    expect(refusal(of('editor'))).toBeUndefined();
    expect(refusal(of('steward'), ELSEWHERE)).toBe('AUTHOR_ALONE');
    expect(refusal(of('editor', { token: 'write' }))).toBe('TOKEN_MAY_NOT');
    expect(refusal(of('editor', closed))).toBe('SPACE_CLOSED');
    expect(refusal(of('editor', { memberships: [] }))).toBe('MAY_NOT');
  });
});
