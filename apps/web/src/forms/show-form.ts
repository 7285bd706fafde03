import { randomUUID } from 'node:crypto';
import { visible } from '#libs/rendering';
import { readAsked, type Asked } from '../layout/asked.js';
import type { Crumb, PageView } from '../layout/page.js';
import { PageProblem } from '../layout/problem.js';
import type { Question } from '../layout/query-behind.js';
import { frameOf, showProblem, visibleIn, writtenFor, type House, type PageRequest, type Shown } from '../layout/show-page.js';
import { isMember, sessionOf } from '../layout/who.js';
import type { Field, Form, Option, Values } from './form.js';
import { formsWords } from './forms.words.js';
import { addableFrom } from './missing-first.js';
import { mayBeKept } from './kept-form.js';
import { FROM_NOTE, isNoteGone, sinceOpened, withMarks } from './since-opened.js';
import { goneChoices, isAmong, type Fault } from './read-form.js';
import { wholeLists } from './whole-lists.js';

/** A form that is open: what it shows, for whom, and what it asks. */
export interface OpenForm {
  readonly asked: Asked;
  readonly data: unknown;
  readonly fields: readonly Field[];
}

/** How it is shown when it is not shown for the first time. */
export interface Again {
  readonly values?: Values;
  readonly faults?: readonly Fault[];
  readonly key?: string | undefined;
  /** what stands above everything: that one had been signed out, or is back */
  readonly notice?: { readonly heading: string; readonly text: string } | undefined;
  readonly status?: number;
  /** true where it is what somebody wrote before, and what it chooses from may be another by now */
  readonly isBack?: true;
  /** what its viewer began here and keeps */
  readonly begun?: readonly Crumb[];
  /** where what a refusal asks for can be done */
  readonly doFirst?: readonly Crumb[] | undefined;
}

/** Reads what the form is about. @throws PageProblem, as any page */
export async function openForm(form: Form, house: House, request: PageRequest): Promise<OpenForm> {
  const asked = readAsked(request, house.door);
  const question = form.ask?.(asked);
  // A field holds what was written to the letter; only what is shown has its hidden marks made visible.
  const ask = (asking: Question) => writtenFor(asking, house, request);
  const first = question && (await wholeLists(await ask(question), ask));
  const next = form.follow?.(first, asked);
  const written = next === undefined ? first : { ...(first as object), ...((await ask(next)) as object) };
  const fields = typeof form.fields === 'function' ? form.fields(written, asked) : form.fields;
  const data = visibleIn(written);
  return { asked, data, fields: withMarks(form, fields).map((field) => chosenBefore(field, asked, form.byAddress)) };
}

/**
 * A choice that the address of the form names, such as the space whose page led here. Who has one space of their own beside those
 * of the worked examples mostly means that one; among several groups nobody's is guessed at.
 */
function chosenBefore(field: Field, { search, examples }: Asked, byAddress: Form['byAddress'] = []): Field {
  const { name, options = [], value } = field;
  const named = byAddress.includes(name) ? search[name] : undefined;
  const canBeNamed = field.is === 'choice' || field.is === 'pick';
  if (canBeNamed && options.some((option) => option.value === named)) return { ...field, value: named! };
  if (name !== 'spaceId' || value !== undefined || !canBeNamed) return field;
  const own = options.filter(({ text }) => !examples.includes(text));
  return own.length === 1 ? { ...field, value: own[0]!.value } : field;
}

export async function showForm(form: Form, house: House, request: PageRequest, again: Again = {}): Promise<Shown> {
  try {
    return renderForm(form, house, request, await openForm(form, house, request), again);
  } catch (error) {
    if (error instanceof PageProblem) return showProblem(house, error, request.viewer);
    throw error;
  }
}

export function renderForm(form: Form, house: House, request: PageRequest, open: OpenForm, again: Again): Shown {
  const { asked, data, fields } = open;
  const since = sinceOpened(form, open, again.values);
  const noteGone = isNoteGone(open, again.values);
  const values = noteGone ? { ...again.values, [FROM_NOTE]: '' } : (since?.values ?? again.values);
  const faults = again.faults ?? (again.isBack ? goneChoices(fields, values ?? {}, form.words) : []);
  const view: PageView & Record<string, unknown> = {
    heading: form.words.heading,
    trail: form.trail?.(data, asked) ?? [],
    ...form.view?.(data, asked),
    // Of whom or what it is says the heading; a tab is read over a shoulder (decision record 0074).
    tab: form.words.heading,
    fields: fields.map((field) => fieldView(field, form, { values }, faults)),
    faults: faults.map((fault) => inSummary(fault, faults, form)),
    notice: again.notice,
    since,
    both: form.both,
    noteGone,
    begun: again.begun ?? [],
    doFirst: again.doFirst ?? [],
    addable: addableFrom(form, fields, request.url, asked),
  };
  const frame = {
    ...frameOf(house, view, request.viewer, faults.length > 0 || since || noteGone ? formsWords.errorPrefix : undefined),
    path: asked.path,
    form: {
      words: formsWords,
      action: request.url,
      token: formToken(form, house, request.viewer),
      key: again.key || randomUUID(),
      keeps: mayBeKept(form),
      sendsFiles: fields.some(({ is }) => is === 'files'),
    },
  };
  const html = house.templates.render(form.template ?? 'forms/form.njk', { view, words: form.words, frame });
  return { status: again.status ?? (faults.length > 0 ? 400 : 200), html, headers: { 'cache-control': 'no-store' } };
}

/** A sentence that several fields need says of each which one it is about. */
function inSummary({ field, text }: Fault, faults: readonly Fault[], { words }: Form): object {
  const label = field === null ? undefined : words.fields[field]?.label;
  const isAlone = faults.filter((fault) => fault.text === text).length === 1;
  const about = isAlone || label === undefined ? '' : `${label}${label.endsWith('?') ? '' : ':'} `;
  return { text: `${about}${text}`, href: field === null ? undefined : `#${field}` };
}

/** A form is taken from whoever it was made for, while they are signed in where they were. */
export function formToken(form: Pick<Form, 'path'>, house: House, viewer: unknown): string {
  return house.door.sign(`form\n${isMember(viewer) ? (sessionOf(viewer) ?? 'a token') : 'anybody'}\n${form.path}`);
}

/** What was written, or what stands there; of what is not asked, only what may be chosen by now. */
function standing(field: Field, values: Values = {}): string {
  const [written, stands] = [values[field.name], field.value ?? ''];
  return written === undefined || (field.is === 'hidden' && field.options && !isAmong(field, written)) ? stands : written;
}

function fieldView(field: Field, form: Form, { values }: Again, faults: readonly Fault[]): object {
  const words = form.words.fields[field.name];
  const optional = words !== undefined && words.missing === undefined && field.is !== 'tick' && field.is !== 'ticks';
  const value = field.is === 'passphrase' || field.is === 'files' ? '' : standing(field, values);
  const chosen = new Set(field.is === 'ticks' ? value.split(' ') : [value]);
  const items = answersOf(field, optional)?.map((option, n) => ({
    value: option.value,
    text: visible(option.text),
    hint: option.hint === undefined ? undefined : { text: visible(option.hint) },
    checked: chosen.has(option.value),
    // The error summary leads to the first answer.
    id: n === 0 ? field.name : `${field.name}-${n + 1}`,
  }));
  const others = field.first === undefined ? [] : (items?.slice(field.first) ?? []);
  return {
    ...field,
    label: words && (optional ? `${words.label} ${formsWords.optional}` : words.label),
    hint: [words?.hint, field.note].filter((line) => line !== undefined).join(' ') || undefined,
    value,
    required: words?.missing !== undefined,
    error: faults.find((fault) => fault.field === field.name)?.text,
    picks: field.options && [
      { value: '', text: formsWords.pickOne },
      ...field.options.map((option) => ({ value: option.value, text: visible(option.text), selected: chosen.has(option.value) })),
    ],
    items: items?.slice(0, field.first),
    others,
    othersOf: formsWords.others(words?.label ?? ''),
    othersOpen: others.some(({ checked }) => checked),
  };
}

/** A radio that was pressed cannot be let go of: where nothing need be answered, that is one of the answers. */
function answersOf({ is, options }: Field, optional: boolean): readonly Option[] | undefined {
  if (is !== 'choice' || !optional || options?.some(({ value }) => value === NONE)) return options;
  return [...(options ?? []), { value: '', text: formsWords.leaveOut }];
}

/** The answer of a field that has one of its own for it. */
const NONE = 'NONE';
