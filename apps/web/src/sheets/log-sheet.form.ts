import { labourKinds, labourPay, logChannels, logKinds } from '../engagements/log.words.js';
import { entryForm, type Choices } from '../forms/entry.js';
import { bodies, body, choice, told } from '../forms/entry-fields.js';
import type { Column } from '../forms/form.js';
import { labourColumns, labourSheetWords, logColumns, logSheetWords, yesOrNo } from './log-sheet.words.js';
import { columnsOf } from './sheet-field.js';

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
  return columnsOf(logColumns, [
    choice('kind', logKinds),
    { name: 'on', is: 'date' },
    bodies('withIds', data),
    choice('channel', logChannels),
    { name: 'groupPeople', is: 'number' },
    { name: 'otherPeople', is: 'number' },
    { name: 'says', is: 'text' },
    body('assertedById', data),
    ...told(data),
  ]);
}

function worked(data: Choices): readonly Column[] {
  return columnsOf(labourColumns, [
    { name: 'minutes', is: 'hours' },
    { name: 'during', is: 'date' },
    choice('kind', labourKinds),
    choice('pay', labourPay),
    choice('estimated', yesOrNo),
    { name: 'says', is: 'text' },
    ...told(data),
  ]);
}
