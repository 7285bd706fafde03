import { asOfVariable } from '../layout/asked.js';
import type { Page } from '../layout/page.js';
import { commitmentDeeds } from '../stewardship/deeds.js';
import { commitmentQuery, type CommitmentData } from './commitment.query.js';
import { commitmentView, type CommitmentView } from './commitment.view.js';
import { commitmentWords } from './commitment.words.js';

/** One commitment or expectation: what was said, by whom, its dates, and where they stand on a day. */
export const commitmentPage: Page<CommitmentData, CommitmentView> = {
  path: '/commitments/:id',
  kind: 'COMMITMENT',
  template: 'commitments/commitment.njk',
  words: commitmentWords,
  takesDay: true,
  keeps: ['asOf'],
  ask: (asked) => ({ document: commitmentQuery, variables: { id: asked.id, on: asked.day, ...asOfVariable(asked) } }),
  view: commitmentView,
  deeds: commitmentDeeds,
};
