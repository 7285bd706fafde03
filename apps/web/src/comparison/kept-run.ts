import { comparisonWords } from './comparison.words.js';
import type { FindingView } from './finding.view.js';

/** Clauses kept one after the other: shown together, so that what became of the others can be found. None is left out. */
export interface KeptRun {
  readonly anchor: string;
  readonly name: string;
  readonly shape: string;
  readonly label: string;
  /** Who stands behind them, when it is the same for all. */
  readonly standing: string | undefined;
  readonly findings: readonly FindingView[];
}

/** What is shown as one card: a finding, or several kept ones. */
export type Block =
  { readonly finding: FindingView; readonly kept?: undefined } | { readonly kept: KeptRun; readonly finding?: undefined };

/** The findings in their order, those that are kept and need no word said gathered with their neighbours. */
export function blocksOf(findings: readonly FindingView[]): readonly Block[] {
  const runs: FindingView[][] = [];
  for (const finding of findings) {
    const run = runs.at(-1);
    if (run?.[0] && isPlain(run[0]) && isPlain(finding)) run.push(finding);
    else runs.push([finding]);
  }
  return runs.flatMap((run): readonly Block[] =>
    run.length > 1 ? [{ kept: keptRun(run) }] : run.map((finding) => ({ finding })),
  );
}

/** Kept, in its place, letter by letter, and nobody has said anything about it. */
function isPlain(finding: FindingView): boolean {
  const unmarked = finding.redline.inline.every((paragraph) => paragraph.every((run) => run.op === 'keep'));
  return finding.look === 'kept' && unmarked && !finding.moved && finding.note === undefined && finding.cues.length === 0;
}

function keptRun(findings: readonly FindingView[]): KeptRun {
  const [first, last] = [findings[0]!, findings.at(-1)!];
  const standings = new Set(findings.map((finding) => finding.standing));
  return {
    anchor: `kept-${first.number}`,
    name: comparisonWords.findings(first.number, last.number),
    shape: first.shape,
    label: first.label,
    standing: standings.size === 1 ? first.standing : undefined,
    findings,
  };
}
