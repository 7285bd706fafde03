import { classOf, SPACE } from './characters.js';
import type { Tokens } from './tokens.js';

/** One run of an edit script. The texts of `keep` and `delete` make the agreed text, those of `keep` and `insert` the published one. */
export interface Edit {
  readonly op: 'keep' | 'delete' | 'insert';
  readonly text: string;
}

/** A stretch of tokens and of text on each side. */
export interface Span {
  readonly tokens: Tokens;
  /** First token and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Text range, which may reach beyond the tokens. */
  readonly start: number;
  readonly end: number;
}

export const wholeOf = (tokens: Tokens): Span => ({ tokens, from: 0, to: tokens.count, start: 0, end: tokens.text.length });

/**
 * The exact edit script between two spans, code unit for code unit. `match` names for each token of the agreed text its
 * published token, or −1. Whitespace between tokens is kept where both sides agree on it.
 */
export function editsOf(agreed: Span, published: Span, match: Int32Array): Edit[] {
  const script = new Script();
  const a = agreed.tokens;
  const b = published.tokens;
  let aAt = agreed.start;
  let bAt = published.start;
  for (let i = agreed.from; i < agreed.to; i++) {
    const j = match[i]!;
    if (j < 0) continue;
    script.change(a.text, aAt, a.starts[i]!, b.text, bAt, b.starts[j]!);
    script.keep(a.text, a.starts[i]!, a.ends[i]!);
    aAt = a.ends[i]!;
    bAt = b.ends[j]!;
  }
  script.change(a.text, aAt, agreed.end, b.text, bAt, published.end);
  return script.finish();
}

/** Gathers runs, so that equal neighbours become one edit and no edit is empty. */
class Script {
  private readonly edits: Edit[] = [];
  private keepFrom = -1;
  private keepTo = -1;
  private text = '';

  keep(text: string, start: number, end: number): void {
    if (start === end) return;
    if (this.keepFrom >= 0 && this.keepTo === start) {
      this.keepTo = end;
      return;
    }
    this.flush();
    this.text = text;
    this.keepFrom = start;
    this.keepTo = end;
  }

  /** What lies between two kept tokens: leading and trailing whitespace that both sides share is kept, the rest is exchanged. */
  change(a: string, aStart: number, aEnd: number, b: string, bStart: number, bEnd: number): void {
    while (aStart < aEnd && bStart < bEnd && sharedSpace(a, aStart, b, bStart)) {
      this.keep(a, aStart, ++aStart);
      bStart++;
    }
    let tail = 0;
    while (aStart < aEnd - tail && bStart < bEnd - tail && sharedSpace(a, aEnd - tail - 1, b, bEnd - tail - 1)) tail++;
    if (aStart < aEnd - tail) this.push('delete', a.slice(aStart, aEnd - tail));
    if (bStart < bEnd - tail) this.push('insert', b.slice(bStart, bEnd - tail));
    this.keep(a, aEnd - tail, aEnd);
  }

  finish(): Edit[] {
    this.flush();
    return this.edits;
  }

  private push(op: Edit['op'], text: string): void {
    this.flush();
    this.edits.push({ op, text });
  }

  private flush(): void {
    if (this.keepFrom >= 0) this.edits.push({ op: 'keep', text: this.text.slice(this.keepFrom, this.keepTo) });
    this.keepFrom = -1;
  }
}

function sharedSpace(a: string, i: number, b: string, j: number): boolean {
  const unit = a.charCodeAt(i);
  return unit === b.charCodeAt(j) && classOf(unit) === SPACE;
}
