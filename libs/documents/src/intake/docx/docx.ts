import { textOf } from '../../core/block.js';
import { readingOf, type Part, type Reading } from '../format/reading.js';
import { counted, Tidier } from '../format/tidy.js';
import { child, elements, type Xml } from '../format/xml.js';
import type { Zip } from '../format/zip.js';
import { changesOf, commentsOf } from './evidence.js';
import type { Side, Story } from './flow.js';
import { wordParts, type WordParts } from './package.js';
import { StoryReader } from './story.js';
import { stylesOf } from './styles.js';
import { View, type Note } from './view.js';

/** A Word file: the text after its tracked changes, the text before them, and the changes themselves as evidence. */
export function readDocx(zip: Zip): Reading {
  const parts = wordParts(zip);
  const noteOf = notesById(parts);
  const story = new StoryReader(noteOf).read(child(parts.document, 'w:body') ?? parts.document);
  const notes = notesOf(story, noteOf);
  const stories = [...new Set([story, ...notes.map((note) => note.story)])];
  // What is left out is said of one text, once: the same words stand in the other, and beside each change in them.
  const [tidier, old, beside] = [new Tidier(), new Tidier(), new Tidier()];
  const changes = [
    ...changesOf(story, beside, () => ''),
    ...notes.filter(isFirst).flatMap((note) => changesOf(note.story, beside, (side) => insideOf(note, side))),
  ];
  const style = stylesOf(parts.styles);
  const view = (side: Side, own: Tidier) => new View(side, parts, style, own).read(story, notes);
  const after = view('inAfter', tidier);
  const before = changes.length > 0 || stories.some(({ reformatted }) => reformatted) ? view('inBefore', old) : null;
  return readingOf('docx', {
    parts: after,
    before: before !== null && changes.length === 0 && isSame(before, after) ? null : before,
    changes,
    comments: commentsOf(
      parts.comments,
      (comment) => new StoryReader().read(comment),
      (id) => anchorOf(id, story, notes),
      tidier,
    ),
    notices: [...([tidier, old].map((each) => each.notices()).find((found) => found.length > 0) ?? []), ...noticesOf(stories)],
  });
}

function noticesOf(stories: readonly Story[]): readonly string[] {
  const sum = (of: 'hidden' | 'chunks') => stories.reduce((all, story) => all + story[of], 0);
  const [hidden, chunks] = [sum('hidden'), sum('chunks')];
  return [
    ...(hidden > 0 ? [`${counted(hidden, 'stretch', 'stretches')} of hidden text left out, as Word does when it prints.`] : []),
    ...(chunks > 0
      ? [`${counted(chunks, 'document', 'documents')} within it not read. Open it in Word, save it, and give it again.`]
      : []),
  ];
}

type NoteOf = (kind: 'footnote' | 'endnote', id: string) => Xml | undefined;

function notesById({ footnotes, endnotes }: WordParts): NoteOf {
  const byId = (all: Xml | null) => new Map((all ? elements(all) : []).map((note) => [note.attributes['w:id'] ?? '', note]));
  const notes = { footnote: byId(footnotes), endnote: byId(endnotes) };
  return (kind, id) => notes[kind].get(id);
}

/** The notes in the order the text calls them. */
function notesOf({ notes }: Story, noteOf: NoteOf): readonly Note[] {
  const read = new Map<Xml, Story>();
  return notes.flatMap(({ kind, id, numbers }) => {
    const found = noteOf(kind, id);
    if (!found) return [];
    const story = read.get(found) ?? new StoryReader().read(found);
    read.set(found, story);
    return [{ numbers, story }];
  });
}

/** A note may be called twice; what was changed in it, was changed once. */
function isFirst({ story }: Note, i: number, notes: readonly Note[]): boolean {
  return notes.findIndex((each) => each.story === story) === i;
}

/** Where what stands in a note is found: by its number in the text meant, or, where it is in the other alone, in that. */
function insideOf({ numbers }: Note, side: Side): string {
  const number = numbers[side] ?? numbers.inAfter ?? numbers.inBefore;
  return number === null ? 'a note struck out again, ' : `note ${number}, `;
}

function anchorOf(id: string, story: Story, notes: readonly Note[]): ReturnType<Parameters<typeof commentsOf>[2]> {
  const own = story.anchors.get(id);
  if (own) return { anchor: own, inside: '' };
  const note = notes.find((each) => each.story.anchors.has(id));
  return note && { anchor: note.story.anchors.get(id)!, inside: insideOf(note, 'inAfter') };
}

function isSame(one: readonly Part[], other: readonly Part[]): boolean {
  return textOf(one) === textOf(other) && one.every(({ kind }, i) => kind === other[i]?.kind);
}
