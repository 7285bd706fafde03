import { momentInWords } from '../layout/moment.js';
import type { Page, PageView } from '../layout/page.js';
import { notesWords as words } from './notes.words.js';

interface NotesData {
  readonly notes: {
    readonly nodes: readonly {
      readonly id: string;
      readonly body: string;
      readonly changedAt: string;
      readonly space: { readonly name: string };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
}

interface NotesView extends PageView {
  readonly notes: readonly {
    readonly body: string;
    readonly about: string;
    readonly links: readonly { text: string; href: string }[];
  }[];
  readonly more: boolean;
}

/** What somebody has written for themselves and not put on the record. */
export const notesPage: Page<NotesData, NotesView> = {
  path: '/notes',
  template: 'notes/notes.njk',
  who: 'members',
  words,
  ask: () => ({
    document: 'query Notes { notes(first: 100) { nodes { id body changedAt space { name } } pageInfo { hasNextPage } } }',
    variables: {},
  }),
  view: ({ notes: { nodes, pageInfo } }) => ({
    heading: words.heading,
    trail: [],
    more: pageInfo.hasNextPage,
    notes: nodes.map(({ id, body, changedAt, space }) => ({
      body,
      about: `${words.changed} ${momentInWords(changedAt)}, ${words.in} ${space.name}`,
      links: [
        { text: words.links.change, href: `/notes/${id}/change` },
        { text: words.links.record, href: `/notes/${id}/record` },
        { text: words.links.remove, href: `/notes/${id}/delete` },
      ],
    })),
  }),
};
