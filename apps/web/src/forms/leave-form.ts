import { randomUUID } from 'node:crypto';
import { visible } from '#libs/rendering';
import { frameOf, type House, type PageRequest, type Shown } from '../layout/show-page.js';
import type { PageView } from '../layout/page.js';
import type { Form, Values } from './form.js';
import { formsWords } from './forms.words.js';
import { justKept, keep, textsIn } from './kept-form.js';
import { placeFor, thereAndBack } from './missing-first.js';
import { isSecret } from './read-form.js';
import { faultsOfAnswer } from './refusals.js';
import { formToken, renderForm, type OpenForm } from './show-form.js';

/** Keeps what was written, and leads to where the pressed button names: one's notes, or the form that adds what is missing. */
export async function leaveForm(
  form: Form,
  house: House,
  request: PageRequest,
  open: OpenForm,
  { values, key }: { readonly values: Values; readonly key: string },
  button: string | undefined,
): Promise<Shown> {
  const kept = await keep(form, house, request, values, key);
  if (kept.errors?.length)
    return renderForm(form, house, request, open, { values, key, faults: faultsOfAnswer(kept, open.fields) });
  const at = placeFor(button, open.fields);
  const location = at === undefined ? '/notes' : thereAndBack(at, justKept(kept, request), open.asked);
  return { status: 303, html: '', location };
}

/** What was written in a form that opens no more, for whoever wrote it; undefined when it holds no words. */
export function showLeft(form: Form, house: House, { viewer }: PageRequest, values: Values): Shown | undefined {
  const texts = textsIn(values).filter(([name]) => form.words.fields[name] !== undefined && !isSecret(name));
  if (form.who !== 'members' || texts.length === 0) return undefined;
  const rows = texts.map(([name, value]) => ({ label: form.words.fields[name]!.label, value: visible(value) }));
  const view: PageView & Record<string, unknown> = { heading: formsWords.left.heading, trail: [], rows };
  const note = {
    action: NOTE,
    token: formToken({ path: NOTE }, house, viewer),
    key: randomUUID(),
    body: texts.map(([, value]) => value).join('\n\n'),
  };
  const frame = { ...frameOf(house, view, viewer, formsWords.errorPrefix), note };
  const html = house.templates.render('forms/left.njk', { view, words: formsWords.left, frame });
  return { status: 404, html, headers: { 'cache-control': 'no-store' } };
}

const NOTE = '/notes/write';
