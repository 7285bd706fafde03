import { entryForm } from '../forms/entry.js';
import { body, choice, picked, space, told } from '../forms/entry-fields.js';
import { recordClaimWords, recordHandlingWords, recordSourceWords, shown } from './evidence-entries.words.js';

interface Around {
  readonly id: string;
  readonly title: string;
  readonly works: readonly { readonly id: string; readonly title: string }[];
}

export const recordSourceForm = entryForm<undefined>({
  path: '/sources/add',
  verb: 'recordSource',
  answer: 'source { id }',
  words: recordSourceWords,
  fields: (data) => [
    { name: 'citation', is: 'line' },
    { name: 'origin', is: 'line' },
    { name: 'address', is: 'line' },
    { name: 'publishedOn', is: 'date', mayCome: true, width: 20 },
    { name: 'seenOn', is: 'day', width: 20 },
    { name: 'quote', is: 'text', rows: 4 },
    { name: 'hearsay', is: 'line' },
    space(data),
  ],
  byAddress: ['spaceId'],
  back: () => ({ text: 'Your spaces', href: '/spaces' }),
  to: ({ source }) => `/sources/${source!.id}`,
  onWay: { as: 'sourceId', values: ({ address, called }) => ({ address, citation: called }) },
  fromNote: 'citation',
});

export const recordClaimForm = entryForm<Around>({
  path: '/engagements/:id/claims/add',
  verb: 'recordClaim',
  words: recordClaimWords,
  about: 'engagement(id: $id) { id title works { id title } }',
  fields: (data) => [
    { name: 'statement', is: 'text', rows: 4 },
    body('assertedById', data),
    { name: 'verb', is: 'line', width: 10 },
    { name: 'on', is: 'date', width: 20 },
    picked('workId', { nodes: data.about.works, pageInfo: { hasNextPage: false } }, ({ title }) => title),
    ...told(data),
  ],
  given: ({ id }) => ({ engagementId: id }),
  back: ({ id, title }) => ({ text: title, href: `/engagements/${id}` }),
  fromNote: 'statement',
});

const handling = [
  { name: 'receivedFrom', is: 'line' },
  { name: 'marked', is: 'line' },
  { name: 'terms', is: 'text', rows: 3 },
  choice('shows', shown, 'TOTALS_AND_SHORT_QUOTES'),
  { name: 'rightsHolder', is: 'line' },
  { name: 'decidedBy', is: 'line' },
  { name: 'reason', is: 'text', rows: 3 },
] as const;

export const handleSourceForm = entryForm<{ readonly id: string; readonly citation: string }>({
  path: '/sources/:id/handling',
  verb: 'recordHandling',
  words: recordHandlingWords,
  about: 'source(id: $id) { id citation }',
  fields: (data) => [...handling, space(data)],
  given: ({ id }) => ({ sourceId: id }),
  back: ({ id, citation }) => ({ text: citation, href: `/sources/${id}` }),
});

export const handleVersionForm = entryForm<{
  readonly id: string;
  readonly label: string;
  readonly work: { readonly id: string; readonly title: string };
}>({
  path: '/versions/:id/handling',
  verb: 'recordHandling',
  words: recordHandlingWords,
  about: 'version(id: $id) { id label work { id title } }',
  fields: (data) => [...handling, space(data)],
  given: ({ id }) => ({ versionId: id }),
  back: ({ label, work }) => ({ text: `${work.title}, ${label}`, href: `/works/${work.id}` }),
});
