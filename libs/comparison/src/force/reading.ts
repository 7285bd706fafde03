import { findCues } from './cue-index.js';
import { sentencesOf } from './clauses.js';
import { readDuties } from './duties.js';
import { inheritedDuty, leadParty } from './lead-in.js';
import { readTimes } from './times.js';
import { readWords } from './words.js';
import type { Provision } from '../provision.js';
import type { Hit } from './cue-index.js';
import type { Duty } from './duties.js';
import type { Span } from './finding.js';
import type { Time } from './time.js';
import type { Word } from './words.js';

/** Provisions as the rules see them: the words of all parts in a row, the cues in them, and who must do what. */
export class Reading {
  private numbered: readonly number[] | null = null;
  private read: readonly Time[] | null = null;
  private ruled: Map<number, Duty | null> | null = null;

  constructor(
    readonly parts: readonly Provision[],
    readonly words: readonly Word[],
    readonly hits: readonly Hit[],
    readonly duties: readonly Duty[],
  ) {}

  /** The times that the words name; read when they are first asked for. */
  get times(): readonly Time[] {
    return (this.read ??= readTimes(this.words, this.hits));
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

/** `enough`: the duties are read up to the first such one, where none can be inherited. */
export function readProvisions(parts: readonly Provision[], enough?: (duty: Duty) => boolean): Reading {
  const words = wordsOf(parts);
  const hits = findCues(words);
  const handsOn = parts.some(({ stem }) => stem !== null && stem !== '');
  const own = readDuties(words, hits, (part) => leadParty(parts[part]), handsOn ? undefined : enough);
  if (!handsOn) return new Reading(parts, words, hits, own);
  const inherited = parts.flatMap((provision, part) => inheritedDuty(provision, words, part, own) ?? []);
  const duties = inherited.length === 0 ? own : [...inherited, ...own].sort((one, other) => one.verbAt - other.verbAt);
  return new Reading(parts, words, hits, duties);
}

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
