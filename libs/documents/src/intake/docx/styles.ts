import { child, elements, within, type Xml } from '../format/xml.js';

/** What the style of a paragraph says of its part in the document. */
export interface StyleSays {
  /** 1 to 6, null for no heading */
  readonly heading: number | null;
  readonly quote: boolean;
  readonly numbering: { readonly id: string; readonly level: number } | null;
}

const NOTHING: StyleSays = { heading: null, quote: false, numbering: null };

/** The paragraph styles by id, each with what it takes from the one it is based on. */
export function stylesOf(styles: Xml | null): (id: string | undefined) => StyleSays {
  const byId = new Map((styles ? elements(styles) : []).map((style) => [style.attributes['w:styleId'] ?? '', style]));
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
      numbering: numberingOf(properties) ?? based.numbering,
    };
    known.set(id, says);
    return says;
  };
  return (id) => read(id, 0);
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

export function numberingOf(properties: Xml | undefined): { readonly id: string; readonly level: number } | null {
  const numbering = child(properties, 'w:numPr');
  if (!numbering) return null;
  const level = Number(within(numbering, 'w:ilvl')?.attributes['w:val'] ?? 0);
  return {
    id: within(numbering, 'w:numId')?.attributes['w:val'] ?? '',
    level: Number.isInteger(level) && level >= 0 ? Math.min(level, 8) : 0,
  };
}
