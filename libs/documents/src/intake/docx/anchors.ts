import type { Xml } from '../format/xml.js';
import type { Anchor, Standing } from './flow.js';

/** The words that each comment hangs on, gathered while a story is read. */
export class Anchors {
  readonly all = new Map<string, Anchor>();
  private readonly open = new Set<string>();

  /** Where the words of a comment begin or end. */
  marker({ name, attributes }: Xml, paragraph: number): void {
    const id = attributes['w:id'];
    if (id === undefined) return;
    if (name === 'w:commentRangeStart') {
      this.all.set(id, anchorAt(paragraph));
      this.open.add(id);
    } else if (name === 'w:commentRangeEnd') this.open.delete(id);
  }

  /** A comment on a place and no words. */
  point(id: string | undefined, paragraph: number): void {
    if (id !== undefined && !this.all.has(id)) this.all.set(id, anchorAt(paragraph));
  }

  /** Words that stand where comments are open. */
  under({ inBefore, inAfter }: Standing, text: string): void {
    for (const id of this.open) {
      const anchor = this.all.get(id)!;
      if (inBefore) anchor.before += text;
      if (inAfter) anchor.after += text;
      if (!inBefore && !inAfter) anchor.neither += text;
    }
  }
}

function anchorAt(paragraph: number): Anchor {
  return { paragraph, before: '', after: '', neither: '' };
}
