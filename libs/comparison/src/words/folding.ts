import { classOf, WORD } from './characters.js';
import type { Tokens } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';

/** What a sign that carries meaning beside words folds to: amounts, shares, questions. Every other sign is typography. */
const SIGNS: Readonly<Record<string, string>> = { '%': '%', '£': '£', $: '$', '€': '€', '¥': '¥', '?': '?', '؟': '?', '？': '?' };
/** Signs between two figures are part of the number (1.5, 10-12, 9:30, 2019/20); an underscore between two letters is part of a name. */
const BETWEEN_FIGURES: Readonly<Record<string, string>> = {
  '.': '.',
  ':': ':',
  '/': '/',
  '-': '-',
  '–': '-',
  '−': '-',
  '×': '×',
  '^': '^',
  '+': '+',
  _: '_',
  '<': '<',
  '>': '>',
  '≤': '≤',
  '≥': '≥',
  '~': '~',
};
const IGNORED = -1;
/** Says that the sign must be looked at where it stands. */
const BY_PLACE = -2;

/**
 * Words as a reader takes them: without case, width, ligatures, soft hyphens. Two tokens with one folded number are the same wording.
 * Folding is done once per distinct token of both texts.
 */
export class Folding {
  private readonly numbers = new Map<string, number>();
  private readonly written: string[] = [];
  private folded = new Int32Array(0);
  private known = 0;

  constructor(private readonly vocabulary: Vocabulary) {}

  get size(): number {
    return this.written.length;
  }

  /** The folded spelling behind a number. */
  spelling(number: number): string {
    return this.written[number]!;
  }

  /** How many different tokens there are. */
  get tokens(): number {
    return this.vocabulary.size;
  }

  /** The folded number of a token that is a word; below 0 for one that is none, or is looked at where it stands. */
  ofToken(id: number): number {
    if (this.known < this.vocabulary.size) this.foldNewWords();
    return this.folded[id]!;
  }

  /** The number of a folded spelling; −2 where no token has it. */
  find(spelling: string): number {
    return this.numbers.get(spelling) ?? -2;
  }

  /** The folded numbers of the tokens [from, to) that are wording, appended to `into`; the answer is the new length. */
  append(tokens: Tokens, marked: Uint8Array, from: number, to: number, into: Int32Array, length: number): number {
    if (this.known < this.vocabulary.size) this.foldNewWords();
    for (let i = from; i < to; i++) {
      if (marked[i] === 1) continue;
      let number = this.folded[tokens.ids[i]!]!;
      if (number === BY_PLACE) number = this.byPlace(tokens, i);
      if (number >= 0) into[length++] = number;
    }
    return length;
  }

  private foldNewWords(): void {
    const folded = new Int32Array(this.vocabulary.size);
    folded.set(this.folded);
    for (; this.known < folded.length; this.known++) folded[this.known] = this.fold(this.vocabulary.word(this.known));
    this.folded = folded;
  }

  private fold(token: string): number {
    const unit = token.charCodeAt(0);
    // Most tokens: a letter or a figure at the head is no sign.
    if (unit < 0x80 && classOf(unit) === WORD) return this.numberOf(foldWord(token));
    if (unit < 0x2600 && token.length === 1 && classOf(unit) !== WORD) {
      const sign = SIGNS[token];
      if (sign !== undefined) return this.numberOf(sign);
      if (BETWEEN_FIGURES[token] !== undefined) return BY_PLACE;
      if (!/[\p{L}\p{N}]/u.test(token)) return IGNORED;
    }
    if (/^[\p{P}\p{Sm}\p{Sk}\p{C}™®©]+$/u.test(token)) return IGNORED;
    return this.numberOf(foldWord(token));
  }

  /** A sign between two figures, or a minus before one, is wording. */
  private byPlace(tokens: Tokens, i: number): number {
    const { text, starts, ends } = tokens;
    const sign = BETWEEN_FIGURES[text[starts[i]!]!]!;
    if (sign === '~') return this.isStrike(tokens, i) ? this.numberOf('~~') : IGNORED;
    if ('<>≤≥'.includes(sign))
      return /^[=\s]{0,3}[\d£$€]/.test(text.slice(ends[i]!, ends[i]! + 4)) ? this.numberOf(sign) : IGNORED;
    if (sign === '_') return this.insideName(tokens, i) ? this.numberOf('_') : IGNORED;
    const before = i > 0 && ends[i - 1] === starts[i] && isFigure(text.charCodeAt(starts[i]! - 1));
    const after = isFigure(text.charCodeAt(ends[i]!));
    if (before && after) return this.numberOf(sign);
    const alone = i === 0 || ends[i - 1]! < starts[i]!;
    return sign === '-' && after && alone ? this.numberOf('−') : IGNORED;
  }

  /** The second of two waves, which strike out what stands between them; a row of them is a rule or a fence. */
  private isStrike({ text, starts, ends }: Tokens, i: number): boolean {
    const [start, end] = [starts[i]!, ends[i]!];
    return text[start - 1] === '~' && text[start - 2] !== '~' && text[end] !== '~';
  }

  private insideName({ text, starts, ends }: Tokens, i: number): boolean {
    const joined = i > 0 && ends[i - 1] === starts[i] && starts[i + 1] === ends[i];
    return joined && classOf(text.charCodeAt(starts[i]! - 1)) === WORD && classOf(text.charCodeAt(ends[i]!)) === WORD;
  }

  private numberOf(spelling: string): number {
    let number = this.numbers.get(spelling);
    if (number === undefined) {
      number = this.written.push(spelling) - 1;
      this.numbers.set(spelling, number);
    }
    return number;
  }
}

export function foldWord(word: string): string {
  let isSmall = true;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit >= 0x80)
      return word
        .normalize('NFKC')
        .replace(/[\u00ad\u200b-\u200d]/g, '')
        .toLowerCase();
    isSmall &&= unit < CAPITAL_A || unit > CAPITAL_Z;
  }
  return isSmall ? word : word.toLowerCase();
}

const [CAPITAL_A, CAPITAL_Z] = [65, 90];

const isFigure = (unit: number): boolean => unit >= 48 && unit <= 57;
