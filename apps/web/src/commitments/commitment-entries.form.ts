import { entryForm, type Answered, type Choices } from '../forms/entry.js';
import { body, choice, optionsOf, picked, told, wording } from '../forms/entry-fields.js';
import type { Field, Values } from '../forms/form.js';
import { asWritten } from '../forms/read-value.js';
import type { Asked } from '../layout/asked.js';
import type { Crumb } from '../layout/page.js';
import { PageProblem } from '../layout/problem.js';
import * as words from './commitment-entries.words.js';

interface Body {
  readonly id: string;
  readonly posts?: readonly { readonly id: string; readonly title: string }[];
}

interface Around {
  readonly id: string;
  readonly title: string;
  readonly group: Body & { readonly name: string };
  readonly institution: (Body & { readonly name: string }) | null;
  readonly works: readonly { readonly id: string; readonly title: string }[];
}

interface Promised {
  readonly id: string;
  readonly readingId: string;
  readonly correctionReason: string | null;
  readonly kind: string;
  readonly statement: string;
  readonly wording: string;
  readonly verb: string | null;
  readonly locator: string | null;
  readonly fromWhat: string;
  readonly madeBy: Body;
  readonly madeTo: Body | null;
  readonly post: Body | null;
  readonly work: Body | null;
  readonly source: Body | null;
  readonly statedOn: { readonly edtf: string; readonly said: string | null };
  readonly engagement: Around;
}

interface Dated extends Pick<Promised, 'id' | 'statement'> {
  readonly dueDates: readonly {
    readonly id: string;
    readonly date: { readonly inWords: string };
    readonly basis: string;
    readonly setBy: { readonly name: string } | null;
  }[];
}

/** @throws PageProblem 404: the promise has no such date */
function dateBefore({ dueDates }: Dated, { named }: Pick<Asked, 'named'>): Dated['dueDates'][number] {
  const found = dueDates.find(({ id }) => id === named['due']);
  if (found === undefined) throw new PageProblem(404, 'not-found');
  return found;
}

const AROUND = 'id title group { id name posts { id title } } institution { id name posts { id title } } works { id title }';
const toCommitment = ({ id, statement }: { readonly id: string; readonly statement: string }): Crumb => ({
  text: statement,
  href: `/commitments/${id}`,
});
const aboutCommitment = 'commitment(id: $id) { id statement }';
const ofCommitment = ({ id }: Asked) => ({ commitmentId: id });

export const recordCommitmentForm = entryForm<Around>({
  path: '/engagements/:id/commitments/add',
  verb: 'recordCommitment',
  answer: 'commitment { id }',
  words: words.recordCommitmentWords,
  about: `engagement(id: $id) { ${AROUND} }`,
  fields: (data) => [...statementFields(data, data.about), ...dueFields(data.about), ...told(data)],
  input: ({ dueBasis, dueDate, ...read }) => ({ ...read, dueDate: dueWithIt(dueBasis, dueDate, read) }),
  given: ({ id }) => ({ engagementId: id }),
  back: ({ id, title }) => ({ text: title, href: `/engagements/${id}` }),
  to: ({ commitment }: Answered) => `/commitments/${commitment!.id}`,
  fromNote: 'statement',
});

export const correctCommitmentForm = entryForm<Promised>({
  path: '/commitments/:id/correct',
  verb: 'correctCommitment',
  corrects: true,
  words: words.correctCommitmentWords,
  about: `commitment(id: $id) { id readingId correctionReason kind statement wording verb locator fromWhat
    madeBy { id } madeTo { id } post { id } work { id } source { id } statedOn { edtf said } engagement { ${AROUND} } }`,
  fields: (data, { today }) => [
    ...statementFields(data, data.about.engagement, data.about, today),
    ...told(data, data.about),
    { name: 'reason', is: 'text', rows: 3 },
    // The reading that stood when the form was opened: refused when somebody has corrected it since.
    { name: 'readingId', is: 'hidden', value: data.about.readingId },
  ],
  given: ofCommitment,
  back: toCommitment,
});

function statementFields(data: Choices, around: Around, now?: Promised, today = ''): readonly Field[] {
  const posts = [around.group, around.institution].flatMap((one) =>
    (one?.posts ?? []).map((post) => ({ id: post.id, title: `${post.title}, ${one!.name}` })),
  );
  return [
    { name: 'statement', is: 'text', rows: 4, ...held(now?.statement) },
    wording(now?.wording),
    choice('kind', words.commitmentKinds, now?.kind),
    body('madeById', data, now ? now.madeBy.id : around.institution?.id),
    ...(posts.length > 0 ? [one('postId', posts, now?.post)] : []),
    { name: 'statedOn', is: 'date', width: 20, ...held(now && asWritten(now.statedOn, today)) },
    body('madeToId', data, now ? now.madeTo?.id : around.group.id),
    { name: 'verb', is: 'line', width: 10, ...held(now?.verb) },
    ...(around.works.length > 0 ? [one('workId', around.works, now?.work)] : []),
    { name: 'locator', is: 'line', width: 20, ...held(now?.locator) },
  ];
}

/** Whose date, and which: somebody who was told a promise was mostly told by when in the same breath. */
function dueFields({ group }: Around): readonly Field[] {
  const basisWrong = (basis: string, { dueDate = '', kind, madeById, sourceId }: Values) => {
    if (basis === 'NONE') return undefined;
    if (dueDate.trim() === '') return words.dueFaults.noDate;
    if (basis === 'OWN' && kind === 'EXPECTATION') return words.dueFaults.expectation;
    return isTheirOwn(basis, kind, madeById) && !sourceId ? words.dueFaults.noSource : undefined;
  };
  const dateWrong = (_date: string, { dueBasis }: Values) =>
    !dueBasis || dueBasis === 'NONE' ? words.dueFaults.noBasis : undefined;
  const { NONE, OWN, EXPECTED } = words.dueWithIt;
  const options = [
    { value: 'NONE', ...NONE },
    { value: 'OWN', ...OWN },
    { value: group.id, text: words.setBy(group.name) },
    { value: 'EXPECTED', ...EXPECTED },
  ];
  return [
    { name: 'dueBasis', is: 'choice', options, value: 'NONE', wrong: basisWrong },
    { name: 'dueDate', is: 'date', sense: 'due', saidOn: 'statedOn', width: 20, wrong: dateWrong },
  ];
}

/** The date as the verb takes it; `basis` is the id of the group where it set the date. */
function dueWithIt(
  basis: unknown,
  date: unknown,
  { kind, madeById, statedOn }: Readonly<Record<string, unknown>>,
): object | null {
  if (date == null) return null;
  if (isTheirOwn(basis, kind, madeById)) return { date, basis: 'OWN', setById: madeById, statedOn };
  return basis === 'EXPECTED' ? { date, basis, statedOn } : { date, basis: 'SET_BY_ANOTHER', setById: basis };
}

/** Also of the group, where the promise is the group's. */
function isTheirOwn(basis: unknown, kind: unknown, madeById: unknown): boolean {
  return basis === 'OWN' || (kind === 'COMMITMENT' && basis === madeById);
}

function one(
  name: string,
  nodes: readonly { readonly id: string; readonly title: string }[],
  now: Body | null | undefined,
): Field {
  return picked(name, { nodes, pageInfo: { hasNextPage: false } }, ({ title }) => title, now?.id);
}

function held(value: string | null | undefined): { readonly value?: string } {
  return value == null ? {} : { value };
}

const ownWithoutSource = (basis: string, { sourceId }: Values) =>
  basis === 'OWN' && !sourceId ? words.dueFaults.noSource : undefined;

export const setDueDateForm = entryForm<Dated>({
  path: '/commitments/:id/due/add',
  verb: 'setDueDate',
  words: words.setDueDateWords,
  about: aboutCommitment,
  fields: (data) => [
    { name: 'date', is: 'date', sense: 'due', saidOn: 'statedOn', width: 20 },
    { ...choice('basis', words.dueBases), wrong: ownWithoutSource },
    body('setById', data),
    { name: 'statedOn', is: 'date', width: 20 },
    { name: 'workingDaysOf', is: 'pick', options: optionsOf(words.nations) },
    ...told(data),
  ],
  given: ofCommitment,
  back: toCommitment,
  fromNote: 'date',
});

export const reviseDueDateForm = entryForm<Dated>({
  path: '/commitments/:id/due/:due/move',
  verb: 'reviseDueDate',
  words: words.reviseDueDateWords,
  about: 'commitment(id: $id) { id statement dueDates { id date { inWords } basis setBy { name } } }',
  // The one before is on another page, and whoever writes the new one is asked for no more than it needs.
  view: ({ about }, asked) => {
    const { date, basis, setBy } = dateBefore(about, asked);
    const { lead } = words.reviseDueDateWords;
    return { leadHere: [words.dueBefore(date.inWords, setBy?.name), ...lead, ...(basis === 'OWN' ? [words.ownMoved] : [])] };
  },
  fields: (data, asked) => [
    {
      ...{ name: 'date', is: 'date', sense: 'due', saidOn: 'statedOn', width: 20 },
      wrong: (_date, { sourceId }) =>
        dateBefore(data.about, asked).basis === 'OWN' && !sourceId ? words.dueFaults.ownMoved : undefined,
    },
    { name: 'statedOn', is: 'date', width: 20 },
    { name: 'workingDaysOf', is: 'pick', options: optionsOf(words.nations) },
    ...told(data),
  ],
  given: ({ named }) => ({ dueDateId: named['due'] }),
  back: toCommitment,
});

export const recordDeliveryForm = entryForm<Dated>({
  path: '/commitments/:id/deliveries/add',
  verb: 'recordDelivery',
  words: words.recordDeliveryWords,
  about: aboutCommitment,
  fields: (data) => [
    { name: 'says', is: 'text', rows: 4 },
    { name: 'on', is: 'date', width: 20 },
    body('assertedById', data),
    ...told(data),
  ],
  given: ofCommitment,
  back: toCommitment,
  fromNote: 'says',
});

export const officialStatementForm = entryForm<Dated>({
  path: '/commitments/:id/statements/add',
  verb: 'recordOfficialStatement',
  words: words.officialStatementWords,
  about: aboutCommitment,
  fields: (data) => [
    { name: 'says', is: 'text', rows: 4 },
    choice('stance', words.stances),
    { name: 'verb', is: 'line', width: 10 },
    { name: 'statedOn', is: 'date', width: 20 },
    ...told(data),
  ],
  given: ofCommitment,
  back: toCommitment,
  fromNote: 'says',
});

export const judgeCommitmentForm = entryForm<Dated>({
  path: '/commitments/:id/judgements/add',
  verb: 'judgeCommitment',
  words: words.judgeCommitmentWords,
  about: aboutCommitment,
  fields: (data) => [
    choice('finding', words.findings),
    { name: 'says', is: 'text', rows: 4 },
    choice('stage', words.stages),
    body('judgedById', data),
    { name: 'on', is: 'day', width: 20 },
    { name: 'rubric', is: 'line' },
    { name: 'searchedWhere', is: 'text', rows: 3 },
    { name: 'searchedUntil', is: 'day', width: 20 },
    ...told(data),
  ],
  given: ofCommitment,
  back: toCommitment,
  fromNote: 'says',
});
