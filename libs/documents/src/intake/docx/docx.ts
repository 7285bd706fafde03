import { textOf } from '../../core/block.js';
import { placeOf } from '../format/evidence.js';
import { readingOf, type Part, type Reading } from '../format/reading.js';
import { struckNotice } from '../format/struck.js';
import { counted, Tidier } from '../format/tidy.js';
import { child, elements, type Xml } from '../format/xml.js';
import type { Zip } from '../format/zip.js';
import { changesOf, commentsOf } from './evidence.js';
import type { Side, Story } from './flow.js';
import { Looks } from './looks.js';
import { wordParts, type WordParts } from './package.js';
import { StoryReader } from './story.js';
import { stylesOf } from './styles.js';
import type { Told } from './told.js';
import { View, type Note } from './view.js';

/** A Word file: the text after its tracked changes, the text before them, and the changes themselves as evidence. */
export function readDocx(zip: Zip): Reading {
  const parts = wordParts(zip);
  const [noteOf, looks] = [notesById(parts), new Looks(parts.styles)];
  const story = new StoryReader(looks, noteOf).read(child(parts.document, 'w:body') ?? parts.document);
  const notes = notesOf(story, noteOf, looks);
  const firsts = firstCalls(notes);
  // What is left out is said of one text, once: the same words stand in the other, and beside each change in them.
  const [tidier, old, beside] = [new Tidier(), new Tidier(), new Tidier()];
  const changes = [
    ...changesOf(story, beside, () => ''),
    ...firsts.flatMap((note) => changesOf(note.story, beside, (side) => insideOf(note, side))),
  ];
  const style = stylesOf(parts.styles);
  const view = (side: Side, own: Tidier) => new View(side, parts, style, own).read(story, notes);
  const after = view('inAfter', tidier);
  const reformatted = [story, ...firsts.map((note) => note.story)].some(({ told }) => told.reformatted);
  const before = changes.length > 0 || reformatted ? view('inBefore', old) : null;
  return readingOf('docx', {
    parts: after,
    before: before !== null && changes.length === 0 && isSame(before, after) ? null : before,
    changes,
    comments: commentsOf(
      parts.comments,
      (comment) => new StoryReader(looks).read(comment),
      (id) => anchorOf(id, story, notes),
      tidier,
    ),
    notices: [
      ...([tidier, old].map((each) => each.notices()).find((found) => found.length > 0) ?? []),
      ...noticesOf(story, firsts),
    ],
  });
}

/** What is told of the text that no record of it says. */
function noticesOf(story: Story, firsts: readonly Note[]): readonly string[] {
  const all = [
    { told: story.told, inside: '' },
    ...firsts.map((note) => ({ told: note.story.told, inside: insideOf(note, 'inAfter') })),
  ];
  const sum = (of: (told: Told) => number) => all.reduce((total, { told }) => total + of(told), 0);
  const first = all.find(({ told }) => told.struckWords > 0);
  const say = (count: number, notice: (count: number) => string) => (count > 0 ? [notice(count)] : []);
  return [
    ...say(
      sum(({ hidden }) => hidden),
      (n) => `${counted(n, 'stretch', 'stretches')} of hidden text left out, as Word does when it prints.`,
    ),
    ...say(
      sum(({ struckWords }) => struckWords),
      (n) => struckNotice(n, `${first!.inside}${placeOf(first!.told.struckIn!)}`),
    ),
    ...say(
      sum(({ signs }) => signs),
      (n) => `${counted(n, 'sign')} of a font of pictures kept as coded. What they look like, Word shows.`,
    ),
    ...say(
      sum(({ twice }) => twice),
      (n) => `${counted(n, 'place')} written twice, for old and for new programs, in other words. Those for new ones are read.`,
    ),
    ...say(
      sum(({ chunks }) => chunks),
      (n) => `${counted(n, 'document')} within it not read. Opened in Word, saved and put in again, it is read with the rest.`,
    ),
  ];
}

type NoteOf = (kind: 'footnote' | 'endnote', id: string) => Xml | undefined;

function notesById({ footnotes, endnotes }: WordParts): NoteOf {
  const byId = (all: Xml | null) => new Map(elements(all).map((note) => [note.attributes['w:id'] ?? '', note]));
  const notes = { footnote: byId(footnotes), endnote: byId(endnotes) };
  return (kind, id) => notes[kind].get(id);
}

/** The notes in the order the text calls them. */
function notesOf({ notes }: Story, noteOf: NoteOf, looks: Looks): readonly Note[] {
  const read = new Map<Xml, Story>();
  return notes.flatMap(({ kind, id, numbers }) => {
    const found = noteOf(kind, id);
    if (!found) return [];
    const story = read.get(found) ?? new StoryReader(looks).read(found);
    read.set(found, story);
    return [{ numbers, story }];
  });
}

/** A note may be called twice; what was changed in it, was changed once. */
function firstCalls(notes: readonly Note[]): readonly Note[] {
  const seen = new Set<Story>();
  return notes.filter(({ story }) => !seen.has(story) && seen.add(story));
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
