import { describe, expect, it } from '@jest/globals';
import type { ProposalData } from '../stewardship/proposed.js';
import { releaseStep } from './release-step.js';
import type { RightsOnWay } from './step.js';
import type { WhereData } from './where.query.js';

type Path = WhereData['publishedPath'];
type Members = Path['space']['members'];

const named = (role: string, ...names: readonly string[]): Members =>
  names.map((name) => ({ role, person: { id: name, pseudonym: name } }));

/** The last step as one of the members reads it. */
function stepFor(me: string, members: Members, { by, released }: { readonly by?: string; readonly released?: true } = {}) {
  const space = { id: 's1', closedAt: null, members };
  const role = members.find(({ person }) => person?.id === me)!.role;
  const proposedBy = members.find(({ person }) => person?.id === by)?.person ?? null;
  const proposal: ProposalData | undefined =
    by === undefined
      ? undefined
      : { id: 'c1', kind: 'COMPARISON', proposedAt: '2026-05-03T10:00:00.000Z', yours: by === me, proposedBy, space };
  const rights: RightsOnWay = {
    isSteward: role === 'STEWARD',
    isReleased: released ?? false,
    mayPropose: role !== 'READER',
    proposal,
  };
  const path = { id: 'w1', space, comparison: { id: 'c1', level: 'SPACE' } } as unknown as Path;
  const { says, links, waitsFor } = releaseStep(path, me, rights);
  return { says, hrefs: links.map(({ href }) => href), waitsFor };
}

const PROPOSE = '/comparisons/c1/propose?path=w1';
const RELEASE = '/comparisons/c1/release?path=w1';
const two = [...named('STEWARD', 'Ada', 'Sam'), ...named('EDITOR', 'Kim'), ...named('READER', 'Rae')];
const one = [...named('STEWARD', 'Ada'), ...named('EDITOR', 'Kim', 'Lee')];

describe('the last step of the way, before it is proposed,', () => {
  it('leads whoever may propose to that, and names the stewards who are somebody else', () => {
    expect(stepFor('Kim', two)).toMatchObject({ says: expect.stringContaining(': Ada or Sam.'), hrefs: [PROPOSE] });
    expect(stepFor('Ada', two)).toMatchObject({ says: expect.stringContaining(': Sam.'), hrefs: [PROPOSE] });
    expect(stepFor('Rae', two).hrefs).toEqual([]);
  });

  it('lets the only steward leave it to somebody else, since nobody would be there to release what they proposed', () => {
    expect(stepFor('Ada', one)).toMatchObject({
      says: expect.stringContaining('Kim or Lee'),
      hrefs: ['/spaces/s1'],
      waitsFor: 'member',
    });
  });

  it('lets somebody who is alone make it public, and leads to the members where there is no steward', () => {
    expect(stepFor('Ada', [...named('STEWARD', 'Ada'), ...named('READER', 'Rae')]).hrefs).toEqual([RELEASE]);
    expect(stepFor('Kim', named('EDITOR', 'Kim', 'Lee'))).toMatchObject({
      says: expect.stringContaining('there is none in your space'),
      hrefs: ['/spaces/s1'],
    });
    // An account whose name nobody sees could propose too, so a release by one alone would be refused.
    expect(stepFor('Ada', [...named('STEWARD', 'Ada'), { role: 'EDITOR', person: null }]).hrefs).toEqual(['/spaces/s1']);
  });
});

describe('the last step of the way, once it is proposed,', () => {
  it('leads each steward but the one who proposed it to the release', () => {
    expect(stepFor('Sam', two, { by: 'Kim' })).toMatchObject({
      says: expect.stringMatching(/^Kim proposed it on 3 May 2026\. You are the second person/),
      hrefs: [RELEASE],
    });
    expect(stepFor('Ada', two, { by: 'Ada' })).toEqual({
      says: 'You proposed it on 3 May 2026. Sam can read it and make it public.',
      hrefs: [],
      waitsFor: 'steward',
    });
    expect(stepFor('Rae', two, { by: 'Kim' }).says).toBe(
      'Kim proposed it on 3 May 2026. Ada or Sam can read it and make it public.',
    );
  });

  it('leads to the members of the space where no other steward is there', () => {
    expect(stepFor('Ada', one, { by: 'Ada' })).toMatchObject({
      says: expect.stringContaining('there is none in your space'),
      hrefs: ['/spaces/s1'],
    });
  });

  it('names nobody who has left, and waits for nobody once it is made public', () => {
    expect(stepFor('Sam', two, { by: 'Gone' }).says).toMatch(/^Somebody who is not here any more proposed it/);
    expect(stepFor('Sam', two, { released: true })).toMatchObject({ hrefs: [], waitsFor: undefined });
  });
});
