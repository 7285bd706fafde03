import { faultsInSheet } from '../sheets/sheet-field.js';
import type { Field, FormWords, Values } from './form.js';
import { dayOf, faultIn } from './read-value.js';

/** A form body as browsers send it. A name that comes twice is a list. */
export function parseForm(body: string): Readonly<Record<string, readonly string[]>> {
  const all = Object.create(null) as Record<string, string[]>;
  for (const [name, value] of new URLSearchParams(body)) (all[name] ??= []).push(value.replace(/\r\n?/g, '\n'));
  return all;
}

export type Sent = Readonly<Record<string, readonly string[]>>;

export function valuesOf(fields: readonly Field[], sent: Sent): Values {
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.is === 'ticks' || (field.is === 'hidden' && field.alsoTaken !== undefined)
        ? (sent[field.name] ?? []).join(' ')
        : (sent[field.name]?.[0] ?? ''),
    ]),
  );
}

export interface Fault {
  /** null where no field is at fault */
  readonly field: string | null;
  readonly text: string;
}

/** What is missing, and what no such form could have sent. The verb's own rules come after. */
export function faultsOf(
  fields: readonly Field[],
  values: Values,
  words: FormWords,
  { wrongChoice, today }: { readonly wrongChoice: string; readonly today: string },
): readonly Fault[] {
  return fields.flatMap((field) => {
    const value = values[field.name] ?? '';
    const missing = words.fields[field.name]?.missing;
    if (value.trim() === '') return missing === undefined ? [] : [{ field: field.name, text: missing }];
    if (field.is === 'sheet') return faultsInSheet(field, value, today).map((text) => ({ field: field.name, text }));
    const unread = faultIn(field, value, dayOf(field, values, today)) ?? field.wrong?.(value, values);
    if (unread !== undefined) return [{ field: field.name, text: unread }];
    if (field.options === undefined) return [];
    const known = new Set([...field.options.map((option) => option.value), ...(field.alsoTaken ?? [])]);
    const chosen = field.is === 'ticks' ? value.split(' ') : [value];
    return chosen.every((each) => known.has(each)) ? [] : [{ field: field.name, text: wrongChoice }];
  });
}
