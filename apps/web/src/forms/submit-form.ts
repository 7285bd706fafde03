import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { siteOf } from '../layout/asked.js';
import type { Told } from '../layout/door.js';
import type { Crumb } from '../layout/page.js';
import { PageProblem } from '../layout/problem.js';
import { frameOf, showProblem, type House, type PageRequest, type Shown } from '../layout/show-page.js';
import { isMember } from '../layout/who.js';
import type { Done, Field, Form, Given, Values } from './form.js';
import { formsWords } from './forms.words.js';
import type { SentFile } from './read-parts.js';
import { asValues, faultsOf, isSecret, parseForm, valuesOf, type Fault, type Sent } from './read-form.js';
import { discardSent, mayBeKept } from './kept-form.js';
import { leaveForm, showLeft } from './leave-form.js';
import { faultsOfAnswer } from './refusals.js';
import { isFromHere } from './same-site.js';
import { checkMark, showCheck } from './show-check.js';
import { sinceOpened, tellsItself, withBoth } from './since-opened.js';
import { formToken, openForm, renderForm, type OpenForm } from './show-form.js';

export interface SentForm extends PageRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  readonly caller?: unknown;
  readonly files?: AsyncIterable<SentFile>;
}

/** What the machinery cannot do by itself: sign somebody in first, or open another form with what was written in it. */
export interface Ways {
  /** The page that asks who is not signed in to do so, keeping `sent` for the form at `request.url`. */
  readonly signInFirst: (house: House, request: PageRequest, kept?: Readonly<Record<string, string>>) => Promise<Shown>;
  readonly reopen: (house: House, request: PageRequest, values: Readonly<Record<string, string>>) => Promise<Shown>;
}

/**
 * A form that was sent. In this order: is it from a page of ours, is its sender signed in, was it made for them, is anything
 * missing, does the verb take it. Whatever the answer, what was written stands in the form again.
 */
export async function submitForm(form: Form, house: House, request: SentForm, ways: Ways): Promise<Shown> {
  try {
    return await submit(form, house, request, ways);
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error;
    const left = error.status === 404 ? showLeft(form, house, request, writtenIn(request)) : undefined;
    return left ?? showProblem(house, error, request.viewer);
  }
}

function writtenIn({ body }: SentForm): Values {
  const { token: _token, key: _key, ...sent } = parseForm(typeof body === 'string' ? body : '');
  return asValues(sent);
}

async function submit(form: Form, house: House, request: SentForm, ways: Ways): Promise<Shown> {
  const { door } = house;
  if (!isFromHere(request.headers, siteOf(door))) throw new PageProblem(403, 'elsewhere');
  const sent = parseForm(typeof request.body === 'string' ? request.body : '');
  if (form.who === 'members' && !isMember(request.viewer)) return ways.signInFirst(house, request, keepable(form, sent));

  const open = await openForm(form, house, request);
  const values = withBoth(form, open, valuesOf(open.fields, sent), sent['both'] !== undefined);
  const key = keyIn(sent);
  const again = (faults: readonly Fault[], status = 400, newKey = key, doFirst: readonly Crumb[] = []) =>
    renderForm(form, house, request, open, { values, faults, status, key: newKey, doFirst });
  if (!isToken(sent['token']?.[0], formToken(form, house, request.viewer)))
    return again([{ field: null, text: formsWords.stale }], 403);
  if (sent['change'] !== undefined) return again([], 200);
  if (sent['keep'] !== undefined && mayBeKept(form) && key !== undefined)
    return leaveForm(form, house, request, open, { values, key }, sent['keep'][0]);
  const { wrongChoice } = formsWords;
  const faults = faultsOf(open.fields, values, form.words, { wrongChoice, today: open.asked.today });
  if (faults.length > 0 || key === undefined) return again(faults);
  const given: Given = {
    values,
    fields: open.fields,
    key,
    asked: open.asked,
    door,
    viewer: request.viewer,
    caller: request.caller,
    ...(request.files === undefined ? {} : { files: request.files }),
  };
  const isTried = readsBack(form, open.fields, values) && !isToken(sent['checked']?.[0], checkMark(form, house, values));
  if (isTried && sinceOpened(form, open, values)) return again([], 409);
  const told = isTried ? await tried(form, given) : await form.submit(given);
  if (told.errors === undefined || told.errors.length === 0) {
    if (isTried) return showCheck(form, house, request, open, { values, key });
    if (mayBeKept(form)) await discardSent(house, request, key);
    return finish(form, house, request, open, given, told, ways);
  }
  const rules = told.errors.map((error) => error.extensions?.rule);
  if (isOurs(told)) throw new PageProblem(500, 'failed');
  if (rules.includes('IDEMPOTENCY_KEY_REUSED')) return again([{ field: null, text: formsWords.already }], 409, '');
  if (tellsItself(form, open, values, told)) return again([], 409);
  const status = rules.includes('TOO_MANY_TRIES') ? 429 : 400;
  return again(faultsOfAnswer(told, open.fields, values), status, key, form.first?.(rules, open.data));
}

/** An entry is read back whole; of what is none, a date is. */
function readsBack(form: Form, fields: readonly Field[], values: Values): boolean {
  const isDate = ({ is, name }: Field) => (is === 'date' || is === 'day') && (values[name] ?? '').trim() !== '';
  return form.entry === true || (form.readsBack === true && fields.some(isDate));
}

/** What the verb refuses of an entry before it is read back, so that it is told on the form: the verb itself is run and taken back. */
async function tried({ submit: run, path }: Form, given: Given): Promise<Told> {
  const { errors = [] } = await run({ ...given, door: { ...given.door, execute: given.door.rehearse } });
  // Nobody has looked it over yet.
  if (errors.length === 0) throw new TypeError(`what the form at ${path} does was done where it was only tried`);
  return { errors: errors.filter(({ extensions }) => extensions?.rule !== 'REHEARSED') };
}

/** Whether it failed by a fault of ours. */
function isOurs({ errors = [] }: Told): boolean {
  return errors.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR');
}

async function finish(
  form: Form,
  house: House,
  request: SentForm,
  open: OpenForm,
  given: Given,
  told: Told,
  ways: Ways,
): Promise<Shown> {
  const done = form.done(told, given, open.data);
  const cookies = told.cookies ?? [];
  const viewer = told.viewer ?? request.viewer;
  if ('to' in done) return { status: 303, html: '', location: done.to, cookies, ...headersOf(done) };
  if ('reopen' in done) {
    const query = Object.fromEntries(new URLSearchParams(done.reopen.split('?')[1] ?? ''));
    const there = { ...request, url: done.reopen, viewer, params: {}, query };
    return { ...(await ways.reopen(house, there, done.values)), cookies };
  }
  const frame = { ...frameOf(house, done.view, viewer), path: open.asked.path };
  const html = house.templates.render(done.show, { view: done.view, words: done.words, frame });
  return { status: 200, html, cookies, headers: { 'cache-control': 'no-store', ...done.headers } };
}

function headersOf(done: Done): { headers?: Readonly<Record<string, string>> } {
  return done.headers === undefined ? {} : { headers: done.headers };
}

/** Everything but what no page should hold: the token that is of no use any more, and whatever is a secret by its kind or name. */
function keepable(form: Form, sent: Sent): Readonly<Record<string, string>> {
  const fields = typeof form.fields === 'function' ? [] : form.fields;
  const secret = new Set(fields.filter((field) => field.is === 'passphrase').map((field) => field.name));
  const own = Object.entries(sent).filter(([name]) => name !== 'token' && !secret.has(name) && !isSecret(name));
  return asValues(Object.fromEntries(own));
}

function keyIn(sent: Sent): string | undefined {
  const key = sent['key']?.[0];
  return key !== undefined && /^[0-9a-f-]{36}$/.test(key) ? key : undefined;
}

function isToken(given: string | undefined, right: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
