import type { Line } from './reading-order.js';

/** Running heads, running feet and page numbers: what stands at the edge of page after page is not what the document says. */
export function withoutFurniture(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const seen = new Map<string, Set<number>>();
  pages.forEach((lines, page) => {
    for (const line of edgesOf(lines)) {
      const key = keyOf(line);
      seen.set(key, (seen.get(key) ?? new Set()).add(page));
    }
  });
  // On alternate pages there may be two heads.
  const often = Math.max(2, Math.ceil(pages.length * 0.3));
  return pages.map((lines) => {
    const edges = new Set(edgesOf(lines));
    return lines.filter((line) => {
      if (!edges.has(line)) return true;
      return !isPageNumber(line.text, pages.length) && (seen.get(keyOf(line))?.size ?? 0) < often;
    });
  });
}

const EDGE_LINES = 3;

/** The topmost and the lowest lines of a page. */
function edgesOf(lines: readonly Line[]): readonly Line[] {
  const sorted = [...lines].sort((p, q) => q.y - p.y);
  return sorted.length <= EDGE_LINES ? sorted : [...new Set([...sorted.slice(0, EDGE_LINES), ...sorted.slice(-EDGE_LINES)])];
}

/** The same words at the same height, whatever number they hold. */
function keyOf({ text, y }: Line): string {
  return `${Math.round(y / 6)} ${text.trim().replace(/\d+/g, '#').toLowerCase()}`;
}

function isPageNumber(text: string, pages: number): boolean {
  const found = /^(?:page\s+|p\.\s*|[-–—|]\s*)?(\d{1,4})(?:\s*(?:of|\/)\s*(\d{1,4}))?(?:\s*[-–—|])?$/i.exec(text.trim());
  if (found) return found[2] !== undefined || /page/i.test(text) || pages > 1 || Number(found[1]) === 1;
  return pages > 1 && /^[ivxl]{1,6}$/i.test(text.trim());
}
