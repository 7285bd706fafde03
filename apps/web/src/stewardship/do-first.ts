import { shortened } from '../layout/named.js';
import type { Crumb } from '../layout/page.js';
import { deedWords as words } from './deeds.words.js';

interface Version {
  readonly id: string;
  readonly label: string;
  readonly work: { readonly title: string };
}

/** What of a thing a refusal may be about, where its form asks for it. */
interface HeldBy {
  readonly id: string;
  readonly citation?: string;
  readonly source?: { readonly id: string; readonly citation: string } | null;
  readonly agreed?: Version;
  readonly published?: Version;
  readonly version?: Version;
}

/** Where what a release was refused for can be decided, by the rule that refused it. */
const FIRST: Readonly<Record<string, (thing: HeldBy) => readonly Crumb[]>> = {
  HANDLING_HOLDS_PICTURE: ({ source }) => (source ? [handlingOf('sources', source.id, source.citation)] : []),
  HANDLING_HOLDS_QUOTE: ({ id, citation }) => [handlingOf('sources', id, citation!)],
  HANDLING_SHOWS_NOTHING: ({ agreed, published }) => [
    handlingOfVersion(agreed!, words.comparison.agreed(named(agreed!))),
    handlingOfVersion(published!, words.comparison.published(named(published!))),
  ],
  SEALED_TEXT_NOT_SHOWN: ({ version }) => [handlingOfVersion(version!)],
  SEALED_TEXT_NOT_PUBLIC: ({ version }) => [
    { text: `${words.toThing.release}: ${named(version!)}`, href: `/versions/${version!.id}/release` },
  ],
};

export function doFirst(rules: readonly unknown[], thing: object): readonly Crumb[] {
  return rules.flatMap((rule) => FIRST[String(rule)]?.(thing as HeldBy) ?? []);
}

function handlingOfVersion(version: Version, name = named(version)): Crumb {
  return handlingOf('versions', version.id, name);
}

function handlingOf(at: string, id: string, name: string): Crumb {
  return { text: words.work.handling(shortened(name, 120)), href: `/${at}/${id}/handling` };
}

function named({ work, label }: Version): string {
  return shortened(`${work.title}, ${label}`);
}
