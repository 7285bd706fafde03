import type { Clause, ComparedText, Comparison, Finding } from './comparison.query.js';

/** Headings and the lines that lead into a list: they provide for nothing by themselves, and are counted apart. */
export interface Headings {
  /** How many of the agreed text's clauses are such. */
  readonly inAgreed: number;
  /** Whether a finding speaks of nothing else. */
  readonly isOnly: (finding: Finding) => boolean;
}

export function headingsOf({ agreed, published }: Pick<Comparison, 'agreed' | 'published'>): Headings {
  const [inAgreed, inPublished] = [titles(agreed), titles(published)];
  const isOne = (clause: Clause, known: ReadonlySet<string>): boolean => known.has(bare(clause.text)) || leadsIn(clause.text);
  return {
    inAgreed: agreed.text.filter((block) => block.kind === 'HEADING' || leadsIn(block.text)).length,
    isOnly: (finding) =>
      finding.agreed.every((clause) => isOne(clause, inAgreed)) &&
      finding.published.every((clause) => isOne(clause, inPublished)),
  };
}

function titles(text: ComparedText): ReadonlySet<string> {
  return new Set(text.text.filter((block) => block.kind === 'HEADING').map((block) => bare(block.text)));
}

function leadsIn(text: string): boolean {
  return text.trimEnd().endsWith(':');
}

/** Without the number it may stand under: a clause is told with its number apart. */
function bare(text: string): string {
  return text.trim().replace(/^\d+(?:\.\d+)*[.)]?\s+/, '');
}
