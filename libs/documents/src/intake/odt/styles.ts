import { child, elements, type Xml } from '../format/xml.js';

/** What the style of a paragraph says of its part in the document. */
export interface Look {
  /** 1 to 6, null for no heading */
  readonly heading: number | null;
  readonly quote: boolean;
  /** `text:display="none"`: it is neither shown nor printed */
  readonly hidden: boolean;
  /** struck through by hand; null where it says nothing */
  readonly struck: boolean | null;
  /** it names no list on purpose, so that a heading has no number (ODF 1.3 part 3, 19.505) */
  readonly unlisted: boolean;
}

const NOTHING: Look = { heading: null, quote: false, hidden: false, struck: null, unlisted: false };
const DEEPEST = 20;

/** The styles of an OpenDocument text, each with what it takes from its parent. */
export class OdtStyles {
  private readonly byName = new Map<string, Xml>();
  private readonly known = new Map<string, Look>();

  /** @param roots the documents that may hold styles: those of the file first, its own text's last */
  constructor(roots: readonly (Xml | null)[]) {
    for (const style of stylesIn(roots).filter(({ name }) => name === 'style:style')) {
      this.byName.set(keyOf(style.attributes['style:family'], style.attributes['style:name']), style);
    }
  }

  /** What a paragraph or a stretch of words is, by its style. */
  look(family: 'paragraph' | 'text', name: string | undefined, depth = 0): Look {
    if (name === undefined) return NOTHING;
    const key = keyOf(family, name);
    const style = this.byName.get(key);
    if (!style || depth > DEEPEST) return { ...NOTHING, heading: headingByName(name), quote: /quot/i.test(name) };
    const found = this.known.get(key);
    if (found) return found;
    const { attributes } = style;
    const based = this.look(family, attributes['style:parent-style-name'], depth + 1);
    const called = attributes['style:display-name'] ?? name;
    const letters = child(style, 'style:text-properties')?.attributes ?? {};
    const display = letters['text:display'];
    const line = letters['style:text-line-through-style'] ?? letters['style:text-line-through-type'];
    const list = attributes['style:list-style-name'];
    const look = {
      heading: headingByName(called) ?? based.heading,
      quote: /quot/i.test(called) || based.quote,
      hidden: display === undefined ? based.hidden : display === 'none',
      struck: line === undefined ? based.struck : line !== 'none',
      unlisted: list === undefined ? based.unlisted : list === '',
    };
    this.known.set(key, look);
    return look;
  }
}

/** The styles of all kinds in these documents; of two with one name the later counts. */
export function stylesIn(roots: readonly (Xml | null)[]): readonly Xml[] {
  return roots.flatMap((root) => ['office:styles', 'office:automatic-styles'].flatMap((part) => elements(child(root, part))));
}

function keyOf(family: string | undefined, name: string | undefined): string {
  return `${family ?? ''} ${name ?? ''}`;
}

/** A space in a name is written `_20_`. */
function headingByName(name: string): number | null {
  const level = /^(?:heading(?: |_20_)?([1-9]|10)|(title))$/i.exec(name);
  return level ? Math.min(Number(level[1] ?? 1), 6) : null;
}
