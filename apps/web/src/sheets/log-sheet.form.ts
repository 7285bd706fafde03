import { labourKinds, labourPay, logChannels, logKinds } from '../engagements/log.words.js';
import { entryForm, type Choices } from '../forms/entry.js';
import { optionsOf } from '../forms/entry-fields.js';
import { fromWhatChoices } from '../forms/entry.words.js';
import type { Column, Field } from '../forms/form.js';
import { labourColumns, labourSheetWords, logColumns, logSheetWords, yesOrNo } from './log-sheet.words.js';

interface About {
  readonly id: string;
  readonly title: string;
}

const about = 'engagement(id: $id) { id title }';
const back = ({ id, title }: About) => ({ text: title, href: `/engagements/${id}` });
const given = ({ id }: { readonly id: string }) => ({ engagementId: id });

/** Meetings and what else happened, many at once. Decision record 0022. */
export const logSheetForm = entryForm<About>({
  path: '/engagements/:id/log-entries/add-many',
  verb: 'recordLogEntries',
  template: 'sheets/sheet.njk',
  words: logSheetWords,
  about,
  fields: (data) => [{ name: 'rows', is: 'sheet', rows: 12, columns: logged(data) }],
  given,
  back,
});

/** Hours of the group, many at once. */
export const labourSheetForm = entryForm<About>({
  path: '/engagements/:id/labour/add-many',
  verb: 'recordLabourRows',
  template: 'sheets/sheet.njk',
  words: labourSheetWords,
  about,
  fields: (data) => [{ name: 'rows', is: 'sheet', rows: 12, columns: worked(data) }],
  input: ({ rows }) => ({
    rows: (rows as readonly { readonly estimated: string }[]).map((row) => ({ ...row, estimated: row.estimated === 'YES' })),
  }),
  given,
  back,
});

function logged(data: Choices): readonly Column[] {
  const bodies = data.organizations.nodes.map(({ id, name }) => ({ value: id, text: name }));
  return labelled(logColumns, [
    { name: 'kind', is: 'choice', options: optionsOf(logKinds) },
    { name: 'on', is: 'date' },
    { name: 'withIds', is: 'ticks', options: bodies },
    { name: 'channel', is: 'choice', options: optionsOf(logChannels) },
    { name: 'groupPeople', is: 'number' },
    { name: 'otherPeople', is: 'number' },
    { name: 'says', is: 'text' },
    { name: 'assertedById', is: 'pick', options: bodies },
    ...told(data),
  ]);
}

function worked(data: Choices): readonly Column[] {
  return labelled(labourColumns, [
    { name: 'minutes', is: 'hours' },
    { name: 'during', is: 'date' },
    { name: 'kind', is: 'choice', options: optionsOf(labourKinds) },
    { name: 'pay', is: 'choice', options: optionsOf(labourPay) },
    { name: 'estimated', is: 'choice', options: optionsOf(yesOrNo) },
    { name: 'says', is: 'text' },
    ...told(data),
  ]);
}

function told({ sources }: Choices): readonly Field[] {
  return [
    { name: 'fromWhat', is: 'choice', options: optionsOf(fromWhatChoices) },
    { name: 'sourceId', is: 'pick', options: sources.nodes.map(({ id, citation }) => ({ value: id, text: citation })) },
  ];
}

function labelled(
  labels: Readonly<Record<string, Pick<Column, 'label' | 'missing'>>>,
  fields: readonly Field[],
): readonly Column[] {
  return fields.map((field) => ({ ...field, ...labels[field.name]! }));
}
