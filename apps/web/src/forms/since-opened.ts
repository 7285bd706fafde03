import { createHash } from 'node:crypto';
import { visible } from '#libs/rendering';
import type { Answer } from '../layout/door.js';
import type { Field, Form, Values } from './form.js';
import { formsWords } from './forms.words.js';

/** A form as it is open: what it shows, and what it asks. */
interface Open {
  readonly data: unknown;
  readonly fields: readonly Field[];
}

/*
 * A form that changes something opens with what stands. Somebody else, or the same person in another tab, may change it before it is
 * sent: then nothing is saved, and both are shown beside each other.
 */

/** What was changed while a form was open, beside what was written in it. */
export interface Since {
  readonly why: string | null | undefined;
  /** where both differ: what stands by now, and what was written */
  readonly rows: readonly Row[];
  /** what its writer had left as it was: it stands in the form as it reads by now */
  readonly taken: readonly Row[];
  /** what stands in the form from here on */
  readonly values: Values;
}

interface Row {
  readonly label: string;
  readonly now: readonly string[];
  readonly wrote: readonly string[];
  readonly long: boolean;
}

/** A mark of each answer as the form opened with it, so that what its writer left alone can be told from what they wrote. */
export const OPENED = 'opened';

export function withMarks({ reading, words }: Form, fields: readonly Field[]): readonly Field[] {
  if (reading === undefined) return fields;
  const marks = shownOf(fields, words).map((field) => `${field.name}.${markOf(field, field.value ?? '')}`);
  return [...fields, { name: OPENED, is: 'hidden', value: marks.join(' ') }];
}

/** What was changed since the form with these values was opened; undefined where nothing was. */
export function sinceOpened(form: Form, { data, fields }: Open, values: Values = {}): Since | undefined {
  const [read, stands] = [values[form.reading ?? ''] ?? '', fields.find(({ name }) => name === form.reading)?.value];
  if (read === '' || stands === undefined || read === stands) return undefined;
  const opened = new Map(values[OPENED]?.split(' ').map((each) => each.split('.') as [string, string]));
  const now = ({ value = '' }: Field) => value;
  const wrote = ({ name }: Field) => values[name] ?? '';
  const differing = shownOf(fields, form.words).filter((field) => plainly(field, now(field)) !== plainly(field, wrote(field)));
  const isLeft = (field: Field) => opened.get(field.name) === markOf(field, wrote(field));
  const rowOf = (field: Field): Row => ({
    label: form.words.fields[field.name]!.label,
    now: linesOf(field, now(field)),
    wrote: linesOf(field, wrote(field)),
    long: field.is === 'text',
  });
  const left = differing.filter(isLeft);
  const hidden = fields.filter(({ name }) => name === OPENED || name === form.reading);
  return {
    why: form.why?.(data),
    rows: differing.filter((field) => !isLeft(field)).map(rowOf),
    taken: left.map(rowOf),
    values: { ...values, ...Object.fromEntries([...left, ...hidden].map((field) => [field.name, now(field)])) },
  };
}

/** The note that an entry grows from, as its form opened with it; none where there is none any more. */
export const FROM_NOTE = 'fromNoteId';

/** Whether the note that a form began from has been recorded or deleted since. */
export function isNoteGone({ fields }: Pick<Open, 'fields'>, values: Values = {}): boolean {
  return (values[FROM_NOTE] ?? '') !== '' && fields.some(({ name, value }) => name === FROM_NOTE && value === '');
}

/** Whether the form says by itself what the verb refused: that it was changed since, or its note is gone. */
export function tellsItself(form: Form, open: Open, values: Values, { errors = [] }: Answer): boolean {
  const of = (name: string) => errors.every(({ extensions }) => extensions?.field === `input.${name}`);
  if (form.reading !== undefined && of(form.reading)) return sinceOpened(form, open, values) !== undefined;
  return of(FROM_NOTE) && isNoteGone(open, values);
}

/**
 * What is sent where somebody asked to keep both: what it reads by now, and after that what they wrote. Pressed twice it is sent as it
 * stands already; where it reads otherwise again by now, it is what they wrote alone, and they are shown that first.
 */
export function withBoth(form: Form, { data, fields }: Open, values: Values, isAsked: boolean): Values {
  const field = fields.find(({ name }) => name === form.both);
  if (!isAsked || field === undefined) return values;
  const [now, wrote] = [field.value ?? '', values[field.name] ?? ''];
  const both = now.endsWith(`\n\n${wrote}`) ? now : `${now}\n\n${wrote}`;
  const isOld = both !== now && sinceOpened(form, { data, fields }, values) !== undefined;
  return isOld ? values : { ...values, [field.name]: both };
}

/** Why something is changed is no part of what stands. */
export const REASON = 'reason';

function shownOf(fields: readonly Field[], words: Form['words']): readonly Field[] {
  return fields.filter(({ name }) => name !== REASON && words.fields[name] !== undefined);
}

/** As two answers are compared: ticks in any order, lines ended as browsers end them. */
function plainly({ is }: Field, value: string): string {
  const trimmed = value.replace(/\r\n?/g, '\n').trim();
  return is === 'ticks' ? trimmed.split(' ').sort().join(' ') : trimmed;
}

function markOf(field: Field, value: string): string {
  return createHash('sha256').update(plainly(field, value)).digest('hex').slice(0, 16);
}

/** An answer as it was written; nothing in it need be right. */
function linesOf({ is, options }: Field, value: string): readonly string[] {
  if (value.trim() === '') return [formsWords.check.nothing];
  if (is === 'tick') return [formsWords.check.yes];
  if (options === undefined) return is === 'lines' ? value.split('\n').map(visible) : [visible(value)];
  const textOf = (one: string) => options.find((option) => option.value === one)?.text ?? formsWords.since.gone;
  return (is === 'ticks' ? value.trim().split(' ') : [value]).map((one) => visible(textOf(one)));
}
