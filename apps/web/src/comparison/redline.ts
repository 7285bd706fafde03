import type { Clause, WordChange } from './comparison.query.js';

/** One stretch of a redline: words both texts have, words only the agreed one has, words only the published one has. */
export interface Run {
  readonly op: 'keep' | 'delete' | 'insert';
  readonly text: string;
}

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
  const before = agreed.map((clause) => clause.text).join('\n');
  const after = published.map((clause) => clause.text).join('\n');
  const runs = words.map((word): Run => ({ op: OPS[word.op], text: word.text }));
  const byWords = runs.length > 0 && gives(runs, 'insert', before) && gives(runs, 'delete', after);
  const whole = { agreed: paragraphs(wholly(before, after, 'delete')), published: paragraphs(wholly(after, before, 'insert')) };
  if (byWords) {
    return {
      byWords,
      inline: paragraphs(runs),
      agreed: paragraphs(runs.filter((run) => run.op !== 'insert')),
      published: paragraphs(runs.filter((run) => run.op !== 'delete')),
    };
  }
  return { byWords, ...whole, inline: before === after ? whole.agreed : [...whole.agreed, ...whole.published] };
}

const OPS = { KEEP: 'keep', DELETE: 'delete', INSERT: 'insert' } as const;

/** Whether the runs without those of one kind are that text, white space aside. */
function gives(runs: readonly Run[], without: Run['op'], text: string): boolean {
  const left = runs.filter((run) => run.op !== without).map((run) => run.text);
  return left.join('').replace(/\s+/g, '') === text.replace(/\s+/g, '');
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
  return all.filter((paragraph) => paragraph.some((run) => run.text.trim() !== ''));
}
