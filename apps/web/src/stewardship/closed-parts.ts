import { closeWarned, withWarnings, type WarnedView, type Warning } from '../warnings/warned.js';
import { KINDS } from '../warnings/parts-of-page.js';
import { partsOfPage, type PartOfPage } from './added-parts.js';

export type ThingOfPage = Readonly<Record<string, unknown>> & { readonly id: string; readonly level: string };

export interface ClosedParts {
  readonly thing: ThingOfPage;
  readonly parts: readonly PartOfPage[];
  /** what stands before closed words, and those words */
  readonly warned: ReturnType<typeof closeWarned>['parts'];
}

/** Each part, and what is inside it, one after another. */
export function allParts(parts: readonly PartOfPage[]): readonly PartOfPage[] {
  return parts.flatMap((one) => [one, ...allParts(one.inside)]);
}

/** The thing and its parts, with a note in place of words before which a warning stands. */
export function closedParts(thing: ThingOfPage): ClosedParts {
  const { data, parts: warned } = closeWarned(thing, warningsIn(thing));
  const closed = data as ThingOfPage;
  return { thing: closed, parts: partsOfPage(Object.values(closed)), warned };
}

/** The words of its parts that are closed, to be opened on the page that lists them. */
export function openable({ parts, warned }: ClosedParts): { readonly warned?: WarnedView } {
  const here = new Set(allParts(parts).map((one) => one.id));
  const closed = withWarnings(
    { heading: '', trail: [] },
    { whole: [], parts: warned.filter(({ thingId }) => here.has(thingId)) },
  );
  return closed.warned === undefined ? {} : { warned: closed.warned };
}

function warningsIn(value: unknown): readonly Warning[] {
  if (Array.isArray(value)) return value.flatMap(warningsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { id, contentWarning: says, __typename: type } = value as Readonly<Record<string, unknown>>;
  const kind =
    KINDS[String(type)] ??
    String(type)
      .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
      .toUpperCase();
  const own = typeof says === 'string' ? [{ kind, thingId: String(id), says }] : [];
  return [...own, ...Object.values(value).flatMap(warningsIn)];
}
