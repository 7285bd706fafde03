import { elements, xmlOf, type Xml } from '../format/xml.js';
import { Unreadable } from '../format/unreadable.js';
import type { Zip } from '../format/zip.js';

/** The parts of a Word file that its text needs, found by their relationships (ECMA-376 part 2), not by their usual names. */
export interface WordParts {
  readonly document: Xml;
  readonly styles: Xml | null;
  readonly numbering: Xml | null;
  readonly footnotes: Xml | null;
  readonly endnotes: Xml | null;
  readonly comments: Xml | null;
}

/** Refuses DOCX_NOT_WORD, DOCX_BROKEN. */
export function wordParts(zip: Zip): WordParts {
  const main = mainPart(zip);
  const document = part(zip, main);
  if (!document || !['w:document', 'w:glossaryDocument'].includes(document.name)) {
    throw new Unreadable('DOCX_NOT_WORD', 'it is an Office file, but no Word document: its main part holds no text.');
  }
  const related = relationsOf(zip, main);
  const optional = (type: string): Xml | null => {
    const target = related.find((each) => each.type === type)?.target;
    return target === undefined ? null : part(zip, target);
  };
  return {
    document,
    styles: optional('styles'),
    numbering: optional('numbering'),
    footnotes: optional('footnotes'),
    endnotes: optional('endnotes'),
    comments: optional('comments'),
  };
}

function mainPart(zip: Zip): string {
  const main = relationsOf(zip, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  if (!zip.has(main)) throw new Unreadable('DOCX_BROKEN', 'it is damaged: the part with its text is missing.');
  return main;
}

function part(zip: Zip, name: string): Xml | null {
  const bytes = zip.read(name);
  return bytes && bytes.length > 0 ? xmlOf(bytes) : null;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

function relationsOf(zip: Zip, of: string): readonly Relation[] {
  const cut = of.lastIndexOf('/') + 1;
  const bytes = zip.read(`${of.slice(0, cut)}_rels/${of.slice(cut)}.rels`);
  if (!bytes) return [];
  return elements(xmlOf(bytes))
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External' && attributes['Target'])
    .map(({ attributes }) => ({
      type: (attributes['Type'] ?? '').split('/').at(-1)!,
      target: targetOf(attributes['Target']!, of.slice(0, cut)),
    }));
}

/** A target is relative to the folder of its part; one that leads out of the package is no part. */
function targetOf(target: string, folder: string): string {
  const steps = (target.startsWith('/') ? target : `/${folder}${target}`).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
