import { blocksOf, type BlockKind } from '../../core/block.js';
import { numberApart } from '../format/numerals.js';
import type { Line } from './reading-order.js';

export interface PdfPart {
  readonly kind: BlockKind;
  readonly mark: string;
  readonly text: string;
  readonly page: number;
}

interface Open {
  kind: BlockKind;
  mark: string;
  text: string;
  readonly page: number;
  last: Line;
  readonly size: number;
}

/** Lines that belong together as one part: by their distance, their size, the number they begin with, and how the one before ended. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): readonly PdfPart[] {
  const lines = pages.flat();
  const body = commonest(lines.map(({ size, text }) => [round(size), text.length] as const));
  const gap = leadingOf(gapsOf(lines)) || body * 1.2;
  const levels = headingSizes(lines, body);
  const words = wordsOf(lines);
  const parts: PdfPart[] = [];
  const notes: PdfPart[] = [];
  const depths = new Depths();
  const mayBeNote = notesOf(lines, body);
  let open: Open | null = null;
  let note: Open | null = null;
  const close = (): void => {
    if (open) parts.push(partOf(open));
    open = null;
  };
  for (const line of lines) {
    const begun: Open = begin(line, levels, mayBeNote);
    const before: Open | null = open;
    if (begun.kind === 'footnote') {
      if (note) notes.push(partOf(note));
      note = begun;
      continue;
    }
    const under: Open | null = note;
    if (under && line.page === under.last.page && line.size < body * 0.93 && near(under.last, line, line.size * 1.6)) {
      under.text = joined(under.text, line.text.trim(), words);
      under.last = line;
      continue;
    }
    if (before && goesOn(before, begun, line, gap, body)) {
      before.text = joined(before.text, line.text.trim(), words);
      before.last = line;
    } else {
      close();
      open = depths.of(begun, body);
    }
  }
  close();
  return [...parts, ...notes, ...(note ? [partOf(note)] : [])];
}

function partOf({ kind, mark, text, page }: Open): PdfPart {
  return { kind, mark, text, page };
}

/** How deep an item stands is seen by how far in it begins. */
class Depths {
  private readonly lefts: number[] = [];

  of(open: Open, body: number): Open {
    if (open.kind !== 'list_item') {
      this.lefts.length = 0;
      return open;
    }
    const { x } = open.last;
    while (this.lefts.length > 0 && this.lefts.at(-1)! > x + body * 0.5) this.lefts.pop();
    if (this.lefts.length === 0 || this.lefts.at(-1)! < x - body * 0.5) this.lefts.push(x);
    return { ...open, mark: `${'  '.repeat(Math.min(this.lefts.length - 1, 6))}${open.mark}` };
  }
}

const NOTE = /^\[?\^?(\d{1,3})\]?([.)]?)\s+(?=\S)/;

/**
 * Which lines may begin a note: small ones below the body of their column. A number with a point may be that of an item in an annex
 * in small print, so its page must call it.
 */
function notesOf(lines: readonly Line[], body: number): (line: Line) => boolean {
  const isSmall = ({ size }: Line) => size < body * 0.93;
  const columnOf = ({ page, columnLeft }: Line) => `${page} ${columnLeft}`;
  const lowest = new Map<string, number>();
  const called = new Set<string>();
  for (const line of lines) {
    if (!isSmall(line)) lowest.set(columnOf(line), Math.min(lowest.get(columnOf(line)) ?? Infinity, line.y));
    for (const [, number] of line.text.matchAll(/\[\^(\d+)\]/g)) called.add(`${line.page} ${number}`);
  }
  return (line) => {
    if (!isSmall(line) || line.y > (lowest.get(columnOf(line)) ?? Infinity)) return false;
    const [, number, point] = NOTE.exec(line.text.trim()) ?? [];
    return number !== undefined && (point === '' || called.has(`${line.page} ${number}`));
  };
}

function begin(line: Line, levels: readonly number[], mayBeNote: (line: Line) => boolean): Open {
  const text = line.text.trim();
  const level = levels.indexOf(round(line.size));
  const base = { page: line.page, last: line, size: line.size };
  if (level >= 0 && !/^\p{Ll}/u.test(text))
    return { ...base, kind: 'heading', mark: `${'#'.repeat(Math.min(level + 1, 6))} `, text: numberApart(text) };
  const note = mayBeNote(line) ? NOTE.exec(text) : null;
  if (note) return { ...base, kind: 'footnote', mark: `[^${note[1]}]: `, text: text.slice(note[0].length) };
  const bullet = /^[•‣◦▪■●○⁃∙·\uf0b7\uf0a7\u2013-]\s+(?=\S)/.exec(text);
  if (bullet) return { ...base, kind: 'list_item', mark: '- ', text: text.slice(bullet[0].length) };
  const [block] = blocksOf(text);
  if (block && block.kind === 'list_item') return { ...base, kind: 'list_item', mark: block.mark, text: block.text };
  return { ...base, kind: 'paragraph', mark: '', text };
}

const ENDS = /[.!?:;]["”’')\]]*(?:\[\^\d+\])*$/;

function goesOn(open: Open, begun: Open, line: Line, gap: number, body: number): boolean {
  const { last } = open;
  if (begun.kind === 'list_item' && !(isWrapped(open, begun) && !ENDS.test(open.text))) return false;
  // A size that changes in the middle of a sentence is a matter of looks.
  if (begun.kind === 'paragraph' && near(last, line, line.size * 1.6) && /^\p{Ll}/u.test(begun.text) && !ENDS.test(open.text))
    return true;
  if (begun.kind === 'footnote' || Math.abs(line.size - last.size) > last.size * 0.08) return false;
  if (open.kind === 'heading' || begun.kind === 'heading')
    return open.kind === begun.kind && open.mark === begun.mark && near(last, line, line.size * 1.5) && !ENDS.test(open.text);
  const turned = line.page !== last.page || line.begins;
  if (turned) return !ENDS.test(open.text) && /^[\p{Ll}\d("“‘]/u.test(line.text.trim());
  if (!near(last, line, Math.max(gap * 1.3, line.size * 1.35))) return false;
  // A first line is indented, or follows one that was not full.
  if (open.kind === 'paragraph' && line.x > last.x + body * 0.8 && ENDS.test(open.text)) return false;
  return !(ENDS.test(open.text) && last.right < last.columnRight - (last.columnRight - last.columnLeft) * 0.25);
}

/** "… in\n12. March": the number of a sentence that runs on over a full line, not of an item; the next number of a list is an item. */
function isWrapped({ kind, mark, last }: Open, begun: Open): boolean {
  const full = last.right > last.columnRight - (last.columnRight - last.columnLeft) * 0.15;
  // A dash at the left of a sentence that runs on is one of the sentence.
  if (kind === 'paragraph' && full && /^[-\u2013]\s/.test(begun.last.text.trim())) return Math.abs(begun.last.x - last.x) < 1;
  const number = /^\s*(\d{1,3})[.)] $/.exec(begun.mark)?.[1];
  if (number === undefined || kind === 'heading') return false;
  if (kind === 'list_item' && Number.parseInt(mark, 10) + 1 === Number(number)) return false;
  return full && (/^\p{Ll}/u.test(begun.text) || MONTH.test(begun.text));
}

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

function near(last: Line, line: Line, most: number): boolean {
  const distance = last.y - line.y;
  return distance >= 0 && distance <= most;
}

/** A word cut at the end of a line is one word, unless the document writes it with a hyphen elsewhere. */
function joined(before: string, next: string, words: ReadonlySet<string>): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + next;
  const cut = /([\p{L}\p{N}]+)[-\u2010]$/u.exec(before);
  const rest = /^\p{Ll}+/u.exec(next);
  if (!cut) return `${before} ${next}`;
  if (!rest) return before + next;
  const [left, right] = [cut[1]!.toLowerCase(), rest[0].toLowerCase()];
  const hyphened = words.has(`${left}-${right}`) || (!words.has(left + right) && COMPOUND.has(left));
  return hyphened ? before + next : before.slice(0, -1) + next;
}

const COMPOUND = new Set(
  'self non well co ex anti long short high low full part half all cross decision service user'.split(' '),
);

function wordsOf(lines: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    const inside = text.trim().replace(/[\p{L}\p{N}]+[-\u2010\u00ad]$/u, '');
    for (const [word] of inside.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) words.add(word);
  }
  return words;
}

/** Sizes clearly above the body's, the largest first; a size that most of the document has is no heading. */
function headingSizes(lines: readonly Line[], body: number): readonly number[] {
  const sizes = new Set(
    lines.filter(({ size, text }) => size > body * 1.12 && text.trim().length <= 200).map(({ size }) => round(size)),
  );
  return [...sizes].sort((p, q) => q - p);
}

/** The distance of lines that follow each other: the smallest that is common. Where paragraphs are short, those between them are more. */
function leadingOf(gaps: readonly (readonly [gap: number, weight: number])[]): number {
  const counts = new Map<number, number>();
  for (const [gap, weight] of gaps) counts.set(gap, (counts.get(gap) ?? 0) + weight);
  const most = Math.max(0, ...counts.values());
  const common = [...counts].filter(([, count]) => count >= most / 5).map(([gap]) => gap);
  return common.length > 0 ? Math.min(...common) : 0;
}

function gapsOf(lines: readonly Line[]): readonly (readonly [number, number])[] {
  return lines.flatMap((line, i) => {
    const last = lines[i - 1];
    const gap = last && last.page === line.page && !line.begins ? last.y - line.y : 0;
    return gap > 0 && last && Math.abs(last.size - line.size) < 0.5 && gap < line.size * 2.2 ? [[round(gap), 1] as const] : [];
  });
}

function round(size: number): number {
  return Math.round(size * 2) / 2;
}

function commonest(weighed: readonly (readonly [value: number, weight: number])[]): number {
  const sums = new Map<number, number>();
  for (const [value, weight] of weighed) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort((p, q) => q[1] - p[1])[0]?.[0] ?? 0;
}
