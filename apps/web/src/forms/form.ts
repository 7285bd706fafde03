import type { Asked } from '../layout/asked.js';
import type { Door, Told } from '../layout/door.js';
import type { Crumb, PageView } from '../layout/page.js';
import type { Question } from '../layout/query-behind.js';
import type { SentFile } from './read-parts.js';

/**
 * One form: where it is, what it asks, and which verb it becomes. The machinery (submit-form.ts) does the rest: form token,
 * error summary, nothing typed is lost, a double press records once, another page after it. How to add one: decision record 0031.
 */
export interface Form<Data = unknown> {
  /** The route, in Fastify's notation. Opened by GET, sent by POST. */
  readonly path: string;
  /** Who may open it. A form for members asks whoever is not signed in to do so, and gives back what they wrote. */
  readonly who: 'members' | 'everybody';
  readonly words: FormWords;
  /** `forms/form.njk`, or a template that extends it and fills its blocks `before` and `after`. */
  readonly template?: string;
  /** What the form shows or chooses from. Its refusals are the page's: not found is a 404. */
  readonly ask?: (asked: Asked) => Question;
  /** A second question that the answer to the first leads to. What it answers stands in the data beside the rest. */
  readonly follow?: (data: Data, asked: Asked) => Question | undefined;
  readonly fields: readonly Field[] | ((data: Data, asked: Asked) => readonly Field[]);
  /** What a template of its own shows beside the fields, and what stands above it. */
  readonly view?: (data: Data, asked: Asked) => Partial<PageView> & { readonly [name: string]: unknown };
  /** The trail of the page. */
  readonly trail?: (data: Data, asked: Asked) => readonly Crumb[];
  /** The mutation that it becomes. None for what is no mutation, such as signing in. */
  readonly verb?: string;
  /**
   * The fields that its address may fill in or choose in: those our own pages lead to it with. Whoever sends somebody a link answers
   * nothing else for them, such as how much of a text everybody may see, or what an invited person becomes.
   */
  readonly byAddress?: readonly string[];
  /** True for what goes on the record: it is read back before it is saved, on a page that says what that means. */
  readonly entry?: boolean;
  /** True of what is no entry and has a date: where one is written, it is read back before it is saved. `words.check` says of what. */
  readonly readsBack?: boolean;
  /** True where it takes the place of what stands, and is seen by whoever sees that. */
  readonly corrects?: boolean;
  /** The hidden field that says which reading was read, where the form changes what stands: sent with an older one, it shows both. */
  readonly reading?: string;
  /** The text of which somebody may keep both, what it reads by then and what they wrote, one after the other. */
  readonly both?: string;
  /** Why what stands was changed, where somebody has said. */
  readonly why?: (data: Data) => string | null | undefined;
  /** How many different bodies it takes at the least, if more than one. */
  readonly bodies?: number;
  /** Runs the verb. */
  readonly submit: (given: Given) => Promise<Told>;
  /** Where what a refusal asks for can be done, by the names of the rules that refused. */
  readonly first?: (rules: readonly unknown[], data: Data) => readonly Crumb[];
  /** Where to go when it is done, or what to show once. */
  readonly done: (answer: Told, given: Given, data: Data) => Done;
}

export interface FormWords {
  readonly heading: string;
  /** Paragraphs before the first field. */
  readonly lead?: readonly string[];
  /** What putting it on the record means, where it means something else than of other entries. */
  readonly check?: readonly string[];
  readonly button: string;
  /** Written on the button's left-hand neighbour, the way out that changes nothing. */
  readonly cancel?: { readonly text: string; readonly href: string };
  readonly fields: Readonly<Record<string, FieldWords>>;
  readonly [name: string]: unknown;
}

export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
  /** The sentence when nothing was given, such as "Enter your name". A field without one may be left out, and its label says so. */
  readonly missing?: string;
}

export interface Field {
  /** As in the input of the verb: a refusal of `input.NAME`, or of something inside it, is shown at this field. */
  readonly name: string;
  readonly is: FieldKind;
  /** of a day to come that whoever writes it chooses: "in two weeks" is 14 days on, and not about then */
  readonly chosen?: true;
  /** Of a date without a year: the last one or the next. What has happened unless it is said otherwise. */
  readonly sense?: 'happened' | 'due';
  /** true of what has not happened, and may be said of a day to come all the same: a name that a body will take, an issue dated next month */
  readonly mayCome?: true;
  /** of a date: the field that tells when its words were said, from which `end of June` and `in two weeks` count */
  readonly saidOn?: string;
  readonly options?: readonly Option[];
  /** answers that stood here once and are not offered any more: a button that is pressed twice sends them again, and its verb answers */
  readonly alsoTaken?: readonly string[];
  /** What stands in it before anybody writes. */
  readonly value?: string;
  /** What is wrong with it that its kind does not tell, as a sentence; asked when something was given. */
  readonly wrong?: (value: string, values: Values) => string | undefined;
  /** what a list holds, where it can be added to from the form */
  readonly of?: 'bodies' | 'sources' | 'works' | 'versions';
  /** the form that adds to it, where there is more than one such form */
  readonly addedAt?: string;
  /** Said after its hint. */
  readonly note?: string;
  readonly autocomplete?: string;
  readonly width?: 5 | 10 | 20 | 30;
  readonly rows?: number;
  /** of ticks: how many stand in the open, where the others wait until they are asked for */
  readonly first?: number;
  /** of files: their media types, for the browser to offer */
  readonly accept?: string;
  /** of files: that it takes one */
  readonly one?: true;
  /** of a sheet: what each of its columns holds, by the heading it has there */
  readonly columns?: readonly Column[];
}

/** A column of a sheet; one with a sentence for an empty cell has to be filled in. */
export interface Column extends Field {
  readonly label: string;
  readonly missing?: string;
}

/** `date` is read as people say it and may be known in part; `day` is one day; `lines` is a list, one thing a line; `pick` is a long list to choose one from;
 * `hours` are read as people write them and sent as minutes;
 * `sheet` is many rows, copied from a spreadsheet with their headings; `files` are any number of files, the last field of its form. */
export type FieldKind =
  | 'line'
  | 'text'
  | 'lines'
  | 'passphrase'
  | 'choice'
  | 'pick'
  | 'ticks'
  | 'tick'
  | 'date'
  | 'day'
  | 'number'
  | 'hours'
  | 'files'
  | 'sheet'
  | 'hidden';

export interface Option {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

/** What was sent, as far as the form asked for it. */
export interface Given {
  readonly values: Values;
  /** the fields it was asked by */
  readonly fields: readonly Field[];
  /** The form's own word, the same when the button is pressed twice: for `idempotencyKey`. */
  readonly key: string;
  readonly asked: Asked;
  readonly door: Door;
  readonly viewer: unknown;
  readonly caller: unknown;
  /** what a field of files was sent, to be read once */
  readonly files?: AsyncIterable<SentFile>;
}

/** Each field's text; a field of many ticks has them separated by spaces; what was not given is ''. */
export type Values = Readonly<Record<string, string>>;

export type Done = { readonly headers?: Readonly<Record<string, string>> } & (
  | { readonly to: string }
  /** Another form, with what somebody wrote there before they were signed out. */
  | { readonly reopen: string; readonly values: Values }
  /** Only for what is shown once and stands in no address, such as a new token. */
  | { readonly show: string; readonly words: object; readonly view: PageView & { readonly [name: string]: unknown } }
);

export function formOf<Data>(form: Form<Data>): Form {
  return form as unknown as Form;
}

/** A verb of the API with the values as its input. */
export function mutation(
  document: string,
  input: (given: Given) => Readonly<Record<string, unknown>>,
): (given: Given) => Promise<Told> {
  return (given) => given.door.execute(document, { input: input(given) }, given.viewer);
}

/** For an input where a thing may be left out. */
export function orNull(value: string | undefined): string | null {
  return value === undefined || value.trim() === '' ? null : value;
}
