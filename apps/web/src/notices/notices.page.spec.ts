import { describe, expect, it } from '@jest/globals';
import type { NoticesData } from './notices.query.js';
import { noticesPage } from './notices.page.js';

type Role = NoticesData['notices']['nodes'][number]['space']['members'][number]['role'];

/** Whether somebody of this role is offered to mark the one notice of their space. */
function isOffered(role: Role, seenAt: string | null = null): boolean {
  const data: NoticesData = {
    account: { id: 'me' },
    quiet: { quiet: false, until: null },
    notices: {
      nodes: [
        {
          id: 'n1',
          kind: 'EMBARGO_ENDS',
          thingKind: 'COMMITMENT',
          thingId: 'c1',
          madeAt: '2026-11-20T10:00:00.000Z',
          seenAt,
          until: '2026-11-27T10:00:00.000Z',
          space: {
            id: 's1',
            name: 'Our group',
            members: [
              { person: { id: 'other' }, role: 'STEWARD' },
              { person: null, role: 'EDITOR' },
              { person: { id: 'me' }, role },
            ],
          },
        },
      ],
      pageInfo: { hasNextPage: false, endCursor: null },
    },
  };
  const asked = { search: {} } as Parameters<typeof noticesPage.view>[1];
  return noticesPage.view(data, asked, undefined).notices[0]!.markHref !== undefined;
}

describe('a notice', () => {
  it('can be marked by those whom the server lets mark it, and by nobody else', () => {
    expect((['STEWARD', 'EDITOR', 'READER'] as const).map((role) => isOffered(role))).toEqual([true, true, false]);
  });

  it('is not offered again once somebody has seen to it', () => {
    expect(isOffered('STEWARD', '2026-11-21T10:00:00.000Z')).toBe(false);
  });
});
