import type { ChangeKind } from '../format/reading.js';
import { elements, type Xml } from '../format/xml.js';
import type { Standing } from './flow.js';

/* What the elements of a Word file mean for its text. */

export interface ChangeMeant {
  readonly kind: ChangeKind;
  readonly standing: Standing;
}

/** By their element. A map, since a file may name an element as it likes, and an object has names of its own ("constructor"). */
export const CHANGES: ReadonlyMap<string, ChangeMeant> = new Map([
  ['w:ins', { kind: 'insertion', standing: { inBefore: false, inAfter: true } }],
  ['w:moveTo', { kind: 'moved_to', standing: { inBefore: false, inAfter: true } }],
  ['w:del', { kind: 'deletion', standing: { inBefore: true, inAfter: false } }],
  ['w:moveFrom', { kind: 'moved_from', standing: { inBefore: true, inAfter: false } }],
]);

/** A cell says of itself that it was put in or struck out. */
export const CELLS: ReadonlyMap<string, ChangeMeant> = new Map([
  ['w:cellIns', CHANGES.get('w:ins')!],
  ['w:cellDel', CHANGES.get('w:del')!],
]);

/** Elements whose children stand in the text as if the element were not there. */
export const LOOKED_THROUGH = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:sdt',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
  'm:oMath',
  'm:oMathPara',
]);

/** The text boxes in a picture or whatever else a run holds. */
export function boxesIn(node: Xml): readonly Xml[] {
  if (node.name === 'w:txbxContent') return [node];
  if (node.name === 'mc:AlternateContent') return boxesIn(chosen(node));
  return elements(node).flatMap(boxesIn);
}

/**
 * The same matter written for new and old programs: the first form that is not empty and that Word knows how to show, else the one
 * for old programs (ECMA-376 part 3, 7.5). Where there is none of those, what is there is better than nothing.
 */
export function chosen(node: Xml): Xml {
  const forms = elements(node).filter((each) => elements(each).length > 0);
  const known = forms.find(({ name, attributes }) => name === 'mc:Choice' && isKnown(attributes['Requires'] ?? ''));
  const older = elements(node).find(({ name }) => name === 'mc:Fallback');
  return known ?? older ?? forms[0] ?? { ...node, name: 'mc:Choice', children: [] };
}

/** The extensions that Word has had since 2010, by the prefixes that it writes for them. */
function isKnown(prefixes: string): boolean {
  return prefixes.split(/\s+/).every((each) => each === '' || KNOWN.test(each));
}

const KNOWN = /^(?:[wmvo]|w1[0-6]\w*|wp1\d|wp[sgci]|[acp]1\d\w*|cx\d*|aink|am3d|pic|wp|v2)$/;

export function isOn(flag: Xml | undefined): boolean {
  return flag !== undefined && isYes(flag.attributes['w:val'] ?? 'true');
}

export function isYes(value: string): boolean {
  return !['0', 'false', 'off'].includes(value);
}

/** Children of a name, also where content controls stand between. */
export function descend(node: Xml, name: string): readonly Xml[] {
  return elements(node).flatMap((each) =>
    each.name === name ? [each] : LOOKED_THROUGH.has(each.name) ? descend(each, name) : [],
  );
}
