import { asOfVariable } from '../layout/asked.js';
import type { Page } from '../layout/page.js';
import { workDeeds } from '../stewardship/deeds.js';
import { partsOfWork } from '../stewardship/parts-shown.js';
import { boardPairs, boardsQuestion } from './reported-board.query.js';
import { workQuery, type WorkData } from './work.query.js';
import { workView, type WorkView } from './work.view.js';
import { workWords } from './work.words.js';

/** One document: its versions, who took which position on them, and what is reported of their contents. */
export const workPage: Page<WorkData, WorkView> = {
  path: '/works/:id',
  kind: 'WORK',
  template: 'documents/work.njk',
  words: workWords,
  keeps: ['asOf'],
  ask: (asked) => ({ document: workQuery, variables: { id: asked.id, on: asked.day, ...asOfVariable(asked) } }),
  follow: (data, asked) => boardsQuestion(boardPairs(data.work), asOfVariable(asked)),
  view: workView,
  deeds: workDeeds,
  parts: partsOfWork,
};
