import { isWordToken, type Tokens } from '../words/tokens.js';
import { type Block, type BlockKind, blocksOf } from './blocks.js';
import { refuseTooMany } from './limits.js';
import { markupOf } from './markup.js';
import { sentenceEnd } from './sentences.js';

export type ClauseKind = 'front-matter' | 'heading' | 'sentence' | 'stem' | 'item' | 'row' | 'code' | 'footnote';

/** One clause of a segmented text as the engine handles it: token range, text range, and where it stands. */
export interface ClauseRange {
  readonly kind: ClauseKind;
  /** Tokens [from, to). */
  readonly from: number;
  readonly to: number;
  /** UTF-16 range of the source, without the number or bullet in front. */
  readonly start: number;
  readonly end: number;
  readonly number: string | null;
  /** The clause an item hangs from, as an index; −1 for none. */
  readonly stem: number;
  /** The headings above, from the highest, as indices of clauses. */
  readonly headings: readonly number[];
  /** The block it stands in: clauses of one block are neighbours in one paragraph or item. */
  readonly block: number;
}

/** A text cut into clauses. Every word of it that is not markup belongs to exactly one clause. */
export interface Segmented {
  readonly tokens: Tokens;
  /** 1 for each token that is markup and no wording. */
  readonly marked: Uint8Array;
  readonly clauses: readonly ClauseRange[];
}

/** A sentence longer than this, in tokens, is cut at line breaks and semicolons: an unpunctuated text is not one clause. */
const LONGEST = 300;

export function clausesOf(tokens: Tokens): Segmented {
  const marked = markupOf(tokens);
  const blocks = blocksOf(tokens, marked);
  const clauses: ClauseRange[] = [];
  const lastOf = new Int32Array(blocks.length).fill(-1);
  let headings: readonly number[] = [];
  const levels: number[] = [];
  blocks.forEach((block, index) => {
    const before = clauses.length;
    if (block.kind === 'heading') {
      while (levels.length > 0 && levels.at(-1)! >= block.level) levels.pop();
      headings = headings.slice(0, levels.length);
    }
    const stem = block.stem >= 0 ? lastOf[block.stem]! : -1;
    eachPart(tokens, marked, block, (from, to) => {
      if (!hasWording(tokens, marked, from, to)) return;
      clauses.push(clauseOf(tokens, marked, block, index, from, to, stem, headings, clauses.length === before));
    });
    refuseTooMany(clauses.length);
    lastOf[index] = clauses.length > before ? clauses.length - 1 : -1;
    if (block.kind !== 'heading' || clauses.length === before) return;
    headings = [...headings, clauses.length - 1];
    levels.push(block.level);
  });
  return { tokens, marked, clauses: withStems(clauses) };
}

/** Clauses that others hang from are stems, whatever they were before. */
function withStems(clauses: readonly ClauseRange[]): readonly ClauseRange[] {
  const stems = new Set(clauses.map((clause) => clause.stem));
  return clauses.map((clause, index) => (stems.has(index) ? { ...clause, kind: 'stem' } : clause));
}

function clauseOf(
  tokens: Tokens,
  marked: Uint8Array,
  block: Block,
  index: number,
  from: number,
  to: number,
  stem: number,
  headings: readonly number[],
  first: boolean,
): ClauseRange {
  while (marked[from] === 1) from++;
  to = withoutTags(tokens, marked, from, to);
  const range = { from, to, start: tokens.starts[from]!, end: tokens.ends[to - 1]! };
  return { kind: KINDS[block.kind], ...range, number: first ? block.number : null, stem, headings, block: index };
}

/** Tags after the last word belong to the page, not to the clause; the target of a last link stays. */
function withoutTags(tokens: Tokens, marked: Uint8Array, from: number, to: number): number {
  let end = to;
  for (let at = to - 1; at > from && marked[at] === 1; at--) if (tokens.text.charCodeAt(tokens.starts[at]!) === 60) end = at;
  return end;
}

const KINDS: Readonly<Record<BlockKind, ClauseKind>> = {
  'front-matter': 'front-matter',
  heading: 'heading',
  paragraph: 'sentence',
  item: 'item',
  row: 'row',
  code: 'code',
  footnote: 'footnote',
};

const WHOLE: ReadonlySet<BlockKind> = new Set(['heading', 'row', 'code', 'front-matter']);

type Take = (from: number, to: number) => void;

function eachPart(tokens: Tokens, marked: Uint8Array, block: Block, take: Take): void {
  const whole = WHOLE.has(block.kind);
  for (let { from } = block; from < block.to;) {
    const to = whole ? block.to : sentenceEnd(tokens, marked, from, block.to);
    if (to - from > LONGEST) eachShort(tokens, from, to, take);
    else take(from, to);
    from = to;
  }
}

/**
 * Cuts at line breaks, so that a clause holds a line or, where lines are a word or two, a handful of them; a line that is still too long
 * at semicolons, and at last anywhere. Which of the short lines end a clause is told by the line that follows, not by counting from the
 * start: a line put in elsewhere does not shift the cuts.
 */
function eachShort(tokens: Tokens, from: number, to: number, take: Take): void {
  let start = from;
  for (let i = from + 1; i < to; i++) {
    if (!endsBefore(tokens, i, i - start)) continue;
    take(start, i);
    start = i;
  }
  take(start, to);
}

const SHORT = 6;
const FULL = 24;

function endsBefore({ text, starts, ends }: Tokens, next: number, length: number): boolean {
  if (length >= 2 * LONGEST) return true;
  if (length >= LONGEST && text[starts[next - 1]!] === ';') return true;
  if (length < SHORT || !/[\n\r\u2028\u2029]/.test(text.slice(ends[next - 1]!, starts[next]!))) return false;
  return length >= FULL || (text.charCodeAt(starts[next]!) + text.charCodeAt(ends[next]! - 1)) % 6 === 0;
}

/** Signs alone (rulers, brackets, bullets) are no clause; an emoji or a tick in a cell is. */
function hasWording(tokens: Tokens, marked: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (marked[i] === 1) continue;
    if (isWordToken(tokens, i) || tokens.text.charCodeAt(tokens.starts[i]!) >= 0x2600) return true;
  }
  return false;
}
