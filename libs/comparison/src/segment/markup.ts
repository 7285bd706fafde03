import type { Tokens } from '../words/tokens.js';

/** The furthest an inline tag or a link target is followed before its opening sign is taken for what it is. */
const REACH = 500;

/**
 * Marks the tokens that are markup and no wording: link targets, tags, comments, template tags, footnote references. Marked tokens are
 * blanked for the force rules and skipped when wordings are compared; offsets and edit scripts still hold them. Unbalanced signs mark nothing.
 */
export function markupOf(tokens: Tokens): Uint8Array {
  const { text, starts, count } = tokens;
  const marked = new Uint8Array(count);
  let until = 0;
  // Every comment opened after the last "-->" is open: looked up once, so that a text of nothing but openings stays linear.
  const lastComment = text.lastIndexOf('-->');
  for (let i = 0; i < count; i++) {
    const start = starts[i]!;
    if (start < until) {
      marked[i] = 1;
      continue;
    }
    const unit = text.charCodeAt(start);
    if (unit > 123 || unit < 33) continue;
    const end = endOfMarkup(text, start, unit, lastComment);
    if (end > start) {
      until = end;
      marked[i] = 1;
    }
  }
  return marked;
}

function endOfMarkup(text: string, start: number, unit: number, lastComment: number): number {
  switch (unit) {
    case 38:
      return endOfEntity(text, start);
    case 60:
      return endOfTag(text, start, lastComment);
    case 91:
      return endOfNote(text, start);
    case 93:
      return endOfTarget(text, start);
    case 123:
      return endOfTemplate(text, start);
    default:
      return 0;
  }
}

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,10});/iy;

/** `&nbsp;`, `&#8617;`: typography written out. */
function endOfEntity(text: string, start: number): number {
  ENTITY.lastIndex = start;
  return ENTITY.test(text) ? ENTITY.lastIndex : 0;
}

/** A raised figure is the number of a note: `<sup id="r1"><a href="#n1">1</a></sup>`. */
const NOTE_NUMBER = /<sup\b[^<>]{0,100}>(?:<a\b[^<>]{0,200}>)?\[?\d{1,3}\]?(?:<\/a>)?<\/sup>/iy;
const TAG = /<\/?[a-zA-Z][^<>]{0,300}>/y;

/** `<a href="…">`, `<!-- … -->`, `<%= … %>`; "<" before a number or a space is a sign of its own. */
function endOfTag(text: string, start: number, lastComment: number): number {
  if (text.startsWith('<!--', start)) return start < lastComment ? text.indexOf('-->', start) + 3 : 0;
  if (text.startsWith('<%', start)) return after(text, '%>', start + 2, REACH);
  NOTE_NUMBER.lastIndex = start;
  if (NOTE_NUMBER.test(text)) return NOTE_NUMBER.lastIndex;
  TAG.lastIndex = start;
  return TAG.test(text) ? TAG.lastIndex : 0;
}

/** The target of `[words](target "title")` and `[words][reference]`, from the closing bracket of the words on. */
function endOfTarget(text: string, start: number): number {
  const opening = text[start + 1];
  if (opening === '[') return after(text, ']', start + 2, REACH);
  if (opening !== '(') return 0;
  let depth = 0;
  for (let at = start + 1; at < text.length && at < start + REACH; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 40) depth++;
    else if (unit === 41 && --depth === 0) return at + 1;
    else if (unit === 10 && text.charCodeAt(at + 1) === 10) return 0;
  }
  return 0;
}

/** `[^1]`: a reference to a footnote. */
function endOfNote(text: string, start: number): number {
  return text[start + 1] === '^' && text[start + 2] !== ']' ? after(text, ']', start + 2, 60) : 0;
}

/** `{{ … }}` and `{% … %}` of templates. */
function endOfTemplate(text: string, start: number): number {
  if (text[start + 1] === '{') return after(text, '}}', start + 2, REACH);
  if (text[start + 1] === '%') return after(text, '%}', start + 2, REACH);
  return 0;
}

function after(text: string, closing: string, from: number, reach: number): number {
  const at = text.slice(from, from + reach).indexOf(closing);
  return at < 0 ? 0 : from + at + closing.length;
}
