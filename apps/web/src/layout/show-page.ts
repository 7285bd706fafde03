import type { Environment } from 'nunjucks';
import { readAsked, type Asked } from './asked.js';
import { dayInWords } from './day.js';
import type { Door } from './door.js';
import { layoutWords } from './layout.words.js';
import type { Page, PageView } from './page.js';
import { dataOf, PageProblem } from './problem.js';
import { problemWords } from './problem.words.js';
import { queryView, type Question } from './query-behind.js';

export interface PageRequest {
  readonly url: string;
  readonly params: unknown;
  readonly query: unknown;
  readonly viewer?: unknown;
}

export interface Shown {
  readonly status: number;
  readonly html: string;
}

export interface House {
  readonly templates: Environment;
  readonly door: Door;
  readonly stylesheet: string;
}

/** Asks what a page asks and renders what came back. A problem becomes a plain page that tells nothing of the inside. */
export async function showPage(page: Page, house: House, request: PageRequest): Promise<Shown> {
  try {
    const asked = readAsked(request, house.door);
    const first = page.ask(asked);
    const data = dataOf<unknown>(await house.door.execute(first.document, { ...first.variables }, request.viewer));
    const second = page.follow?.(data, asked);
    const followed =
      second && dataOf<unknown>(await house.door.execute(second.document, { ...second.variables }, request.viewer));
    const view = page.view(data, asked, followed);
    return { status: 200, html: render(page, house, view, asked, second ? [first, second] : [first]) };
  } catch (error) {
    if (error instanceof PageProblem) return showProblem(house, error);
    throw error;
  }
}

export function showProblem(house: House, problem: PageProblem): Shown {
  const words = problemWords[problem.kind];
  const view: PageView = { heading: words.heading, trail: [] };
  const html = house.templates.render('layout/problem.njk', { view, words, frame: frameOf(house, view) });
  return { status: problem.status, html };
}

function render(page: Page, house: House, view: PageView, asked: Asked, questions: readonly Question[]): string {
  const frame = {
    ...frameOf(house, view),
    address: asked.address,
    path: asked.path,
    day: { asked: asked.on, words: dayInWords(asked.day), today: asked.today },
    read: dayInWords(asked.today),
    queries: questions.map((question) => queryView(question, asked)),
  };
  return house.templates.render(page.template, { view, words: page.words, frame });
}

function frameOf(house: House, view: PageView): object {
  const crumbs = view.trail.map((crumb) => ({ text: crumb.text, href: crumb.href }));
  return {
    words: layoutWords,
    keeper: house.door.keeper,
    stylesheet: house.stylesheet,
    crumbs: view.trail.length === 0 ? [] : [...crumbs, { text: view.heading }],
  };
}
