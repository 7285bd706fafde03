import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS, requireMember, type Member } from './viewer.js';

const member: Member = { kind: 'member', actorId: '11111111-1111-4111-8111-111111111111', opensSpaces: false, memberships: [] };

describe('a viewer', () => {
  it('who is a member is handed on', () => {
    expect(requireMember(member)).toBe(member);
  });

  it('who is anybody is told how to sign in', () => {
    expect(() => requireMember(ANONYMOUS)).toThrow(
      expect.objectContaining({
        code: 'SIGN_IN_NEEDED',
        category: 'forbidden',
        message: expect.stringContaining('authorization: Bearer'),
      }),
    );
  });
});
