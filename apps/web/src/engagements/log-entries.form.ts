import { entryForm, type Choices } from '../forms/entry.js';
import { bodies, body, choice, told } from '../forms/entry-fields.js';
import type { Field } from '../forms/form.js';
import { hoursAsWritten } from '../forms/read-hours.js';
import { asWritten } from '../forms/read-value.js';
import { hoursInWords } from '../layout/hours.js';
import { shortened } from '../layout/named.js';
import { saidOrInWords } from '../layout/partial-date.view.js';
import {
  correctLabourWords,
  correctLogEntryWords,
  labourKinds,
  labourPay,
  logChannels,
  logKinds,
  recordLabourWords,
  recordLogEntryWords,
} from './log.words.js';

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

/** An entry as it stands. */
interface Logged {
  readonly id: string;
  readonly readingId: string;
  readonly correctionReason: string | null;
  readonly kind: string;
  readonly channel: string | null;
  readonly says: string;
  readonly groupPeople: number | null;
  readonly otherPeople: number | null;
  readonly fromWhat: string;
  readonly assertedBy: { readonly id: string };
  readonly source: { readonly id: string } | null;
  readonly on: { readonly edtf: string; readonly said: string | null; readonly inWords: string };
  readonly with: readonly {
    readonly organization: { readonly id: string; readonly name: string };
    readonly post: Office | null;
  }[];
  readonly promises: readonly { readonly commitment: { readonly id: string; readonly statement: string } }[];
  readonly engagement: Around;
}

const AROUND = 'id title group { id } institution { id posts { id title } } commitments(first: 100) { nodes { id statement } }';

const back = ({ id, title }: Titled) => ({ text: title, href: `/engagements/${id}` });

export const recordLogEntryForm = entryForm<Around>({
  path: '/engagements/:id/log-entries/add',
  verb: 'recordLogEntry',
  answer: 'logEntry { id }',
  words: recordLogEntryWords,
  about: `engagement(id: $id) { ${AROUND} }`,
  fields: (data) => [...entryFields(data, data.about), ...told(data)],
  given: ({ id }) => ({ engagementId: id }),
  back,
  to: ({ logEntry }) => `/log-entries/${logEntry!.id}`,
  fromNote: 'says',
});

export const correctLogEntryForm = entryForm<Logged>({
  path: '/log-entries/:id/correct',
  verb: 'correctLogEntry',
  corrects: true,
  words: correctLogEntryWords,
  about: `logEntry(id: $id) { id readingId correctionReason kind channel says groupPeople otherPeople fromWhat assertedBy { id } source { id }
    on { edtf said inWords } with { organization { id name } post { id title } } promises { commitment { id statement } }
    engagement { ${AROUND} } }`,
  fields: (data, { today }) => [
    ...entryFields(data, data.about.engagement, data.about, today),
    ...told(data, data.about),
    ...correctionFields(data.about),
  ],
  given: ({ id }) => ({ logEntryId: id }),
  back: ({ id, kind, on }) => ({ text: `${logKinds[kind] ?? kind}, ${saidOrInWords(on)}`, href: `/log-entries/${id}` }),
});

/** What was wrong, and the reading that stood when the form was opened: refused when somebody has corrected it since. */
function correctionFields({ readingId }: { readonly readingId: string }): readonly Field[] {
  return [
    { name: 'reason', is: 'text', rows: 3 },
    { name: 'readingId', is: 'hidden', value: readingId },
  ];
}

function entryFields(data: Choices, around: Around, now?: Logged, today = ''): readonly Field[] {
  const offices = now?.with.flatMap(({ post }) => post ?? []) ?? [];
  const promised = now?.promises.map(({ commitment }) => commitment) ?? [];
  return [
    choice('kind', logKinds, now?.kind),
    { name: 'on', is: 'date', width: 20, ...(now ? { value: asWritten(now.on, today) } : {}) },
    partyField(data, around, now),
    ...ticks('postIds', [...(around.institution?.posts ?? []), ...offices], ({ title }) => title, offices),
    choice('channel', logChannels, now?.channel ?? undefined),
    { name: 'groupPeople', is: 'number', ...counted(now?.groupPeople) },
    { name: 'otherPeople', is: 'number', ...counted(now?.otherPeople) },
    { name: 'says', is: 'text', rows: 6, ...(now ? { value: now.says } : {}) },
    ...ticks('promisedIds', [...around.commitments.nodes, ...promised], ({ statement }) => shortened(statement), promised),
    body('assertedById', data, now ? now.assertedBy.id : around.group.id),
  ];
}

/** A body whose office is named needs no place of its own: it is not ticked, and comes along with the office. */
function partyField(data: Choices, { institution }: Around, now?: Logged): Field {
  const alone = now?.with.flatMap(({ organization, post }) => (post ? [] : [organization.id]));
  const value = alone ? alone.join(' ') : institution?.id;
  return { ...bodies('withIds', data), ...(value === undefined ? {} : { value }) };
}

function counted(people: number | null | undefined): { readonly value?: string } {
  return people == null ? {} : { value: String(people) };
}

/** Nothing to tick is not asked. What stands is among it, also where its list is longer than was read. */
function ticks<Node extends { readonly id: string }>(
  name: string,
  nodes: readonly Node[],
  textOf: (node: Node) => string,
  now: readonly Node[] = [],
): readonly Field[] {
  const each = nodes.filter(({ id }, at) => nodes.findIndex((node) => node.id === id) === at);
  return each.length === 0
    ? []
    : [
        {
          name,
          is: 'ticks',
          options: each.map((node) => ({ value: node.id, text: textOf(node) })),
          ...(now.length === 0 ? {} : { value: now.map(({ id }) => id).join(' ') }),
        },
      ];
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** Hours as they stand. */
interface Given {
  readonly id: string;
  readonly readingId: string;
  readonly correctionReason: string | null;
  readonly kind: string;
  readonly pay: string;
  readonly minutes: number;
  readonly estimated: boolean;
  readonly says: string;
  readonly fromWhat: string;
  readonly source: { readonly id: string } | null;
  readonly during: { readonly edtf: string; readonly said: string | null; readonly inWords: string };
}

export const recordLabourForm = entryForm<Titled>({
  path: '/engagements/:id/labour/add',
  verb: 'recordLabour',
  answer: 'labour { id }',
  words: recordLabourWords,
  about: 'engagement(id: $id) { id title }',
  fields: (data) => [...labourFields(), ...told(data)],
  given: ({ id }) => ({ engagementId: id }),
  back,
  to: ({ labour }) => `/labour/${labour!.id}`,
  fromNote: 'says',
});

export const correctLabourForm = entryForm<Given>({
  path: '/labour/:id/correct',
  verb: 'correctLabour',
  corrects: true,
  words: correctLabourWords,
  about: `labour(id: $id) { id readingId correctionReason kind pay minutes estimated says fromWhat source { id }
    during { edtf said inWords } }`,
  fields: (data, { today }) => [...labourFields(data.about, today), ...told(data, data.about), ...correctionFields(data.about)],
  given: ({ id }) => ({ labourId: id }),
  back: ({ id, minutes, during }) => ({ text: `${hoursInWords(minutes)}, ${during.inWords}`, href: `/labour/${id}` }),
});

function labourFields(now?: Given, today = ''): readonly Field[] {
  return [
    { name: 'minutes', is: 'hours', ...(now ? { value: hoursAsWritten(now.minutes) } : {}) },
    { name: 'during', is: 'date', width: 30, ...(now ? { value: asWritten(now.during, today) } : {}) },
    choice('kind', labourKinds, now?.kind),
    choice('pay', labourPay, now?.pay),
    { name: 'estimated', is: 'tick', ...(now?.estimated ? { value: 'yes' } : {}) },
    { name: 'says', is: 'text', rows: 3, ...(now ? { value: now.says } : {}) },
  ];
}
