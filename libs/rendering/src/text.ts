import type { Comparison } from '#libs/comparison';
import { findingOf, type Finding } from './finding.js';
import { outcomes, summarySentence, type Outcome } from './outcome.js';
import type { WordChange } from './redline.js';
import { visibleLine } from './visible.js';
import { counted, counting, madeBy, number, standing } from './wording.js';
import { wrap, type Line, type Styled } from './wrap.js';

export interface TextOptions {
  /** How the two texts are called, such as their file names. */
  readonly agreed: string;
  readonly published: string;
  /** Colour, strike-through and underline beside the marks; the words are the same without. */
  readonly colour: boolean;
  /** Columns of the terminal; 80 when not said. */
  readonly width?: number;
}

/**
 * A comparison as a redline for a terminal: the answer in a sentence, the overview, then each finding with its label, the clause with
 * [-removed-] and {+added+} words, and why. Text of the documents stands behind a rule, which nothing of ours does, and cannot steer
 * the terminal: no document can write a finding or a reason. Ends with a line end.
 */
export function renderText(comparison: Comparison, options: TextOptions): string {
  const page = new Page(options);
  page.words(summarySentence(comparison));
  page.words(standing(comparison));
  page.gap();
  page.words(`Agreed text: ${visibleLine(options.agreed)} (${sizeOf(comparison.agreed)})`);
  page.words(`Published text: ${visibleLine(options.published)} (${sizeOf(comparison.published)})`);
  page.words(counting);
  page.gap();
  for (const outcome of outcomes(comparison)) {
    page.words(
      `${outcome.shape} ${outcome.label}: ${number(outcome.clauses)}${outcome.fate === 'KEPT' ? '' : findingsOf(outcome)}`,
    );
  }
  page.gap();
  page.marks();
  comparison.pairs.forEach((pair, i) => page.finding(findingOf(pair, i + 1)));
  page.gap();
  page.words(madeBy(comparison));
  return page.text();
}

const NAMED_MOST = 40;

/** The findings of an outcome by their numbers; what is kept is not listed, it would hide the rest. */
function findingsOf({ findings }: Outcome): string {
  const named = findings.slice(0, NAMED_MOST).map(number).join(', ');
  const more = findings.length > NAMED_MOST ? ` and ${number(findings.length - NAMED_MOST)} more` : '';
  return ` (${findings.length === 1 ? 'finding' : 'findings'} ${named}${more})`;
}

function sizeOf(side: Comparison['agreed']): string {
  return `${counted(side.clauses, 'clause', 'clauses')}, ${counted(side.words, 'word', 'words')}`;
}

type Style = WordChange['op'] | 'label';

const SGR: Readonly<Record<Style, string>> = { keep: '', delete: '\u001b[31;9m', insert: '\u001b[32;4m', label: '\u001b[1m' };
const RESET = '\u001b[0m';
const MARKS: Readonly<Record<WordChange['op'], readonly [string, string]>> = {
  keep: ['', ''],
  delete: ['[-', '-]'],
  insert: ['{+', '+}'],
};
const DOCUMENT = '  │ ';
const OURS = '  ';
const WIDTH_LEAST = 20;

/** The lines written so far. */
class Page {
  private readonly lines: string[] = [];
  private readonly width: number;

  constructor(private readonly options: TextOptions) {
    this.width = Math.max(options.width ?? 80, WIDTH_LEAST);
  }

  words(text: string): void {
    this.put([{ text, style: 'keep' }]);
  }

  marks(): void {
    const runs = redlineRuns([
      { op: 'delete', text: 'words only in the agreed text' },
      { op: 'keep', text: ' ' },
      { op: 'insert', text: 'words only in the published text' },
    ]);
    this.put([{ text: 'Marks: ', style: 'keep' }, ...runs]);
  }

  finding(finding: Finding): void {
    const about = [finding.bound === null ? null : `bound: ${finding.bound}`, finding.places].filter((part) => part !== null);
    this.gap();
    this.put([
      { text: `${finding.shapes} ${[`${number(finding.number)}. ${finding.label}`, ...about].join('; ')}`, style: 'label' },
    ]);
    this.put(redlineRuns(finding.redline), DOCUMENT);
    for (const reason of finding.why) this.put([{ text: `Why: ${reason}`, style: 'keep' }], OURS);
  }

  gap(): void {
    this.lines.push('');
  }

  text(): string {
    return `${this.lines.join('\n')}\n`;
  }

  private put(runs: readonly Styled<Style>[], margin = ''): void {
    for (const line of wrap(runs, this.width - margin.length)) this.lines.push(margin + this.drawn(line));
  }

  private drawn(line: Line<Style>): string {
    return line.map(({ text, style }) => (this.options.colour && SGR[style] ? SGR[style] + text + RESET : text)).join('');
  }
}

/** Word changes with the marks that stand for removed and added words. */
export function redlineRuns(pieces: readonly WordChange[]): readonly Styled<WordChange['op']>[] {
  return pieces.map(({ op, text }) => ({ text: MARKS[op][0] + unmarked(text) + MARKS[op][1], style: op }));
}

/** Marks that the document itself has get a backslash: only ours may say that a word was removed or added. */
function unmarked(text: string): string {
  return text.replace(/\[(?=-)|-(?=\])|\{(?=\+)|\+(?=\})/g, '$&\\');
}
