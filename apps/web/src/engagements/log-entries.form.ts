import { entryForm } from '../forms/entry.js';
import { bodies, body, choice, told } from '../forms/entry-fields.js';
import type { Field } from '../forms/form.js';
import { shortened } from '../layout/named.js';
import { labourKinds, labourPay, logChannels, logKinds, recordLabourWords, recordLogEntryWords } from './log.words.js';

interface Office {
  readonly id: string;
  readonly title: string;
}

interface Around {
  readonly id: string;
  readonly title: string;
  readonly group: { readonly id: string };
  readonly institution: { readonly id: string; readonly posts: readonly Office[] } | null;
  readonly commitments: { readonly nodes: readonly { readonly id: string; readonly statement: string }[] };
}

const back = ({ id, title }: { readonly id: string; readonly title: string }) => ({ text: title, href: `/engagements/${id}` });

export const recordLogEntryForm = entryForm<Around>({
  path: '/engagements/:id/log-entries/add',
  verb: 'recordLogEntry',
  answer: 'logEntry { id }',
  words: recordLogEntryWords,
  about: `engagement(id: $id) { id title group { id } institution { id posts { id title } } commitments(first: 100) { nodes { id statement } } }`,
  fields: (data) => {
    const { group, institution, commitments } = data.about;
    return [
      choice('kind', logKinds),
      { name: 'on', is: 'date', width: 20 },
      { ...bodies('withIds', data), ...(institution ? { value: institution.id } : {}) },
      ...ticks('postIds', institution?.posts ?? [], ({ title }) => title),
      choice('channel', logChannels),
      { name: 'groupPeople', is: 'number' },
      { name: 'otherPeople', is: 'number' },
      { name: 'says', is: 'text', rows: 6 },
      ...ticks('promisedIds', commitments.nodes, ({ statement }) => shortened(statement)),
      body('assertedById', data, group.id),
      ...told(data),
    ];
  },
  given: ({ id }) => ({ engagementId: id }),
  back,
  to: ({ logEntry }) => `/log-entries/${logEntry!.id}`,
  fromNote: 'says',
});

/** Nothing to tick is not asked. */
function ticks<Node extends { readonly id: string }>(
  name: string,
  nodes: readonly Node[],
  textOf: (node: Node) => string,
): readonly Field[] {
  return nodes.length === 0
    ? []
    : [{ name, is: 'ticks', options: nodes.map((node) => ({ value: node.id, text: textOf(node) })) }];
}

export const recordLabourForm = entryForm<{ readonly id: string; readonly title: string }>({
  path: '/engagements/:id/labour/add',
  verb: 'recordLabour',
  answer: 'labour { id }',
  words: recordLabourWords,
  about: 'engagement(id: $id) { id title }',
  fields: (data) => [
    { name: 'minutes', is: 'hours' },
    { name: 'during', is: 'date', width: 30 },
    choice('kind', labourKinds),
    choice('pay', labourPay, 'UNPAID'),
    { name: 'estimated', is: 'tick' },
    { name: 'says', is: 'text', rows: 3 },
    ...told(data),
  ],
  given: ({ id }) => ({ engagementId: id }),
  back,
  to: ({ labour }) => `/labour/${labour!.id}`,
  fromNote: 'says',
});
