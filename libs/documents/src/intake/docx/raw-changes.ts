import { CHANGES_MOST } from '../format/limits.js';
import { Unreadable } from '../format/unreadable.js';
import type { Xml } from '../format/xml.js';
import type { RawChange } from './flow.js';
import { CELLS, CHANGES } from './word-xml.js';

/** The pieces of its paragraph that a change covers, and their words. */
type Covered = Pick<RawChange, 'from' | 'to' | 'text'>;

const NOTHING: Covered = { from: 0, to: 0, text: '' };

/** The tracked changes of a story, gathered while it is read. Refuses CHANGES_TOO_MANY. */
export class RawChanges {
  readonly all: RawChange[] = [];

  /** @param node the element that says it: its name tells the kind, its attributes who and when */
  add({ name, attributes }: Xml, what: RawChange['what'], paragraph: number, covered: Covered = NOTHING): void {
    if (this.all.length >= CHANGES_MOST) {
      throw new Unreadable('CHANGES_TOO_MANY', `it has more than ${CHANGES_MOST} tracked changes. Please divide it.`);
    }
    const { kind } = (CHANGES.get(name) ?? CELLS.get(name))!;
    this.all.push({
      kind,
      author: attributes['w:author'] ?? null,
      dated: attributes['w:date'] ?? null,
      what,
      paragraph,
      ...covered,
    });
  }
}
