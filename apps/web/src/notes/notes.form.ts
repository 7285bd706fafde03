import { entryForm } from '../forms/entry.js';
import { space } from '../forms/entry-fields.js';
import type { Form } from '../forms/form.js';
import { mutation, orNull } from '../forms/form.js';
import { PageProblem } from '../layout/problem.js';
import { changeNoteWords, deleteNoteWords, notesWords, writeNoteWords } from './notes.words.js';

interface NotesData {
  readonly notes: { readonly nodes: readonly { readonly id: string; readonly body: string; readonly changedAt: string }[] };
}

const back = () => ({ text: notesWords.heading, href: '/notes' });
const NOTES = 'query OwnNotes { notes(first: 100) { nodes { id body changedAt } } }';
const cancel = { text: 'Leave it as it is', href: '/notes' };

export const writeNoteForm = entryForm<never>({
  path: '/notes/write',
  verb: 'writeNote',
  words: writeNoteWords,
  fields: (data) => [{ name: 'body', is: 'text', rows: 10 }, space(data)],
  byAddress: ['spaceId'],
  back,
  entry: false,
});

export const changeNoteForm: Form<NotesData> = {
  path: '/notes/:id/change',
  who: 'members',
  verb: 'changeNote',
  words: { ...changeNoteWords, cancel },
  ask: () => ({ document: NOTES, variables: {} }),
  trail: () => [back()],
  fields: (data, { id }) => {
    const { body, changedAt } = noteAt(data, id);
    return [
      { name: 'body', is: 'text', rows: 10, value: body },
      { name: 'lastChangedAt', is: 'hidden', value: changedAt },
    ];
  },
  reading: 'lastChangedAt',
  both: 'body',
  submit: mutation(
    'mutation ChangeNote($input: ChangeNoteInput!) { changeNote(input: $input) { note { id } } }',
    ({ asked, values }) => ({ noteId: asked.id, body: values['body'], lastChangedAt: orNull(values['lastChangedAt']) }),
  ),
  done: () => ({ to: '/notes' }),
};

export const deleteNoteForm: Form<NotesData> = {
  path: '/notes/:id/delete',
  who: 'members',
  verb: 'deleteNote',
  template: 'notes/delete-note.njk',
  words: { ...deleteNoteWords, cancel },
  ask: () => ({ document: NOTES, variables: {} }),
  trail: () => [back()],
  view: (data, { id }) => ({ body: noteAt(data, id).body }),
  fields: [],
  submit: mutation('mutation DeleteNote($input: DeleteNoteInput!) { deleteNote(input: $input) { deletedId } }', ({ asked }) => ({
    noteId: asked.id,
  })),
  done: () => ({ to: '/notes' }),
};

/** @throws PageProblem 404: no note of the viewer's among the 100 changed last */
function noteAt({ notes }: NotesData, id: string): { readonly body: string; readonly changedAt: string } {
  const found = notes.nodes.find((note) => note.id === id);
  if (!found) throw new PageProblem(404, 'not-yours');
  return found;
}
