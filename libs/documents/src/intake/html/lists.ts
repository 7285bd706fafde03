import { alphabetic, roman } from '../format/numerals.js';

type Attributes = Readonly<Record<string, string>>;

/** A list that is open, and how it numbers. */
export interface List {
  readonly style: string;
  readonly step: 1 | -1;
  next: number;
}

const BULLETS = new Set(['disc', 'circle', 'square']);
const BY_TYPE: Readonly<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
  '1': 'decimal',
};

/** @param items how many items it has of its own, from which a reversed list counts down (HTML standard, 4.4.5) */
export function listOf(name: string, attributes: Attributes, items: number): List {
  const ordered = name === 'ol';
  const reversed = ordered && 'reversed' in attributes;
  const start = Number.parseInt(attributes['start'] ?? '', 10);
  const said = styleIn(attributes);
  return {
    style: said === 'none' && !ordered ? 'disc' : (said ?? (ordered ? 'decimal' : 'disc')),
    step: reversed ? -1 : 1,
    next: Number.isFinite(start) ? start : reversed ? items : 1,
  };
}

/** The number of the next item, and the mark that is shown before it: empty where the list shows none. */
export function nextItem(list: List | undefined, attributes: Attributes): { readonly number: number; readonly mark: string } {
  const value = Number.parseInt(attributes['value'] ?? '', 10);
  const number = Number.isFinite(value) ? value : (list?.next ?? 1);
  if (list) list.next = number + list.step;
  const style = styleIn(attributes) ?? list?.style ?? 'disc';
  if (style === 'none') return { number, mark: list?.style === 'disc' ? '- ' : '' };
  return { number, mark: BULLETS.has(style) ? '- ' : `${written(number, style)}. ` };
}

/** What is said at the list itself; what a style sheet says is not known here. */
function styleIn(attributes: Attributes): string | undefined {
  const css = /(?:^|;)\s*list-style(?:-type)?\s*:([^;]*)/i.exec(attributes['style'] ?? '')?.[1];
  const named = css?.toLowerCase().match(/\b(?:none|disc|circle|square|decimal|(?:lower|upper)-(?:alpha|latin|roman))\b/)?.[0];
  const type = attributes['type'];
  return named?.replace('latin', 'alpha') ?? (type === undefined ? undefined : (BY_TYPE[type] ?? typeName(type)));
}

function typeName(type: string): string | undefined {
  const name = type.toLowerCase();
  return BULLETS.has(name) || name === 'none' ? name : undefined;
}

/** Formats that are not known are written as figures, which is right in what they count. */
function written(n: number, style: string): string {
  switch (style) {
    case 'lower-alpha':
      return alphabetic(n);
    case 'upper-alpha':
      return alphabetic(n).toUpperCase();
    case 'lower-roman':
      return roman(n);
    case 'upper-roman':
      return roman(n).toUpperCase();
    default:
      return String(n);
  }
}
