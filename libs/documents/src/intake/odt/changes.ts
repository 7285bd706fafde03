import { AROUND_LOOKED_AT, nameOf, wordsAfter, wordsBefore } from '../format/evidence.js';
import { TEXT_MOST } from '../format/limits.js';
import type { FileComment, TrackedChange } from '../format/reading.js';
import type { Tidier } from '../format/tidy.js';
import { Unreadable } from '../format/unreadable.js';
import type { Xml } from '../format/xml.js';
import { textIn, type Region, type Said } from './regions.js';
import { commentKey, type Spot, type View } from './view.js';

/** The tracked changes in the order of the text, each as its own record. */
export function changesOf(
  regions: ReadonlyMap<string, Region>,
  { after, before }: { readonly after: View; readonly before: View },
  tidier: Tidier,
  plain: (node: Xml) => string,
): readonly TrackedChange[] {
  let length = 0;
  const changes: TrackedChange[] = [];
  const record = (kind: TrackedChange['kind'], id: string, { author, dated }: Said, found: Found) => {
    if (found.text === '') return;
    length += found.text.length;
    if (length > TEXT_MOST) {
      throw new Unreadable(
        'DOCUMENT_TOO_LONG',
        'its tracked changes hold more text than one document may have. Please divide it.',
      );
    }
    const what = found.text.trim() === '' && found.text.includes('\n') ? 'paragraph_break' : 'words';
    changes.push({
      kind,
      what,
      author: nameOf(tidier, author),
      dated: nameOf(tidier, dated),
      text: what === 'words' ? tidier.line(found.text) : '',
      at: after.entries[after.begins.get(id)!.entry]?.at ?? 'the end',
      before: wordsBefore(tidier, found.before),
      after: what === 'words' ? wordsAfter(tidier, found.after) : '',
    });
  };
  for (const id of after.begins.keys()) {
    const region = regions.get(id);
    if (!region) continue;
    const { inserted, deleted, deletedBy } = region;
    if (inserted && !deleted) record('insertion', id, inserted, between(after, id));
    else if (deleted) {
      const struck = before.begins.has(id) && before.ends.has(id) ? between(before, id) : null;
      const found = struck ?? { ...between(after, id), text: plain(deleted) };
      if (inserted) record('insertion', id, inserted, found);
      record('deletion', id, deletedBy, found);
    }
  }
  return changes;
}

/** The comments in the order of the text; those that hang in words that were struck out come last. */
export function commentsOf(
  { after, before }: { readonly after: View; readonly before: View | null },
  tidier: Tidier,
  plain: (node: Xml) => string,
): readonly FileComment[] {
  const here = new Set(after.comments.map(commentKey));
  const gone = (before?.comments ?? []).filter((node) => !here.has(commentKey(node)));
  return [...after.comments, ...gone]
    .map((node) => {
      const key = commentKey(node);
      const on = tidier.line(between(after, key).text).trim();
      const onBefore = before ? tidier.line(between(before, key).text).trim() : on;
      const [said, where] = [after.begins.get(key), before?.begins.get(key)];
      return {
        author: nameOf(tidier, textIn(node, 'dc:creator')),
        dated: nameOf(tidier, textIn(node, 'dc:date')),
        text: tidier.line(plain(node)).trim(),
        on,
        onBefore: onBefore === on ? null : onBefore,
        at: (said && after.entries[said.entry]?.at) ?? (where && before?.entries[where.entry]?.at) ?? null,
      };
    })
    .filter(({ text }) => text !== '');
}

interface Found {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** The words between the two marks of a change or a comment, and those around them in the same paragraph. */
function between({ begins, ends, entries }: View, id: string): Found {
  const begin = begins.get(id);
  if (!begin) return { text: '', before: '', after: '' };
  const end = ends.get(id) ?? begin;
  const textAt = ({ entry }: Spot) => entries[entry]?.text ?? '';
  return {
    text:
      begin.entry === end.entry
        ? textAt(begin).slice(begin.offset, end.offset)
        : [
            textAt(begin).slice(begin.offset),
            ...entries.slice(begin.entry + 1, end.entry).map(({ text }) => text),
            textAt(end).slice(0, end.offset),
          ].join('\n'),
    before: textAt(begin).slice(Math.max(0, begin.offset - AROUND_LOOKED_AT), begin.offset),
    after: textAt(end).slice(end.offset, end.offset + AROUND_LOOKED_AT),
  };
}
