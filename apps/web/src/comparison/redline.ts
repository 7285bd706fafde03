import { redline as tidied, sideOf, type WordChange as Run } from '#libs/rendering';
import type { Clause, WordChange } from './comparison.query.js';

export type { Run };

/** One paragraph of a text with its marks: words both texts have, words only the agreed one has, words only the published one has. */
export type Paragraph = readonly Run[];

export interface Redline {
  /** False when the word changes do not give back both texts: then each text is shown whole, one after the other. */
  readonly byWords: boolean;
  readonly inline: readonly Paragraph[];
  readonly agreed: readonly Paragraph[];
  readonly published: readonly Paragraph[];
}

/**
 * A finding as paragraphs of runs. The word changes are drawn only when they give back both texts: a reader must be able
 * to trust that nothing is missing. A deletion never runs across two paragraphs: it is closed and opened again.
 */
export function redline(agreed: readonly Clause[], published: readonly Clause[], words: readonly WordChange[]): Redline {
  const runs = words.map((word): Run => ({ op: OPS[word.op], text: word.text }));
  const byWords = runs.length > 0 && gives(runs, 'insert', agreed) && gives(runs, 'delete', published);
  if (byWords) {
    return {
      byWords,
      inline: paragraphs(runs),
      agreed: paragraphs(sideOf(runs, 'delete')),
      published: paragraphs(sideOf(runs, 'insert')),
    };
  }
  const [before, after] = [textOf(agreed), textOf(published)];
  const whole = { agreed: paragraphs(wholly(before, after, 'delete')), published: paragraphs(wholly(after, before, 'insert')) };
  return { byWords, ...whole, inline: before === after ? whole.agreed : [...whole.agreed, ...whole.published] };
}

const OPS = { KEEP: 'keep', DELETE: 'delete', INSERT: 'insert' } as const;

/**
 * Whether the runs without those of one kind hold the clauses in order, from the first word to the last, white space aside.
 * Between two clauses may stand what the document has there: a bullet or a number.
 */
function gives(runs: readonly Run[], without: Run['op'], clauses: readonly Clause[]): boolean {
  const reading = bare(runs.flatMap((run) => (run.op === without ? [] : [run.text])).join(''));
  let at = 0;
  for (const [nth, clause] of clauses.entries()) {
    const text = bare(clause.text);
    const found = reading.indexOf(text, at);
    if (found < 0 || (nth === 0 && found > 0)) return false;
    at = found + text.length;
  }
  return at === reading.length;
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function textOf(clauses: readonly Clause[]): string {
  return clauses.map((clause) => clause.text).join('\n');
}

function wholly(text: string, other: string, op: Run['op']): readonly Run[] {
  return text === '' ? [] : [{ op: text === other ? 'keep' : op, text }];
}

function paragraphs(runs: readonly Run[]): readonly Paragraph[] {
  const all: Run[][] = [[]];
  for (const run of runs) {
    run.text.split(/\n+/).forEach((piece, nth) => {
      if (nth > 0) all.push([]);
      if (piece !== '') all.at(-1)?.push({ op: run.op, text: piece });
    });
  }
  return all.map(tidied).filter((paragraph) => paragraph.length > 0);
}
