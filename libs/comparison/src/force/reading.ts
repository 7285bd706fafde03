import { findCues } from './cue-index.js';
import { sentencesOf } from './clauses.js';
import { readDuties, readDutiesUpTo } from './duties.js';
import { inheritedDuty, leadParty } from './lead-in.js';
import { readTimes } from './times.js';
import { NUMERIC } from './word-roles.js';
import { readWords } from './words.js';
import type { Provision } from '../provision.js';
import type { Hit } from './cue-index.js';
import type { Duty } from './duties.js';
import type { CueFamily, Span } from './finding.js';
import type { Time } from './time.js';
import type { Word } from './words.js';

/** So many words are looked through sooner than put into a set. */
const FEW = 64;
const NO_TIMES: readonly Time[] = [];

/** Provisions as the rules see them: the words of all parts in a row, the cues in them, and who must do what. */
export class Reading {
  private numbered: readonly number[] | null = null;
  private read: readonly Time[] | null = null;
  private ruled: Map<number, Duty | null> | null = null;
  private keys: ReadonlySet<string> | null = null;
  private united = -1;
  private familyBits = -1;

  constructor(
    readonly parts: readonly Provision[],
    readonly words: readonly Word[],
    readonly hits: readonly Hit[],
    readonly duties: readonly Duty[],
  ) {}

  /** The times that the words name; read when they are first asked for. */
  get times(): readonly Time[] {
    const named = (this.roles & NUMERIC) !== 0 || this.holds('deadline') || this.holds('frequency');
    return (this.read ??= named ? readTimes(this.words, this.hits) : NO_TIMES);
  }

  /** The roles that any of the words has: most rules have nothing to look at, and see it by this. */
  get roles(): number {
    if (this.united < 0) {
      this.united = 0;
      for (const { shape } of this.words) this.united |= shape.roles;
    }
    return this.united;
  }

  /** Whether a cue of the family is among the words. */
  holds(family: CueFamily): boolean {
    if (this.familyBits < 0) {
      this.familyBits = 0;
      for (const hit of this.hits) this.familyBits |= BIT_OF[hit.family];
    }
    return (this.familyBits & BIT_OF[family]) !== 0;
  }

  /** Whether any form of a word is among the words. */
  has(key: string): boolean {
    const { words } = this;
    if (words.length > FEW) return (this.keys ??= new Set(words.map((word) => word.key))).has(key);
    for (const { shape } of words) if (shape.key === key) return true;
    return false;
  }

  /** The duty that a word stands under, as far as it was asked for. */
  get rulers(): Map<number, Duty | null> {
    return (this.ruled ??= new Map());
  }

  /** The number of the sentence that each word stands in; worked out when it is first asked for. */
  get sentences(): readonly number[] {
    return (this.numbered ??= sentencesOf(this.words));
  }
}

const FAMILIES: readonly CueFamily[] = [
  'modality',
  'polarity',
  'intention',
  'hedge',
  'exception',
  'quantifier',
  'deadline',
  'frequency',
  'number',
  'safeguard',
  'restriction',
  'doer',
  'duty',
  'language',
];
const BIT_OF = Object.fromEntries(FAMILIES.map((family, at) => [family, 1 << at])) as Readonly<Record<CueFamily, number>>;

export function readProvisions(parts: readonly Provision[]): Reading {
  const words = wordsOf(parts);
  const hits = findCues(words);
  const own = readDuties(words, hits, (part) => leadParty(parts[part]));
  if (!parts.some(hangs)) return new Reading(parts, words, hits, own);
  const inherited = parts.flatMap((provision, part) => inheritedDuty(provision, words, part, own) ?? []);
  const duties = inherited.length === 0 ? own : [...inherited, ...own].sort((one, other) => one.verbAt - other.verbAt);
  return new Reading(parts, words, hits, duties);
}

/**
 * What tells whom provisions bind: their words, and the duties up to the first that is `enough` where none can be inherited. The cues of a
 * whole reading are not among it.
 */
export function readParty(parts: readonly Provision[], enough: (duty: Duty) => boolean): Reading {
  if (parts.some(hangs)) return readProvisions(parts);
  const words = wordsOf(parts);
  return new Reading(
    parts,
    words,
    [],
    readDutiesUpTo(words, enough, (part) => leadParty(parts[part])),
  );
}

/** Whether a provision stands under a lead-in, which can hand on a duty. */
const hangs = ({ stem }: Provision): boolean => stem !== null && stem !== '';

function wordsOf(parts: readonly Provision[]): readonly Word[] {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return readWords(only.text, 0, only.tokens);
  return parts.flatMap(({ text, tokens }, part) => readWords(text, part, tokens));
}

/** Whether two words stand in one sentence of one part. */
export function sameSentence(reading: Reading, one: number, other: number): boolean {
  return reading.sentences[one] === reading.sentences[other];
}

/** The part and the span of the words `[from, to)`; a range that runs into the next part is cut at the end of its first. */
export function placeOf(reading: Reading, from: number, to: number): { readonly part: number; readonly span: Span | null } {
  const first = reading.words[from];
  if (!first) return { part: 0, span: null };
  let last = first;
  for (let at = from; at < to; at += 1) {
    const word = reading.words[at];
    if (word?.part === first.part) last = word;
  }
  return { part: first.part, span: [first.start, last.end] };
}

/** The words `[from, to)` as they stand in the text, in single quotes, shortened in the middle when long. */
export function quote(reading: Reading, from: number, to: number): string {
  const text = textOf(reading, from, to);
  if (text === '') return '';
  const words = text.split(' ');
  const short = words.length <= 12 ? text : `${words.slice(0, 8).join(' ')} … ${words.slice(-2).join(' ')}`;
  return `‘${short}’`;
}

/** The words `[from, to)` as they stand in the text, with single spaces. */
export function textOf(reading: Reading, from: number, to: number): string {
  const { part, span } = placeOf(reading, from, to);
  return span ? (reading.parts[part]?.text.slice(span[0], span[1]) ?? '').replace(/\s+/gu, ' ') : '';
}
