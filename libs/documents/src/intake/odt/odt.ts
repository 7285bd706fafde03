import { readingOf, type Reading } from '../format/reading.js';
import { struckNotice } from '../format/struck.js';
import { counted, Tidier } from '../format/tidy.js';
import { Unreadable } from '../format/unreadable.js';
import { within, xmlOf, type Xml } from '../format/xml.js';
import type { Zip } from '../format/zip.js';
import { changesOf, commentsOf } from './changes.js';
import { Flattener, type Flat } from './flat.js';
import { listStylesOf, OdtLists } from './lists.js';
import { regionsIn } from './regions.js';
import { OdtStyles } from './styles.js';
import { endedIn, Undoing } from './undo.js';
import { View } from './view.js';

/**
 * An OpenDocument text (OASIS ODF 1.3): the text after its tracked changes, the text before them, and the changes themselves as
 * evidence. Refuses ODT_BROKEN, FILE_PASSWORD, CHANGES_TOO_MANY.
 */
export function readOdt(zip: Zip): Reading {
  const manifest = zip.read('META-INF/manifest.xml');
  if (manifest && /<(?:[\w-]+:)?encryption-data\b/.test(manifest.toString('utf8'))) {
    throw new Unreadable('FILE_PASSWORD', 'it is protected by a password. Please save it without one.');
  }
  const content = zip.read('content.xml');
  const root = content ? xmlOf(content) : null;
  const body = within(root, 'office:body', 'office:text');
  if (!body)
    throw new Unreadable('ODT_BROKEN', 'it is an OpenDocument file without a text: a spreadsheet, a drawing or a damaged file.');
  const styles = zip.read('styles.xml');
  return readBody(body, [styles ? xmlOf(styles) : null, root]);
}

function readBody(body: Xml, roots: readonly (Xml | null)[]): Reading {
  const [styles, lists] = [new OdtStyles(roots), listStylesOf(roots)];
  const flattener = new Flattener();
  const flow = flattener.flatten(body);
  const regions = regionsIn(body);
  const view = (own: Tidier, read: readonly Flat[], drawn = new Flattener()) =>
    new View(own, styles, new OdtLists(lists), drawn).read(read);
  // What is left out is said of one text, once: the same words stand in the other, and beside each change in them.
  const [tidier, old, beside] = [new Tidier(), new Tidier(), new Tidier()];
  const after = view(tidier, flow, flattener);
  const before = regions.size > 0 ? view(old, new Undoing(new Map(regions), endedIn(body)).flow(flow)) : null;
  const plain = (node: Xml) =>
    view(new Tidier(), new Flattener().flatten(node))
      .entries.map(({ text }) => text)
      .join('\n');
  const changes = before ? changesOf(regions, { after, before }, beside, plain) : [];
  const hidden = flattener.hidden + after.hidden;
  return readingOf('odt', {
    parts: after.parts.all,
    before: before && changes.length > 0 ? before.parts.all : null,
    changes,
    comments: commentsOf({ after, before }, tidier, plain),
    notices: [
      ...struckIn(after),
      ...([tidier, old].map((each) => each.notices()).find((found) => found.length > 0) ?? []),
      ...(hidden > 0
        ? [`${counted(hidden, 'stretch', 'stretches')} of hidden text left out, as is done when it is printed.`]
        : []),
      ...(flattener.objects > 0
        ? [`${counted(flattener.objects, 'object')} within it not read: a formula, a chart or a sheet.`]
        : []),
    ],
  });
}

function struckIn({ told: { struckIn: first, struckWords: n }, entries }: View): readonly string[] {
  if (first === null || n === 0) return [];
  return [struckNotice(n, entries[first]!.at)];
}
