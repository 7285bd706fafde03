import { Parser } from 'htmlparser2';
import { HTML_MOST_DEPTH } from '../format/limits.js';
import { Unreadable } from '../format/unreadable.js';
import { isStruck } from './hidden.js';

export interface HtmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/**
 * The parser keeps its own stack and calls back, so that no depth of nesting can overflow ours; beyond what any page needs it would
 * take longer with each step. Browsers stop at 512. Refuses HTML_TOO_DEEP.
 */
export function runHtml(html: string, handler: HtmlHandler): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > HTML_MOST_DEPTH) {
          throw new Unreadable('HTML_TOO_DEEP', `its parts are nested more than ${HTML_MOST_DEPTH} deep, which no page needs.`);
        }
        handler.open(name, attributes);
      },
      ontext: (text) => handler.text(text),
      onclosetag: (name) => {
        depth -= 1;
        handler.close(name);
      },
    },
    // A page in XML (XHTML) may close an element where it begins; in any other, what follows is inside it.
    { decodeEntities: true, recognizeSelfClosing: /^\s*<\?xml\s/.test(html) },
  );
  parser.write(html);
  parser.end();
}

/** What has to be known of a page before it is read, each in the order of its opening tags. */
export interface Survey {
  readonly tables: readonly { readonly data: boolean }[];
  readonly lists: readonly { readonly items: number }[];
  /** whether it marks words as struck out or put in */
  readonly changes: boolean;
}

export const LISTS: ReadonlySet<string> = new Set(['ol', 'ul', 'menu']);
export const CHANGES: ReadonlySet<string> = new Set(['del', 's', 'strike', 'ins']);

/** Which tables hold data, how many items each list has, and whether anything is marked as changed. */
export function surveyOf(html: string): Survey {
  const tables = new Tables();
  const lists: { items: number }[] = [];
  const open: { items: number }[] = [];
  let changes = false;
  runHtml(html, {
    open: (name, attributes) => {
      changes ||= CHANGES.has(name) || isStruck(name, attributes);
      tables.open(name, attributes);
      if (LISTS.has(name)) {
        lists.push({ items: 0 });
        open.push(lists.at(-1)!);
      } else if (name === 'li' && open.length > 0) open.at(-1)!.items += 1;
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'table') tables.close();
      if (LISTS.has(name)) open.pop();
    },
  });
  return { tables: tables.told(), lists, changes };
}

/**
 * Tables hold data that have cells side by side and no tables, headings or parts of a page inside; the others only lay a page out.
 * Lists in cells are found in both: where cells have heads, a caption or lines around them, they are data.
 */
class Tables {
  private readonly all: { cells: number; most: number; layout: boolean; lists: boolean; said: boolean }[] = [];
  private readonly within: number[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const table = this.within.length > 0 ? this.all[this.within.at(-1)!] : undefined;
    if (name === 'table') {
      if (table) table.layout = true;
      const layout = /^(?:presentation|none)$/.test(attributes['role'] ?? '');
      const said = Number(attributes['border'] ?? 0) > 0;
      this.within.push(this.all.push({ cells: 0, most: 0, layout, lists: false, said }) - 1);
    } else if (table) {
      if (name === 'tr') table.cells = 0;
      if (name === 'td' || name === 'th') table.most = Math.max(table.most, (table.cells += 1));
      if (name === 'th' || name === 'caption' || name === 'thead') table.said = true;
      if (LISTS.has(name) || name === 'blockquote') table.lists = true;
      if (/^(?:h[1-6]|article|section)$/.test(name)) table.layout = true;
    }
  }

  close(): void {
    this.within.pop();
  }

  told(): Survey['tables'] {
    return this.all.map(({ layout, lists, said, most }) => ({ data: !layout && most > 1 && (said || !lists) }));
  }
}
