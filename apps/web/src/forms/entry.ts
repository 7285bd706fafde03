import type { Asked } from '../layout/asked.js';
import { shortened } from '../layout/named.js';
import type { Crumb } from '../layout/page.js';
import { entryWords } from './entry.words.js';
import { mutation, type Field, type Form, type FormWords, type Given } from './form.js';
import { valueFor } from './read-value.js';

/** What an entry chooses from, beside the thing it is about. */
export interface Choices<About = unknown> {
  readonly about: About;
  readonly organizations: Listed<{ readonly id: string; readonly name: string }>;
  readonly sources: Listed<{ readonly id: string; readonly citation: string }>;
  readonly viewer: { readonly spaces: readonly { readonly id: string; readonly name: string }[] };
  /** the viewer's own notes, when it begins from one */
  readonly notes?: Listed<{ readonly id: string; readonly body: string }>;
}

export interface Listed<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

export interface EntryWords {
  readonly heading: string;
  readonly lead?: readonly string[];
  /** "Look it over", unless it is saved at once */
  readonly button?: string;
  readonly fields: FormWords['fields'];
}

/** A verb of the API as a form. Its fields are called as in the verb's input. */
export interface Entry<About, Also = unknown> {
  readonly path: string;
  /** the mutation, and what it answers with when that is where to go: `work { id }` */
  readonly verb: string;
  readonly answer?: string;
  readonly words: EntryWords;
  /** what it is about, as a selection of the query: `commitment(id: $id) { id statement }`; nothing when it stands by itself */
  readonly about?: string;
  /** what else there is to choose from, as one more selection; it stands in the data under its own name */
  readonly also?: string;
  readonly fields: (data: Choices<About> & Also, asked: Asked) => readonly Field[];
  /** what the address says and no field asks */
  readonly given?: (asked: Asked) => Readonly<Record<string, unknown>>;
  /** the last word on the input, where a field and its place in the input differ */
  readonly input?: (read: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** the page of what it is about */
  readonly back: (about: About, asked: Asked) => Crumb;
  /** where to go when it is done, if not back */
  readonly to?: (answer: Answered) => string;
  /** the field that a note's words go to when it begins from one */
  readonly fromNote?: string;
  /** false for what is saved at once: it is no fact of the record, or is one click that says itself what it does */
  readonly entry?: false;
  /** false for a verb that takes no key */
  readonly key?: false;
}

export type Answered = Readonly<Record<string, { readonly id: string }>>;

const CHOICES = `organizations(first: 100) { nodes { id name } pageInfo { hasNextPage } }
  sources(first: 100) { nodes { id citation } pageInfo { hasNextPage } }
  viewer { spaces { id name } }`;
const NOTES = 'notes(first: 100) { nodes { id body } pageInfo { hasNextPage } }';

export function entryForm<About, Also = unknown>(entry: Entry<About, Also>): Form<Choices<About> & Also> {
  const { path, verb, about, words, back } = entry;
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;
  const run = mutation(
    `mutation ${type}($input: ${type}Input!) { ${verb}(input: $input) { ${entry.answer ?? '__typename'} } }`,
    (given) => inputOf(entry, given),
  );
  return {
    path,
    who: 'members',
    verb,
    entry: entry.entry ?? true,
    words: { button: entryWords.button, ...words, cancel: { text: entryWords.cancel, href: '/' } },
    ask: (asked) => {
      const asks = `${about === undefined ? '' : `about: ${about}`} ${CHOICES} ${entry.also ?? ''} ${noteOf(entry, asked) === undefined ? '' : NOTES}`;
      if (!about?.includes('$id')) return { document: `query ${type}Form { ${asks} }`, variables: {} };
      return { document: `query ${type}Form($id: ID!) { ${asks} }`, variables: { id: asked.id } };
    },
    trail: (data, asked) => {
      const { text, href } = back(data.about, asked);
      return [{ text: shortened(text, 64), href }];
    },
    view: (data, asked) => ({ cancelHref: back(data.about, asked).href }),
    fields: (data, asked) => {
      const fields = entry.fields(data, asked);
      const note = data.notes?.nodes.find(({ id }) => id === noteOf(entry, asked));
      return note === undefined
        ? fields
        : fields.map((field) => (field.name === entry.fromNote ? { ...field, value: note.body } : field));
    },
    submit: run,
    done: ({ data: answer }, { asked }, data) => ({ to: entry.to?.(deepest(answer)) ?? back(data.about, asked).href }),
  };
}

function inputOf<About, Also>(
  entry: Entry<About, Also>,
  { values, fields, asked, key }: Given,
): Readonly<Record<string, unknown>> {
  const read = Object.fromEntries(fields.map((field) => [field.name, valueFor(field, values[field.name] ?? '', asked.today)]));
  const note = noteOf(entry, asked);
  return {
    ...(entry.input?.(read) ?? read),
    ...entry.given?.(asked),
    ...(entry.key === false ? {} : { idempotencyKey: key }),
    ...(note === undefined ? {} : { fromNoteId: note }),
  };
}

/** The note that an entry grows from: it stands in the address, and is removed when the entry is recorded. */
function noteOf<About, Also>({ fromNote }: Entry<About, Also>, { search }: Asked): string | undefined {
  return fromNote === undefined ? undefined : search['note'] || undefined;
}

function deepest(answer: unknown): Answered {
  return Object.values(answer as Readonly<Record<string, Answered>>)[0]!;
}
