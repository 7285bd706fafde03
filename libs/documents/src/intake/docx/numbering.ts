import { cardinal, letters, ordinal, ordinalWord, roman } from '../format/numerals.js';
import { child, elements, within, type Xml } from '../format/xml.js';
import { isOn } from './word-xml.js';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** all numbers in it are figures, whatever the levels above have (ECMA-376 part 1, 17.9.4) */
  readonly legal: boolean;
  /** begins anew after this many levels from the top, one of them or fewer; never after 0 (17.9.10) */
  readonly restartsAfter: number | null;
  /** the style of paragraphs that stands for it (17.9.23) */
  readonly style: string | null;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** the level that each style of paragraphs stands for */
  readonly ofStyle: ReadonlyMap<string, number>;
  /** levels that begin at a number of their own when the list does */
  readonly starting: ReadonlySet<number>;
}

/**
 * Counts the items of lists as Word prints them: a paragraph names a list and a level, and its number is how many came before
 * (ECMA-376 part 1, 17.9). The number is nowhere in the file, and a clause without its number cannot be cited.
 */
export class Numbering {
  private readonly lists: ReadonlyMap<string, List>;
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  /** @param listOfStyle the list that a style of lists names */
  constructor(numbering: Xml | null, listOfStyle: (style: string) => string | undefined) {
    this.lists = listsOf(numbering, listOfStyle);
  }

  /** The level of a list that one of these styles stands for. */
  levelOf(id: string, styles: readonly string[]): number | null {
    const list = this.lists.get(id);
    return styles.map((style) => list?.ofStyle.get(style)).find((level) => level !== undefined) ?? null;
  }

  /** The mark of the next item of a list: "1.2 ", "(a) ", "- "; empty where the list has no number, null where there is no list. */
  next(id: string, at: number): string | null {
    const list = this.lists.get(id);
    const level = list?.levels.get(at);
    if (!list || !level) return null;
    const counts = this.count(id, list, level, at);
    if (level.format === 'bullet') return '- ';
    const mark = level.text.replace(/%([1-9])/g, (_sign, digit: string) => {
      const of = Number(digit) - 1;
      const format = list.levels.get(of)?.format ?? 'decimal';
      return written(counts[of] ?? 1, level.legal && format !== 'none' ? 'decimal' : format);
    });
    return mark.trim() === '' ? '' : `${mark.trim()} `;
  }

  /** Lists of one family count on from each other; one that begins at a number of its own does so once. */
  private count(id: string, { abstractId, levels, starting }: List, level: Level, at: number): readonly (number | undefined)[] {
    const counts = this.counts.get(abstractId) ?? [];
    this.counts.set(abstractId, counts);
    for (let i = 0; i < at; i++) counts[i] ??= levels.get(i)?.start ?? 1;
    const [before, key] = [counts[at], `${id} ${at}`];
    const begins = before === undefined || (starting.has(at) && !this.begun.has(key));
    counts[at] = begins ? level.start : before + 1;
    this.begun.add(key);
    for (let below = at + 1; below < counts.length; below++) {
      const after = levels.get(below)?.restartsAfter ?? below;
      if (at < after) counts[below] = undefined;
    }
    return counts;
  }
}

function listsOf(numbering: Xml | null, listOfStyle: (style: string) => string | undefined): ReadonlyMap<string, List> {
  const all = elements(numbering);
  const families = new Map(
    all.filter(({ name }) => name === 'w:abstractNum').map((node) => [node.attributes['w:abstractNumId'] ?? '', node]),
  );
  const nums = all.filter(({ name }) => name === 'w:num');
  const familyOf = (num: Xml | undefined) => valueOf(num, 'w:abstractNumId') ?? '';
  // A family may point to a style of lists, and that to the family whose levels count (17.9.21).
  const meant = (id: string): string => {
    const link = valueOf(families.get(id), 'w:numStyleLink');
    if (link === undefined) return id;
    const named = [...families].find(([, family]) => valueOf(family, 'w:styleLink') === link)?.[0];
    return named ?? familyOf(nums.find(({ attributes }) => attributes['w:numId'] === listOfStyle(link)));
  };
  const known = new Map([...families].map(([id, family]) => [id, levelsOf(family)]));
  return new Map(
    nums.map((num) => {
      const abstractId = meant(familyOf(num));
      return [num.attributes['w:numId'] ?? '', listOf(num, abstractId, known.get(abstractId) ?? new Map<number, Level>())];
    }),
  );
}

function listOf(num: Xml, abstractId: string, family: ReadonlyMap<number, Level>): List {
  const levels = new Map(family);
  const starting = new Set<number>();
  for (const override of elements(num).filter(({ name }) => name === 'w:lvlOverride')) {
    const at = Number(override.attributes['w:ilvl'] ?? 0);
    const [own] = [...levelsOf(override).values()];
    const start = valueOf(override, 'w:startOverride');
    if (start !== undefined) starting.add(at);
    const level = own ?? levels.get(at);
    if (level) levels.set(at, { ...level, start: start === undefined ? level.start : Number(start) || 0 });
  }
  const ofStyle = new Map([...levels].flatMap(([at, { style }]) => (style === null ? [] : [[style, at] as const])));
  return { abstractId, levels, ofStyle, starting };
}

function levelsOf(node: Xml): ReadonlyMap<number, Level> {
  return new Map(
    elements(node)
      .filter(({ name }) => name === 'w:lvl')
      .map((level) => {
        const restart = valueOf(level, 'w:lvlRestart');
        return [
          Number(level.attributes['w:ilvl'] ?? 0),
          {
            start: Number(valueOf(level, 'w:start') ?? 0) || 0,
            format: valueOf(level, 'w:numFmt') ?? 'decimal',
            text: valueOf(level, 'w:lvlText') ?? '',
            legal: isOn(child(level, 'w:isLgl')),
            restartsAfter: restart === undefined ? null : Number(restart) || 0,
            style: valueOf(level, 'w:pStyle') ?? null,
          },
        ];
      }),
  );
}

function valueOf(node: Xml | undefined, name: string): string | undefined {
  return within(node, name)?.attributes['w:val'];
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
    case 'ordinal':
      return ordinal(n);
    case 'cardinalText':
      return capital(cardinal(n));
    case 'ordinalText':
      return capital(ordinalWord(n));
    case 'none':
      return '';
    default:
      return String(n);
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
