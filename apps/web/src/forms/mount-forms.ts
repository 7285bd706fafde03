import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { signInForm } from '../access/sign-in.form.js';
import { signInWords } from '../access/sign-in.words.js';
import { forms } from '../forms.js';
import { PageProblem } from '../layout/problem.js';
import { showProblem, type House, type PageRequest, type Shown } from '../layout/show-page.js';
import { isMember } from '../layout/who.js';
import type { Form, Values } from './form.js';
import { formOf } from './form.js';
import { formAt } from './form-at.js';
import { formsWords } from './forms.words.js';
import { leaveForm, showLeft } from './leave-form.js';
import { goOnWith, hrefOf, keptAt, mayBeKept, writtenIn } from './kept-form.js';
import { brokenBy, hasParts, readParts } from './read-parts.js';
import { openForm, showForm, type Again } from './show-form.js';
import { submitForm, type Ways } from './submit-form.js';

export interface Asking extends PageRequest {
  readonly headers: FastifyRequest['headers'];
  readonly body: unknown;
  readonly caller: unknown;
}

type Read = (request: FastifyRequest) => Asking;
type Send = (reply: FastifyReply, shown: Shown) => FastifyReply;

/** The largest form: a text of two million characters, each of which may be sent as several. */
const BODY_LIMIT = 8_000_000;

/** Every form by GET and POST; `now` is the house with what its foot says of the ledger. */
export function mountForms(scope: FastifyInstance, now: () => Promise<House>, read: Read, send: Send): void {
  // By hand, as the bodies of forms are read with their names in order and nothing in them made an object.
  scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  for (const form of forms) {
    scope.get(form.path, async (request, reply) => send(reply, await get(form, await now(), read(request))));
    scope.post(form.path, { bodyLimit: BODY_LIMIT }, async (request, reply) => {
      const house = await now();
      if (!hasParts(request)) return send(reply, await submitForm(form, house, read(request), WAYS));
      return send(reply, await submitParts(form, house, request, read));
    });
  }
}

/** A form with files. Whatever became of it, the browser has sent all of it before it is answered. */
async function submitParts(form: Form, house: House, request: FastifyRequest, read: Read): Promise<Shown> {
  try {
    const { drain, ...sent } = await readParts(request);
    const shown = await submitForm(form, house, { ...read(request), ...sent }, WAYS);
    await drain();
    return shown;
  } catch (error) {
    if (brokenBy(error) === undefined) throw error;
    return showProblem(house, new PageProblem(400, 'broken-form'), read(request).viewer);
  }
}

async function get(form: Form, house: House, request: PageRequest): Promise<Shown> {
  if (form.who === 'members' && !isMember(request.viewer)) return signInFirst(house, request);
  const kept = mayBeKept(form) ? await keptAt(house, request) : [];
  const { kept: named } = (request.query ?? {}) as { readonly kept?: unknown };
  const going = kept.find(({ id }) => id === named);
  if (going !== undefined) return showAgain(form, house, request, { ...writtenIn(going), status: 200 });
  const begun = kept.map((one) => ({ text: goOnWith(one), href: hrefOf(one) }));
  return showForm(form, house, request, { values: prefilled(form, request), begun });
}

/** A form with what somebody wrote in it before; where it opens no more, what they wrote. */
async function showAgain(
  form: Form,
  house: House,
  request: PageRequest,
  again: Again & { readonly values: Values },
): Promise<Shown> {
  const shown = await showForm(form, house, request, { ...again, isBack: true });
  return (shown.status === 404 ? showLeft(form, house, request, again.values) : undefined) ?? shown;
}

/** A link fills in the words that its form says, such as which page it is about. It answers no other question for whoever opens it. */
function prefilled(form: Form, { query }: PageRequest): Values {
  const given = Object.entries((query ?? {}) as Record<string, unknown>);
  const fields = typeof form.fields === 'function' ? [] : form.fields;
  const open = new Set(fields.filter(({ is, name }) => is === 'line' && form.byAddress?.includes(name)).map(({ name }) => name));
  return Object.fromEntries(
    given.filter((entry): entry is [string, string] => open.has(entry[0]) && typeof entry[1] === 'string'),
  );
}

/** The sign-in page in the place of another, which it leads back to. */
export async function signInFirst(house: House, request: PageRequest, kept?: Readonly<Record<string, string>>): Promise<Shown> {
  const values = { next: request.url, kept: kept === undefined ? '' : JSON.stringify(kept) };
  const notice = kept === undefined ? { heading: formsWords.signInFirst, text: signInWords.known } : formsWords.kept;
  const there = { ...request, url: signInForm.path, params: {}, query: {} };
  return showForm(formOf(signInForm), house, there, { values, notice, status: 401 });
}

/** Who was signed out when they pressed "Save and come back" has it saved once they are back. */
async function keptNow(
  form: Form,
  house: House,
  request: PageRequest,
  written: Values,
  key: string | undefined,
  button: string | undefined,
): Promise<Shown | undefined> {
  if (button === undefined || key === undefined || !mayBeKept(form)) return undefined;
  try {
    const open = await openForm(form, house, request);
    const values = Object.fromEntries(open.fields.map(({ name }) => [name, written[name] ?? '']));
    return await leaveForm(form, house, request, open, { values, key }, button);
  } catch (error) {
    if (error instanceof PageProblem) return undefined;
    throw error;
  }
}

const WAYS: Ways = {
  signInFirst,
  reopen: async (house, request, values) => {
    const found = formAt(request.url);
    if (!found) return { status: 303, html: '', location: request.url };
    const { key, keep: button, ...written } = values;
    const notice = { heading: formsWords.kept.back, text: formsWords.kept.passphrases };
    const there = { ...request, params: found.params };
    const kept = await keptNow(found.form, house, there, written, key, button);
    if (kept !== undefined) return kept;
    const again = { values: written, notice, status: 200, ...(key === undefined ? {} : { key }) };
    return showAgain(found.form, house, there, again);
  },
};
