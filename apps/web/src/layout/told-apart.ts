import { entryWords } from '../forms/entry.words.js';

/** What the things of a list are called: those that are called the same, with their place in it. */
export function toldApart(names: readonly string[]): readonly string[] {
  return names.map((name, n) => (names.indexOf(name) === names.lastIndexOf(name) ? name : entryWords.inList(name, n + 1)));
}

/** Links of a list, each with words of its own. */
export function linksApart<Link extends { readonly text: string }>(links: readonly Link[]): readonly Link[] {
  const called = toldApart(links.map(({ text }) => text));
  return links.map((link, n) => ({ ...link, text: called[n]! }));
}
