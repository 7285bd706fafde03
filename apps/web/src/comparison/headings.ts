import type { Clause, ComparedText, Comparison, Finding } from './comparison.query.js';

/** Headings and the lines that lead into a list: they provide for nothing by themselves, and are counted apart. */
export interface Headings {
  /** How many clauses of each text are such. */
  readonly inAgreed: number;
  readonly inPublished: number;
  /** Whether a finding speaks of nothing else. */
  readonly isOnly: (finding: Finding) => boolean;
}

export function headingsOf({ agreed, published, findings }: Pick<Comparison, 'agreed' | 'published' | 'findings'>): Headings {
  const [inAgreed, inPublished] = [isOneIn(agreed), isOneIn(published)];
  return {
    inAgreed: countIn(agreed, findings.flatMap((finding) => finding.agreed).filter(inAgreed)),
    inPublished: countIn(published, findings.flatMap((finding) => finding.published).filter(inPublished)),
    isOnly: (finding) => finding.agreed.every(inAgreed) && finding.published.every(inPublished),
  };
}

/** Whether a clause of a text is a heading or leads into a list; of a text that is not shown, as far as the clause itself tells. */
function isOneIn({ text }: ComparedText): (clause: Clause) => boolean {
  const known = new Set(text.filter(isHeading).map((block) => bare(block.text)));
  const begins = ({ start }: Clause): boolean => text.length === 0 && start <= LONGEST_MARK;
  return (clause) => known.has(bare(clause.text)) || leadsIn(clause.text) || (begins(clause) && looksLikeTitle(clause.text));
}

/** All that the text has; of a text that is not shown, those among the clauses that are. */
function countIn({ text }: ComparedText, shown: readonly Clause[]): number {
  return text.length === 0 ? shown.length : text.filter((...block) => isHeading(...block) || leadsIn(block[0].text)).length;
}

type Block = ComparedText['text'][number];

function isHeading({ kind, mark, text }: Block, nth: number, all: readonly Block[]): boolean {
  return kind === 'HEADING' || (nth === 0 && all.length > 1 && kind === 'PARAGRAPH' && mark === '' && looksLikeTitle(text));
}

/** "###### ", with which a text may begin. */
const LONGEST_MARK = 7;

const MOST_WORDS = 10;

/** The first line of a plain text that nobody marked as its heading: short, without an end, and of no duty. */
function looksLikeTitle(text: string): boolean {
  const line = text.trim();
  return (
    /^\p{Lu}/u.test(line) &&
    !/[.,;:!?…]["”’)]*$/u.test(line) &&
    !/\b(?:must|shall|will|should|may|can|cannot|not|never)\b/i.test(line) &&
    line.split(/\s+/u).length <= MOST_WORDS
  );
}

function leadsIn(text: string): boolean {
  return text.trimEnd().endsWith(':');
}

/** Without the number it may stand under: a clause is told with its number apart. */
function bare(text: string): string {
  return text.trim().replace(/^\d+(?:\.\d+)*[.)]?\s+/, '');
}
