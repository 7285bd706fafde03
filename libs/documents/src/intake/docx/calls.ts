import type { Xml } from '../format/xml.js';
import type { NoteCall, Piece, Standing } from './flow.js';
import { isYes } from './word-xml.js';

/** The notes of a story where its text calls them, and the numbers they have there. */
export class Calls {
  readonly all: NoteCall[] = [];
  private readonly numbers = { inBefore: 0, inAfter: 0 };
  private marked = 0;
  private readonly said = new Map<string, string>();

  /** @param wordsOf what a note says; one that stands in no reading is told by its words */
  constructor(private readonly wordsOf: (kind: NoteCall['kind'], id: string) => string) {}

  /** A note has a number in each text; where they differ, each text shows its own. */
  call({ name, attributes }: Xml, standing: Standing): readonly Piece[] {
    const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const id = attributes['w:id'] ?? '';
    // A sign of its own follows in the text, and the note is not counted (ECMA-376 part 1, 17.11.13).
    if (isYes(attributes['w:customMarkFollows'] ?? '0')) {
      const name = `m${++this.marked}`;
      this.all.push({
        kind,
        id,
        numbers: { inBefore: standing.inBefore ? name : null, inAfter: standing.inAfter ? name : null },
      });
      return [{ ...standing, text: `[^${name}]` }];
    }
    const before = standing.inBefore ? ++this.numbers.inBefore : null;
    const after = standing.inAfter ? ++this.numbers.inAfter : null;
    this.all.push({ kind, id, numbers: { inBefore: before, inAfter: after } });
    if (before === after) return [{ ...standing, text: `[^${before ?? this.once(kind, id)}]` }];
    return [
      ...(before === null ? [] : [{ inBefore: true, inAfter: false, text: `[^${before}]` }]),
      ...(after === null ? [] : [{ inBefore: false, inAfter: true, text: `[^${after}]` }]),
    ];
  }

  /** One note may be called thousands of times. */
  private once(kind: NoteCall['kind'], id: string): string {
    const key = `${kind} ${id}`;
    const words = this.said.get(key) ?? this.wordsOf(kind, id).slice(0, 200);
    this.said.set(key, words);
    return words;
  }
}
