/** A run of letters as the PDF places it. */
export interface RawItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A stretch of one line: letters side by side with no more than a few spaces between. `y` grows upwards. */
export interface Fragment {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

interface Placed {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly str: string;
}

/** Wider than this, in heights of a letter, two stretches of one line may belong to two columns. */
const COLUMN_GAP = 1.6;
const WORD_GAP = 0.18;

/** The fragments of a page. Letters that stand at another angle than most (a stamp at the edge, "DRAFT" across) are left out. */
export function fragmentsOf(items: readonly RawItem[]): readonly Fragment[] {
  const angle = mostCommonAngle(items);
  const placed = items.filter((item) => angleOf(item) === angle).map((item) => place(item, angle));
  const fragments: Fragment[] = [];
  for (const row of rowsOf(placed)) fragments.push(...cut(row));
  return fragments;
}

/** Whether words of the page stand at another angle than most, and so are in no fragment. */
export function leavesOut(items: readonly RawItem[]): boolean {
  const angle = mostCommonAngle(items);
  return items.some((item) => angleOf(item) !== angle && item.str.trim() !== '');
}

function angleOf({ transform }: RawItem): number {
  const [a = 1, b = 0] = transform;
  return (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
}

function mostCommonAngle(items: readonly RawItem[]): number {
  const letters = [0, 0, 0, 0];
  for (const item of items) letters[angleOf(item)]! += item.str.length;
  return letters.indexOf(Math.max(...letters));
}

/** Turned so that its line runs from left to right. */
function place({ str, transform, width, height }: RawItem, angle: number): Placed {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const size = Math.hypot(c, d) || height || Math.hypot(a, b) || 1;
  const [x, y] = angle === 0 ? [e, f] : angle === 1 ? [f, -e] : angle === 2 ? [-e, -f] : [-f, e];
  return { x, right: x + Math.abs(width), y, size, str };
}

/** Letters on one base line; a raised figure stands on the line of the words it follows. */
function rowsOf(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const sorted = [...placed].sort((p, q) => q.y - p.y || p.x - q.x);
  const rows: { y: number; size: number; all: Placed[] }[] = [];
  for (const item of sorted) {
    const row = rows.slice(-4).find(({ y, size }) => {
      const small = Math.min(item.size, size);
      const large = Math.max(item.size, size);
      return Math.abs(y - item.y) <= (small < large * 0.8 ? large * 0.5 : small * 0.3);
    });
    if (!row) rows.push({ y: item.y, size: item.size, all: [item] });
    else {
      row.all.push(item);
      if (item.size > row.size * 1.2) Object.assign(row, { y: item.y, size: item.size });
    }
  }
  return rows.map(({ all }) => all.sort((p, q) => p.x - q.x));
}

function cut(row: readonly Placed[]): readonly Fragment[] {
  const fragments: { x: number; right: number; y: number; size: number; text: string; weight: number }[] = [];
  let last: Placed | null = null;
  for (const item of row) {
    const open = fragments.at(-1);
    const gap = last ? item.x - last.right : Infinity;
    if (open && last && gap <= Math.max(last.size, item.size) * COLUMN_GAP) {
      // The same letters twice at one place make a false bold.
      if (item.str === last.str && Math.abs(item.x - last.x) < item.size * 0.2) continue;
      const spaced = gap > Math.min(last.size, item.size) * WORD_GAP && !/\s$/.test(open.text) && !/^\s/.test(item.str);
      open.text += raised(item, open) ?? `${spaced ? ' ' : ''}${item.str}`;
      open.right = Math.max(open.right, item.right);
      if (item.str.length > open.weight) Object.assign(open, { size: item.size, y: item.y, weight: item.str.length });
    } else {
      fragments.push({ x: item.x, right: item.right, y: item.y, size: item.size, text: item.str, weight: item.str.length });
    }
    last = item;
  }
  return fragments.map(({ weight: _weight, ...fragment }) => fragment).filter(({ text }) => text.trim() !== '');
}

/** A small raised figure calls a note. */
function raised(item: Placed, before: { readonly size: number; readonly y: number; readonly text: string }): string | null {
  const calls = /^\s*\d{1,3}\s*$/.test(item.str) && item.size < before.size * 0.8 && item.y > before.y + before.size * 0.15;
  return calls && /[\p{L}\p{P}]$/u.test(before.text) ? `[^${item.str.trim()}]${/\s$/.test(item.str) ? ' ' : ''}` : null;
}
