import { cueLists } from '../lists/index.js';
import { spelling } from '../lists/spelling.js';
import { ownCopy } from './own-copy.js';
import { verbForms } from './verb-forms.js';
import type { Cue } from '../lists/cue.js';
import type { CueFamily } from './finding.js';

/** A cue of a list with the words that may not, or must, stand beside it. */
export interface CueEntry {
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
  /** The bits of the words in `next`: a word whose bit is not among them goes no further. */
  bits: number;
  readonly entries: CueEntry[];
  /** Whether a modal, or a word that denies like one, ends here; */
  modal: boolean;
  /** and whether one ends here or further on. */
  leadsToModal: boolean;
}

const root: CueNode = compile();

/** The phrases that begin with a word; null for none, as for most. */
export const opening = (fold: string): CueNode | null => root.next.get(fold) ?? null;

function compile(): CueNode {
  const top = newNode();
  for (const list of cueLists) {
    for (const cue of list.cues) {
      const entry: CueEntry = {
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

function newNode(): CueNode {
  return { next: new Map(), bits: 0, entries: [], modal: false, leadsToModal: false };
}

/** One of 32 bits, by the letters of a word. */
export function bitOf(fold: string): number {
  let hash = fold.length;
  for (let at = 0; at < fold.length; at++) hash = Math.imul(hash, 31) + fold.charCodeAt(at);
  return 1 << ((hash ^ (hash >>> 15)) & 31);
}

function setOf(words: readonly string[] | undefined): ReadonlySet<string> | null {
  return words ? new Set(words.flatMap((word) => formsOf(word))) : null;
}

function insert(top: CueNode, phrase: readonly string[], entry: CueEntry): void {
  const modal = isModal(entry);
  let node = top;
  for (const word of phrase) {
    let next = node.next.get(word);
    if (!next) node.next.set(word, (next = newNode()));
    node.bits |= bitOf(word);
    node = next;
    node.leadsToModal ||= modal;
  }
  node.entries.push(entry);
  node.modal ||= modal;
}

/** Whether a cue, or a hit of one, is a modal, or a word that denies like one: the duties are read from them. */
export function isModal({ family }: { readonly family: CueFamily }): boolean {
  return family === 'modality' || family === 'polarity';
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
  if (word.length > 1 && word.endsWith('~')) return verbForms(word.slice(0, -1)).map((form) => ownCopy(spelling(form)));
  return [ownCopy(spelling(word))];
}
