import { entryForm } from '../forms/entry.js';
import { told } from '../forms/entry-fields.js';
import { recordHarmNoteWords } from './harm-note.words.js';

export const recordHarmNoteForm = entryForm<{ readonly id: string; readonly title: string }>({
  path: '/engagements/:id/harm-notes/add',
  verb: 'recordHarmNote',
  answer: 'harmNote { id }',
  words: recordHarmNoteWords,
  about: 'engagement(id: $id) { id title }',
  fields: (data) => [
    { name: 'warning', is: 'line' },
    { name: 'says', is: 'text', rows: 8 },
    { name: 'on', is: 'date', width: 30 },
    ...told(data),
  ],
  given: ({ id }) => ({ engagementId: id }),
  back: ({ id, title }) => ({ text: title, href: `/engagements/${id}` }),
  to: ({ harmNote }) => `/harm-notes/${harmNote!.id}`,
  fromNote: 'says',
});
