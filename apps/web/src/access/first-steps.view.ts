import { firstStepsWords as words } from './first-steps.words.js';

/** What a space holds, as far as the first steps ask. */
export interface BegunData {
  readonly bodies: {
    readonly nodes: readonly { readonly id: string; readonly name: string; readonly classification: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
  readonly engagements: {
    readonly pageInfo: { readonly hasNextPage: boolean };
    readonly nodes: readonly {
      readonly id: string;
      readonly title: string;
      readonly logEntries: { readonly nodes: readonly { readonly id: string }[] };
      readonly commitments: { readonly nodes: readonly { readonly id: string }[] };
    }[];
  };
}

export const BEGUN = `bodies: organizations(first: 100, spaceId: $id) { nodes { id name classification } pageInfo { hasNextPage } }
  engagements(first: 20, spaceId: $id) {
    pageInfo { hasNextPage }
    nodes { id title logEntries(first: 1) { nodes { id } } commitments(first: 1) { nodes { id } } }
  }`;

export interface FirstStepsView {
  /** folded once the space holds something that its members did together: they have found their way by then */
  readonly open: boolean;
  readonly steps: readonly { readonly text: string; readonly says: string; readonly href: string; readonly done: boolean }[];
}

const GROUPS: ReadonlySet<string> = new Set(['GROUP', 'COALITION']);

/**
 * What to do first in a space, each with what is done already. Nobody is told how much is left, and when all of it is done
 * none of it is shown.
 */
export function firstStepsView(spaceId: string, { bodies, engagements }: BegunData): FirstStepsView | undefined {
  const [last] = engagements.nodes;
  const kinds = bodies.nodes.map(({ classification }) => classification);
  const has = (what: (one: BegunData['engagements']['nodes'][number]) => readonly unknown[]) =>
    engagements.nodes.some((one) => what(one).length > 0);
  const add = (path: string) => `${path}?spaceId=${spaceId}`;
  const inLast = (form: string, before: string) => (last === undefined ? before : `/engagements/${last.id}/${form}`);
  const steps = [
    {
      ...words.group,
      href: `${add('/organizations/add')}&classification=GROUP`,
      // What is public belongs to no space any more; an engagement has both its bodies.
      done: last !== undefined || kinds.some((kind) => GROUPS.has(kind)),
    },
    {
      ...words.body,
      href: `${add('/organizations/add')}&classification=INSTITUTION`,
      done: last !== undefined || kinds.some((kind) => !GROUPS.has(kind)),
    },
    { ...words.engagement, href: add('/engagements/add'), done: last !== undefined },
    {
      ...(last === undefined ? words.files : words.meeting),
      href: inLast('log-entries/add', add('/tray/add')),
      done: has(({ logEntries }) => logEntries.nodes),
    },
    {
      ...(last === undefined ? words.note : words.promise),
      href: inLast('commitments/add', add('/notes/write')),
      done: has(({ commitments }) => commitments.nodes),
    },
  ];
  return steps.every(({ done }) => done) ? undefined : { open: last === undefined, steps };
}
