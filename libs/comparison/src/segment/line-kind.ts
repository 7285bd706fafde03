/** What one line opens, read from its first characters alone. `content` is the offset after the marker. */
export interface LineKind {
  readonly kind: 'blank' | 'heading' | 'item' | 'row' | 'fence' | 'rule' | 'definition' | 'footnote' | 'text';
  /** Columns before the marker. */
  readonly indent: number;
  readonly content: number;
  /** Heading level 1–6; 0 for everything else. */
  readonly level: number;
  /** The number or letter of an item or section, without dots and brackets; null for bullets and text. */
  readonly number: string | null;
  /** Which list an item belongs to: bullet, digit, letter, roman, section; empty for everything else. */
  readonly style: string;
}

const BULLET = /[-*+•‣◦▪■●○–—·]\s+(?=\S)/y;
const NUMBERED = /(\()?(\d{1,3}|[a-zA-Z]|[ivxlcIVXLC]{1,6}|#)\\?([.)])\s+(?=\S)/y;
/** "4.2 Title", "4.2.1. text": a bare decimal before a small letter is a quantity ("4.2 million"), not a number of a section. */
const SECTION = /(?:§\s*)?(\d{1,3}(?:\.\d{1,3})+)(?:[.)]\s+(?=\S)|\s+(?=[^\p{Ll}\s\d%]))/uy;
const BOLD_NUMBER = /(\*\*|__)(\d{1,3}(?:\.\d{1,3})*|[a-zA-Z])[.)]?\1[.):]?\s+(?=\S)/y;
const HEADING = /(#{1,6})(?:\s+(?=\S)|$)/my;
const FENCE = /(?:`{3,}[^`\r\n]*|~{3,}.*)$/my;
const RULE = /(?:([-=~^"'`#*+:._])\1{2,}|(?:[-*_]\s+){2,}[-*_]|={2}|-{2})\s*$/my;
const GRID = /\+[-=+]{2,}\s*$|=+(?:\s+=+)+\s*$/my;
/** A link's name and its address, and nothing else on the line but a title in quotes. */
const DEFINITION =
  /\[[^\]\r\n]{1,200}\]:[ \t]+<?[^\s<>]*[/#.:@][^\s<>]*>?(?:[ \t]+(?:"[^"\r\n]*"|'[^'\r\n]*'|\([^()\r\n]*\)))?[ \t]*$|\.\.\s+(?:_[^\r\n]*:|\[[^\]\r\n]*\]|[\w-]+::|\|[^|\r\n]*\|)/my;
const FOOTNOTE = /\[\^([^\]\r\n]{1,60})\]:\s*(?=\S)/y;

/** Reads the line [start, end): Markdown, reStructuredText remnants, numbered plain text. Quote signs are looked through. */
export function kindOf(text: string, start: number, end: number): LineKind {
  let at = start;
  let indent = 0;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 9) indent += 4 - (indent % 4);
    else if (unit === 62 && indent < 4) indent = 0;
    else if (unit === 32 || unit === 0xa0 || unit === 11 || unit === 12 || unit === 0xfeff) indent++;
    else break;
  }
  if (at >= end) return plain('blank', indent, at);
  return read(text, at, end, indent);
}

function read(text: string, at: number, end: number, indent: number): LineKind {
  switch (text.charAt(at)) {
    case '#': {
      const heading = match(HEADING, text, at);
      if (heading === null || heading.end > end) break;
      const numbered = numberAt(text, heading.end);
      return {
        ...plain('heading', indent, numbered?.content ?? heading.end),
        number: numbered?.number ?? null,
        level: heading.groups[1]!.length,
      };
    }
    case '|':
      return plain('row', indent, at + 1);
    case '[': {
      const footnote = match(FOOTNOTE, text, at);
      if (footnote !== null) return { ...plain('footnote', indent, footnote.end), number: footnote.groups[1]! };
      if (match(DEFINITION, text, at) !== null) return plain('definition', indent, end);
      return plain('text', indent, at);
    }
    case '.': {
      const directive = match(DEFINITION, text, at);
      return directive === null ? plain('text', indent, at) : plain('definition', indent, end);
    }
    case '`':
    case '~':
      if (match(FENCE, text, at) !== null) return plain('fence', indent, end);
      break;
  }
  if (isSign(text.charCodeAt(at)) && (match(RULE, text, at) !== null || match(GRID, text, at) !== null))
    return plain('rule', indent, at);
  return item(text, at, indent) ?? plain('text', indent, at);
}

function item(text: string, at: number, indent: number): LineKind | null {
  const unit = text.charCodeAt(at);
  const bullet = isSign(unit) || unit >= 0x80 ? match(BULLET, text, at) : null;
  if (bullet === null) {
    const numbered = numberAt(text, at);
    return numbered === null
      ? null
      : { ...plain('item', indent, numbered.content), number: numbered.number, style: numbered.style };
  }
  // "- (a) text": the number says more than the bullet.
  const numbered = numberAt(text, bullet.end);
  return { ...plain('item', indent, numbered?.content ?? bullet.end), number: numbered?.number ?? null, style: 'bullet' };
}

/** The number or letter that stands at `at`, and where its clause begins. */
function numberAt(
  text: string,
  at: number,
): { readonly number: string | null; readonly style: string; readonly content: number } | null {
  const unit = text.charCodeAt(at);
  const section = isDigit(unit) || text[at] === '§' ? match(SECTION, text, at) : null;
  if (section !== null) return { number: section.groups[1]!, style: 'section', content: section.end };
  const bold = unit === 42 || unit === 95 ? match(BOLD_NUMBER, text, at) : null;
  if (bold !== null) return { number: bold.groups[2]!, style: 'section', content: bold.end };
  const numbered = mayBeNumber(text, at, unit) ? match(NUMBERED, text, at) : null;
  if (numbered === null || (numbered.groups[1] !== undefined && numbered.groups[3] !== ')')) return null;
  const number = numbered.groups[2]!;
  return { number: number === '#' ? null : number, style: styleOf(number) + (numbered.groups[1] ?? ''), content: numbered.end };
}

/** Most lines begin with a word: no number has so many letters before its point or bracket. */
function mayBeNumber(text: string, at: number, unit: number): boolean {
  if (unit >= 0x80 || isSign(unit)) return unit === 40 || unit === 35;
  if (isDigit(unit)) return true;
  let end = at + 1;
  while (end <= at + 6 && (text.charCodeAt(end) | 32) >= 97 && (text.charCodeAt(end) | 32) <= 122) end++;
  const sign = text.charCodeAt(end);
  return sign === 46 || sign === 41 || sign === 92;
}

function styleOf(number: string): string {
  if (number === '#' || isDigit(number.charCodeAt(0))) return 'digit';
  if (number.length > 1) return 'roman';
  return number === number.toLowerCase() ? 'letter' : 'capital';
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

const isSign = (unit: number): boolean => unit < 128 && !isDigit(unit) && (unit | 32) < 97;

const plain = (kind: LineKind['kind'], indent: number, content: number): LineKind => ({
  kind,
  indent,
  content,
  level: 0,
  number: null,
  style: '',
});

function match(pattern: RegExp, text: string, at: number): { end: number; groups: RegExpExecArray } | null {
  pattern.lastIndex = at;
  const groups = pattern.exec(text);
  return groups === null ? null : { end: pattern.lastIndex, groups };
}
