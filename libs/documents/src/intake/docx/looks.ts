import { child, elements, within, type Xml } from '../format/xml.js';
import { defaultStyle, stylesById } from './styles.js';
import { isOn } from './word-xml.js';

/**
 * How words look, as far as it bears on whether they are there: hidden, or struck through by hand. The run itself says it, or a style
 * of letters or paragraphs, or the document for all (ECMA-376 part 1, 17.7.2).
 */
export class Looks {
  private readonly styles: ReadonlyMap<string, Xml>;
  private readonly all: ReadonlySet<string>;
  private readonly byItself: string | undefined;
  private readonly known = new Map<string, boolean | null>();

  constructor(styles: Xml | null) {
    this.styles = stylesById(styles);
    const all = within(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
    this.all = new Set(
      elements(all)
        .filter(isOn)
        .map(({ name }) => name),
    );
    this.byItself = defaultStyle(styles);
  }

  /** `style` is that of the paragraph. Only printed text counts: what a web page alone hides is shown. */
  isHidden(run: Xml | undefined, style: string | undefined): boolean {
    return this.has('w:vanish', run, style);
  }

  isStruck(run: Xml | undefined, style: string | undefined): boolean {
    return this.has('w:strike', run, style) || this.has('w:dstrike', run, style);
  }

  /** Two styles that both say so undo each other; what the run says itself, and what holds for all, does not (17.7.3). */
  private has(what: string, run: Xml | undefined, style: string | undefined): boolean {
    const own = child(run, what);
    if (own) return isOn(own);
    if (this.all.has(what)) return true;
    const letters = this.inStyle(what, styleIn(run, 'w:rStyle'), 0);
    const line = this.inStyle(what, style ?? this.byItself, 0);
    return what === 'w:dstrike' ? (letters ?? line ?? false) : (letters ?? false) !== (line ?? false);
  }

  private inStyle(what: string, id: string | undefined, depth: number): boolean | null {
    const style = id === undefined ? undefined : this.styles.get(id);
    if (!style || depth > 20) return null;
    const key = `${what} ${id!}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const own = child(child(style, 'w:rPr'), what);
    const says = own ? isOn(own) : this.inStyle(what, styleIn(style, 'w:basedOn'), depth + 1);
    this.known.set(key, says);
    return says;
  }
}

function styleIn(node: Xml | undefined, name: string): string | undefined {
  return child(node, name)?.attributes['w:val'];
}
