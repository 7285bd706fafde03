import { child, elements, type Xml } from '../format/xml.js';
import { chosen, isOn } from './word-xml.js';

/** Fields that are open where a story is read: what tells Word what to show is no text, what it shows is. */
export class Fields {
  private readonly open: ('code' | 'result')[] = [];

  /** @param endless those that begin and never end, which would swallow all that comes after them */
  constructor(private readonly endless: ReadonlySet<Xml>) {}

  get inCode(): boolean {
    return this.open.includes('code');
  }

  pass(node: Xml): void {
    const type = node.attributes['w:fldCharType'];
    if (type === 'begin' && !this.endless.has(node)) this.open.push('code');
    else if (type === 'separate' && this.open.length > 0) this.open[this.open.length - 1] = 'result';
    else if (type === 'end') this.open.pop();
  }
}

/** What a field of a form shows without any text of its own: a box that is ticked or not, the entry that was chosen. */
export function formOf(node: Xml): string {
  const form = child(node, 'w:ffData');
  const box = child(form, 'w:checkBox');
  if (box) return isOn(child(box, 'w:checked') ?? child(box, 'w:default')) ? '\u2612' : '\u2610';
  const list = child(form, 'w:ddList');
  const at = Number((child(list, 'w:result') ?? child(list, 'w:default'))?.attributes['w:val'] ?? 0);
  const entries = elements(list).filter(({ name }) => name === 'w:listEntry');
  return entries[at]?.attributes['w:val'] ?? '';
}

/** What has to be known of a whole story before its first word is read. */
export interface LookedOver {
  readonly endless: ReadonlySet<Xml>;
  /** how often it holds something twice, for old and for new programs, in words that differ */
  readonly twice: number;
}

export function lookOver(story: Xml): LookedOver {
  const begun: Xml[] = [];
  let twice = 0;
  const walk = (node: Xml): void => {
    if (node.name === 'w:fldChar') {
      if (node.attributes['w:fldCharType'] === 'begin') begun.push(node);
      else if (node.attributes['w:fldCharType'] === 'end') begun.pop();
    } else if (node.name === 'mc:AlternateContent') {
      const form = chosen(node);
      const read = lettersOf(form);
      const others = elements(node).filter((each) => each !== form);
      if (others.map(lettersOf).some((words) => words !== '' && words !== read)) twice += 1;
      walk(form);
    } else elements(node).forEach(walk);
  };
  walk(story);
  return { endless: new Set(begun), twice };
}

function lettersOf(node: Xml): string {
  const text = (each: Xml): string => {
    if (each.name === 'mc:AlternateContent') return text(chosen(each));
    if (each.name === 'w16se:symEx') return signEx(each);
    return ['w:t', 'w:delText'].includes(each.name)
      ? each.children.filter((letters) => typeof letters === 'string').join('')
      : elements(each).map(text).join('');
  };
  return text(node).replace(/\s+/g, '');
}

/** A character beyond the first 65,536, as new programs write it. */
export function signEx({ attributes }: Xml): string {
  const code = Number.parseInt(attributes['w16se:char'] ?? '', 16);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code).toWellFormed() : '\ufffd';
}
