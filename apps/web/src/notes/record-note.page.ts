import { deedWords } from '../stewardship/deeds.words.js';
import { shortened } from '../layout/named.js';
import type { Page, PageView } from '../layout/page.js';
import { PageProblem } from '../layout/problem.js';
import type { Question } from '../layout/query-behind.js';
import { toldApart } from '../layout/told-apart.js';
import { recordEngagementWords } from '../engagements/engagement-entries.words.js';
import { recordSourceWords } from '../evidence/evidence-entries.words.js';
import { recordOrganizationWords } from '../organizations/organization-entries.words.js';
import { notesWords, recordNoteWords as words } from './notes.words.js';

interface Commitments {
  readonly nodes: readonly { readonly id: string; readonly statement: string }[];
}

interface RecordNoteData {
  readonly notes: {
    readonly nodes: readonly { readonly id: string; readonly body: string; readonly space: { readonly id: string } }[];
  };
  readonly viewer: { readonly spaces: readonly { readonly id: string }[] };
}

/** The engagements of each space, by its place in the list of spaces. */
type Engagements = Readonly<
  Record<
    string,
    {
      readonly nodes: readonly { readonly id: string; readonly title: string; readonly commitments: Commitments }[];
      readonly pageInfo: { readonly hasNextPage: boolean };
    }
  >
>;

interface Link {
  readonly text: string;
  readonly href: string;
}

interface RecordNoteView extends PageView {
  readonly body: string;
  readonly engagements: readonly {
    readonly title: string;
    /** what its links call it, among others of the same title */
    readonly called: string;
    readonly links: readonly Link[];
    readonly promises: readonly Link[];
  }[];
  readonly more: boolean;
  /** the way to what it is about, where that is not on the record yet; it leads back here */
  readonly first: Link;
  readonly others: readonly Link[];
}

/** A note becomes an entry: where it goes is chosen here, and each form shows what will be entered before it is saved. */
export const recordNotePage: Page<RecordNoteData, RecordNoteView> = {
  path: '/notes/:id/record',
  template: 'notes/record-note.njk',
  who: 'members',
  words,
  ask: () => ({
    document: 'query RecordNote { notes(first: 100) { nodes { id body space { id } } } viewer { spaces { id } } }',
    variables: {},
  }),
  follow: (data, { id }) => engagementsOf(spacesFor(data, id)),
  view: (data, { id }, followed) => {
    const note = noteAt(data, id);
    const own = Object.values((followed ?? {}) as Engagements);
    const all = own.flatMap(({ nodes }) => nodes);
    const called = toldApart(all.map(({ title }) => title));
    const to = (text: string, path: string): Link => ({ text, href: `${path}?note=${id}` });
    return {
      heading: words.heading,
      trail: [{ text: notesWords.heading, href: '/notes' }],
      body: note.body,
      more: own.some(({ pageInfo }) => pageInfo.hasNextPage),
      first: {
        text: words.first.text,
        href: `/engagements/add?${new URLSearchParams({ spaceId: note.space.id, then: `/notes/${id}/record` })}`,
      },
      engagements: all.map((one, n) => ({
        title: one.title,
        called: called[n]!,
        links: linksOf(one.id, to),
        promises: promisesOf(one.commitments, to),
      })),
      others: [
        to(recordEngagementWords.heading, '/engagements/add'),
        to(recordSourceWords.heading, '/sources/add'),
        to(recordOrganizationWords.heading, '/organizations/add'),
      ],
    };
  },
};

/** @throws PageProblem 404: no note of the viewer's among the 100 changed last */
function noteAt({ notes }: RecordNoteData, id: string): RecordNoteData['notes']['nodes'][number] {
  const found = notes.nodes.find((one) => one.id === id);
  if (!found) throw new PageProblem(404, 'not-yours');
  return found;
}

/** The spaces in which it may be recorded, the one it was written for first. */
function spacesFor(data: RecordNoteData, id: string): readonly string[] {
  const { space } = noteAt(data, id);
  return [space.id, ...data.viewer.spaces.map((one) => one.id).filter((one) => one !== space.id)];
}

function engagementsOf(spaces: readonly string[]): Question {
  const answer = '{ nodes { id title commitments(first: 20) { nodes { id statement } } } pageInfo { hasNextPage } }';
  const each = spaces.map((_, n) => `of${n}: engagements(first: 50, spaceId: $space${n}) ${answer}`);
  return {
    document: `query EngagementsForNote(${spaces.map((_, n) => `$space${n}: ID!`).join(', ')}) { ${each.join(' ')} }`,
    variables: Object.fromEntries(spaces.map((space, n) => [`space${n}`, space])),
  };
}

type To = (text: string, path: string) => Link;

function linksOf(id: string, to: To): readonly Link[] {
  const { engagement } = deedWords;
  const here = `/engagements/${id}`;
  return [
    to(engagement.commitment, `${here}/commitments/add`),
    to(engagement.call, `${here}/calls/add`),
    to(engagement.logEntry, `${here}/log-entries/add`),
    to(engagement.labour, `${here}/labour/add`),
    to(engagement.harm, `${here}/harm-notes/add`),
    to(engagement.claim, `${here}/claims/add`),
  ];
}

function promisesOf({ nodes }: Commitments, to: To): readonly Link[] {
  const { delivery, statement } = deedWords.commitment;
  return nodes.flatMap(({ id, statement: said }) => {
    const about = shortened(said, 60);
    return [
      to(`${delivery}: ${about}`, `/commitments/${id}/deliveries/add`),
      to(`${statement}: ${about}`, `/commitments/${id}/statements/add`),
    ];
  });
}
