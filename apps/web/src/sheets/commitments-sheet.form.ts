import { entryForm, type Choices } from '../forms/entry.js';
import { optionsOf } from '../forms/entry-fields.js';
import { fromWhatChoices } from '../forms/entry.words.js';
import type { Column, Field } from '../forms/form.js';
import { commitmentColumns as labels, commitmentsSheetWords as words, exact, promiseOr } from './commitments-sheet.words.js';

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

function columnsFor({ organizations, sources }: Choices): readonly Column[] {
  const bodies = organizations.nodes.map(({ id, name }) => ({ value: id, text: name }));
  const fields: readonly Field[] = [
    { name: 'statement', is: 'text' },
    { name: 'wording', is: 'choice', options: optionsOf(exact) },
    { name: 'kind', is: 'choice', options: optionsOf(promiseOr) },
    { name: 'madeById', is: 'pick', options: bodies },
    { name: 'madeToId', is: 'pick', options: bodies },
    { name: 'statedOn', is: 'date' },
    { name: 'verb', is: 'line' },
    { name: 'fromWhat', is: 'choice', options: optionsOf(fromWhatChoices) },
    { name: 'sourceId', is: 'pick', options: sources.nodes.map(({ id, citation }) => ({ value: id, text: citation })) },
    { name: 'locator', is: 'line' },
  ];
  return fields.map((field) => ({ ...field, ...labels[field.name as keyof typeof labels] }));
}
