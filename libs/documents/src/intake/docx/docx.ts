import { Parts, rowOf } from '../format/parts.js';
import { readingOf, type FileComment, type Part, type Reading, type TrackedChange } from '../format/reading.js';
import { counted, Tidier } from '../format/tidy.js';
import { child, elements } from '../format/xml.js';
import type { Zip } from '../format/zip.js';
import type { Anchor, Flow, Paragraph, Piece, RawChange, Standing, Story } from './flow.js';
import { Numbering } from './numbering.js';
import { wordParts, type WordParts } from './package.js';
import { StoryReader } from './story.js';
import { numberingOf, outlineOf, stylesOf, type StyleSays } from './styles.js';

/** A Word file: the text after its tracked changes, the text before them, and the changes themselves as evidence. */
export function readDocx(zip: Zip): Reading {
  const parts = wordParts(zip);
  const body = child(parts.document, 'w:body') ?? parts.document;
  const story = new StoryReader().read(body);
  // What is left out is said of one text, once: the same words stand in the other, and beside each change in them.
  const [tidier, old, beside] = [new Tidier(), new Tidier(), new Tidier()];
  const notes = notesOf(parts, story);
  const changes = [
    ...changesOf(story, beside, ''),
    ...notes.flatMap(({ story: note, name }) => changesOf(note, beside, `${name}, `)),
  ];
  const view = (side: Side, own: Tidier) => new View(side, parts, own).read(story, notes);
  return readingOf('docx', {
    parts: view('inAfter', tidier),
    before: changes.length > 0 ? view('inBefore', old) : null,
    changes,
    comments: commentsOf(parts, story, tidier),
    notices: [
      ...([tidier, old].map((each) => each.notices()).find((found) => found.length > 0) ?? []),
      ...(story.hidden > 0
        ? [`${counted(story.hidden, 'stretch', 'stretches')} of hidden text left out, as Word does when it prints.`]
        : []),
      ...(story.chunks > 0
        ? [`${counted(story.chunks, 'document', 'documents')} within it not read. Open it in Word, save it, and give it again.`]
        : []),
    ],
  });
}

type Side = 'inBefore' | 'inAfter';

interface Note {
  readonly name: string;
  readonly story: Story;
}

/** The notes in the order the text calls them. */
function notesOf(parts: WordParts, { notes }: Story): readonly Note[] {
  return notes.flatMap(({ kind, id }, i) => {
    const all = kind === 'footnote' ? parts.footnotes : parts.endnotes;
    const found = all ? elements(all).find((each) => each.attributes['w:id'] === id) : undefined;
    return found ? [{ name: `note ${i + 1}`, story: new StoryReader().read(found) }] : [];
  });
}

/** One reading of the story: the words, numbers and marks that stand on one side of its changes. */
class View {
  private readonly parts: Parts;
  private readonly numbering: Numbering;
  private readonly style: (id: string | undefined) => StyleSays;
  private open: { first: Paragraph; last: Paragraph; text: string } | null = null;

  constructor(
    private readonly side: Side,
    word: WordParts,
    tidier: Tidier,
  ) {
    this.parts = new Parts(tidier);
    this.numbering = new Numbering(word.numbering);
    this.style = stylesOf(word.styles);
  }

  read(story: Story, notes: readonly Note[]): readonly Part[] {
    story.flow.forEach((piece) => this.piece(piece));
    this.close();
    for (const { name, story: note } of notes) {
      const text = note.flow.map((piece) => this.flat(piece)).join(' ');
      this.parts.add({ kind: 'footnote', mark: `[^${name.slice(5)}]: `, text, at: name });
    }
    return this.parts.all;
  }

  private piece(piece: Flow): void {
    if (!('rows' in piece)) return this.paragraph(piece);
    this.close();
    const rows = piece.rows.filter((row) => row[this.side]);
    // One cell a row is a frame around text, not a table.
    if (rows.every(({ cells }) => cells.length < 2)) {
      for (const { cells } of rows) for (const cell of cells) cell.forEach((each) => this.paragraph(each));
      return this.close();
    }
    for (const { cells } of rows) {
      const texts = cells.map((cell) => cell.map((each) => this.words(each)).join(' '));
      const at = cells[0]?.[0];
      if (texts.some((text) => text.trim() !== '')) {
        this.parts.add({ kind: 'table_row', text: rowOf(texts), at: placeOf(at?.number ?? 1) });
      }
    }
  }

  private paragraph(paragraph: Paragraph): void {
    this.open ??= { first: paragraph, last: paragraph, text: '' };
    this.open.last = paragraph;
    this.open.text += this.words(paragraph);
    if (paragraph.end[this.side]) this.close();
  }

  private close(): void {
    if (!this.open) return;
    const { first, last, text } = this.open;
    this.open = null;
    if (text.trim() === '') return;
    const at = placeOf(first.number);
    // What a paragraph is hangs on the break at its end (ECMA-376 part 1, 17.3.1.29): joined, two are what the second was.
    const properties = last.properties;
    const style = this.style(child(properties, 'w:pStyle')?.attributes['w:val']);
    const numbering = numberingOf(properties) ?? style.numbering;
    const mark =
      numbering && numbering.id !== '0' && numbering.id !== '' ? this.numbering.next(numbering.id, numbering.level) : null;
    const heading = outlineOf(properties) ?? style.heading;
    if (heading !== null)
      this.parts.add({ kind: 'heading', mark: `${'#'.repeat(heading)} `, text: `${mark?.replace(/^- $/, '') ?? ''}${text}`, at });
    else if (mark !== null && mark !== '') {
      this.parts.add({ kind: 'list_item', mark: `${'  '.repeat(Math.min(numbering?.level ?? 0, 6))}${mark}`, text, at });
    } else if (style.quote) this.parts.add({ kind: 'quote', mark: '> ', text, at });
    else this.parts.add({ kind: 'paragraph', text, at });
  }

  private words({ pieces }: Paragraph): string {
    return pieces.map((piece) => (piece[this.side] ? piece.text : '')).join('');
  }

  private flat(piece: Flow): string {
    if (!('rows' in piece)) return this.words(piece);
    return piece.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.map((each) => this.words(each)))).join(' ');
  }
}

const AROUND = 60;
/** As many letters as are looked through for them: a paragraph may hold thousands of changes. */
const AROUND_LOOKED_AT = 2_000;

function changesOf(story: Story, tidier: Tidier, inside: string): readonly TrackedChange[] {
  const paragraphs = new Map(flatOf(story.flow).map((paragraph) => [paragraph.number, paragraph]));
  return story.changes.map((change) => {
    const { pieces } = paragraphs.get(change.paragraph) ?? { pieces: [] };
    const side = sideOf(change, pieces);
    const near = (from: number, step: 1 | -1) => oneLine(tidier, textFrom(pieces, side, from, step));
    const whole = change.what === 'words';
    return {
      kind: change.kind,
      what: change.what,
      author: nameOf(tidier, change.author),
      dated: nameOf(tidier, change.dated),
      text: oneLine(tidier, change.text),
      at: `${inside}${placeOf(change.paragraph)}`,
      before: near((whole ? change.from : pieces.length) - 1, -1)
        .slice(-AROUND)
        .toWellFormed(),
      after: whole ? near(change.to, 1).slice(0, AROUND).toWellFormed() : '',
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

function commentsOf({ comments }: WordParts, { anchors }: Story, tidier: Tidier): readonly FileComment[] {
  if (!comments) return [];
  return elements(comments)
    .filter(({ name }) => name === 'w:comment')
    .map((node) => {
      const anchor = anchors.get(node.attributes['w:id'] ?? '');
      const words = flatOf(new StoryReader().read(node).flow).map(({ pieces }) => standing(pieces, 'inAfter'));
      return {
        author: nameOf(tidier, node.attributes['w:author'] ?? null),
        dated: nameOf(tidier, node.attributes['w:date'] ?? null),
        text: oneLine(tidier, words.join(' ')),
        ...hangsOn(tidier, anchor),
        at: anchor ? placeOf(anchor.paragraph) : null,
      };
    })
    .filter(({ text }) => text !== '');
}

/** Struck-out and added words are never one quotation: nobody wrote "mustshould". */
function hangsOn(tidier: Tidier, anchor: Anchor | undefined): Pick<FileComment, 'on' | 'onBefore'> {
  if (!anchor) return { on: '', onBefore: null };
  const [before, after, neither] = [anchor.before, anchor.after, anchor.neither].map((text) => oneLine(tidier, text).trim());
  if (before === after) return { on: after || neither!, onBefore: null };
  return { on: after!, onBefore: before! };
}

function standing(pieces: readonly (Standing & { readonly text: string })[], side: Side): string {
  return pieces.map((piece) => (piece[side] ? piece.text : '')).join('');
}

function flatOf(flow: readonly Flow[]): readonly Paragraph[] {
  return flow.flatMap((piece) =>
    'rows' in piece ? piece.rows.flatMap(({ cells }) => cells.flatMap((cell) => [...cell])) : [piece],
  );
}

function nameOf(tidier: Tidier, value: RawChange['author']): string | null {
  const name = value === null ? '' : oneLine(tidier, value).trim().slice(0, 200).toWellFormed();
  return name === '' ? null : name;
}

function oneLine(tidier: Tidier, text: string): string {
  return tidier.tidy(text).replace(/\s+/g, ' ');
}

function placeOf(paragraph: number): string {
  return `paragraph ${paragraph}`;
}
