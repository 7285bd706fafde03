import { mutation, type Form } from '../forms/form.js';
import { KEPT_FIELDS, textsIn, writtenIn, type KeptForm } from '../forms/kept-form.js';
import { PageProblem } from '../layout/problem.js';
import { discardKeptWords, notesWords } from './notes.words.js';

interface KeptData {
  readonly keptForms: { readonly nodes: readonly KeptForm[] };
}

/** Throws away a form that one began. */
export const discardKeptForm: Form<KeptData> = {
  path: '/kept/:id/discard',
  who: 'members',
  verb: 'discardKeptForm',
  template: 'notes/delete-note.njk',
  words: { ...discardKeptWords, cancel: { text: 'Leave it as it is', href: '/notes' } },
  ask: () => ({ document: `query KeptForm { keptForms(first: 100) ${KEPT_FIELDS} }`, variables: {} }),
  trail: () => [{ text: notesWords.heading, href: '/notes' }],
  view: ({ keptForms }, { id }) => {
    const kept = keptForms.nodes.find((one) => one.id === id);
    if (!kept) throw new PageProblem(404, 'not-yours');
    const texts = textsIn(writtenIn(kept).values).map(([, value]) => value);
    return { body: texts.join('\n\n') || discardKeptWords.onlyChoices };
  },
  fields: [],
  submit: mutation(
    'mutation DiscardKeptForm($input: DiscardKeptFormInput!) { discardKeptForm(input: $input) { discardedId } }',
    ({ asked }) => ({ keptFormId: asked.id }),
  ),
  done: () => ({ to: '/notes' }),
};
