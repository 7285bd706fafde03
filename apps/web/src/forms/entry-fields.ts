import { dayInWords } from '../layout/day.js';
import type { Choices, Listed, OwnSpace } from './entry.js';
import { entryWords, fromWhatChoices, wordingChoices } from './entry.words.js';
import type { Field, Option } from './form.js';
import { bodiesIn } from './near-bodies.js';

type Said = string | { readonly text: string; readonly hint?: string };

/** Answers in the order their words are written. */
export function optionsOf(words: Readonly<Record<string, Said>>): readonly Option[] {
  return Object.entries(words).map(([value, said]) => ({ value, ...(typeof said === 'string' ? { text: said } : said) }));
}

export const choice = (name: string, words: Readonly<Record<string, Said>>, value?: string): Field => ({
  name,
  is: 'choice',
  options: optionsOf(words),
  ...(value === undefined ? {} : { value }),
});

/** One body of those that the viewer can see. */
export function body(name: string, { organizations }: Choices, value?: string): Field {
  return { ...picked(name, organizations, (one) => one.name, value), of: 'bodies' };
}

/** Those of this engagement stand first; of a long list the others wait until they are asked for. */
export function bodies(name: string, { organizations, near }: Choices): Field {
  const options = organizations.nodes.map(({ id, name: text }) => ({ value: id, text }));
  const first = bodiesIn(near).length;
  return { name, is: 'ticks', of: 'bodies', options, ...(first > 0 && options.length > first + FEW ? { first } : {}) };
}

/** So many more answers are no list to scroll past. */
const FEW = 5;

export function source({ sources }: Choices, value?: string, name = 'sourceId'): Field {
  return { ...picked(name, sources, (one) => one.citation, value, dated), of: 'sources' };
}

/** What tells sources of one citation apart. */
function dated({ publishedOn, seenOn }: Choices['sources']['nodes'][number]): string | undefined {
  if (publishedOn != null) return entryWords.published(publishedOn.inWords);
  return seenOn == null ? undefined : entryWords.seen(dayInWords(seenOn));
}

/** From what it is known, and where others can read it. */
export function told(
  data: Choices,
  now: { readonly fromWhat?: string; readonly source?: { readonly id: string } | null } = {},
): readonly Field[] {
  return [choice('fromWhat', fromWhatChoices, now.fromWhat), source(data, now.source?.id)];
}

export const wording = (value?: string): Field => choice('wording', wordingChoices, value);

/** The spaces in which somebody may write, the one they came to last first: who keeps the examples has them from the first day. */
export function space({ account, viewer }: Pick<Choices, 'account' | 'viewer'>): Field {
  const asMember = ({ members }: OwnSpace) => members.find(({ person }) => person?.id === account.id);
  const since = (one: OwnSpace) => asMember(one)?.since ?? '';
  const inOrder = [...viewer.spaces].sort((one, other) => (since(one) > since(other) ? -1 : 1));
  const writable = inOrder.filter((one) => one.closedAt === null && (asMember(one)?.role ?? 'READER') !== 'READER');
  // A reader may still keep notes and files of their own.
  const options = (writable.length > 0 ? writable : inOrder).map(({ id, name }) => ({ value: id, text: name }));
  // Who may write in one space is not asked which.
  if (options.length === 1) return { name: 'spaceId', is: 'hidden', value: options[0]!.value, options };
  return { name: 'spaceId', is: 'choice', options };
}

export function picked<Node extends { readonly id: string }>(
  name: string,
  { nodes, pageInfo }: Listed<Node>,
  textOf: (node: Node) => string,
  value?: string,
  apart?: (node: Node) => string | undefined,
): Field {
  return {
    name,
    is: 'pick',
    options: toldApart(nodes, textOf, apart),
    ...(pageInfo.hasNextPage ? { note: entryWords.choicesLeftOut } : {}),
    ...(value === undefined ? {} : { value }),
  };
}

/** Things of one name with what tells them apart, and where nothing does with their place in the list. */
function toldApart<Node extends { readonly id: string }>(
  nodes: readonly Node[],
  textOf: (node: Node) => string,
  apart?: (node: Node) => string | undefined,
): readonly Option[] {
  const named = withRepeats(nodes.map((node) => ({ node, text: textOf(node) }))).map(({ node, text, isOften }) => {
    const more = isOften ? apart?.(node) : undefined;
    return { node, text: more === undefined ? text : `${text} (${more})` };
  });
  return withRepeats(named).map(({ node, text, isOften }, n) => ({
    value: node.id,
    text: isOften ? entryWords.inList(text, n + 1) : text,
  }));
}

function withRepeats<Named extends { readonly text: string }>(
  all: readonly Named[],
): readonly (Named & { readonly isOften: boolean })[] {
  const times = new Map<string, number>();
  for (const { text } of all) times.set(text, (times.get(text) ?? 0) + 1);
  return all.map((one) => ({ ...one, isOften: times.get(one.text)! > 1 }));
}
