import { Parser } from 'htmlparser2';
import { HTML_MOST_DEPTH } from './format/limits.js';
import { Unreadable } from './format/unreadable.js';

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
    { decodeEntities: true, recognizeSelfClosing: false },
  );
  parser.write(html);
  parser.end();
}

/** Which tables hold data: cells side by side and no tables, headings or lists inside. The others only lay a page out. */
export function dataTablesIn(html: string): readonly boolean[] {
  const tables: { cells: number; layout: boolean; most: number }[] = [];
  const open: number[] = [];
  runHtml(html, {
    open: (name) => {
      const table = open.length > 0 ? tables[open.at(-1)!] : undefined;
      if (name === 'table') {
        if (table) table.layout = true;
        open.push(tables.push({ cells: 0, layout: false, most: 0 }) - 1);
      } else if (table) {
        if (name === 'tr') table.cells = 0;
        if (name === 'td' || name === 'th') table.most = Math.max(table.most, (table.cells += 1));
        if (/^(?:h[1-6]|ul|ol|blockquote|article|section)$/.test(name)) table.layout = true;
      }
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'table') open.pop();
    },
  });
  return tables.map(({ layout, most }) => !layout && most > 1);
}
