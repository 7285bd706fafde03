import { entryForm } from '../forms/entry.js';
import { choice, picked, space } from '../forms/entry-fields.js';
import { formOf, type Form } from '../forms/form.js';
import type { Asked } from '../layout/asked.js';
import {
  choosableFields,
  versionsOf,
  worksOfSpace,
  type WorksOfSpace,
  type WorkWithVersions,
} from '../documents/version-choices.js';
import * as words from './published.words.js';

interface Titled {
  readonly id: string;
  readonly title: string;
}

interface About {
  readonly id: string;
  readonly called: string;
  readonly space: { readonly id: string };
  readonly against: {
    readonly id: string;
    readonly work: Titled & { readonly engagement: { readonly works: readonly WorkWithVersions[] } };
  } | null;
  readonly instead: boolean | null;
  readonly work: Titled | null;
}

const ABOUT = `publishedPath(id: $id) {
  id called instead space { id } work { id title }
  against { id work { id title engagement { works { id title versions { ${choosableFields} } } } } }
}`;
const back = ({ id, called }: About) => ({ text: called, href: `/published/${id}` });
const given = ({ id }: Asked) => ({ pathId: id });
const none = { hasNextPage: false };
const title = (one: Titled) => one.title;

/** What every form of this way has: nothing of it goes on the record, so it is saved at once. */
const step = { about: ABOUT, back, given, entry: false, key: false } as const;

export const beginPublishedForm = entryForm<undefined>({
  path: '/published/begin',
  verb: 'beginPublishedPath',
  answer: 'publishedPath { id }',
  words: words.beginWords,
  fields: (data) => [{ name: 'called', is: 'line' }, { name: 'address', is: 'line' }, space(data)],
  back: () => ({ text: words.wayWords.heading, href: '/published' }),
  to: ({ publishedPath }) => `/published/${publishedPath!.id}`,
  entry: false,
  key: false,
});

export const againstForm = entryForm<About, WorksOfSpace>({
  ...step,
  path: '/published/:id/against',
  verb: 'continuePublishedPath',
  words: words.againstWords,
  follow: ({ about }) => worksOfSpace(about.space.id),
  fields: ({ about, engagements: { nodes, pageInfo } }) => [
    picked('againstVersionId', { nodes: versionsOf(nodes.flatMap(({ works }) => works)), pageInfo }, title, about.against?.id),
  ],
});

export const whatForm = entryForm<About>({
  ...step,
  path: '/published/:id/what',
  verb: 'continuePublishedPath',
  words: words.whatWords,
  fields: ({ about: { against, instead, work } }) => {
    const others = (against?.work.engagement.works ?? []).filter(({ id }) => id !== against?.work.id);
    return [
      choice('instead', words.insteads, instead === null ? undefined : instead ? 'yes' : 'no'),
      ...(others.length === 0 ? [] : [picked('workId', { nodes: others, pageInfo: none }, title, work?.id)]),
    ];
  },
  input: ({ instead, workId }) => ({ instead: instead === 'yes', ...(instead === 'yes' && workId ? { workId } : {}) }),
});

export const knownVersionForm = entryForm<About>({
  ...step,
  path: '/published/:id/version',
  verb: 'continuePublishedPath',
  words: words.knownVersionWords,
  fields: ({ about: { against, instead, work } }) => {
    const there = (against?.work.engagement.works ?? []).filter(({ id }) => id === (instead ? work?.id : against?.work.id));
    const others = versionsOf(there).filter(({ id }) => id !== against?.id);
    return [picked('publishedVersionId', { nodes: others, pageInfo: none }, title)];
  },
});

export const findingsReadForm = entryForm<About>({
  ...step,
  path: '/published/:id/read',
  verb: 'continuePublishedPath',
  words: words.readWords,
  fields: () => [],
  given: ({ id }) => ({ pathId: id, findingsRead: true }),
});

export const discardPublishedForm = entryForm<About>({
  ...step,
  path: '/published/:id/discard',
  verb: 'discardPublishedPath',
  words: words.discardWords,
  fields: () => [],
  to: () => '/published',
});

export const publishedForms: readonly Form[] = [
  formOf(beginPublishedForm),
  formOf(againstForm),
  formOf(whatForm),
  formOf(knownVersionForm),
  formOf(findingsReadForm),
  formOf(discardPublishedForm),
];
