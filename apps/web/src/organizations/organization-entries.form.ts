import { entryForm } from '../forms/entry.js';
import { choice, source, space } from '../forms/entry-fields.js';
import {
  classifications,
  organizationNameWords,
  recordOrganizationWords,
  recordPostWords,
} from './organization-entries.words.js';

interface Body {
  readonly id: string;
  readonly name: string;
}

const about = 'organization(id: $id) { id name }';
const back = ({ id, name }: Body) => ({ text: name, href: `/organizations/${id}` });
const ofBody = ({ id }: { readonly id: string }) => ({ organizationId: id });

export const recordOrganizationForm = entryForm<undefined>({
  path: '/organizations/add',
  verb: 'recordOrganization',
  answer: 'organization { id }',
  words: recordOrganizationWords,
  fields: (data) => [
    { name: 'name', is: 'line' },
    choice('classification', classifications),
    { name: 'nameFrom', is: 'date', mayCome: true, width: 20 },
    source(data, undefined, 'nameSourceId'),
    space(data),
  ],
  byAddress: ['spaceId', 'classification'],
  back: () => ({ text: 'Your spaces', href: '/spaces' }),
  to: ({ organization }) => `/organizations/${organization!.id}`,
  fromNote: 'name',
});

export const organizationNameForm = entryForm<Body>({
  path: '/organizations/:id/names/add',
  verb: 'recordOrganizationName',
  words: organizationNameWords,
  about,
  fields: (data) => [
    { name: 'name', is: 'line' },
    { name: 'from', is: 'date', mayCome: true, width: 20 },
    { name: 'until', is: 'date', mayCome: true, width: 20 },
    source(data),
    space(data),
  ],
  given: ofBody,
  back,
});

export const recordPostForm = entryForm<Body>({
  path: '/organizations/:id/posts/add',
  verb: 'recordPost',
  words: recordPostWords,
  about,
  fields: (data) => [{ name: 'title', is: 'line' }, space(data)],
  given: ofBody,
  back,
});
