import type { WarnedView } from '../warnings/warned.js';
import { pagesWithAdded } from './added-parts.js';
import { addedWords as words } from './added.words.js';
import { allParts, closedParts, openable, type ThingOfPage } from './closed-parts.js';

export interface GoesAlong {
  readonly along?: { readonly heading: string; readonly says: string; readonly lines: readonly string[] };
  readonly warned?: WarnedView;
}

/** The kinds whose release takes along what bears on how they read: of any other, each part is made public by itself. */
const TAKES_ALONG: ReadonlySet<string> = new Set(['COMMITMENT', 'VERSION', 'COMPARISON']);

/** Asked beside the thing, where something becomes public with it; nothing of others. */
export function askAlong(kind: string): string {
  return TAKES_ALONG.has(kind) ? `along: ${pagesWithAdded.find((page) => page.kind === kind)!.ask}` : '';
}

/** What becomes public with a thing, told before it does: who is said to have said what, also where that stands on another page. */
export function goesAlong(along: ThingOfPage | undefined): GoesAlong {
  if (along === undefined) return {};
  const closed = closedParts(along);
  // When an address was asked for is no word of anybody, and not all of it goes along.
  const parts = allParts(closed.parts).filter(({ kind }) => kind !== 'ADDRESS_EVENT');
  if (parts.length === 0) return {};
  const lines = parts.map(({ named, says }) => (says === undefined ? named : `${named}: ${says}`));
  return { along: { ...words.along, lines }, ...openable(closed) };
}
