import { visible } from './visible.js';

/** One word change of the comparison: `keep` and `delete` in order are the agreed text, `keep` and `insert` the published one. */
export interface WordChange {
  readonly op: 'keep' | 'delete' | 'insert';
  readonly text: string;
}

/**
 * Word changes as they are shown, for terminal and page alike: safe to show (see `visible`), runs of white space as one space, and the
 * spaces outside of the marks where that changes neither reading, so that a mark stands round words. Neighbouring pieces differ in kind;
 * `keep` and `delete` read in order are still the agreed words, `keep` and `insert` the published ones, up to runs of white space and to
 * quotes and dashes that are curly on one side and straight on the other, which stand unmarked as published.
 */
export function redline(words: readonly WordChange[]): readonly WordChange[] {
  const pieces: WordChange[] = [];
  const runs = runsOf(words).map(({ keep, removed, added }): Run => ({
    keep: shown(keep),
    removed: shown(removed),
    added: shown(added),
  }));
  runs.forEach((run, i) => {
    const before = run.keep === '' ? i === 0 : run.keep.endsWith(' ');
    const after = i === runs.length - 1 || runs[i + 1]!.keep.startsWith(' ');
    push(pieces, 'keep', run.keep);
    for (const piece of changed(run, before, after)) push(pieces, piece.op, piece.text);
  });
  return trimmed(pieces);
}

/**
 * One of the two texts by itself, with marks on what the other lacks, in its own letters. As in `redline`, a quote or dash that is curly in
 * one text and straight in the other carries no mark.
 */
export function sideOf(words: readonly WordChange[], of: 'delete' | 'insert'): readonly WordChange[] {
  const pieces = runsOf(words).flatMap(({ keep, removed, added }): readonly WordChange[] => [
    { op: 'keep', text: keep },
    { op: straight(removed) === straight(added) ? 'keep' : of, text: of === 'delete' ? removed : added },
  ]);
  return pieces.filter(({ text }) => text !== '');
}

/** Kept words, then what was removed and what was added before the next kept ones. */
interface Run {
  readonly keep: string;
  readonly removed: string;
  readonly added: string;
}

function runsOf(words: readonly WordChange[]): readonly Run[] {
  const runs: { keep: string; removed: string; added: string }[] = [{ keep: '', removed: '', added: '' }];
  for (const { op, text } of words) {
    let run = runs.at(-1)!;
    if (op === 'delete') run.removed += text;
    else if (op === 'insert') run.added += text;
    else if (run.removed || run.added) runs.push((run = { keep: text, removed: '', added: '' }));
    else run.keep += text;
  }
  return runs;
}

function shown(text: string): string {
  return visible(text).replace(/\s+/g, ' ');
}

/** The change of one run with its outer spaces moved out of the marks. `before`, `after`: a space (or an end) stands there already. */
function changed({ removed, added }: Run, before: boolean, after: boolean): readonly WordChange[] {
  if (straight(removed) === straight(added)) return [{ op: 'keep', text: added }];
  const lead = removed && added ? [removed, added].every((text) => text.startsWith(' ')) || before : before || after;
  const trail = removed && added ? [removed, added].every((text) => text.endsWith(' ')) || after : before || after;
  const bare = (text: string) => (lead && text.startsWith(' ') ? text.slice(1) : text);
  const core = (text: string) => (trail && bare(text).endsWith(' ') ? bare(text).slice(0, -1) : bare(text));
  const led = lead && [removed, added].some((text) => text.startsWith(' '));
  const trailed = trail && [removed, added].some((text) => text.endsWith(' '));
  return [
    { op: 'keep', text: led ? ' ' : '' },
    { op: 'delete', text: core(removed) },
    { op: 'insert', text: core(added) },
    { op: 'keep', text: trailed ? ' ' : '' },
  ];
}

/** Quotes, dashes and dots as a typewriter has them: curly or straight is no change, and a mark for it would hide the changes. */
function straight(text: string): string {
  return text
    .replace(/[“”„‟]/g, '"')
    .replace(/[‘’‚‛ʼ]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/…/g, '...');
}

function push(pieces: WordChange[], op: WordChange['op'], text: string): void {
  const last = pieces.at(-1);
  const addition = op === 'keep' && last?.op === 'keep' && last.text.endsWith(' ') ? text.replace(/^ /, '') : text;
  if (addition === '') return;
  if (last?.op === op) pieces[pieces.length - 1] = { op, text: last.text + addition };
  else pieces.push({ op, text: addition });
}

function trimmed(pieces: readonly WordChange[]): readonly WordChange[] {
  return pieces
    .map((piece, i) => {
      if (piece.op !== 'keep') return piece;
      const text = i === 0 ? piece.text.replace(/^ /, '') : piece.text;
      return { ...piece, text: i === pieces.length - 1 ? text.replace(/ $/, '') : text };
    })
    .filter((piece) => piece.text !== '');
}
