import type { Page, PageView } from '../layout/page.js';
import type { Question } from '../layout/query-behind.js';
import { NOTHING_STANDS, STANDING, type StandingData } from '../stewardship/proposed.js';
import { wayWords, whereWords as words } from './published.words.js';
import type { RightsOnWay, Step } from './step.js';
import { stepsOf } from './steps.js';
import { whereQuery, type WhereData } from './where.query.js';

interface WhereView extends PageView {
  readonly address: string | undefined;
  readonly steps: readonly (Step & { readonly state: string; readonly shape: string; readonly now: boolean })[];
  readonly discardHref: string;
}

/** Where you are: the steps, what the record holds of each, and which comes next. */
export const wherePage: Page<WhereData, WhereView> = {
  path: '/published/:id',
  template: 'published/where.njk',
  who: 'members',
  words,
  ask: ({ id }) => ({ document: whereQuery, variables: { id } }),
  follow: ({ publishedPath: { comparison } }) => (comparison === null ? undefined : rightsTo(comparison.id)),
  view: (data, _asked, followed) => {
    const { id, called, address } = data.publishedPath;
    const steps = stepsOf(data, rightsIn(followed));
    const next = steps.findIndex(({ done, links, waitsFor }) => !done && waitsFor === undefined && links.length > 0);
    return {
      heading: `${words.kind}: ${called}`,
      titled: { kind: words.kind, name: called },
      trail: [{ text: wayWords.heading, href: '/published' }],
      address: address ?? undefined,
      discardHref: `/published/${id}/discard`,
      steps: steps.map((step, n) => ({
        ...step,
        now: n === next,
        state: stateOf(step, n === next),
        shape: step.done ? '●' : n === next ? '◐' : '○',
      })),
    };
  },
};

/** A release, and the preview of one, are for stewards: nobody else is led to what would be refused. */
function rightsTo(comparison: string): Question {
  return {
    document: STANDING,
    variables: { thing: { kind: 'COMPARISON', id: comparison } },
  };
}

/** Who may take it back made it public, or another steward did: it may wait for what it stands on. */
function rightsIn(followed: unknown): RightsOnWay {
  const { youMay, releaseProposals } = (followed ?? NOTHING_STANDS) as StandingData;
  const isReleased = youMay.includes('TAKE_BACK');
  return {
    isSteward: isReleased || youMay.includes('RELEASE'),
    isReleased,
    mayPropose: youMay.includes('PROPOSE_RELEASE'),
    proposal: releaseProposals.nodes[0],
  };
}

function stateOf({ done, links, waitsFor }: Step, now: boolean): string {
  const { states } = words;
  if (done) return states.done;
  if (waitsFor !== undefined) return states[waitsFor];
  return now ? states.now : links.length > 0 ? states.open : states.later;
}
