import { formOf, mutation, type Field, type Form, type FormWords, type Given } from '../forms/form.js';
import { capitalFirst, shortened } from '../layout/named.js';
import { linksApart } from '../layout/told-apart.js';
import { pagesWithParts, partsIn, type PageWithParts, type Part } from './parts-of-page.js';
import { partWarningWords, removePartWarningWords, setPartWarningWords } from './warned.words.js';

interface PartsData {
  readonly thing: Readonly<Record<string, unknown>>;
}

/** What stands before the words of what is shown on a page and has none of its own, such as a position or a reply. */
export const partWarningForms: readonly Form[] = pagesWithParts.flatMap((page) => [
  formOf(setForm(page)),
  formOf(removeForm(page)),
]);

function setForm(page: PageWithParts): Form<PartsData> {
  return {
    ...ofPart(page, 'warnings', 'setContentWarning', setPartWarningWords),
    fields: ({ thing }) => [chosen(partsIn(thing), partWarningWords.none), { name: 'says', is: 'line', width: 20 }],
  };
}

function removeForm(page: PageWithParts): Form<PartsData> {
  return {
    ...ofPart(page, 'warnings/remove', 'removeContentWarning', removePartWarningWords),
    fields: ({ thing }) => [
      chosen(
        partsIn(thing).filter(({ touches }) => touches !== null),
        partWarningWords.noneWarned,
      ),
    ],
  };
}

function ofPart(
  { at, ask, nameIn }: PageWithParts,
  path: string,
  verb: string,
  words: FormWords,
): Omit<Form<PartsData>, 'fields'> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;
  const back = (id: string) => `/${at}/${id}`;
  return {
    path: `/${at}/:id/${path}`,
    who: 'members',
    verb,
    words: { ...words, cancel: { text: partWarningWords.cancel, href: '/' } },
    ask: ({ id }) => ({ document: `query ${type}OfPart($id: ID!) { thing: ${ask} }`, variables: { id } }),
    trail: ({ thing }, { id }) => [{ text: shortened(nameIn(thing), 64), href: back(id) }],
    view: ({ thing }, { id }) => ({ heading: `${words.heading}: ${shortened(nameIn(thing), 64)}`, cancelHref: back(id) }),
    submit: mutation(`mutation ${type}($input: ${type}Input!) { ${verb}(input: $input) { __typename } }`, inputOf),
    done: (_answer, { asked }) => ({ to: back(asked.id) }),
  };
}

/** Each is named by its kind and its id, as one answer. */
function chosen(parts: readonly Part[], none: string): Field {
  const options = linksApart(parts.map(({ text, ...part }) => ({ ...part, text: capitalFirst(shortened(text, 120)) }))).map(
    ({ kind, id, text, touches }) => ({
      value: `${kind}.${id}`,
      text,
      ...(touches === null ? {} : { hint: `${partWarningWords.stands} ${touches}` }),
    }),
  );
  // Radios without an answer could not be sent wrong, nor say so.
  return { name: 'part', is: parts.length === 0 ? 'pick' : 'choice', options, ...(parts.length === 0 ? { note: none } : {}) };
}

function inputOf({ values, key }: Given): Readonly<Record<string, unknown>> {
  const [kind, id] = (values['part'] ?? '').split('.');
  const says = values['says'] === undefined ? {} : { says: values['says'] };
  return { kind, id, ...says, idempotencyKey: key };
}
