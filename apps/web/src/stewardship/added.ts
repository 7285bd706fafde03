import type { Crumb } from '../layout/page.js';
import type { Question } from '../layout/query-behind.js';
import { pagesWithAdded } from './added-parts.js';
import { addedWords } from './added.words.js';
import { heldBackInWords } from './held-back.js';

interface AddedData {
  readonly heldBack: readonly { readonly kind: string; readonly proposed: boolean; readonly youMay: readonly string[] }[];
}

/** What everybody else reads a page without, told to members, and where those who may make it public or propose it. */
export interface AddedView {
  readonly says: string;
  readonly link: Crumb | undefined;
}

/** Undefined for a page on which nothing is released by itself. */
export function addedQuestion(kind: string | undefined, id: string): Question | undefined {
  if (!pagesWithAdded.some((page) => page.kind === kind)) return undefined;
  return {
    document: 'query HeldBack($thing: ThingInput!) { heldBack(thing: $thing) { kind proposed youMay } }',
    variables: { thing: { kind, id } },
  };
}

/** `only` where the page is only read, as on a past day: nothing is offered there. */
export function addedView(data: unknown, path: string, only: boolean): AddedView | undefined {
  const { heldBack } = data as AddedData;
  const says = heldBackInWords(heldBack);
  if (says === undefined) return undefined;
  const may = (right: string, besides = true) =>
    heldBack.some(({ youMay, proposed }) => youMay.includes(right) && (besides || !proposed));
  if (only) return { says, link: undefined };
  if (may('RELEASE')) return { says, link: { text: addedWords.toRelease, href: `${path}/added` } };
  if (may('PROPOSE_RELEASE', false)) return { says, link: { text: addedWords.toPropose, href: `${path}/added/propose` } };
  return { says, link: undefined };
}
