import type { CueFamily } from '../force/finding.js';

/**
 * One cue of a word list: the words, what they are worth on their family's scale, a sentence in which they are read as the
 * cue, and a sentence with like words in which they are not. The spec runs both sentences of every cue.
 *
 * In `words`, `a/b` is either word, `(x)` may be absent, `verb~` stands for every form of the verb, and case is ignored.
 */
export interface Cue {
  readonly words: string;
  readonly value: number;
  readonly found: string;
  readonly notFound: string;
  /** Not the cue when the word before (after) is one of these. */
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
  /** The cue only when the word after is one of these. */
  readonly onlyBefore?: readonly string[];
  /** The cue only when the word before is one of these (`verb~` allowed), adverbs and "not" between them set aside. */
  readonly onlyAfter?: readonly string[];
  /** The cue only before a verb in -ing, which names the act. */
  readonly beforeAct?: boolean;
  /** The cue only when written in capitals. */
  readonly capitals?: boolean;
  /** The cue says "not" by itself. */
  readonly negative?: boolean;
  /** The cue only under a "not": "do not share it without consent" opens a way out that "share it without consent" does not. */
  readonly underNo?: boolean;
  /** "Not" takes the duty away ("need not") where it would else forbid ("must not"). */
  readonly lifts?: boolean;
}

export interface CueList {
  readonly family: CueFamily;
  readonly source: string;
  readonly licence: string;
  readonly cues: readonly Cue[];
}

type Limits = Pick<
  Cue,
  'notAfter' | 'notBefore' | 'onlyAfter' | 'onlyBefore' | 'beforeAct' | 'capitals' | 'negative' | 'lifts' | 'underNo'
>;

export function cue(words: string, value: number, found: string, notFound: string, limits: Limits = {}): Cue {
  return { words, value, found, notFound, ...limits };
}
