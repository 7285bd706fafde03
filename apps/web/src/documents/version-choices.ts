import type { Question } from '../layout/query-behind.js';
import { versionKinds } from './version.words.js';

/** A version as it is told from others of the same label. */
export interface Choosable {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly dated: { readonly inWords: string } | null;
  readonly textHash: string | null;
}

export interface WorkWithVersions {
  readonly id: string;
  readonly title: string;
  readonly versions: readonly Choosable[];
}

/** The documents of one space, to choose from. */
export interface WorksOfSpace {
  readonly engagements: {
    readonly nodes: readonly { readonly id: string; readonly works: readonly WorkWithVersions[] }[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
}

export const choosableFields = 'id label kind dated { inWords } textHash';

/** What others keep can be read and not written in: it is not among the choices. Without a space, of all that can be read. */
export function worksOfSpace(spaceId: string | null): Question {
  return {
    document: `query WorksOfSpace($spaceId: ID) {
      engagements(first: 50, spaceId: $spaceId) { nodes { id works { id title versions { ${choosableFields} } } } pageInfo { hasNextPage } }
    }`,
    variables: { spaceId },
  };
}

/** Every version of these documents, each under a name of its own. */
export function versionsOf(works: readonly WorkWithVersions[]): readonly { readonly id: string; readonly title: string }[] {
  return works.flatMap(({ title, versions }) =>
    versionNames(versions).map(({ id, name }) => ({ id, title: `${title}, ${name}` })),
  );
}

/** With its kind and date, and where that is not enough with the beginning of the hash of its text, or its place on the record. */
export function versionNames(versions: readonly Choosable[]): readonly { readonly id: string; readonly name: string }[] {
  const plain = versions.map((one) => ({ one, name: `${one.label} (${about(one)})` }));
  const hashed = plain.map(({ one, name }) => ({
    one,
    name: isAlone(name, plain) || one.textHash === null ? name : `${one.label} (${about(one)}, text ${one.textHash.slice(0, 8)})`,
  }));
  return hashed.map(({ one, name }, n) => ({ id: one.id, name: isAlone(name, hashed) ? name : `${name}, number ${n + 1} here` }));
}

function about({ kind, dated }: Choosable): string {
  return [versionKinds[kind] ?? kind, ...(dated === null ? [] : [dated.inWords])].join(', ');
}

function isAlone(name: string, all: readonly { readonly name: string }[]): boolean {
  return all.filter((other) => other.name === name).length === 1;
}
