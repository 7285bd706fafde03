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
const NUMBERED = /(\()?(\d{1,3}|[a-zA-Z]|[ivxlcIVXLC]{1,6}|#)([.)])\s+(?=\S)/y;
/** "4.2 Title", "4.2.1. text": a bare decimal before a small letter is a quantity ("4.2 million"), not a number of a section. */
const SECTION = /(?:§\s*)?(\d{1,3}(?:\.\d{1,3})+)(?:[.)]\s+(?=\S)|\s+(?=[^\p{Ll}\s\d%]))/uy;
const HEADING = /(#{1,6})(?:\s+(?=\S)|$)/my;
const FENCE = /(?:`{3,}[^`\r\n]*|~{3,}.*)$/my;
const RULE = /(?:([-=~^"'`#*+:._])\1{2,}|(?:[-*_]\s+){2,}[-*_]|={2}|-{2})\s*$/my;
const GRID = /\+[-=+]{2,}\s*$|=+(?:\s+=+)+\s*$/my;
const DEFINITION = /\[[^\]\r\n]{1,200}\]:\s|\.\.\s+(?:_[^\r\n]*:|\[[^\]\r\n]*\]|[\w-]+::|\|[^|\r\n]*\|)/y;
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
  switch (text[at]) {
    case '#': {
      const heading = match(HEADING, text, at);
      if (heading !== null && heading.end <= end) return { ...plain('heading', indent, heading.end), level: heading.groups[1]!.length };
      break;
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
  if (isSign(text.charCodeAt(at)) && (match(RULE, text, at) !== null || match(GRID, text, at) !== null)) return plain('rule', indent, at);
  return item(text, at, indent) ?? plain('text', indent, at);
}

function item(text: string, at: number, indent: number): LineKind | null {
  const section = isDigit(text.charCodeAt(at)) || text[at] === '§' ? match(SECTION, text, at) : null;
  if (section !== null) return { ...plain('item', indent, section.end), number: section.groups[1]!, style: 'section' };
  const bullet = match(BULLET, text, at);
  if (bullet !== null) return { ...plain('item', indent, bullet.end), style: 'bullet' };
  const numbered = match(NUMBERED, text, at);
  if (numbered === null || (numbered.groups[1] !== undefined && numbered.groups[3] !== ')')) return null;
  const number = numbered.groups[2]!;
  return { ...plain('item', indent, numbered.end), number: number === '#' ? null : number, style: styleOf(number) + (numbered.groups[1] ?? '') };
}

function styleOf(number: string): string {
  if (number === '#' || isDigit(number.charCodeAt(0))) return 'digit';
  if (number.length > 1) return 'roman';
  return number === number.toLowerCase() ? 'letter' : 'capital';
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

const isSign = (unit: number): boolean => unit < 128 && !isDigit(unit) && (unit | 32) < 97;

const plain = (kind: LineKind['kind'], indent: number, content: number): LineKind => ({ kind, indent, content, level: 0, number: null, style: '' });

function match(pattern: RegExp, text: string, at: number): { end: number; groups: RegExpExecArray } | null {
  pattern.lastIndex = at;
  const groups = pattern.exec(text);
  return groups === null ? null : { end: pattern.lastIndex, groups };
}
