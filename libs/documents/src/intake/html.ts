import { Parts, rowOf } from './format/parts.js';
import { type Part, readingOf, type Reading } from './format/reading.js';
import { Tidier } from './format/tidy.js';
import { dataTablesIn, runHtml, type HtmlHandler } from './html-events.js';

export interface HtmlOptions {
  /** A page has a frame of menus and footers around its text; a text in Markdown has none. */
  readonly framed: boolean;
  /** Whether line ends inside a paragraph are kept, since a line may begin with a number somebody typed. */
  readonly keepLines: boolean;
}

/** A web page: its text as blocks. Nothing in it is run, fetched or kept as HTML. */
export function readHtml(html: string): Reading {
  const tidier = new Tidier();
  const parts = partsOfHtml(html, tidier, { framed: true, keepLines: false });
  return readingOf('html', { parts, notices: tidier.notices() });
}

export function partsOfHtml(html: string, tidier: Tidier, options: HtmlOptions): readonly Part[] {
  const reader = new HtmlReader(tidier, options, dataTablesIn(html));
  runHtml(html, reader);
  return reader.done();
}

const UNREAD = new Set(
  'script style head template noscript svg canvas iframe object embed audio video select button textarea datalist dialog nav math'.split(
    ' ',
  ),
);
const FRAME = new Set(['footer', 'aside', 'header']);
const BREAKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

interface List {
  readonly ordered: boolean;
  readonly style: string;
  next: number;
}

interface Found extends Part {
  readonly inMain: boolean;
  readonly inFrame: boolean;
}

class HtmlReader implements HtmlHandler {
  private readonly found: Found[] = [];
  private readonly lists: List[] = [];
  private words = '';
  private begun: { kind: Part['kind']; mark: string } | null = null;
  private unread = 0;
  private readonly unreadNames: string[] = [];
  private main = 0;
  private frame = 0;
  private quote = 0;
  private pre = 0;
  private sup: number | null = null;
  private table = -1;
  private readonly tables: boolean[] = [];
  private cells: string[] | null = null;

  private readonly parts: Parts;

  constructor(
    tidier: Tidier,
    private readonly options: HtmlOptions,
    private readonly dataTables: readonly boolean[],
  ) {
    this.parts = new Parts(tidier);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.unread > 0) return this.pushUnread(name);
    if (UNREAD.has(name) || isHidden(attributes)) return this.pushUnread(name);
    if (name === 'br') this.words += '\n';
    if (name === 'sup') this.sup = this.words.length;
    if (BREAKS.has(name) && this.cells === null) this.flush();
    this.opened(name, attributes);
  }

  private opened(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'main' || attributes['role'] === 'main') this.main += name === 'main' ? 1 : 0;
    if (FRAME.has(name) && this.main === 0) this.frame += 1;
    if (name === 'blockquote') this.quote += 1;
    if (name === 'pre') this.pre += 1;
    if (/^h[1-6]$/.test(name)) this.begun = { kind: 'heading', mark: `${'#'.repeat(Number(name[1]))} ` };
    if (name === 'ol' || name === 'ul') {
      const start = Number.parseInt(attributes['start'] ?? '1', 10);
      this.lists.push({ ordered: name === 'ol', style: attributes['type'] ?? '1', next: Number.isFinite(start) ? start : 1 });
    }
    if (name === 'li') this.begun = this.item(attributes);
    if (name === 'table') this.tables.push(this.dataTables[++this.table] === true);
    if (name === 'tr' && this.tables.at(-1)) this.cells = [];
    if (name === 'td' || name === 'th') this.words += ' ';
  }

  private item(attributes: Readonly<Record<string, string>>): { kind: Part['kind']; mark: string } {
    const list = this.lists.at(-1);
    const value = Number.parseInt(attributes['value'] ?? '', 10);
    const number = Number.isFinite(value) ? value : (list?.next ?? 1);
    if (list) list.next = number + 1;
    if (/^(?:fn|footnote|note|cite_note)[-_:]?/i.test(attributes['id'] ?? ''))
      return { kind: 'footnote', mark: `[^${number}]: ` };
    const indent = '  '.repeat(Math.min(Math.max(this.lists.length - 1, 0), 6));
    return { kind: 'list_item', mark: `${indent}${list?.ordered ? `${numbered(number, list.style)}. ` : '- '}` };
  }

  text(text: string): void {
    if (this.unread > 0) return;
    const kept = this.pre > 0 || (this.options.keepLines && this.cells === null);
    this.words += kept ? text.replace(/[^\S\n]+/g, ' ') : text.replace(/\s+/g, ' ');
  }

  close(name: string): void {
    if (this.unread > 0) {
      if (this.unreadNames.at(-1) === name) this.unreadNames.pop();
      this.unread = this.unreadNames.length;
      return;
    }
    if (name === 'sup') this.closeSup();
    if (name === 'td' || name === 'th') this.closeCell();
    if (name === 'tr') this.closeRow();
    if (BREAKS.has(name) && this.cells === null) this.flush();
    if (name === 'main') this.main = Math.max(0, this.main - 1);
    if (FRAME.has(name) && this.main === 0) this.frame = Math.max(0, this.frame - 1);
    if (name === 'blockquote') this.quote -= 1;
    if (name === 'pre') this.pre -= 1;
    if (name === 'ol' || name === 'ul') this.lists.pop();
    if (name === 'table') this.tables.pop();
  }

  done(): readonly Part[] {
    this.flush();
    const length = (parts: readonly Found[]) => parts.reduce((sum, { text }) => sum + text.length, 0);
    const main = this.found.filter(({ inMain }) => inMain);
    const unframed = this.found.filter(({ inFrame }) => !inFrame);
    const chosen = !this.options.framed
      ? this.found
      : length(main) > length(this.found) / 4
        ? main
        : unframed.length > 0
          ? unframed
          : this.found;
    return chosen.map(({ kind, mark, text }, i) => ({ kind, mark, text, at: `paragraph ${i + 1}` }));
  }

  /** Void elements never close, so they are not counted. */
  private pushUnread(name: string): void {
    if (VOID.has(name)) return;
    this.unreadNames.push(name);
    this.unread = this.unreadNames.length;
  }

  /** A raised figure that is a link or stands in brackets calls a note. */
  private closeSup(): void {
    if (this.sup === null) return;
    const number = /^\s*\[?(\d{1,3})\]?\s*$/.exec(this.words.slice(this.sup))?.[1];
    if (number !== undefined) this.words = `${this.words.slice(0, this.sup)}[^${number}]`;
    this.sup = null;
  }

  private closeCell(): void {
    if (this.cells === null) return this.flush();
    this.cells.push(this.words);
    this.words = '';
  }

  private closeRow(): void {
    if (this.cells === null) return;
    const cells = this.cells;
    this.cells = null;
    this.words = '';
    if (cells.some((cell) => cell.trim() !== '')) this.add('table_row', '', rowOf(cells));
  }

  private flush(): void {
    const text = this.words;
    this.words = '';
    if (text.trim() === '') return;
    const begun =
      this.begun ?? (this.quote > 0 ? { kind: 'quote' as const, mark: '> ' } : { kind: 'paragraph' as const, mark: '' });
    this.begun = null;
    this.add(begun.kind, begun.mark, begun.kind === 'footnote' ? text.replace(/\s*[\u21a9\u2191^]\ufe0e?\s*$/, '') : text);
  }

  private add(kind: Part['kind'], mark: string, text: string): void {
    const from = this.parts.all.length;
    this.parts.add({ kind, mark, text, at: '' });
    const where = { inMain: this.main > 0, inFrame: this.frame > 0 };
    this.found.push(...this.parts.all.slice(from).map((part) => ({ ...part, ...where })));
  }
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes['style'] ?? '')
  );
}

function numbered(n: number, style: string): string {
  if (style === 'a' && n >= 1 && n <= 26) return String.fromCharCode(96 + n);
  if (style === 'A' && n >= 1 && n <= 26) return String.fromCharCode(64 + n);
  if (style.toLowerCase() === 'i' && n >= 1 && n <= 20) {
    const roman = [
      '',
      'i',
      'ii',
      'iii',
      'iv',
      'v',
      'vi',
      'vii',
      'viii',
      'ix',
      'x',
      'xi',
      'xii',
      'xiii',
      'xiv',
      'xv',
      'xvi',
      'xvii',
      'xviii',
      'xix',
      'xx',
    ][n]!;
    return style === 'I' ? roman.toUpperCase() : roman;
  }
  return String(n);
}
