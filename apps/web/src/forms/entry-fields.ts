import type { Choices, Listed, OwnSpace } from './entry.js';
import { entryWords, fromWhatChoices, wordingChoices } from './entry.words.js';
import type { Field, Option } from './form.js';

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
  return picked(name, organizations, (one) => one.name, value);
}

export function bodies(name: string, { organizations }: Choices): Field {
  return { name, is: 'ticks', options: organizations.nodes.map(({ id, name: text }) => ({ value: id, text })) };
}

export function source({ sources }: Choices, value?: string, name = 'sourceId'): Field {
  return picked(name, sources, (one) => one.citation, value);
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
): Field {
  return {
    name,
    is: 'pick',
    options: nodes.map((node) => ({ value: node.id, text: textOf(node) })),
    ...(pageInfo.hasNextPage ? { note: entryWords.choicesLeftOut } : {}),
    ...(value === undefined ? {} : { value }),
  };
}
