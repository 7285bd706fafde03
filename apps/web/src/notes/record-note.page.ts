import { deedWords } from '../stewardship/deeds.words.js';
import { shortened } from '../layout/named.js';
import type { Page, PageView } from '../layout/page.js';
import { PageProblem } from '../layout/problem.js';
import { toldApart } from '../layout/told-apart.js';
import { recordEngagementWords } from '../engagements/engagement-entries.words.js';
import { recordSourceWords } from '../evidence/evidence-entries.words.js';
import { recordOrganizationWords } from '../organizations/organization-entries.words.js';
import { notesWords, recordNoteWords as words } from './notes.words.js';

interface Commitments {
  readonly nodes: readonly { readonly id: string; readonly statement: string }[];
}

interface RecordNoteData {
  readonly notes: { readonly nodes: readonly { readonly id: string; readonly body: string }[] };
  readonly engagements: {
    readonly nodes: readonly { readonly id: string; readonly title: string; readonly commitments: Commitments }[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
}

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
  readonly others: readonly Link[];
}

/** A note becomes an entry: where it goes is chosen here, and each form shows what will be entered before it is saved. */
export const recordNotePage: Page<RecordNoteData, RecordNoteView> = {
  path: '/notes/:id/record',
  template: 'notes/record-note.njk',
  who: 'members',
  words,
  ask: () => ({
    document: `query RecordNote {
      notes(first: 100) { nodes { id body } }
      engagements(first: 50) { nodes { id title commitments(first: 20) { nodes { id statement } } } pageInfo { hasNextPage } }
    }`,
    variables: {},
  }),
  view: ({ notes, engagements }, { id }) => {
    const note = notes.nodes.find((one) => one.id === id);
    if (!note) throw new PageProblem(404, 'not-yours');
    const to = (text: string, path: string): Link => ({ text, href: `${path}?note=${id}` });
    return {
      heading: words.heading,
      trail: [{ text: notesWords.heading, href: '/notes' }],
      body: note.body,
      more: engagements.pageInfo.hasNextPage,
      engagements: engagements.nodes.map((one, n) => ({
        title: one.title,
        called: toldApart(engagements.nodes.map(({ title }) => title))[n]!,
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
