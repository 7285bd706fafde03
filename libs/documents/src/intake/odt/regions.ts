import { CHANGES_MOST } from '../format/limits.js';
import { Unreadable } from '../format/unreadable.js';
import { child, elements, type Xml } from '../format/xml.js';

/** Who changed something, and when, as the file says. */
export interface Said {
  readonly author: string | null;
  readonly dated: string | null;
}

/** One tracked change of the file. Where both are there, it was put in and struck out again, and stands in neither text. */
export interface Region {
  readonly inserted: Said | null;
  /** with the words that were struck out */
  readonly deleted: Xml | null;
  readonly deletedBy: Said;
}

/** The tracked changes by their id (ODF 1.3 part 3, 5.5.2). A change of how words look is none. Refuses CHANGES_TOO_MANY. */
export function regionsIn(body: Xml): ReadonlyMap<string, Region> {
  const tracked = child(body, 'text:tracked-changes');
  const regions = new Map<string, Region>();
  for (const node of elements(tracked).filter(({ name }) => name === 'text:changed-region')) {
    const insertion = child(node, 'text:insertion');
    const deleted = child(node, 'text:deletion') ?? null;
    const id = node.attributes['text:id'] ?? node.attributes['xml:id'];
    if (id === undefined || (!insertion && !deleted)) continue;
    if (regions.size >= CHANGES_MOST) {
      throw new Unreadable('CHANGES_TOO_MANY', `it has more than ${CHANGES_MOST} tracked changes. Please divide it.`);
    }
    regions.set(id, { inserted: insertion ? said(insertion) : null, deleted, deletedBy: said(deleted) });
  }
  return regions;
}

function said(change: Xml | null): Said {
  const info = child(change, 'office:change-info');
  return { author: textIn(info, 'dc:creator'), dated: textIn(info, 'dc:date') };
}

/** The words of an element that holds nothing but words; null where it is not there. */
export function textIn(node: Xml | undefined, name: string): string | null {
  const found = child(node, name);
  return found ? found.children.filter((each) => typeof each === 'string').join('') : null;
}
