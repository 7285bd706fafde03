import type { Asked } from '../layout/asked.js';
import type { Crumb } from '../layout/page.js';
import { wayWords as words } from './published.words.js';

/** What a form on the way through something published knows of it. */
export interface Way {
  readonly id: string;
  readonly called: string;
  readonly address: string | null;
  readonly instead: boolean | null;
  readonly source: { readonly id: string } | null;
  readonly against: { readonly id: string; readonly work: { readonly id: string } } | null;
  readonly work: { readonly id: string } | null;
  readonly published: { readonly id: string } | null;
}

export const WAY = `way: publishedPath(id: $way) {
  id called address instead source { id } against { id work { id } } work { id } published { id }
}`;

/** Which way a form was opened on: its address says so (decision record 0021). */
export function wayOf({ search }: Pick<Asked, 'search'>): string | undefined {
  const named = search['path'] ?? '';
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(named) ? named : undefined;
}

export function onWay(href: string, id: string): string {
  return `${href}?path=${id}`;
}

/** A link from a page on the way, still on it. */
export function along(href: string, asked: Pick<Asked, 'search'>): string {
  const id = wayOf(asked);
  return id === undefined ? href : onWay(href, id);
}

/** The page that a form on the way leads back to; undefined for one that stands by itself. */
export function wayBack(asked: Pick<Asked, 'search'>, at = ''): Crumb | undefined {
  const id = wayOf(asked);
  return id === undefined ? undefined : { text: words.heading, href: `/published/${id}${at}` };
}

/** What the answer of a verb is to the way: `{ publishedVersionId: … }`. */
export const CONTINUE =
  'mutation ContinuePublishedPath($input: ContinuePublishedPathInput!) { continuePublishedPath(input: $input) { publishedPath { id } } }';
