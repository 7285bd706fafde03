import { entryForm } from '../forms/entry.js';
import { bodies, body, choice, picked, told, wording } from '../forms/entry-fields.js';
import { recordAnswerWords, recordCallWords, standings } from './commitment-entries.words.js';

interface Asking {
  readonly id: string;
  readonly title: string;
  readonly group: { readonly id: string };
  readonly calls: readonly { readonly number: number }[];
}

interface Called {
  readonly id: string;
  readonly number: number;
  readonly statement: string;
  readonly engagement: { readonly id: string };
  readonly addressees: readonly { readonly organization: { readonly id: string; readonly name: string } }[];
}

export const recordCallForm = entryForm<Asking>({
  path: '/engagements/:id/calls/add',
  verb: 'recordCall',
  words: recordCallWords,
  about: 'engagement(id: $id) { id title group { id } calls { number } }',
  fields: (data) => [
    { name: 'number', is: 'number', value: String(1 + Math.max(0, ...data.about.calls.map((call) => call.number))) },
    { name: 'statement', is: 'text', rows: 4 },
    wording(),
    body('madeById', data, data.about.group.id),
    bodies('addressed', data),
    bodies('copied', data),
    { name: 'statedOn', is: 'date', width: 20 },
    { name: 'answerWithinDays', is: 'number' },
    ...told(data),
  ],
  given: ({ id }) => ({ engagementId: id }),
  input: ({ addressed, copied, ...rest }) => {
    const only = copied as readonly string[];
    const all = [...new Set([...(addressed as readonly string[]), ...only])];
    return { ...rest, addressees: all.map((organizationId) => ({ organizationId, copiedIn: only.includes(organizationId) })) };
  },
  back: ({ id, title }) => ({ text: title, href: `/engagements/${id}` }),
  fromNote: 'statement',
});

export const recordAnswerForm = entryForm<Called>({
  path: '/calls/:id/answers/add',
  verb: 'recordAnswer',
  words: recordAnswerWords,
  about: 'call(id: $id) { id number statement engagement { id } addressees { organization { id name } } }',
  fields: (data) => [
    picked(
      'organizationId',
      { nodes: data.about.addressees.map(({ organization }) => organization), pageInfo: { hasNextPage: false } },
      ({ name }) => name,
    ),
    choice('standing', standings),
    { name: 'says', is: 'text', rows: 4 },
    { name: 'on', is: 'date', width: 20 },
    { name: 'asOf', is: 'day', width: 20 },
    ...told(data),
  ],
  given: ({ id }) => ({ callId: id }),
  back: ({ number, statement, engagement }) => ({ text: `Call ${number}: ${statement}`, href: `/engagements/${engagement.id}` }),
  fromNote: 'says',
});
