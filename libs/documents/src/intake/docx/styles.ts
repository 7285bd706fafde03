import { child, elements, within, type Xml } from '../format/xml.js';
import { isYes } from './word-xml.js';

/** What the style of a paragraph says of its part in the document. */
export interface StyleSays {
  /** 1 to 6, null for no heading */
  readonly heading: number | null;
  readonly quote: boolean;
  readonly numbering: ListSaid;
  /** the style and those it is based on, nearest first */
  readonly chain: readonly string[];
}

/** A list and a level in it, as far as they are said in one place. */
export interface ListSaid {
  readonly id: string | null;
  readonly level: number | null;
}

const NOTHING: StyleSays = { heading: null, quote: false, numbering: { id: null, level: null }, chain: [] };

/** The styles by id, each with what it takes from the one it is based on; without an id, the one that paragraphs have by themselves. */
export function stylesOf(styles: Xml | null): (id: string | undefined) => StyleSays {
  const byId = stylesById(styles);
  const known = new Map<string, StyleSays>();
  const read = (id: string | undefined, depth: number): StyleSays => {
    const style = id === undefined ? undefined : byId.get(id);
    if (id === undefined || !style || depth > 20) return headingByName(id ?? '') ?? NOTHING;
    const found = known.get(id);
    if (found) return found;
    const based = read(child(style, 'w:basedOn')?.attributes['w:val'], depth + 1);
    const name = child(style, 'w:name')?.attributes['w:val'] ?? id;
    const properties = child(style, 'w:pPr');
    const says = {
      heading: outlineOf(properties) ?? headingByName(name)?.heading ?? based.heading,
      quote: /quot/i.test(name) || based.quote,
      numbering: nearer(numberingOf(properties), based.numbering),
      chain: [id, ...based.chain],
    };
    known.set(id, says);
    return says;
  };
  const byItself = defaultStyle(styles);
  return (id) => read(id ?? byItself, 0);
}

export function stylesById(styles: Xml | null): ReadonlyMap<string, Xml> {
  const all = elements(styles).filter(({ name }) => name === 'w:style');
  return new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]));
}

/** The style of a paragraph that names none. */
export function defaultStyle(styles: Xml | null): string | undefined {
  const paragraphs = elements(styles).filter(({ attributes }) => attributes['w:type'] === 'paragraph');
  return paragraphs.find(({ attributes }) => isYes(attributes['w:default'] ?? '0'))?.attributes['w:styleId'];
}

function headingByName(name: string): StyleSays | null {
  const level = /^(?:heading ?([1-9])|(title))$/i.exec(name);
  return level ? { ...NOTHING, heading: Math.min(Number(level[1] ?? 1), 6) } : null;
}

/** Outline levels count from 0; 9 is body text. */
export function outlineOf(properties: Xml | undefined): number | null {
  const level = Number(child(properties, 'w:outlineLvl')?.attributes['w:val'] ?? 9);
  return Number.isInteger(level) && level >= 0 && level < 9 ? Math.min(level + 1, 6) : null;
}

export function numberingOf(properties: Xml | undefined): ListSaid {
  const said = (name: string) => within(properties, 'w:numPr', name)?.attributes['w:val'];
  const level = Number(said('w:ilvl') ?? Number.NaN);
  return { id: said('w:numId') ?? null, level: Number.isInteger(level) && level >= 0 ? Math.min(level, 8) : null };
}

/** What is said nearer goes before what is said farther off. A list named anew is named with its level. */
export function nearer(near: ListSaid, far: ListSaid): ListSaid {
  return near.id === null ? { id: far.id, level: near.level ?? far.level } : near;
}
