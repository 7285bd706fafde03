import { shortened } from '../layout/named.js';
import { instantInWords } from '../layout/day.js';
import type { Answer } from '../layout/door.js';
import { dataFor, type House, type PageRequest } from '../layout/show-page.js';
import type { Form, Values } from './form.js';
import { formsWords as words } from './forms.words.js';
import { asValues, parseForm } from './read-form.js';
import { OPENED } from './since-opened.js';

/** A form that somebody began and keeps to go on with (decision record 0039). */
export interface KeptForm {
  readonly id: string;
  readonly form: string;
  readonly written: string;
  readonly keptAt: string;
}

/** The fields that lead back to one, and what it is sent as. */
export const KEPT_FIELDS = '{ nodes { id form written keptAt } }';

/** What goes on the record may be begun and kept. Everything else is short, or is a note already. */
export function mayBeKept({ who, entry }: Form): boolean {
  return who === 'members' && entry === true;
}

/** Where the form is, whichever of its kept ones is open. */
export function addressIn(url: string): string {
  const [path = '/', search = ''] = url.split('?');
  const rest = new URLSearchParams(search);
  rest.delete('kept');
  return rest.size === 0 ? path : `${path}?${rest.toString()}`;
}

export function hrefOf({ id, form }: Pick<KeptForm, 'id' | 'form'>): string {
  return `${form}${form.includes('?') ? '&' : '?'}kept=${id}`;
}

/** What the viewer began at this address, the one kept last first. */
export async function keptAt(house: House, request: PageRequest): Promise<readonly KeptForm[]> {
  const document = `query KeptForms($form: String!) { keptForms(first: 100, form: $form) ${KEPT_FIELDS} }`;
  const question = { document, variables: { form: addressIn(request.url) } };
  const { keptForms } = (await dataFor(question, house, request)) as {
    readonly keptForms: { readonly nodes: readonly KeptForm[] };
  };
  return keptForms.nodes;
}

/** What was written, each name once, with the word of the form that makes it one act and what the form is called. */
export function writtenIn({ written }: KeptForm): {
  readonly values: Values;
  readonly key: string | undefined;
  readonly called: string | undefined;
} {
  const { key, called, ...values } = asValues(parseForm(written));
  return { values, key, called };
}

/** "Go on with “They said…”, kept on 26 November 2026, 14:05" */
export function goOnWith(kept: KeptForm): string {
  return words.begun.goOn(firstWordsOf(kept), instantInWords(kept.keptAt));
}

/** The longest thing that was written in it, to know it by; undefined when only choices were made. */
export function firstWordsOf(kept: KeptForm): string | undefined {
  const texts = textsIn(writtenIn(kept).values).map(([, value]) => value);
  const longest = texts.toSorted((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : shortened(longest, 60);
}

/** What was written, without what was only chosen. */
export function textsIn(values: Values): readonly (readonly [name: string, value: string])[] {
  return Object.entries(values).filter(([name, value]) => name !== OPENED && value.trim() !== '' && !ONLY_CHOSEN.test(value));
}

const ONLY_CHOSEN = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12} ?)+$|^[A-Z_]*$|^yes$/;

const KEEP = 'mutation KeepForm($input: KeepFormInput!) { keepForm(input: $input) { keptForm { id } } }';
const DISCARD = 'mutation DiscardKept($input: DiscardKeptFormInput!) { discardKeptForm(input: $input) { discardedId } }';

/** Keeps what was written; the same form kept once more takes the place of what was kept of it. */
export async function keep(
  { words: { heading } }: Form,
  house: House,
  request: PageRequest,
  values: Values,
  key: string,
): Promise<Answer> {
  const mine = await mineOf(house, request, key);
  const given = Object.entries(values).filter(([, value]) => value !== '');
  const written = new URLSearchParams([...given, ['key', key], ['called', heading]]).toString();
  const input = { form: addressIn(request.url), written, ...(mine === undefined ? {} : { keptFormId: mine.id }) };
  return house.door.execute(KEEP, { input }, request.viewer);
}

/** Where what was kept just now is gone on with. */
export function justKept({ data }: Answer, { url }: PageRequest): string {
  const { keepForm } = data as { readonly keepForm: { readonly keptForm: { readonly id: string } } };
  return hrefOf({ id: keepForm.keptForm.id, form: addressIn(url) });
}

/** What is sent is kept no longer. */
export async function discardSent(house: House, request: PageRequest, key: string): Promise<void> {
  const mine = await mineOf(house, request, key);
  if (mine !== undefined) await house.door.execute(DISCARD, { input: { keptFormId: mine.id } }, request.viewer);
}

/** What this viewer keeps of the form under this word of it. */
async function mineOf(house: House, request: PageRequest, key: string): Promise<KeptForm | undefined> {
  return (await keptAt(house, request)).find((kept) => writtenIn(kept).key === key);
}
