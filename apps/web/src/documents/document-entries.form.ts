import { entryForm, type Listed } from '../forms/entry.js';
import { body, choice, picked, told } from '../forms/entry-fields.js';
import type { Crumb } from '../layout/page.js';
import type { Way } from '../published/way.js';
import * as words from './document-entries.words.js';
import { choosableFields, versionNames, type Choosable } from './version-choices.js';

interface Titled {
  readonly id: string;
  readonly title: string;
}

interface WorkAround extends Titled {
  readonly engagement: { readonly works: readonly Titled[] };
  readonly versions: readonly Choosable[];
}

interface VersionAround {
  readonly id: string;
  readonly label: string;
  readonly work: Titled;
}

const all = <Node>(nodes: readonly Node[]): Listed<Node> => ({ nodes, pageInfo: { hasNextPage: false } });
const aboutVersion = 'version(id: $id) { id label work { id title } }';
const toWork = ({ label, work }: VersionAround): Crumb => ({ text: `${work.title}, ${label}`, href: `/works/${work.id}` });

/** What a version that was published is, as far as the way to it tells. */
export function publishedOnWay({ source, against, instead }: Way): Readonly<Record<string, string | undefined>> {
  const told = { kind: 'PUBLISHED', fromWhat: 'PUBLICATION', sourceId: source?.id };
  return instead === true ? { ...told, publishedInsteadOfId: against?.work.id } : told;
}

export const recordWorkForm = entryForm<Titled>({
  path: '/engagements/:id/works/add',
  verb: 'recordWork',
  answer: 'work { id }',
  words: words.recordWorkWords,
  about: 'engagement(id: $id) { id title }',
  fields: () => [
    { name: 'title', is: 'line' },
    { name: 'kind', is: 'line', width: 20 },
    { name: 'alsoCalled', is: 'lines' },
  ],
  given: ({ id }) => ({ engagementId: id }),
  back: ({ id, title }) => ({ text: title, href: `/engagements/${id}` }),
  to: ({ work }) => `/works/${work!.id}`,
  onWay: { as: 'workId', values: ({ called }) => ({ title: called }) },
  fromNote: 'title',
});

export const recordVersionForm = entryForm<WorkAround>({
  path: '/works/:id/versions/add',
  verb: 'recordVersion',
  answer: 'version { id }',
  words: words.recordVersionWords,
  about: `work(id: $id) { id title engagement { works { id title } } versions { ${choosableFields} } }`,
  fields: (data) => [
    { name: 'label', is: 'line', width: 30 },
    choice('kind', words.kinds),
    body('kindAssertedById', data),
    { name: 'dated', is: 'date', mayCome: true, width: 20 },
    choice('wording', words.textWordings),
    { name: 'text', is: 'text', rows: 14 },
    ...(data.about.versions.length > 0
      ? [picked('derivedFromId', all(versionNames(data.about.versions)), ({ name }) => name)]
      : []),
    picked(
      'publishedInsteadOfId',
      all(data.about.engagement.works.filter(({ id }) => id !== data.about.id)),
      ({ title }) => title,
    ),
    ...told(data),
  ],
  given: ({ id }) => ({ workId: id }),
  onWay: { as: 'publishedVersionId', values: publishedOnWay },
  back: ({ id, title }) => ({ text: title, href: `/works/${id}` }),
  fromNote: 'text',
});

export const signOffForm = entryForm<VersionAround>({
  path: '/versions/:id/sign-offs/add',
  verb: 'signOffVersion',
  words: words.signOffWords,
  about: aboutVersion,
  fields: (data) => [
    body('partyId', data),
    { name: 'role', is: 'line', width: 20 },
    choice('position', words.positions),
    { name: 'says', is: 'text', rows: 4 },
    body('assertedById', data),
    { name: 'toldTo', is: 'line' },
    { name: 'on', is: 'date', width: 20 },
    ...told(data),
  ],
  given: ({ id }) => ({ versionId: id }),
  back: toWork,
  fromNote: 'says',
});

export const disputeForm = entryForm<VersionAround>({
  path: '/versions/:id/sign-offs/:signOff/disputes/add',
  verb: 'recordDispute',
  words: words.disputeWords,
  about: aboutVersion,
  fields: (data) => [
    body('byId', data),
    { name: 'verb', is: 'line', width: 10 },
    { name: 'says', is: 'text', rows: 4 },
    { name: 'on', is: 'date', width: 20 },
    ...told(data),
  ],
  given: ({ named }) => ({ signOffId: named['signOff'] }),
  back: toWork,
  fromNote: 'says',
});

export const contentPointForm = entryForm<VersionAround>({
  path: '/versions/:id/content/add',
  verb: 'recordContentPoint',
  words: words.contentPointWords,
  about: aboutVersion,
  fields: (data) => [
    { name: 'topic', is: 'line' },
    choice('says', words.contains),
    { name: 'wording', is: 'text', rows: 3 },
    ...told(data),
  ],
  given: ({ id }) => ({ versionId: id }),
  back: toWork,
});
