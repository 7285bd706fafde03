import type { Edit } from './edits.js';

/**
 * Makes an edit script readable: a few kept letters between two larger changes ("the" between two new phrases) join the change, as in
 * diff-match-patch's semantic clean-up (Neil Fraser). The result still rebuilds both texts; it is only no longer the shortest.
 */
export function cleaned(edits: readonly Edit[]): readonly Edit[] {
  if (!edits.some((_, at) => mayJoin(edits, at))) return edits;
  let chunks = chunksOf(edits);
  for (let changed = true; changed;) {
    const next = absorbed(chunks);
    changed = next.length < chunks.length;
    chunks = next;
  }
  const clean: Edit[] = [];
  for (const { keep, deleted, inserted } of chunks) {
    if (keep !== '') clean.push({ op: 'keep', text: keep });
    if (deleted !== '') clean.push({ op: 'delete', text: deleted });
    if (inserted !== '') clean.push({ op: 'insert', text: inserted });
  }
  return clean;
}

/** Whether a piece may join the changes around it: a few words kept in the middle. A script of the engine has its changes in order, so that without any it is clean as it is. */
function mayJoin(edits: readonly Edit[], at: number): boolean {
  const { op, text } = edits[at]!;
  return op === 'keep' && at > 0 && at < edits.length - 1 && sizeOf(text).words < GUIDING_WORDS;
}

/** Kept text, or a change with what it deletes and inserts. */
interface Chunk {
  readonly keep: string;
  readonly deleted: string;
  readonly inserted: string;
}

function chunksOf(edits: readonly Edit[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (const { op, text } of edits) {
    const last = chunks[chunks.length - 1];
    const chunk = chunkOf(op, text);
    if (op !== 'keep' && last !== undefined && last.keep === '') chunks[chunks.length - 1] = joined(last, chunk);
    else chunks.push(chunk);
  }
  return chunks;
}

const chunkOf = (op: Edit['op'], text: string): Chunk => ({
  keep: op === 'keep' ? text : '',
  deleted: op === 'delete' ? text : '',
  inserted: op === 'insert' ? text : '',
});

const joined = (a: Chunk, b: Chunk): Chunk => ({ keep: '', deleted: a.deleted + b.deleted, inserted: a.inserted + b.inserted });

/** One pass: each kept piece that is no longer than the change on either side of it becomes part of that change. */
function absorbed(chunks: readonly Chunk[]): Chunk[] {
  const result: Chunk[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    const before = result[result.length - 1];
    const after = chunks[i + 1];
    if (chunk.keep !== '' && before !== undefined && after !== undefined && isPetty(chunk.keep, before, after)) {
      const kept: Chunk = { keep: '', deleted: chunk.keep, inserted: chunk.keep };
      result[result.length - 1] = joined(joined(before, kept), after);
      i++;
    } else result.push(chunk);
  }
  return result;
}

/** Words of a kept piece that still guide the eye, whatever stands around them. */
const GUIDING_WORDS = 4;

function isPetty(keep: string, before: Chunk, after: Chunk): boolean {
  if (before.keep !== '' || after.keep !== '') return false;
  const { letters, words } = sizeOf(keep);
  if (words >= GUIDING_WORDS) return false;
  return letters <= larger(before) && letters <= larger(after) && letters * 2 <= larger(before) + larger(after);
}

/** How many letters and signs a text has, and how many words they make. */
function sizeOf(text: string): { readonly letters: number; readonly words: number } {
  let letters = 0;
  let words = 0;
  let space = true;
  for (let i = 0; i < text.length; i++) {
    const before = space;
    space = isSpace(text.charCodeAt(i));
    if (space) continue;
    letters++;
    if (before) words++;
  }
  return { letters, words };
}

const isSpace = (unit: number): boolean =>
  unit < 0x80 ? unit === 32 || (unit >= 9 && unit <= 13) : /\s/u.test(String.fromCharCode(unit));

const larger = ({ deleted, inserted }: Chunk): number => Math.max(deleted.length, inserted.length);
