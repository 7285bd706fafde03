import { cueLists } from '../lists/index.js';
import { spelling } from '../lists/spelling.js';
import { verbForms } from './verb-forms.js';
import type { Cue } from '../lists/cue.js';
import type { CueFamily } from './finding.js';
import type { Word } from './words.js';

/** A cue found in a text, as a range `[from, to)` of its words. */
export interface Hit {
  readonly family: CueFamily;
  readonly cue: Cue;
  readonly from: number;
  readonly to: number;
}

interface Entry {
  readonly family: CueFamily;
  readonly cue: Cue;
  readonly notAfter: ReadonlySet<string> | null;
  readonly notBefore: ReadonlySet<string> | null;
  readonly onlyAfter: ReadonlySet<string> | null;
  readonly onlyBefore: ReadonlySet<string> | null;
}

/** What stands behind some words of a phrase: the words that go on, and the cues that end here. */
export interface CueNode {
  readonly next: Map<string, CueNode>;
  readonly entries: Entry[];
}

const root: CueNode = compile();

/** The phrases that begin with a word; null for none, as for most. */
export const opening = (fold: string): CueNode | null => root.next.get(fold) ?? null;

/**
 * Every cue in the words, left to right, the longest one at each place, none overlapping.
 * One walk: each word is looked at as often as the longest phrase of the lists has words.
 */
export function findCues(words: readonly Word[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < words.length;) {
    const hit = longestAt(words, at);
    if (hit) hits.push(hit);
    at = hit ? hit.to : at + 1;
  }
  return hits;
}

function longestAt(words: readonly Word[], from: number): Hit | null {
  const first = words[from];
  let node: CueNode | null | undefined = first?.shape.opens;
  if (!first || !node || first.joined) return null;
  let best: Hit | null = null;
  for (let to = from; to < words.length; to += 1) {
    const word = words[to];
    if (word === undefined || word.part !== first.part) break;
    if (to > from) node = node.next.get(word.fold);
    if (!node) break;
    for (const entry of node.entries) {
      if (fits(entry, words, from, to + 1)) best = { family: entry.family, cue: entry.cue, from, to: to + 1 };
    }
  }
  return best;
}

function fits(entry: Entry, words: readonly Word[], from: number, to: number): boolean {
  const before = words[from - 1];
  const after = words[to];
  if (after?.joined) return false;
  if (entry.cue.capitals && !words[from]?.capitals) return false;
  if (before && entry.notAfter?.has("'s") && before.fold.endsWith("'s")) return false;
  if (entry.notAfter && before && (entry.notAfter.has(before.fold) || (before.kind === 'number' && entry.notAfter.has('#'))))
    return false;
  if (entry.notBefore && after && (entry.notBefore.has(after.fold) || (after.kind === 'number' && entry.notBefore.has('#'))))
    return false;
  if (entry.onlyBefore && !entry.onlyBefore.has(after?.fold ?? '')) return false;
  return !entry.onlyAfter || entry.onlyAfter.has(words[skipBack(words, from)]?.fold ?? '');
}

/** The word before, with adverbs and "not" between set aside. */
function skipBack(words: readonly Word[], from: number): number {
  let at = from - 1;
  for (let steps = 0; steps < 3 && isBetween(words[at]); steps += 1) at -= 1;
  return at;
}

function isBetween(word: Word | undefined): boolean {
  return (
    word !== undefined && (word.fold.endsWith('ly') || word.fold === 'not' || word.fold === 'also' || word.fold === 'always')
  );
}

function compile(): CueNode {
  const top: CueNode = { next: new Map(), entries: [] };
  for (const list of cueLists) {
    for (const cue of list.cues) {
      const entry: Entry = {
        family: list.family,
        cue,
        notAfter: setOf(cue.notAfter),
        notBefore: setOf(cue.notBefore),
        onlyAfter: setOf(cue.onlyAfter),
        onlyBefore: setOf(cue.onlyBefore),
      };
      for (const phrase of phrasesOf(cue.words)) insert(top, phrase, entry);
    }
  }
  return top;
}

function setOf(words: readonly string[] | undefined): ReadonlySet<string> | null {
  return words ? new Set(words.flatMap((word) => formsOf(word))) : null;
}

function insert(top: CueNode, phrase: readonly string[], entry: Entry): void {
  let node = top;
  for (const word of phrase) {
    let next = node.next.get(word);
    if (!next) node.next.set(word, (next = { next: new Map(), entries: [] }));
    node = next;
  }
  node.entries.push(entry);
}

/** Every sequence of words that a pattern stands for: `as/so far`, `(the) circumstances`, `seek~ to`. */
export function phrasesOf(pattern: string): readonly (readonly string[])[] {
  const slots = pattern.match(/\([^)]*\)|\S+/g) ?? [];
  let phrases: (readonly string[])[] = [[]];
  for (const slot of slots) {
    const optional = slot.startsWith('(');
    const inner = optional ? slot.slice(1, -1) : slot;
    const choices = inner.includes(' ')
      ? [inner.split(' ')]
      : inner
          .split('/')
          .flatMap(formsOf)
          .map((form) => form.split('-'));
    const longer = phrases.flatMap((phrase) => choices.map((choice) => [...phrase, ...choice]));
    phrases = optional ? [...phrases, ...longer] : longer;
  }
  return phrases;
}

function formsOf(word: string): readonly string[] {
  if (word.length > 1 && word.endsWith('~')) return verbForms(word.slice(0, -1)).map(spelling);
  return [spelling(word)];
}
