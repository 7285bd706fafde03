import { entryForm, type Choices } from '../forms/entry.js';
import { body, choice, told } from '../forms/entry-fields.js';
import type { Column } from '../forms/form.js';
import { commitmentColumns as labels, commitmentsSheetWords as words, exact, promiseOr } from './commitments-sheet.words.js';
import { columnsOf } from './sheet-field.js';

/** What was promised, many at once: logging the past. Decision record 0022. */
export const commitmentsSheetForm = entryForm<{ readonly id: string; readonly title: string }>({
  path: '/engagements/:id/commitments/add-many',
  verb: 'recordCommitments',
  template: 'sheets/sheet.njk',
  words,
  about: 'engagement(id: $id) { id title }',
  fields: (data) => [{ name: 'rows', is: 'sheet', rows: 12, columns: columnsFor(data) }],
  given: ({ id }) => ({ engagementId: id }),
  back: ({ id, title }) => ({ text: title, href: `/engagements/${id}` }),
});

function columnsFor(data: Choices): readonly Column[] {
  return columnsOf(labels, [
    { name: 'statement', is: 'text' },
    choice('wording', exact),
    choice('kind', promiseOr),
    body('madeById', data),
    body('madeToId', data),
    { name: 'statedOn', is: 'date' },
    { name: 'verb', is: 'line' },
    ...told(data),
    { name: 'locator', is: 'line' },
  ]);
}
