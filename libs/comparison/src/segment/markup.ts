import type { Tokens } from '../words/tokens.js';

/** The furthest a link target is followed before its opening sign is taken for what it is. */
const REACH = 500;

/**
 * Marks the tokens that are markup and no wording: HTML tags, targets of links, references to footnotes, spaces and quotes written out.
 * Marked tokens are blanked for the force rules and skipped when wordings are compared; offsets and edit scripts still hold them.
 * Whatever is not surely markup is wording: a placeholder in angle brackets, a comment, words in braces or in the place of an address.
 */
export function markupOf(tokens: Tokens): Uint8Array {
  const { text, starts, count } = tokens;
  const marked = new Uint8Array(count);
  const defined = definedIn(text);
  let until = 0;
  for (let i = 0; i < count; i++) {
    const start = starts[i]!;
    if (start < until) {
      marked[i] = 1;
      continue;
    }
    const unit = text.charCodeAt(start);
    if (unit > 123 || unit < 33) continue;
    const end = endOfMarkup(text, start, unit, defined);
    if (end > start) {
      until = end;
      marked[i] = 1;
    }
  }
  return marked;
}

const DEFINITION = /^[ \t]{0,3}\[([^\]\r\n]{1,200})\]:\s/gm;

/** The names that link and footnote definitions give. */
function definedIn(text: string): ReadonlySet<string> {
  return new Set(text.includes(']:') ? Array.from(text.matchAll(DEFINITION), ([, name]) => name!.toLowerCase()) : []);
}

function endOfMarkup(text: string, start: number, unit: number, defined: ReadonlySet<string>): number {
  switch (unit) {
    case 38:
      return endOfEntity(text, start);
    case 60:
      return endOfTag(text, start);
    case 91:
      return endOfNote(text, start, defined);
    case 93:
      return endOfTarget(text, start, defined);
    default:
      return 0;
  }
}

const ENTITY =
  /&(?:nbsp|ensp|emsp|thinsp|shy|zwj|zwnj|lrm|rlm|quot|apos|[lr][sd]quo|[lr]aquo|amp|[nm]dash|hellip|bull|middot|copy|reg|trade|(?:lsquo|rsquo)r?|#(\d{1,7})|#x([\da-f]{1,6}));/iy;
/** Signs that carry no meaning of their own. */
const TYPOGRAPHY = /^[\p{Z}\p{P}\p{Cf}\p{So}\u2190-\u21ff]$/u;

/** `&nbsp;`, `&#8617;`: typography written out; `&lt;` says "fewer than". */
function endOfEntity(text: string, start: number): number {
  ENTITY.lastIndex = start;
  const found = ENTITY.exec(text);
  if (found === null) return 0;
  const code = found[1] !== undefined ? Number(found[1]) : found[2] !== undefined ? Number.parseInt(found[2], 16) : 32;
  return code <= 0x10ffff && (code === 37 || !TYPOGRAPHY.test(String.fromCodePoint(code))) ? 0 : ENTITY.lastIndex;
}

/** A raised figure is the number of a note: `<sup id="r1"><a href="#n1">1</a></sup>`. */
const NOTE_NUMBER = /<sup\b[^<>]{0,100}>(?:<a\b[^<>]{0,200}>)?\[?\d{1,3}\]?(?:<\/a>)?<\/sup>/iy;
/** Elements of HTML, but for those that strike words out or put them in; attributes have values. */
const TAG =
  /<\/?(?:a|abbr|article|aside|b|big|blockquote|body|br|caption|center|cite|code|col|colgroup|dd|details|dfn|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|head|header|hr|html|i|img|kbd|li|link|main|mark|meta|nav|ol|p|picture|pre|q|samp|script|section|small|source|span|strong|style|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|video|wbr)(?:\s+[a-z][\w:-]{0,40}\s{0,3}=\s{0,3}(?:"[^"<>]{0,300}"|'[^'<>]{0,300}'|[^\s"'<>=`]{1,300})){0,20}\s{0,20}\/?>/iy;

/** `<a href="…">`; "<" before anything but an element of HTML is a sign of its own. */
function endOfTag(text: string, start: number): number {
  NOTE_NUMBER.lastIndex = start;
  if (NOTE_NUMBER.test(text)) return NOTE_NUMBER.lastIndex;
  TAG.lastIndex = start;
  return TAG.test(text) ? TAG.lastIndex : 0;
}

/** An address: with a scheme, from the root or here on, a place in the page, a folder or a file. */
const ADDRESS =
  /^<?(?:[a-z][a-z\d+.-]{1,20}:\/\/\S+|mailto:\S+|(?:\.{0,2}\/|#)\S*|\S+\/|\S+\.(?:md|markdown|mdx|html?|pdf|txt|rst|adoc|png|svg|jpe?g|gif|json|ya?ml|xml|csv|docx?|xlsx?|od[tsp]|php|aspx?)(?:[?#]\S*)?)>?$/i;

/** The target of `[words](target)` and `[words][reference]`, from the closing bracket of the words on. */
function endOfTarget(text: string, start: number, defined: ReadonlySet<string>): number {
  const opening = text[start + 1];
  if (opening === '[') {
    const end = after(text, ']', start + 2, REACH);
    return end > 0 && defined.has(text.slice(start + 2, end - 1).toLowerCase()) ? end : 0;
  }
  if (opening !== '(') return 0;
  let depth = 0;
  for (let at = start + 1; at < text.length && at < start + REACH; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 40) depth++;
    else if (unit === 41 && --depth === 0) return ADDRESS.test(text.slice(start + 2, at).trim()) ? at + 1 : 0;
    else if (unit === 10 && text.charCodeAt(at + 1) === 10) return 0;
  }
  return 0;
}

/** `[^1]`: a reference to a footnote, by its number or a name that the text defines. */
function endOfNote(text: string, start: number, defined: ReadonlySet<string>): number {
  if (text[start + 1] !== '^' || text[start + 2] === ']') return 0;
  const end = after(text, ']', start + 2, 60);
  const name = text.slice(start + 2, end - 1);
  return end > 0 && (/^\d{1,3}$/.test(name) || defined.has(`^${name.toLowerCase()}`)) ? end : 0;
}

function after(text: string, closing: string, from: number, reach: number): number {
  const at = text.slice(from, from + reach).indexOf(closing);
  return at < 0 ? 0 : from + at + closing.length;
}
