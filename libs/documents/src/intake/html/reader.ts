import { numberApart } from '../format/numerals.js';
import { Parts, rowOf } from '../format/parts.js';
import type { ChangeKind, Part } from '../format/reading.js';
import type { Tidier } from '../format/tidy.js';
import { HtmlChanges } from './changes.js';
import { CHANGES, LISTS, type HtmlHandler, type Survey } from './events.js';
import { isHidden, isStruck, UNREAD, VOID } from './hidden.js';
import { listOf, nextItem, type List } from './lists.js';

export interface HtmlOptions {
  /** A page has a frame of menus and footers around its text; a text in Markdown has none. */
  readonly framed: boolean;
  /** Whether line ends inside a paragraph are kept, since a line may begin with a number somebody typed. */
  readonly keepLines: boolean;
}

type Side = 'after' | 'before';
type Attributes = Readonly<Record<string, string>>;

const FRAME = new Set(['footer', 'aside', 'header']);
const BREAKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;
/** The notes of a page that LibreOffice or Word made. */
const NOTE = /^(?:sd(?:foot|end)note|ftn|edn)(\d{1,3})$/;

interface Found extends Part {
  readonly inMain: boolean;
  readonly inFrame: boolean;
}

/** Reads one text of a page, tag by tag. */
export class HtmlReader implements HtmlHandler {
  private readonly found: Found[] = [];
  private readonly lists: List[] = [];
  private readonly changes = new HtmlChanges();
  private words = '';
  private begun: { kind: Part['kind']; mark: string } | null = null;
  /** elements that are not read, each with whether the page hides it */
  private readonly unread: { readonly name: string; readonly hidden: boolean; told: boolean; readonly inside?: true }[] = [];
  /** elements struck through by their style that are read, each with how many of its name stand open in it */
  private readonly struck: { readonly name: string; within: number }[] = [];
  private hidden = 0;
  private readonly within = { main: 0, article: 0, frame: 0, quote: 0, pre: 0, link: 0, cited: 0 };
  private sup: { readonly from: number; links: boolean } | null = null;
  private readonly seen = { tables: 0, lists: 0 };
  private readonly tables: boolean[] = [];
  private cells: string[] | null = null;
  private readonly parts: Parts;

  constructor(
    private readonly tidier: Tidier,
    private readonly options: HtmlOptions & { readonly side: Side },
    private readonly survey: Survey,
  ) {
    this.parts = new Parts(tidier);
  }

  open(name: string, attributes: Attributes): void {
    const table = name === 'table' && this.survey.tables[this.seen.tables++]?.data === true;
    const items = LISTS.has(name) ? (this.survey.lists[this.seen.lists++]?.items ?? 0) : 0;
    const hidden = isHidden(attributes);
    const change = CHANGES.has(name) ? this.kindOf(name) : undefined;
    const struck = change === undefined && isStruck(name, attributes);
    const gone = this.unread.length > 0 || hidden || change === null || UNREAD.has(name);
    if (change !== undefined) this.changes.open(gone ? null : change, attributes, this.words, this.found.length);
    if (gone) {
      if (struck) this.changes.open(null, attributes, this.words, this.found.length);
      if (!VOID.has(name)) this.unread.push({ name, hidden: hidden && !UNREAD.has(name), told: false });
      return;
    }
    if (name === 'br') this.words += '\n';
    if (BREAKS.has(name)) this.break();
    if (LISTS.has(name)) this.lists.push(listOf(name, attributes, items));
    if (name === 'table') this.tables.push(table);
    this.opened(name, attributes);
    if (struck) this.strike(name, attributes);
    else if (this.struck.at(-1)?.name === name) this.struck.at(-1)!.within += 1;
  }

  /** The element stands, with its number or cell, as if an `s` were all that is in it. */
  private strike(name: string, attributes: Attributes): void {
    const kind = this.kindOf('s');
    this.changes.open(kind, attributes, this.words, this.found.length);
    if (kind === null) this.unread.push({ name, hidden: false, told: false, inside: true });
    else this.struck.push({ name, within: 0 });
  }

  private closeStruck(name: string): void {
    const last = this.struck.at(-1);
    if (last?.name !== name) return;
    if (last.within-- > 0) return;
    this.struck.pop();
    this.changes.close(this.words);
  }

  /** What a mark of change means in the text that is read; null where its words are not in it. */
  private kindOf(name: string): ChangeKind | null {
    if (this.options.side === 'after') return name === 'ins' ? 'insertion' : null;
    return name === 'ins' ? null : 'deletion';
  }

  private opened(name: string, attributes: Attributes): void {
    const { within } = this;
    if (name === 'main') within.main += 1;
    if (name === 'article') within.article += 1;
    if (this.frames(name)) within.frame += 1;
    if (name === 'blockquote') within.quote += 1;
    if (name === 'pre') within.pre += 1;
    if (name === 'q') this.words += within.cited++ % 2 === 0 ? '\u201c' : '\u2018';
    if (name === 'a') within.link += 1;
    if (name === 'a' && this.sup) this.sup.links = true;
    if (name === 'sup') this.sup = { from: this.words.length, links: within.link > 0 };
    const note = name === 'div' ? NOTE.exec(attributes['id'] ?? '')?.[1] : undefined;
    if (note !== undefined) this.begun = { kind: 'footnote', mark: `[^${note}]: ` };
    if (HEADING.test(name)) this.begun = { kind: 'heading', mark: `${'#'.repeat(Number(name[1]))} ` };
    if (name === 'li') this.begun = this.item(attributes);
    if (name === 'tr' && this.tables.at(-1)) this.cells = [];
    if (name === 'td' || name === 'th') this.words += ' ';
  }

  private item(attributes: Attributes): { kind: Part['kind']; mark: string } | null {
    const { number, mark } = nextItem(this.lists.at(-1), attributes);
    if (/^(?:fn|footnote|note|cite_note)[-_:]?/i.test(attributes['id'] ?? '')) {
      return { kind: 'footnote', mark: `[^${number}]: ` };
    }
    if (mark === '') return null;
    return { kind: 'list_item', mark: `${'  '.repeat(Math.min(Math.max(this.lists.length - 1, 0), 6))}${mark}` };
  }

  text(text: string): void {
    const unread = this.unread[0];
    if (unread?.hidden && !unread.told && text.trim() !== '') {
      unread.told = true;
      this.hidden += 1;
    }
    if (this.unread.length > 0) return;
    const kept = this.within.pre > 0 || (this.options.keepLines && this.cells === null);
    this.words += kept ? text.replace(/[^\S\n]+/g, ' ') : text.replace(/\s+/g, ' ');
  }

  close(name: string): void {
    if (this.unread.length > 0) {
      const last = this.unread.at(-1)!;
      if (last.name === name) this.unread.pop();
      if (last.name !== name || !last.inside) return;
    }
    this.closeStruck(name);
    const { within } = this;
    if (CHANGES.has(name)) this.changes.close(this.words);
    if (name === 'sup') this.closeSup();
    if (name === 'q') this.words += --within.cited % 2 === 0 ? '\u201d' : '\u2019';
    if (name === 'a') this.closeLink();
    if (name === 'td' || name === 'th') this.closeCell();
    if (name === 'tr') this.closeRow();
    if (BREAKS.has(name)) this.break();
    // An empty heading or item begins nothing: what comes next is what it is.
    if (HEADING.test(name) || name === 'li') this.begun = null;
    if (name === 'main') within.main = Math.max(0, within.main - 1);
    if (this.frames(name)) within.frame = Math.max(0, within.frame - 1);
    if (name === 'article') within.article -= 1;
    if (name === 'blockquote') within.quote -= 1;
    if (name === 'pre') within.pre -= 1;
    if (LISTS.has(name)) this.lists.pop();
    if (name === 'table') this.tables.pop();
  }

  /** The head and foot of an article are part of it (HTML standard, 4.3.8), those of a page are not. */
  private frames(name: string): boolean {
    return FRAME.has(name) && this.within.main === 0 && (name === 'aside' || this.within.article === 0);
  }

  done() {
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
    const places = new Map(chosen.map((part, i) => [part, `paragraph ${i + 1}`]));
    return {
      parts: chosen.map((part): Part => ({ kind: part.kind, mark: part.mark, text: part.text, at: places.get(part)! })),
      hidden: this.hidden,
      changes: this.changes.told(this.tidier, (part) => places.get(this.found[part]!) ?? null),
    };
  }

  /** A link at the beginning of a note that says its number once more leads back to its place. */
  private closeLink(): void {
    this.within.link -= 1;
    if (this.begun?.kind === 'footnote' && /^\s*\[?\d{1,3}\]?\s*$/.test(this.words.replace(/[[\]^]/g, ''))) this.words = '';
  }

  /** A raised figure that is a link or stands in brackets calls a note. */
  private closeSup(): void {
    if (this.sup === null) return;
    const { from, links } = this.sup;
    this.sup = null;
    const [, bracket, number] = /^\s*(\[?)(\d{1,3})\]?\s*$/.exec(this.words.slice(from)) ?? [];
    if (number !== undefined && (links || bracket === '[')) this.words = `${this.words.slice(0, from)}[^${number}]`;
  }

  private closeCell(): void {
    if (this.cells === null) return this.flush();
    this.changes.flush(this.words);
    this.cells.push(this.words);
    this.words = '';
  }

  private closeRow(): void {
    if (this.cells === null) return;
    const cells = this.cells;
    // Words in no cell are shown beside the table; they are read in the last one.
    if (this.words.trim() !== '') {
      this.changes.flush(this.words);
      cells.push(`${cells.pop() ?? ''} ${this.words}`);
    }
    this.cells = null;
    this.words = '';
    if (cells.some((cell) => cell.trim() !== '')) this.add('table_row', '', rowOf(cells));
  }

  /** In a cell one paragraph follows the other as words do. */
  private break(): void {
    if (this.cells === null) this.flush();
    else this.words += ' ';
  }

  private flush(): void {
    const text = this.words;
    this.changes.flush(text);
    this.words = '';
    if (text.trim() === '') return;
    const begun =
      this.begun ?? (this.within.quote > 0 ? { kind: 'quote' as const, mark: '> ' } : { kind: 'paragraph' as const, mark: '' });
    this.begun = null;
    if (begun.kind === 'heading') return this.add('heading', begun.mark, numberApart(text));
    this.add(begun.kind, begun.mark, begun.kind === 'footnote' ? noteIn(text) : text);
  }

  private add(kind: Part['kind'], mark: string, text: string): void {
    const from = this.parts.all.length;
    this.parts.add({ kind, mark, text, at: '' });
    const where = { inMain: this.within.main > 0, inFrame: this.within.frame > 0 };
    this.found.push(...this.parts.all.slice(from).map((part) => ({ ...part, ...where })));
  }
}

/** A note without the sign that leads back to its place. */
function noteIn(text: string): string {
  return text.replace(/\s*[\u21a9\u2191^]\ufe0e?\s*$/, '');
}
