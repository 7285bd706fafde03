import type { Asked } from '../layout/asked.js';
import { shortened } from '../layout/named.js';
import type { Crumb } from '../layout/page.js';
import type { Question } from '../layout/query-behind.js';
import { CONTINUE, WAY, wayBack, wayOf, type Way } from '../published/way.js';
import { entryWords } from './entry.words.js';
import type { Told } from '../layout/door.js';
import { thenOf } from './missing-first.js';
import { askNear, nearFirst } from './near-bodies.js';
import { mutation, orNull, type Field, type Form, type FormWords, type Given } from './form.js';
import { rowsFor } from '../sheets/sheet-field.js';
import { dayOf, valueFor } from './read-value.js';
import { FROM_NOTE, OPENED } from './since-opened.js';
import { BODIES, SOURCES, type Listed } from './whole-lists.js';

/** What an entry chooses from, beside the thing it is about. */
export interface Choices<About = unknown> {
  readonly about: About;
  readonly organizations: Listed<{ readonly id: string; readonly name: string }>;
  readonly sources: Listed<{
    readonly id: string;
    readonly citation: string;
    readonly publishedOn?: { readonly inWords: string } | null;
    readonly seenOn?: string | null;
  }>;
  readonly account: { readonly id: string };
  readonly viewer: { readonly spaces: readonly OwnSpace[] };
  /** the two bodies of the engagement it is about, somewhere in what leads to it */
  readonly near?: unknown;
  /** the way through something published, when it was opened on one */
  readonly way?: Way;
  /** the viewer's own notes, when it begins from one */
  readonly notes?: Listed<Note>;
}

interface Note {
  readonly id: string;
  readonly body: string;
}

/** One of somebody's own spaces, with who is in it as what. */
export interface OwnSpace {
  readonly id: string;
  readonly name: string;
  readonly closedAt: string | null;
  readonly members: readonly {
    readonly person: { readonly id: string } | null;
    readonly role: 'STEWARD' | 'EDITOR' | 'READER';
    readonly since: string;
  }[];
}

export const OWN_SPACES = 'account { id } viewer { spaces { id name closedAt members { person { id } role since } } }';

export type { Listed };

export interface EntryWords {
  readonly heading: string;
  readonly lead?: readonly string[];
  readonly check?: FormWords['check'];
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
  /** one that extends `forms/form.njk`, with more to show */
  readonly template?: string;
  readonly words: EntryWords;
  /** what it is about, as a selection of the query: `commitment(id: $id) { id statement }`; nothing when it stands by itself */
  readonly about?: string;
  /** what else there is to choose from, as one more selection; it stands in the data under its own name */
  readonly also?: string;
  /** a second question that the answer to the first leads to; its answer stands beside the others in the data */
  readonly follow?: (data: Choices<About>, asked: Asked) => Question | undefined;
  readonly fields: (data: Choices<About> & Also, asked: Asked) => readonly Field[];
  /** the fields that its address may choose in */
  readonly byAddress?: readonly string[];
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
  /** its part in the way through something published: what of the way its answer becomes, and what is known there already */
  readonly onWay?: {
    readonly as?: string;
    readonly values?: (way: Way) => Readonly<Record<string, string | null | undefined>>;
    /** the page of the way it leads back to, if not where one is */
    readonly at?: (about: About, asked: Asked) => string;
  };
  /** what a template of its own shows beside the fields */
  readonly view?: (data: Choices<About>, asked: Asked) => Readonly<Record<string, unknown>>;
  /** false for what is saved at once: it is no fact of the record, or is one click that says itself what it does */
  readonly entry?: false;
  /** how many different bodies it takes at the least, if more than one */
  readonly bodies?: number;
  /** true for what takes the place of what stands */
  readonly corrects?: boolean;
  /** false for a verb that takes no key */
  readonly key?: false;
}

export type Answered = Readonly<Record<string, { readonly id: string }>>;

const CHOICES = `${BODIES} ${SOURCES} ${OWN_SPACES}`;
const NOTES = 'notes(first: 100) { nodes { id body } pageInfo { hasNextPage } }';

export function entryForm<About, Also = unknown>(entry: Entry<About, Also>): Form<Choices<About> & Also> {
  const { path, verb, about, words } = entry;
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
    ...(entry.byAddress === undefined ? {} : { byAddress: entry.byAddress }),
    ...(entry.corrects ? { corrects: true, reading: 'readingId', why: whyOf } : {}),
    ...(entry.bodies === undefined ? {} : { bodies: entry.bodies }),
    ...(entry.template === undefined ? {} : { template: entry.template }),
    words: { button: entryWords.button, ...words, cancel: { text: entryWords.cancel, href: '/' } },
    ask: (asked) => {
      const way = wayOf(asked);
      const parts = [
        ...(about === undefined ? [] : [`about: ${about}`]),
        CHOICES,
        ...(about?.includes('$id') ? [askNear(path) ?? ''] : []),
        entry.also ?? '',
        ...(noteOf(entry, asked) === undefined ? [] : [NOTES]),
        ...(way === undefined ? [] : [WAY]),
      ];
      const variables = { ...(about?.includes('$id') ? { id: asked.id } : {}), ...(way === undefined ? {} : { way }) };
      const named = Object.keys(variables).map((name) => `$${name}: ID!`);
      const takes = named.length === 0 ? '' : `(${named.join(', ')})`;
      return { document: `query ${type}Form${takes} { ${parts.join(' ')} }`, variables };
    },
    trail: (data, asked) => {
      const { text, href } = backTo(entry, data, asked);
      return [{ text: shortened(text, 64), href }];
    },
    ...(entry.follow === undefined ? {} : { follow: entry.follow }),
    view: (data, asked) => ({
      ...entry.view?.(data, asked),
      cancelHref: thenOf(asked) ?? backTo(entry, data, asked).href,
      note: noteBeside(entry, data, asked),
    }),
    fields: (data, asked) => fieldsOf(entry, data, asked),
    submit: async (given) => goOn(entry, given, await run(given)),
    done: ({ data: answer }, { asked }, data) => {
      const onward = thenOf(asked) ?? (wayOf(asked) === undefined ? entry.to?.(deepest(answer)) : undefined);
      return { to: onward ?? backTo(entry, data, asked).href };
    },
  };
}

/** With what is known already of the way or the note that it begins from, and the bodies of this engagement first. */
function fieldsOf<About, Also>(entry: Entry<About, Also>, data: Choices<About> & Also, asked: Asked): readonly Field[] {
  const known: Readonly<Record<string, string | null | undefined>> = (data.way && entry.onWay?.values?.(data.way)) ?? {};
  const near = { ...data, organizations: nearFirst(data.organizations, data.near) };
  const fields = entry.fields(near, asked).map((field) => ({ ...field, ...valueOf(known[field.name]) }));
  if (noteOf(entry, asked) === undefined) return fields;
  const note = noteIn(entry, data, asked);
  const filled = fields.map((field) =>
    note && field.name === entry.fromNote ? { ...field, value: fitted(field, note) } : field,
  );
  return [...filled, { name: FROM_NOTE, is: 'hidden', value: note?.id ?? '' }];
}

/** A note of several lines in a field of one. */
function fitted(field: Field, { body }: Note): string {
  return isOneLine(field) ? body.trim().replace(/\s*\n\s*/g, ' ') : body;
}

const isOneLine = ({ is }: Field) => is !== 'text';

/** The note beside a field that may hold only part of it: what is left out of the form goes with the note. */
function noteBeside<About, Also>(entry: Entry<About, Also>, data: Choices<About> & Also, asked: Asked): Note | undefined {
  const note = noteIn(entry, data, asked);
  const holdsPart = (field: Field) => field.name === entry.fromNote && isOneLine(field);
  return note !== undefined && entry.fields(data, asked).some(holdsPart) ? note : undefined;
}

/** Of what is corrected: why it was corrected last. */
function whyOf({ about }: Choices): string | null | undefined {
  return (about as { readonly correctionReason?: string | null }).correctionReason;
}

function valueOf(known: string | null | undefined): { readonly value?: string } {
  return known == null ? {} : { value: known };
}

/** Where it leads back to: the way it was opened on, or the page of what it is about. */
function backTo<About, Also>(entry: Entry<About, Also>, data: Choices<About>, asked: Asked): Crumb {
  const own = entry.back(data.about, asked);
  return wayBack(asked, entry.onWay?.at?.(data.about, asked)) ?? own;
}

/** What was recorded on a way becomes part of it. Where that fails, the entry stands, and the way offers what is on the record. */
async function goOn<About, Also>({ onWay }: Entry<About, Also>, { asked, door, viewer }: Given, told: Told): Promise<Told> {
  const way = wayOf(asked);
  if (way === undefined || onWay?.as === undefined || told.errors?.length) return told;
  const { id } = Object.values(deepest(told.data))[0]!;
  await door.execute(CONTINUE, { input: { pathId: way, [onWay.as]: id } }, viewer);
  return told;
}

function inputOf<About, Also>(
  entry: Entry<About, Also>,
  { values, fields, asked, key }: Given,
): Readonly<Record<string, unknown>> {
  const read = Object.fromEntries(
    fields
      .filter(({ name }) => name !== OPENED && name !== FROM_NOTE)
      .map((field) => [field.name, inputFor(field, values[field.name] ?? '', dayOf(field, values, asked.today))]),
  );
  const note = orNull(values[FROM_NOTE]);
  return {
    ...(entry.input?.(read) ?? read),
    ...entry.given?.(asked),
    ...(entry.key === false ? {} : { idempotencyKey: key }),
    ...(note === null ? {} : { fromNoteId: note }),
  };
}

function inputFor(field: Field, value: string, today: string): unknown {
  return field.is === 'sheet' ? rowsFor(field, value, today) : valueFor(field, value, today);
}

/** The note that an entry grows from: it stands in the address, and is removed when the entry is recorded. */
function noteOf<About, Also>({ fromNote }: Entry<About, Also>, { search }: Asked): string | undefined {
  return fromNote === undefined ? undefined : search['note'] || undefined;
}

function noteIn<About, Also>(entry: Entry<About, Also>, { notes }: Choices<About>, asked: Asked): Note | undefined {
  return notes?.nodes.find(({ id }) => id === noteOf(entry, asked));
}

function deepest(answer: unknown): Answered {
  return Object.values(answer as Readonly<Record<string, Answered>>)[0]!;
}
