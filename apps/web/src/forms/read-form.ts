import { faultsInSheet } from '../sheets/sheet-field.js';
import type { Field, FormWords, Values } from './form.js';
import { formsWords } from './forms.words.js';
import { dayOf, faultIn } from './read-value.js';

/** A form body as browsers send it. A name that comes twice is a list. */
export function parseForm(body: string): Readonly<Record<string, readonly string[]>> {
  const all = Object.create(null) as Record<string, string[]>;
  for (const [name, value] of new URLSearchParams(body)) (all[name] ??= []).push(value.replace(/\r\n?/g, '\n'));
  return all;
}

export type Sent = Readonly<Record<string, readonly string[]>>;

/** All that was sent, also what no field of the form asks by now. */
export function asValues(sent: Sent): Values {
  return Object.fromEntries(Object.entries(sent).map(([name, values]) => [name, values.join(' ')]));
}

/** Whether a field of this name holds what no page gives back. */
export function isSecret(name: string): boolean {
  return /passphrase|repeated|code|phrase/i.test(name);
}

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
    return isAmong(field, value) ? [] : [choiceFault(field, words, wrongChoice)];
  });
}

/** Whether an answer is among those there are to choose from. */
export function isAmong({ is, options, alsoTaken = [] }: Field, value: string): boolean {
  const chosen = is === 'ticks' ? value.split(' ') : [value];
  const known = new Set([...(options ?? []).map((option) => option.value), ...alsoTaken]);
  return options === undefined || chosen.every((each) => known.has(each));
}

/** What was chosen once and cannot be chosen any more. */
export function goneChoices(fields: readonly Field[], values: Values, words: FormWords): readonly Fault[] {
  const gone = fields.filter((field) => (values[field.name] ?? '').trim() !== '' && !isAmong(field, values[field.name]!.trim()));
  return gone.map((field) => choiceFault(field, words, formsWords.goneChoice));
}

/** What is not asked cannot be answered otherwise: it says what it is by now. */
function choiceFault({ name, is, value, options = [] }: Field, words: FormWords, text: string): Fault {
  if (is !== 'hidden') return { field: name, text };
  const now = options.find((option) => option.value === value)?.text ?? '';
  return { field: null, text: formsWords.goneHidden(words.fields[name]?.label ?? '', `“${now}”`) };
}
