import { visible } from '#libs/rendering';
import { frameOf, type House, type PageRequest, type Shown } from '../layout/show-page.js';
import type { PageView } from '../layout/page.js';
import { rowsReadBack } from '../sheets/sheet-field.js';
import { afterwardsOf } from './afterwards.js';
import type { Field, Form, Values } from './form.js';
import { formsWords } from './forms.words.js';
import { mayBeKept } from './kept-form.js';
import { dayOf, readBack } from './read-value.js';
import { formToken, type OpenForm } from './show-form.js';
import { REASON } from './since-opened.js';

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
    rows: fields.flatMap((field) => rowOf(field, form, values[field.name] ?? '', dayOf(field, values, asked.today))),
    hidden: fields.map(({ name }) => ({ name, value: values[name] ?? '' })),
  };
  const { check } = formsWords;
  const lead = [check.before, check.afterwards[afterwardsOf(form.verb)], check.seen];
  const words = {
    ...check,
    lead: form.words.check ?? (form.corrects ? check.correction : lead),
    keep: formsWords.keep,
    ...(form.entry ? {} : { button: form.words.button }),
  };
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

/** One answer as it will stand. Of what takes the place of something, the answers that differ show what stands there now. */
function rowOf(field: Field, { words, corrects }: Form, value: string, today: string): readonly object[] {
  const label = words.fields[field.name]?.label;
  if (label === undefined) return [];
  const [now, was] = [value.trim(), field.value?.trim() ?? ''];
  const differs = corrects && field.name !== REASON && !isSame(field, now, was);
  if (now === '' && !differs) return [];
  if (field.is === 'sheet') return rowsReadBack(field, value, today).map((row) => ({ ...row, lines: row.lines.map(visible) }));
  const said = (text: string) => (text === '' ? [formsWords.check.nothing] : linesOf(field, text, today));
  return [{ label, lines: said(now === '' ? '' : value), long: field.is === 'text', was: differs ? said(was) : undefined }];
}

function isSame({ is }: Field, one: string, other: string): boolean {
  if (is !== 'ticks') return one === other;
  const [these, those] = [one, other].map((ticked) => ticked.split(' ').sort().join(' '));
  return these === those;
}

function linesOf(field: Field, value: string, today: string): readonly string[] {
  if (field.is === 'tick') return [formsWords.check.yes];
  if (field.is === 'date' || field.is === 'day' || field.is === 'hours') return [visible(value), readBack(field, value, today)];
  const textOf = (one: string) => visible(field.options?.find((option) => option.value === one)?.text ?? one);
  if (field.is === 'ticks') return value.split(' ').map(textOf);
  return field.is === 'lines' ? value.split('\n').map(textOf) : [textOf(value)];
}
