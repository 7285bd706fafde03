import { asOfVariable } from '../layout/asked.js';
import type { Page } from '../layout/page.js';
import { comparisonDeeds } from '../stewardship/deeds.js';
import { comparisonQuery, type ComparisonData } from './comparison.query.js';
import { comparisonView, type ComparisonView } from './comparison.view.js';
import { comparisonWords } from './comparison.words.js';

/** What became of each clause of an agreed text in the published one. */
export const comparisonPage: Page<ComparisonData, ComparisonView> = {
  path: '/comparisons/:id',
  kind: 'COMPARISON',
  template: 'comparison/comparison.njk',
  words: comparisonWords,
  keeps: ['asOf'],
  ask: (asked) => ({ document: comparisonQuery, variables: { id: asked.id, on: asked.day, ...asOfVariable(asked) } }),
  view: comparisonView,
  texts: ({ comparison: { agreed, published } }) => [agreed.id, published.id],
  deeds: comparisonDeeds,
};
