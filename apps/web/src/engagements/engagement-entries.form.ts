import { entryForm } from '../forms/entry.js';
import { body, space, told } from '../forms/entry-fields.js';
import { recordEngagementWords } from './engagement-entries.words.js';

export const recordEngagementForm = entryForm<undefined>({
  path: '/engagements/add',
  verb: 'recordEngagement',
  answer: 'engagement { id }',
  words: recordEngagementWords,
  bodies: 2,
  fields: (data) => [
    { name: 'title', is: 'line' },
    body('groupId', data),
    body('institutionId', data),
    { name: 'summary', is: 'text', rows: 5 },
    { name: 'began', is: 'date', width: 20 },
    { name: 'ended', is: 'date', mayCome: true, width: 20 },
    ...told(data),
    space(data),
  ],
  byAddress: ['spaceId'],
  back: () => ({ text: 'Your spaces', href: '/spaces' }),
  to: ({ engagement }) => `/engagements/${engagement!.id}`,
  fromNote: 'summary',
});
