import { AROUND_LOOKED_AT, nameOf, placeOf, wordsAfter, wordsBefore } from '../format/evidence.js';
import type { FileComment, TrackedChange } from '../format/reading.js';
import type { Tidier } from '../format/tidy.js';
import { elements, type Xml } from '../format/xml.js';
import { paragraphsOf, standing, type Anchor, type Piece, type RawChange, type Side, type Story } from './flow.js';

/* Tracked changes and comments as records: whom the file names, what it says of the time, the words, and where they stand. */

/** The tracked changes of a story; `inside` tells where that stands: "note 2, ". */
export function changesOf(story: Story, tidier: Tidier, inside: (side: Side) => string): readonly TrackedChange[] {
  const paragraphs = new Map(paragraphsOf(story.flow).map((paragraph) => [paragraph.number, paragraph]));
  return story.changes.map((change) => {
    const { pieces } = paragraphs.get(change.paragraph) ?? { pieces: [] };
    const side = sideOf(change, pieces);
    const near = (from: number, step: 1 | -1) => textFrom(pieces, side, from, step);
    const whole = change.what === 'words';
    return {
      kind: change.kind,
      what: change.what,
      author: nameOf(tidier, change.author),
      dated: nameOf(tidier, change.dated),
      text: tidier.line(change.text),
      at: `${inside(side)}${placeOf(change.paragraph)}`,
      before: change.what === 'cell' ? '' : wordsBefore(tidier, near((whole ? change.from : pieces.length) - 1, -1)),
      after: whole ? wordsAfter(tidier, near(change.to, 1)) : '',
    };
  });
}

/** The text its words stand in: what was struck out, in the text before; what was put in, and maybe struck out again, in the one after. */
function sideOf({ kind, from, to }: RawChange, pieces: readonly Piece[]): Side {
  if (kind === 'insertion' || kind === 'moved_to') return 'inAfter';
  return from < to && pieces.slice(from, to).every(({ inBefore }) => !inBefore) ? 'inAfter' : 'inBefore';
}

/** The words of pieces one after the other, from one of them on, forwards or backwards, as one text has them. */
function textFrom(pieces: readonly Piece[], side: Side, from: number, step: 1 | -1): string {
  let text = '';
  for (let at = from; at >= 0 && at < pieces.length && text.length < AROUND_LOOKED_AT; at += step) {
    if (pieces[at]![side]) text = step === 1 ? text + pieces[at]!.text : pieces[at]!.text + text;
  }
  return text;
}

/** The comments of a file; `read` reads the words of one, `anchorOf` knows what each hangs on. */
export function commentsOf(
  comments: Xml | null,
  read: (comment: Xml) => Story,
  anchorOf: (id: string) => { readonly anchor: Anchor; readonly inside: string } | undefined,
  tidier: Tidier,
): readonly FileComment[] {
  return elements(comments)
    .filter(({ name }) => name === 'w:comment')
    .map((node) => {
      const found = anchorOf(node.attributes['w:id'] ?? '');
      const words = paragraphsOf(read(node).flow).map(({ pieces }) => standing(pieces, 'inAfter'));
      return {
        author: nameOf(tidier, node.attributes['w:author'] ?? null),
        dated: nameOf(tidier, node.attributes['w:date'] ?? null),
        text: tidier.line(words.join(' ')),
        ...hangsOn(tidier, found?.anchor),
        at: found ? `${found.inside}${placeOf(found.anchor.paragraph)}` : null,
      };
    })
    .filter(({ text }) => text !== '');
}

/** Struck-out and added words are never one quotation: nobody wrote "mustshould". */
function hangsOn(tidier: Tidier, anchor: Anchor | undefined): Pick<FileComment, 'on' | 'onBefore'> {
  if (!anchor) return { on: '', onBefore: null };
  const [before, after, neither] = [anchor.before, anchor.after, anchor.neither].map((text) => tidier.line(text).trim());
  if (before === after) return { on: after || neither!, onBefore: null };
  return { on: after!, onBefore: before! };
}
