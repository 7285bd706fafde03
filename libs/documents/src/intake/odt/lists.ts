import { letters, roman } from '../format/numerals.js';
import { elements, type Xml } from '../format/xml.js';
import type { ListOf } from './flat.js';
import { stylesIn } from './styles.js';

interface Level {
  /** null for a bullet */
  readonly format: string | null;
  readonly before: string;
  readonly after: string;
  readonly start: number;
  /** how many levels its number shows: 2 for "1.2" */
  readonly shows: number;
}

type Style = ReadonlyMap<number, Level>;

export interface ListStyles {
  readonly byName: ReadonlyMap<string, Style>;
  /** of headings outside any list */
  readonly outline: Style | undefined;
}

/** @param roots the documents that may hold styles: those of the file first, its own text's last */
export function listStylesOf(roots: readonly (Xml | null)[]): ListStyles {
  const byName = new Map<string, Style>();
  let outline: Style | undefined;
  for (const style of stylesIn(roots)) {
    if (style.name === 'text:list-style') byName.set(style.attributes['style:name'] ?? '', levelsOf(style));
    if (style.name === 'text:outline-style') outline = levelsOf(style);
  }
  return { byName, outline };
}

/** A list as it is counted: its style and how far each level has come. Lists inside it count in the same row of numbers. */
export interface Counting {
  readonly style: Style | undefined;
  readonly counts: number[];
}

/**
 * Counts the items of OpenDocument lists as they are printed (ODF 1.3 part 3, 16.30 and 19.880): the number is made by a style and
 * stands nowhere in the text, and a clause without its number cannot be cited.
 */
export class OdtLists {
  private readonly byId = new Map<string, number[]>();
  private readonly byStyle = new Map<string, number[]>();
  private readonly outline: Counting;

  constructor(private readonly styles: ListStyles) {
    this.outline = { style: styles.outline, counts: [] };
  }

  /** The number of a heading outside any list, which the outline counts (ODF 1.3 part 3, 16.34); empty where it has none. */
  nextHeading(head: Xml): string {
    const { attributes } = head;
    if (!this.outline.style || attributes['text:is-list-header'] === 'true') return '';
    const depth = Math.min(Math.max(Math.trunc(Number(attributes['text:outline-level'] ?? 1)) || 1, 1), 10) - 1;
    if (attributes['text:restart-numbering'] === 'true') this.outline.counts.length = Math.min(this.outline.counts.length, depth);
    return nextMark(this.outline, depth, head).replace(/^- $/, '');
  }

  /** A list that begins, or one inside `outer` at this depth. */
  begin({ node: { attributes }, opens }: ListOf, outer: Counting | null, depth: number): Counting {
    const named = attributes['text:style-name'];
    const style = named === undefined ? outer?.style : this.styles.byName.get(named);
    if (outer !== null) {
      if (!opens && attributes['text:continue-numbering'] !== 'true') outer.counts.length = Math.min(outer.counts.length, depth);
      return { style, counts: outer.counts };
    }
    const before = this.byId.get(attributes['text:continue-list'] ?? '');
    const same = attributes['text:continue-numbering'] === 'true' ? this.byStyle.get(named ?? '') : undefined;
    const counts = before ?? same ?? [];
    if (attributes['xml:id'] !== undefined) this.byId.set(attributes['xml:id'], counts);
    this.byStyle.set(named ?? '', counts);
    return { style, counts };
  }
}

/** The mark of the next item: "1.2. ", "(a) ", "- "; empty where the style shows no number. */
export function nextMark({ style, counts }: Counting, depth: number, item: Xml): string {
  const level = style?.get(depth);
  if (!level || level.format === null) return '- ';
  const given = Number(item.attributes['text:start-value'] ?? Number.NaN);
  const before = counts[depth];
  for (let i = 0; i < depth; i++) counts[i] ??= style?.get(i)?.start ?? 1;
  counts[depth] = Number.isSafeInteger(given) ? given : before === undefined ? level.start : before + 1;
  counts.length = depth + 1;
  if (level.format === '') return '';
  const shown = counts
    .map((count, i) => written(count, style?.get(i)?.format ?? '1'))
    .slice(Math.max(0, depth + 1 - level.shows))
    .filter((each) => each !== '');
  return `${level.before}${shown.join('.')}${level.after}`.trim() + ' ';
}

function levelsOf(style: Xml): Style {
  return new Map(
    elements(style).map(({ name, attributes }) => [
      Number(attributes['text:level'] ?? 1) - 1,
      {
        format:
          name === 'text:list-level-style-number' || name === 'text:outline-level-style'
            ? (attributes['style:num-format'] ?? '')
            : null,
        before: attributes['style:num-prefix'] ?? '',
        after: attributes['style:num-suffix'] ?? '',
        start: Number(attributes['text:start-value'] ?? 1) || 1,
        shows: Number(attributes['text:display-levels'] ?? 1) || 1,
      },
    ]),
  );
}

/** Formats that are not known are written as figures, which is right in what they count. */
function written(n: number, format: string | null): string {
  switch (format) {
    case 'a':
      return letters(n);
    case 'A':
      return letters(n).toUpperCase();
    case 'i':
      return roman(n);
    case 'I':
      return roman(n).toUpperCase();
    case '':
    case null:
      return '';
    default:
      return String(n);
  }
}
