import type { Asked } from '../layout/asked.js';
import type { Field, Form, FormWords } from './form.js';
import { hrefOf, mayBeKept, type KeptForm } from './kept-form.js';

/* A form chooses from bodies that are on the record. Where one is missing, it is left for a while and come back to. */

/** The form that adds a body, leading back to another one. */
export function addBody(then: string, { search }: Pick<Asked, 'search'>): string {
  const space = search['spaceId'];
  return `/organizations/add?${new URLSearchParams({ ...(space ? { spaceId: space } : {}), then })}`;
}

export function addBodyFor(kept: KeptForm, asked: Pick<Asked, 'search'>): string {
  return addBody(hrefOf(kept), asked);
}

/** Where a form leads when it was opened from another one: to an address of ours and nowhere else. */
export function thenOf({ search }: Pick<Asked, 'search'>): string | undefined {
  const then = search['then'] ?? '';
  return /^\/[a-z]+(\/[a-z0-9-]+)*(\?[\w=&%.-]*)?$/i.test(then) ? then : undefined;
}

/** Whether a form asks for bodies and may be left for one. */
export function asksForBodies(form: Form, fields: readonly Field[]): boolean {
  return mayBeKept(form) && fields.some(isBody);
}

/** Whether it has to be left: it needs more bodies than there are to choose from. */
export function lacksBodies(form: Form, fields: readonly Field[], words: FormWords): boolean {
  const needed = fields.filter((field) => isBody(field) && words.fields[field.name]?.missing !== undefined);
  const known = new Set(needed.flatMap(({ options = [] }) => options.map(({ value }) => value)));
  return asksForBodies(form, fields) && known.size < (form.bodies ?? Math.min(needed.length, 1));
}

const isBody = (field: Field) => field.of === 'bodies';
