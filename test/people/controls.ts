import { DomUtils, parseDocument } from 'htmlparser2';

type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** What a page asks for, as a browser finds it: one control, or the answers of one question. */
export interface Control {
  readonly name: string;
  readonly is: 'text' | 'secret' | 'files' | 'choice' | 'pick' | 'ticks' | 'tick';
  readonly id: string;
  /** what stands in it; of answers, those that are chosen */
  readonly value: string;
  readonly answers: readonly string[];
  /** the sentence that is spoken with it when it is wrong */
  readonly error: string | undefined;
  /** a secret that somebody has already, and does not choose here */
  readonly isHeld: boolean;
}

const text = (node: Element) => DomUtils.textContent(node).replace(/\s+/g, ' ').trim();
const has = (node: Element, name: string) => node.attribs[name] !== undefined;

/** The controls of the forms in the main part of a page, in their order. */
export function controlsIn(html: string): readonly Control[] {
  const main = mainOf(html);
  const all = find(main, ({ name, attribs }) => ['input', 'textarea', 'select'].includes(name) && attribs['type'] !== 'hidden');
  return [...Map.groupBy(all, ({ attribs }) => attribs['name'] ?? '').entries()].map(([name, own]) => controlOf(main, name, own));
}

/** The links of the error summary, which stands before every form; their sentences by what they lead to. */
export function summaryIn(html: string): {
  readonly links: readonly { readonly to: string; readonly says: string }[];
  readonly isFirst: boolean;
} {
  const body = parseDocument(html);
  const order = find(
    body,
    ({ name, attribs }) => name === 'form' || name === 'h1' || /govuk-error-summary\b/.test(attribs['class'] ?? ''),
  );
  const own = order.filter((each) => each.attribs['class']?.includes('govuk-error-summary') || inMain(each));
  const summary = own.find(({ attribs }) => attribs['class']?.includes('govuk-error-summary'));
  const links = summary ? find(summary, ({ name }) => name === 'a') : [];
  return {
    links: links.map((link) => ({ to: (link.attribs['href'] ?? '').replace(/^#/, ''), says: text(link) })),
    isFirst: summary !== undefined && own[0] === summary,
  };
}

function controlOf(main: Element, name: string, own: readonly Element[]): Control {
  const [first] = own as readonly [Element];
  const is = kindOf(first);
  const group = closest(first, 'fieldset');
  const described = [first, ...(group ? [group] : [])].flatMap(({ attribs }) =>
    (attribs['aria-describedby'] ?? '').split(' ').filter(Boolean),
  );
  const error = described
    .map((id) => find(main, ({ attribs }) => attribs['id'] === id)[0])
    .find((each) => each?.attribs['class']?.includes('govuk-error-message'));
  const answers = is === 'pick' ? find(first, (each) => each.name === 'option') : own;
  const chosen = answers
    .filter((each) => has(each, 'checked') || has(each, 'selected'))
    .map(({ attribs }) => attribs['value'] ?? '');
  const value =
    is === 'text' || is === 'secret'
      ? first.name === 'textarea'
        ? DomUtils.textContent(first).replace(/^\n/, '')
        : (first.attribs['value'] ?? '')
      : chosen.join(' ');
  return {
    name,
    is,
    id: first.attribs['id'] ?? '',
    value,
    answers: answers.map(({ attribs }) => attribs['value'] ?? '').filter((each) => each !== ''),
    error: error && text(error).replace(/^Error: /, ''),
    isHeld: first.attribs['autocomplete'] === 'current-password',
  };
}

function kindOf({ name, attribs }: Element): Control['is'] {
  if (name === 'select') return 'pick';
  if (attribs['type'] === 'radio') return 'choice';
  if (attribs['type'] === 'checkbox') return attribs['value'] === 'yes' ? 'tick' : 'ticks';
  if (attribs['type'] === 'password') return 'secret';
  return attribs['type'] === 'file' ? 'files' : 'text';
}

function find(within: ReturnType<typeof parseDocument> | Element, fits: (node: Element) => boolean): readonly Element[] {
  return DomUtils.findAll(fits, [within]);
}

function mainOf(html: string): Element {
  return find(parseDocument(html), ({ name }) => name === 'main')[0]!;
}

function closest(node: Element, name: string): Element | undefined {
  for (let at = node.parent; at !== null; at = at.parent) if ('attribs' in at && at.name === name) return at;
  return undefined;
}

const inMain = (node: Element) => closest(node, 'main') !== undefined;
