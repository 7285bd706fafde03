import { sayDay } from '#libs/kernel';
import { instantInWords } from '../layout/day.js';
import type { Answer, AnswerError } from '../layout/door.js';
import { capitalFirst } from '../layout/named.js';
import { cellAt } from '../sheets/sheet-field.js';
import { sheetWords } from '../sheets/sheet.words.js';
import type { Field, Values } from './form.js';
import type { Fault } from './read-form.js';

interface FieldRefusal {
  readonly field: string;
  readonly message: string;
}

/** The refusals of a verb as faults of the form's fields, in the order of the form; what is of no field comes first. */
export function faultsOfAnswer({ errors = [] }: Answer, fields: readonly Field[], values: Values = {}): readonly Fault[] {
  const each = errors.flatMap((error) => refusalsIn(error)).map(({ field, message }) => faultOf(field, message, fields, values));
  const place = (fault: Fault) => fields.findIndex((field) => field.name === fault.field);
  return each.sort((a, b) => place(a) - place(b));
}

function refusalsIn({ message, extensions }: AnswerError): readonly FieldRefusal[] {
  const { fields, field } = (extensions ?? {}) as { readonly fields?: readonly FieldRefusal[]; readonly field?: unknown };
  return fields ?? [{ field: typeof field === 'string' ? field : '', message }];
}

/** `input.date.edtf: it is …` at the field `date`: "It is …". */
function faultOf(path: string, message: string, fields: readonly Field[], values: Values): Fault {
  const name = path.replace(/^input\./, '');
  const at = fields.find((field) => field.name === name || name.startsWith(`${field.name}.`));
  const said = message.startsWith(`${path}:`) ? message.slice(path.length + 1).trim() : message;
  const text = inWords(capitalFirst(said));
  const cell = at?.is === 'sheet' ? cellAt(at, values[at.name] ?? '', name) : undefined;
  if (at && cell) return { field: at.name, text: sheetWords.at(cell.row, cell.column, text) };
  return { field: at && at.is !== 'hidden' ? at.name : null, text };
}

/** The API names a day or a moment as programs do; a page says it as people do. */
function inWords(text: string): string {
  const told = text.replace(/\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z/g, (instant) => instantInWords(instant));
  return told.replace(/\b\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\b/g, (day) => sayDay(day));
}
