import type { Provision } from '../provision.js';
import type { ClauseRange, Segmented } from './clauses.js';
import { plainOf, singleSpaced } from './plain.js';

/** Lists nested deeper than this are read from the inside out, so far. */
const DEEPEST = 8;

/** Clauses as the force rules read them; stems and headings, which many clauses share, are read once. */
export class Provisions {
  private readonly lines = new Map<number, string>();
  private readonly stems = new Map<number, string>();

  constructor(private readonly segmented: Segmented) {}

  of(clause: ClauseRange): Provision {
    const heading = clause.headings.at(-1);
    return {
      text: plainOf(this.segmented, clause),
      stem: clause.stem < 0 ? null : this.stem(clause.stem),
      heading: heading === undefined ? null : this.line(heading),
    };
  }

  /** All headings above a clause, the highest first. */
  headings(clause: ClauseRange): readonly string[] {
    return clause.headings.map((heading) => this.line(heading));
  }

  /** The words of a stem with those it hangs from itself, outermost first. */
  private stem(clause: number): string {
    let words = this.stems.get(clause);
    if (words === undefined) {
      const lines: string[] = [];
      for (let at = clause; at >= 0 && lines.length < DEEPEST; at = this.segmented.clauses[at]!.stem)
        lines.unshift(this.line(at));
      this.stems.set(clause, (words = lines.join(' ')));
    }
    return words;
  }

  private line(clause: number): string {
    let line = this.lines.get(clause);
    if (line === undefined)
      this.lines.set(clause, (line = singleSpaced(plainOf(this.segmented, this.segmented.clauses[clause]!))));
    return line;
  }
}
