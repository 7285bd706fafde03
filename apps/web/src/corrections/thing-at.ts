import { pages } from '../pages.js';

/** What the page at an address shows, when that is a page of one thing. The address may be whole, or begin with a slash. */
export function thingAt(address: string): { readonly kind: string; readonly id: string } | null {
  const base = 'http://here.invalid';
  if (!URL.canParse(address, base)) return null;
  const path = new URL(address, base).pathname.split('/');
  for (const { kind, path: pattern } of pages) {
    if (kind === undefined) continue;
    const parts = pattern.split('/');
    if (parts.length === path.length && parts.every((part, n) => part === ':id' || part === path[n]))
      return { kind, id: path[parts.indexOf(':id')]! };
  }
  return null;
}
