import type { TokenRange } from '../force/words.js';
import type { Provision } from '../provision.js';
import type { ClauseRange, Segmented } from './clauses.js';
import { plainOf, singleSpaced } from './plain.js';

/** Lists nested deeper than this are read from the inside out, so far. */
const DEEPEST = 8;

/** Clauses as the force rules read them; stems and headings, which many clauses share, are read once. */
export class Provisions {
  private readonly lines = new Map<number, string>();
  private readonly stems = new Map<number, string>();

  /** `shapes` may be shared by texts of one vocabulary. */
  constructor(
    private readonly segmented: Segmented,
    private readonly shapes: TokenRange['shapes'] = [],
  ) {}

  of(clause: ClauseRange): Provision {
    const heading = clause.headings.at(-1);
    const { starts, ends, ids } = this.segmented.tokens;
    return {
      text: plainOf(this.segmented, clause),
      stem: clause.stem < 0 ? null : this.stem(clause.stem),
      heading: heading === undefined ? null : this.line(heading),
      tokens: { starts, ends, ids, from: clause.from, to: clause.to, base: clause.start, shapes: this.shapes },
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
