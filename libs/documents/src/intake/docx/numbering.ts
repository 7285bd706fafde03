import { letters, roman } from '../format/numerals.js';
import { child, elements, within, type Xml } from '../format/xml.js';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
}

/**
 * Counts the items of lists as Word prints them: a paragraph names a list and a level, and its number is how many came before
 * (ECMA-376 part 1, 17.9). The number is nowhere in the file, and a clause without its number cannot be cited.
 */
export class Numbering {
  private readonly lists: ReadonlyMap<string, List>;
  private readonly counts = new Map<string, number[]>();

  constructor(numbering: Xml | null) {
    this.lists = listsOf(numbering);
  }

  /** The mark of the next item of a list: "1.2 ", "(a) ", "- "; empty where the list has no number, null where there is no list. */
  next(id: string, at: number): string | null {
    const list = this.lists.get(id);
    const level = list?.levels.get(at);
    if (!list || !level) return null;
    const counts = this.counts.get(list.abstractId) ?? [];
    this.counts.set(list.abstractId, counts);
    for (let i = 0; i < at; i++) counts[i] ??= list.levels.get(i)?.start ?? 1;
    counts[at] = counts[at] === undefined ? level.start : counts[at] + 1;
    counts.length = at + 1;
    if (level.format === 'none') return '';
    if (level.format === 'bullet') return '- ';
    const mark = level.text.replace(/%([1-9])/g, (_sign, digit: string) => {
      const of = Number(digit) - 1;
      return written(counts[of] ?? 1, list.levels.get(of)?.format ?? 'decimal');
    });
    return mark.trim() === '' ? '' : `${mark.trim()} `;
  }
}

function listsOf(numbering: Xml | null): ReadonlyMap<string, List> {
  if (!numbering) return new Map();
  const all = elements(numbering);
  const abstracts = new Map(
    all.filter(({ name }) => name === 'w:abstractNum').map((node) => [node.attributes['w:abstractNumId'] ?? '', levelsOf(node)]),
  );
  const lists = new Map<string, List>();
  for (const node of all.filter(({ name }) => name === 'w:num')) {
    const abstractId = child(node, 'w:abstractNumId')?.attributes['w:val'] ?? '';
    const overrides = elements(node).filter(({ name }) => name === 'w:lvlOverride');
    const levels = new Map(abstracts.get(abstractId) ?? []);
    for (const override of overrides) {
      const at = Number(override.attributes['w:ilvl'] ?? 0);
      const [own] = [...levelsOf(override).values()];
      const start = Number(child(override, 'w:startOverride')?.attributes['w:val'] ?? own?.start ?? levels.get(at)?.start ?? 1);
      const level = own ?? levels.get(at);
      if (level) levels.set(at, { ...level, start });
    }
    const id = node.attributes['w:numId'] ?? '';
    // A list that begins anew counts for itself; others of one family count on.
    lists.set(id, { abstractId: overrides.length > 0 ? `${abstractId}/${id}` : abstractId, levels });
  }
  return lists;
}

function levelsOf(node: Xml): ReadonlyMap<number, Level> {
  return new Map(
    elements(node)
      .filter(({ name }) => name === 'w:lvl')
      .map((level) => [
        Number(level.attributes['w:ilvl'] ?? 0),
        {
          start: Number(within(level, 'w:start')?.attributes['w:val'] ?? 0),
          format: within(level, 'w:numFmt')?.attributes['w:val'] ?? 'decimal',
          text: within(level, 'w:lvlText')?.attributes['w:val'] ?? '',
        },
      ]),
  );
}

/** Formats that are not known are written as figures, which is right in what they count. */
function written(n: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(n);
    case 'upperLetter':
      return letters(n).toUpperCase();
    case 'lowerRoman':
      return roman(n);
    case 'upperRoman':
      return roman(n).toUpperCase();
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(n);
  }
}
