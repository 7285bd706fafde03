import type { Exchange } from '../core/index.js';

/** What a server says of a page that its bytes may not: they decide first (see sniff and decodeText). */
interface Hint {
  /** for the reader: told from the type, where that says more than the address */
  readonly name: string;
  readonly charset: string | null;
  /** for people: the last part of the path, or the host */
  readonly called: string;
}

export function hintOf({ finalAddress, headers }: Exchange): Hint {
  const url = new URL(finalAddress);
  const type = headers['content-type'] ?? '';
  const kind = /^text\/(html|plain|markdown)\b/i.exec(type)?.[1]?.toLowerCase() ?? 'other';
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? '';
  const name = { html: 'page.html', plain: 'page.txt', markdown: 'page.md', other: last }[kind] ?? last;
  const charset = /;\s*charset\s*=\s*"?([\w-]{1,40})/i.exec(type)?.[1] ?? null;
  return { name, charset, called: last === '' ? url.host : last };
}
