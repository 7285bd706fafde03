import type { Page, PageView } from '../layout/page.js';
import { wayWords, whereWords as words } from './published.words.js';
import { stepsOf, type Step } from './steps.js';
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
  view: (data) => {
    const { id, called, address } = data.publishedPath;
    const steps = stepsOf(data);
    const next = steps.findIndex(({ done, links }) => !done && links.length > 0);
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

function stateOf({ done, links }: Step, now: boolean): string {
  const { states } = words;
  if (done) return states.done;
  return now ? states.now : links.length > 0 ? states.open : states.later;
}
