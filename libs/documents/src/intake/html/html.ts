import { type Part, readingOf, type Reading, type TrackedChange } from '../format/reading.js';
import { counted, Tidier } from '../format/tidy.js';
import { runHtml, surveyOf } from './events.js';
import { HtmlReader, type HtmlOptions } from './reader.js';

/** A web page: its text as blocks. Nothing in it is run, fetched or kept as HTML. */
export function readHtml(html: string): Reading {
  const tidier = new Tidier();
  const { notices, ...texts } = textsOfHtml(html, tidier, { framed: true, keepLines: false });
  return readingOf('html', { ...texts, notices: [...tidier.notices(), ...notices] });
}

export interface HtmlTexts {
  readonly parts: readonly Part[];
  /** with what is marked as struck out, and without what is marked as put in; null where nothing is */
  readonly before: readonly Part[] | null;
  readonly changes: readonly TrackedChange[];
  readonly notices: readonly string[];
}

/** The text of a page as it stands, and, where words are marked as struck out or put in (`del`, `s`, `ins`), the text before that. */
export function textsOfHtml(html: string, tidier: Tidier, options: HtmlOptions): HtmlTexts {
  const survey = surveyOf(html);
  const read = (side: 'after' | 'before', own: Tidier) => {
    const reader = new HtmlReader(own, { ...options, side }, survey);
    runHtml(html, reader);
    return reader.done();
  };
  const after = read('after', tidier);
  const notices = after.hidden > 0 ? [`${counted(after.hidden, 'stretch', 'stretches')} left out that the page hides.`] : [];
  if (!survey.changes) return { parts: after.parts, before: null, changes: [], notices };
  const before = read('before', new Tidier());
  const changes = [...before.changes, ...after.changes].sort((a, b) => a.order - b.order).map(({ change }) => change);
  return { parts: after.parts, before: changes.length > 0 ? before.parts : null, changes, notices };
}
