import type { Asked } from '../layout/asked.js';
import type { Field, Form, FormWords } from './form.js';
import { formsWords } from './forms.words.js';
import { mayBeKept } from './kept-form.js';

/* A form chooses from what is on the record. Where something is missing there, the form is left for a while and come back to. */

/** What a form can be left for. */
export type Missing = keyof typeof formsWords.missing;

/** Where each is added, unless its field says where. */
const ADDED_AT: Readonly<Partial<Record<Missing, string>>> = { bodies: '/organizations/add', sources: '/sources/add' };

/** One thing that can be added from a form, as its page offers it. */
export interface Addable {
  readonly kind: Missing;
  readonly button: string;
  /** that it has to be added first, and where; nothing has been written by then */
  readonly first?: { readonly heading: string; readonly text: string; readonly link: string; readonly href: string };
}

/** Where a form leads when it was opened from another one: to an address of ours and nowhere else. */
export function thenOf({ search }: Pick<Asked, 'search'>): string | undefined {
  const then = search['then'] ?? '';
  return /^\/[a-z]+(\/[a-z0-9-]+)*(\?[\w=&%.-]*)?$/i.test(then) ? then : undefined;
}

/** What can be added from a form that asks for it and may be left. */
export function addableFrom(form: Form, fields: readonly Field[], url: string, asked: Pick<Asked, 'search'>): readonly Addable[] {
  if (!mayBeKept(form)) return [];
  return placesIn(fields).map(({ kind, at }) => {
    const { button, ...first } = formsWords.missing[kind];
    const isLacking = lacks(kind, form, fields, form.words);
    return { kind, button, ...(isLacking ? { first: { ...first, href: thereAndBack(at, url, asked) } } : {}) };
  });
}

/** The form that adds what the pressed button names; undefined for a button that names nothing. */
export function placeFor(button: string | undefined, fields: readonly Field[]): string | undefined {
  return placesIn(fields).find(({ kind }) => kind === button)?.at;
}

/** The form that adds one, leading back to another. */
export function thereAndBack(at: string, then: string, { search }: Pick<Asked, 'search'>): string {
  const space = search['spaceId'];
  return `${at}?${new URLSearchParams({ ...(space ? { spaceId: space } : {}), then })}`;
}

/** Those of which a field says that it can be added to, each with the form that adds it. */
function placesIn(fields: readonly Field[]): readonly { readonly kind: Missing; readonly at: string }[] {
  return (Object.keys(formsWords.missing) as readonly Missing[]).flatMap((kind) => {
    const of = fields.filter((field) => field.of === kind);
    const at = of.find(({ addedAt }) => addedAt !== undefined)?.addedAt ?? ADDED_AT[kind];
    return of.length === 0 || at === undefined ? [] : [{ kind, at }];
  });
}

/** Whether a form has to be left: it needs more of them than there are to choose from. */
function lacks(kind: Missing, form: Form, fields: readonly Field[], words: FormWords): boolean {
  const needed = fields.filter(({ of, name }) => of === kind && words.fields[name]?.missing !== undefined);
  const known = new Set(needed.flatMap(({ options = [] }) => options.map(({ value }) => value)));
  return known.size < ((kind === 'bodies' ? form.bodies : undefined) ?? Math.min(needed.length, 1));
}
