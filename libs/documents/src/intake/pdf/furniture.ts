import type { Line } from './reading-order.js';

/** Running heads, running feet and page numbers: what stands at the edge of page after page is not what the document says. */
export function withoutFurniture(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const body = middling(pages.flatMap((lines) => lines.map(({ size }) => size)));
  const keysOf = (line: Line, page: number) => [sameKey(line), ...(line.size > body * 1.15 ? [] : countingKeys(line, page))];
  const seen = new Map<string, Set<number>>();
  pages.forEach((lines, page) => {
    for (const line of edgesOf(lines)) {
      for (const key of keysOf(line, page)) seen.set(key, (seen.get(key) ?? new Set()).add(page));
    }
  });
  // On alternate pages there may be two heads.
  const often = Math.max(2, Math.ceil(pages.length * 0.3));
  return pages.map((lines, page) => {
    const edges = new Set(edgesOf(lines));
    return lines.filter((line) => {
      if (!edges.has(line)) return true;
      if (isPageNumber(line.text, pages.length) || seen.get(sameKey(line))!.size >= often) return false;
      return keysOf(line, page).every((key) => seen.get(key)!.size < Math.max(often, callsPages(key) ? 2 : COUNTS_FROM));
    });
  });
}

const EDGE_LINES = 3;

/** The topmost and the lowest lines of a page. */
function edgesOf(lines: readonly Line[]): readonly Line[] {
  const sorted = [...lines].sort((p, q) => q.y - p.y);
  return sorted.length <= EDGE_LINES ? sorted : [...new Set([...sorted.slice(0, EDGE_LINES), ...sorted.slice(-EDGE_LINES)])];
}

/** The same words at the same height. */
function sameKey({ text, y }: Line): string {
  return `${Math.round(y / 6)} ${text.trim().toLowerCase()}`;
}

const NUMBERS_MOST = 4;
/** Two numbers that count with two pages may do so by chance, as of two headings; where they are called pages they are. */
const COUNTS_FROM = 3;

function callsPages(key: string): boolean {
  return /\b(?:page|p\.) ?#|[|·•–—] ?#1$|^-?\d+ #1 ?[|·•–—]/.test(key);
}

/** What a document counts of itself: a head names its page, never its section by the number of the page. */
const PART_OF_DOCUMENT =
  /\b(?:action|annex|appendix|article|chapter|clause|commitment|goal|objective|paragraph|part|point|priority|principle|provision|question|recommendation|rule|schedule|section|stage|standard|step|theme)s?\.? $/;

/**
 * The same, but for one number that counts with the pages. A number that does not is of what the document says: "Article 5" may begin a
 * page as "Article 2" did; and so may one that does when it is set larger than the rest, as a heading is.
 */
function countingKeys(line: Line, page: number): readonly string[] {
  const key = sameKey(line);
  const from = key.indexOf(' ');
  const numbers = [...key.slice(from).matchAll(/\d{1,6}/g)]
    .filter(({ index }) => !PART_OF_DOCUMENT.test(key.slice(from, from + index)))
    .slice(0, NUMBERS_MOST);
  return numbers.map(({ 0: digits, index }) => {
    const at = from + index;
    return `${key.slice(0, at)}#${Number(digits) - page}${key.slice(at + digits.length)}`;
  });
}

function middling(sizes: readonly number[]): number {
  return [...sizes].sort((p, q) => p - q)[Math.floor(sizes.length / 2)] ?? 0;
}

function isPageNumber(text: string, pages: number): boolean {
  const found = /^(?:page\s+|p\.\s*|[-–—|]\s*)?(\d{1,4})(?:\s*(?:of|\/)\s*(\d{1,4}))?(?:\s*[-–—|])?$/i.exec(text.trim());
  if (found) return found[2] !== undefined || /page/i.test(text) || pages > 1 || Number(found[1]) === 1;
  return pages > 1 && /^[ivxl]{1,6}$/i.test(text.trim());
}
