import { firstWordsOf, hrefOf, KEPT_FIELDS, writtenIn, type KeptForm } from '../forms/kept-form.js';
import { instantInWords } from '../layout/day.js';
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
  readonly keptForms: { readonly nodes: readonly KeptForm[] };
}

interface NotesView extends PageView {
  readonly notes: readonly {
    readonly body: string;
    readonly about: string;
    readonly links: readonly { text: string; href: string }[];
  }[];
  readonly more: boolean;
  readonly begun: readonly {
    readonly title: string;
    readonly words: string | undefined;
    readonly about: string;
    readonly links: readonly { text: string; href: string }[];
  }[];
}

/** What somebody has written for themselves and not put on the record. */
export const notesPage: Page<NotesData, NotesView> = {
  path: '/notes',
  template: 'notes/notes.njk',
  who: 'members',
  words,
  ask: () => ({
    document: `query Notes {
      notes(first: 100) { nodes { id body changedAt space { name } } pageInfo { hasNextPage } }
      keptForms(first: 100) ${KEPT_FIELDS}
    }`,
    variables: {},
  }),
  view: ({ notes: { nodes, pageInfo }, keptForms }) => ({
    heading: words.heading,
    trail: [],
    more: pageInfo.hasNextPage,
    begun: keptForms.nodes.map(begunView),
    notes: nodes.map(({ id, body, changedAt, space }) => ({
      body,
      about: `${words.changed} ${instantInWords(changedAt)}, ${words.in} ${space.name}`,
      links: [
        { text: words.links.change, href: `/notes/${id}/change` },
        { text: words.links.record, href: `/notes/${id}/record` },
        { text: words.links.remove, href: `/notes/${id}/delete` },
      ],
    })),
  }),
};

function begunView(kept: KeptForm): NotesView['begun'][number] {
  const { unknown, kept: when, goOn, discard } = words.begun;
  return {
    title: writtenIn(kept).called ?? unknown,
    words: firstWordsOf(kept),
    about: `${when} ${instantInWords(kept.keptAt)}`,
    links: [
      { text: goOn, href: hrefOf(kept) },
      { text: discard, href: `/kept/${kept.id}/discard` },
    ],
  };
}
