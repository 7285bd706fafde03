import type { Fragment } from './fragments.js';

/** A line of a column, in the order of reading. */
export interface Line extends Fragment {
  readonly page: number;
  /** where the lines of its column begin and end */
  readonly columnLeft: number;
  readonly columnRight: number;
  /** the first line after a column or a band began */
  readonly begins: boolean;
}

/** A column has this many lines at the least, each wide enough to be prose; else it is a table or a list of names. */
const COLUMN_LINES = 5;
const COLUMN_LETTERS = 16;

/** The lines of a page as people read them: down one column, then the next, and a heading across both between. */
export function inReadingOrder(fragments: readonly Fragment[], page: number): readonly Line[] {
  return bandsOf(fragments, 0).flatMap((column) => linesOf(column, page));
}

/** Columns in reading order, each a set of fragments. */
function bandsOf(fragments: readonly Fragment[], depth: number): readonly (readonly Fragment[])[] {
  const gutter = depth < 4 ? gutterOf(fragments) : null;
  if (gutter === null) return [fragments];
  const across = fragments.filter(({ x, right }) => x < gutter && right > gutter).sort((p, q) => q.y - p.y);
  const beside = fragments.filter(({ x, right }) => !(x < gutter && right > gutter));
  const columns: (readonly Fragment[])[] = [];
  let top = Infinity;
  const band = (bottom: number): void => {
    const inside = beside.filter(({ y }) => y < top && y >= bottom);
    for (const side of [inside.filter(({ right }) => right <= gutter), inside.filter(({ x }) => x >= gutter)]) {
      if (side.length > 0) columns.push(...bandsOf(side, depth + 1));
    }
    top = bottom;
  };
  for (let i = 0; i < across.length; i++) {
    const first = across[i]!;
    band(first.y);
    // Lines across that follow each other are one column of their own.
    const together = [first];
    while (i + 1 < across.length && !beside.some(({ y }) => y < together.at(-1)!.y && y >= across[i + 1]!.y))
      together.push(across[++i]!);
    columns.push(together);
    top = together.at(-1)!.y;
  }
  band(-Infinity);
  return columns;
}

/** An upright strip with prose on both sides and next to nothing across, or null. */
function gutterOf(fragments: readonly Fragment[]): number | null {
  if (fragments.length < 2 * COLUMN_LINES) return null;
  const left = Math.min(...fragments.map(({ x }) => x));
  const right = Math.max(...fragments.map(({ right: end }) => end));
  const starts = [...new Set(fragments.map(({ x }) => Math.round(x)))].sort((p, q) => p - q);
  let best: { at: number; sides: number } | null = null;
  for (const start of starts) {
    const at = start - 2;
    if (at < left + (right - left) * 0.15 || at > left + (right - left) * 0.85) continue;
    const sides = sidesOf(fragments, at);
    if (sides > (best?.sides ?? 0)) best = { at, sides };
  }
  return best?.at ?? null;
}

/** How many lines have prose on both sides of it; 0 when it is no gutter. */
function sidesOf(fragments: readonly Fragment[], at: number): number {
  const before = fragments.filter(({ right }) => right <= at);
  const after = fragments.filter(({ x }) => x >= at);
  const across = fragments.length - before.length - after.length;
  if (before.length < COLUMN_LINES || after.length < COLUMN_LINES) return 0;
  if (across > fragments.length * 0.35) return 0;
  if (letters(before) < COLUMN_LETTERS || letters(after) < COLUMN_LETTERS) return 0;
  const low = Math.max(least(before), least(after));
  const high = Math.min(most(before), most(after));
  const shared = [...before, ...after].filter(({ y }) => y >= low && y <= high).length;
  return shared >= 2 * COLUMN_LINES ? shared - across : 0;
}

const least = (fragments: readonly Fragment[]) => Math.min(...fragments.map(({ y }) => y));
const most = (fragments: readonly Fragment[]) => Math.max(...fragments.map(({ y }) => y));

/** The letters of a middling line. */
function letters(fragments: readonly Fragment[]): number {
  const lengths = fragments.map(({ text }) => text.length).sort((p, q) => p - q);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

function linesOf(column: readonly Fragment[], page: number): readonly Line[] {
  const columnLeft = Math.min(...column.map(({ x }) => x));
  const columnRight = Math.max(...column.map(({ right }) => right));
  const sorted = [...column].sort((p, q) => q.y - p.y || p.x - q.x);
  const lines: Line[] = [];
  for (const fragment of sorted) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - fragment.y) <= Math.min(last.size, fragment.size) * 0.3) {
      lines[lines.length - 1] = { ...last, right: Math.max(last.right, fragment.right), text: `${last.text} ${fragment.text}` };
    } else {
      lines.push({ ...fragment, page, columnLeft, columnRight, begins: lines.length === 0 });
    }
  }
  return lines;
}
