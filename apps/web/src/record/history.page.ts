import { readSince } from '../layout/asked.js';
import { pageOf, type Page } from '../layout/page.js';
import { PageProblem } from '../layout/problem.js';
import { historyQuery, type HistoryData } from './history.query.js';
import { THINGS_WITH_HISTORY, type ThingWithHistory } from './history-things.js';
import { historyView, type HistoryView } from './history.view.js';
import { historyWords } from './history.words.js';

/** What was put on the record of a thing and changed in it, when and why: one page for each kind that readers know by an address. */
export const historyPages: readonly Page[] = THINGS_WITH_HISTORY.map((thing) => pageOf(historyPage(thing)));

function historyPage(thing: ThingWithHistory): Page<HistoryData, HistoryView> {
  return {
    path: `/${thing.at}/:id/history`,
    template: 'record/history.njk',
    words: historyWords,
    keeps: ['since', 'asOf'],
    ask: (asked) => {
      const [since, asOf] = [readSince(asked)?.instant ?? null, asked.asOf?.instant ?? null];
      if (since !== null && asOf !== null && Date.parse(since) >= Date.parse(asOf)) throw new PageProblem(400, 'day');
      const id = thing.ask === undefined ? {} : { id: asked.id };
      return { document: historyQuery(thing.ask), variables: { ...id, thing: { kind: thing.kind, id: asked.id }, since, asOf } };
    },
    view: (data, asked) => historyView(thing, data, asked),
  };
}
