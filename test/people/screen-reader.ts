import { Virtual } from '@guidepup/virtual-screen-reader';
import { JSDOM } from 'jsdom';

/** What a screen reader says of the main part of a page, from its first word to its last, one phrase a line. */
export async function spoken(html: string): Promise<readonly string[]> {
  const { window } = new JSDOM(html);
  // The reader asks for the elements of the page by their global names, as in a browser.
  const { document, Element, HTMLElement, Node } = window;
  Object.assign(globalThis, { window, document, Element, HTMLElement, Node });
  // Neither has a role of its own, and this reader passes over them; others say "protected" or "choose files" beside the name.
  for (const one of document.querySelectorAll('input[type=password], input[type=file]')) {
    const isNeeded = one.hasAttribute('required');
    one.setAttribute('type', 'text');
    if (isNeeded) one.setAttribute('aria-required', 'true');
  }
  const reader = new Virtual();
  await reader.start({ container: document.querySelector('main')!, window } as never);
  try {
    for (let n = 0; (await reader.lastSpokenPhrase()) !== 'end of main'; n += 1) {
      if (n > 5_000) throw new Error('the page has no end');
      await reader.next();
    }
    return await reader.spokenPhraseLog();
  } finally {
    await reader.stop();
    window.close();
    for (const name of ['window', 'document', 'Element', 'HTMLElement', 'Node']) Reflect.deleteProperty(globalThis, name);
  }
}

const FIELD = /^(textbox|combobox|radio|checkbox)(?:, |$)/;

/** What is wrong in how a form is heard. */
export function spokenFaults(html: string, phrases: readonly string[]): readonly string[] {
  const main = new JSDOM(html).window.document.querySelector('main')!;
  const all = (of: string) => [...main.querySelectorAll(of)];
  const labels = all('label').map(textOf);
  const fields = phrases.filter((phrase) => FIELD.test(phrase));
  const withOthers = phrases.filter((phrase) => FIELD.test(phrase) || phrase.startsWith('group, '));
  const asked = all('input:not([type=hidden]), textarea, select');
  return [
    ...(fields.length === asked.length ? [] : [`${asked.length} are asked, and ${fields.length} are heard`]),
    ...labels.filter((label) => !fields.some((phrase) => isCalled(phrase, label))).map((label) => `“${label}” names nothing`),
    ...fields.filter((phrase) => !labels.some((label) => isCalled(phrase, label))).map((phrase) => `“${phrase}” has no name`),
    ...all('legend')
      .map(textOf)
      .filter((legend) => !phrases.some((phrase) => phrase.startsWith(`group, ${legend}`)))
      .map((legend) => `“${legend}” is no question of a group`),
    ...all('.govuk-hint, .govuk-error-message')
      .map(textOf)
      .filter((text) => !withOthers.some((phrase) => phrase.includes(text)))
      .map((text) => `“${text}” is not said with its field`),
    ...[...labels, ...all('legend').map(textOf)]
      .filter((name) => NEEDS_MORE.test(name))
      .map((name) => `“${name}” says nothing by itself`),
    ...outsideOfGroups(phrases).map((phrase) => `“${phrase}” is in no group`),
    ...repeated(phrases).map((name) => `“${name}” is there twice`),
    ...headingFaults(phrases),
    ...fields
      .filter((phrase) => /^(textbox|combobox)/.test(phrase) && phrase.includes('(optional)') === phrase.includes(', required'))
      .map((phrase) => `“${phrase}” does not say whether it may be left out`),
  ];
}

/** A list of fields is heard without what stands around them. */
const NEEDS_MORE = /^(When|Why|Who|Where|How|What|On which day|In a sentence or two)\??( \(optional\))?$/;
const textOf = (node: { readonly textContent: string | null }) => (node.textContent ?? '').replace(/\s+/g, ' ').trim();
const isCalled = (phrase: string, label: string) => `${phrase},`.replace(FIELD, '').startsWith(`${label},`);

function outsideOfGroups(phrases: readonly string[]): readonly string[] {
  let depth = 0;
  return phrases.filter((phrase) => {
    if (phrase.startsWith('group, ')) depth += 1;
    if (phrase.startsWith('end of group, ')) depth -= 1;
    return phrase.startsWith('radio, ') && depth === 0;
  });
}

/** The same name for two things that can be used, which a list of links or fields cannot tell apart; answers within their question. */
function repeated(phrases: readonly string[]): readonly string[] {
  let group = '';
  const names = phrases.flatMap((phrase) => {
    if (phrase.startsWith('group, ')) group = phrase;
    const isUsed = FIELD.test(phrase) || /^(button|link|group), /.test(phrase);
    const name = isUsed ? [`${/^(radio|checkbox)/.test(phrase) ? group : ''} ${phrase.replace(/, (not )?checked.*/, '')}`] : [];
    if (phrase.startsWith('end of group, ')) group = '';
    return name;
  });
  return names.filter((name, n) => names.indexOf(name) !== n);
}

/** One heading of the first rank, before which only the summary of errors stands, and no rank left out on the way down. */
function headingFaults(phrases: readonly string[]): readonly string[] {
  const ranks = phrases.flatMap((phrase) => /^heading, .*, level (\d)$/.exec(phrase)?.[1] ?? []).map(Number);
  const first = ranks.indexOf(1);
  const below = ranks.slice(first);
  return [
    ...(ranks.filter((rank) => rank === 1).length === 1 && first <= 1 ? [] : [`headings of the ranks ${ranks.join(' ')}`]),
    ...(below.every((rank, n) => n === 0 || rank <= below[n - 1]! + 1) ? [] : [`a rank is left out: ${below.join(' ')}`]),
  ];
}
