import type { Asked } from '../layout/asked.js';
import type { Field, Form, FormWords } from './form.js';
import { formsWords } from './forms.words.js';
import { hrefOf, mayBeKept, type KeptForm } from './kept-form.js';

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
  return kindsOf(fields).map((kind) => {
    const { button, ...first } = formsWords.missing[kind];
    const href = addAt(kind, fields, url, asked)!;
    return { kind, button, ...(lacks(kind, form, fields, form.words) ? { first: { ...first, href } } : {}) };
  });
}

/** Where to go from a form that was kept, by the button that was pressed; undefined for one that only keeps it. */
export function addFor(kind: string, kept: KeptForm, fields: readonly Field[], asked: Pick<Asked, 'search'>): string | undefined {
  const known = kindsOf(fields).find((each) => each === kind);
  return known && addAt(known, fields, hrefOf(kept), asked);
}

/** Those of which a field says that it can be added to, and where. */
function kindsOf(fields: readonly Field[]): readonly Missing[] {
  const kinds = Object.keys(formsWords.missing) as readonly Missing[];
  return kinds.filter((kind) => fields.some(({ of, addedAt }) => of === kind && (addedAt ?? ADDED_AT[kind]) !== undefined));
}

/** The form that adds one, leading back to another. */
function addAt(kind: Missing, fields: readonly Field[], then: string, { search }: Pick<Asked, 'search'>): string | undefined {
  const at = fields.find(({ of, addedAt }) => of === kind && addedAt !== undefined)?.addedAt ?? ADDED_AT[kind];
  const space = search['spaceId'];
  return at && `${at}?${new URLSearchParams({ ...(space ? { spaceId: space } : {}), then })}`;
}

/** Whether a form has to be left: it needs more of them than there are to choose from. */
function lacks(kind: Missing, form: Form, fields: readonly Field[], words: FormWords): boolean {
  const needed = fields.filter(({ of, name }) => of === kind && words.fields[name]?.missing !== undefined);
  const known = new Set(needed.flatMap(({ options = [] }) => options.map(({ value }) => value)));
  return known.size < ((kind === 'bodies' ? form.bodies : undefined) ?? Math.min(needed.length, 1));
}
