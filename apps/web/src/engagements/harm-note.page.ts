import type { LinkView } from '../layout/named.js';
import { titled, type Page } from '../layout/page.js';
import { dateViewOrNone, saidOrInWords, type DateView } from '../layout/partial-date.view.js';
import { towardsEverybody } from '../stewardship/deeds.js';
import { harmNoteQuery, type HarmNote, type HarmNoteData } from './harm-note.query.js';
import { harmNoteWords as words } from './harm-note.words.js';
import { loggedView, type LoggedView } from './log.view.js';

/** What an engagement did to somebody: a warning, then their words. */
export const harmNotePage: Page<HarmNoteData, LoggedView> = {
  path: '/harm-notes/:id',
  kind: 'HARM_NOTE',
  template: 'engagements/harm-note.njk',
  words,
  ask: (asked) => ({ document: harmNoteQuery, variables: { id: asked.id, on: asked.day } }),
  view: ({ harmNote }) => ({
    ...(harmNote.on ? titled(words.kind, saidOrInWords(harmNote.on)) : { heading: words.kind }),
    ...loggedView(harmNote, harmNote.on, `/harm-notes/${harmNote.id}`, {
      who: words.quote(harmNote.engagement?.group.name ?? ''),
      stands: harmNote.source === null ? words.facts.noSource : undefined,
    }),
    lead: harmNote.engagement ? words.lead(harmNote.engagement.group.name) : words.leadOfLeft,
  }),
  deeds: (_data, { id }) => towardsEverybody(`/harm-notes/${id}`),
};

export interface HarmLine {
  readonly link: LinkView;
  readonly when: DateView | undefined;
  readonly says: string;
}

/** Those of an engagement, each to be opened by itself. */
export function harmLines(all: readonly HarmNote[]): readonly HarmLine[] {
  return all.map(({ id, on, says }) => ({
    link: { text: words.kind, href: `/harm-notes/${id}` },
    when: dateViewOrNone(on),
    says,
  }));
}
