import { visible } from '#libs/rendering';
import { frameOf, type House, type PageRequest, type Shown } from '../layout/show-page.js';
import type { PageView } from '../layout/page.js';
import { rowsReadBack } from '../sheets/sheet-field.js';
import type { Field, Form, Values } from './form.js';
import { formsWords } from './forms.words.js';
import { mayBeKept } from './kept-form.js';
import { readBack } from './read-value.js';
import { formToken, type OpenForm } from './show-form.js';

/** What will be entered, each date read back, and what it means to put it on the record. Nothing is saved by then. */
export function showCheck(
  form: Form,
  house: House,
  request: PageRequest,
  { asked, data, fields }: OpenForm,
  { values, key }: { readonly values: Values; readonly key: string },
): Shown {
  const { heading: what = form.words.heading, ...about } = form.view?.(data, asked) ?? {};
  const view: PageView & Record<string, unknown> = {
    ...about,
    heading: `${formsWords.check.heading}: ${what}`,
    tab: `${formsWords.check.heading}: ${form.words.heading}`,
    trail: form.trail?.(data, asked) ?? [],
    rows: fields.flatMap((field) => rowOf(field, form, values[field.name] ?? '', asked.today)),
    hidden: fields.map(({ name }) => ({ name, value: values[name] ?? '' })),
  };
  const { check } = formsWords;
  const words = { ...check, lead: form.words.check ?? (form.corrects ? check.correction : check.lead), keep: formsWords.keep };
  const frame = {
    ...frameOf(house, view, request.viewer),
    path: asked.path,
    form: {
      action: request.url,
      token: formToken(form, house, request.viewer),
      key,
      keeps: mayBeKept(form),
      checked: checkMark(form, house, values),
    },
  };
  const html = house.templates.render('forms/check.njk', { view, words, frame });
  return { status: 200, html, headers: { 'cache-control': 'no-store' } };
}

/** Says that these values, to the letter, were shown before they are saved. */
export function checkMark(form: Form, house: House, values: Values): string {
  return house.door.sign(`checked\n${form.path}\n${JSON.stringify(Object.entries(values))}`);
}

function rowOf(field: Field, { words }: Form, value: string, today: string): readonly object[] {
  const label = words.fields[field.name]?.label;
  if (value.trim() === '' || label === undefined) return [];
  if (field.is === 'sheet') return rowsReadBack(field, value, today).map((row) => ({ ...row, lines: row.lines.map(visible) }));
  if (field.is === 'tick') return [{ label, lines: [formsWords.check.yes] }];
  if (field.is === 'date' || field.is === 'day' || field.is === 'hours')
    return [{ label, lines: [visible(value), readBack(field, value, today)] }];
  const textOf = (one: string) => visible(field.options?.find((option) => option.value === one)?.text ?? one);
  const lines =
    field.is === 'ticks' ? value.split(' ').map(textOf) : field.is === 'lines' ? value.split('\n').map(textOf) : [textOf(value)];
  return [{ label, lines, long: field.is === 'text' }];
}
