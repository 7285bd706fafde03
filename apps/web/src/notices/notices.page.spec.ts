import { describe, expect, it } from '@jest/globals';
import type { NoticesData } from './notices.query.js';
import { noticesPage } from './notices.page.js';

type Role = NoticesData['notices']['nodes'][number]['space']['members'][number]['role'];

/** The one notice that somebody of this role is shown. */
function shownTo(role: Role, seenAt: string | null = null, spaces = [{ id: 's1' }]) {
  const data: NoticesData = {
    account: { id: 'me' },
    viewer: { spaces },
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
  return noticesPage.view(data, asked, undefined).notices[0]!;
}

const isOffered = (role: Role, seenAt: string | null = null): boolean => shownTo(role, seenAt).markHref !== undefined;

describe('a notice', () => {
  it('can be marked by those whom the server lets mark it, and by nobody else', () => {
    expect((['STEWARD', 'EDITOR', 'READER'] as const).map((role) => isOffered(role))).toEqual([true, true, false]);
  });

  it('is not offered again once somebody has seen to it', () => {
    expect(isOffered('STEWARD', '2026-11-21T10:00:00.000Z')).toBe(false);
  });

  it('names its space to who belongs to several, and to nobody else', () => {
    expect(JSON.stringify(shownTo('STEWARD'))).not.toContain('Our group');
    expect(shownTo('STEWARD', null, [{ id: 's1' }, { id: 's2' }]).told).toContain('Our group');
  });
});
