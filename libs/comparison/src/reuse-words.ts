import { type Folding, foldWord } from './words/folding.js';
import { isIdeograph, isWordToken, type Tokens } from './words/tokens.js';

/** The words of a text as reuse counts them: every word, markup included, without case and signs. */
export interface PlainWords {
  readonly words: Int32Array;
  /** First and last token of each word. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Where every fifth word is an ideograph the text is written in them, and each counts; elsewhere a run of them is a foreign name, one word. */
const WRITTEN_IN_IDEOGRAPHS = 0.2;

/** Reads the words of both texts with one set of numbers. */
export function plainWordsOf(agreed: Tokens, published: Tokens, folding: Folding): readonly [PlainWords, PlainWords] {
  const numbers = new WordNumbers(folding);
  return [readWords(agreed, numbers), readWords(published, numbers)];
}

function readWords(tokens: Tokens, numbers: WordNumbers): PlainWords {
  const each = isWrittenInIdeographs(tokens);
  const words = new Int32Array(tokens.count);
  const first = new Int32Array(tokens.count);
  const last = new Int32Array(tokens.count);
  let count = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (numbers.ofToken(tokens, i) < 0) continue;
    first[count] = i;
    if (!each) while (joins(tokens, i, numbers)) i++;
    words[count] =
      first[count] === i
        ? numbers.ofToken(tokens, i)
        : numbers.ofText(tokens.text.slice(tokens.starts[first[count]!]!, tokens.ends[i]!));
    last[count++] = i;
  }
  return { words: words.subarray(0, count), first: first.subarray(0, count), last: last.subarray(0, count) };
}

function isWrittenInIdeographs(tokens: Tokens): boolean {
  let ideographs = 0;
  for (let i = 0; i < tokens.count; i++) if (isIdeograph(tokens, i)) ideographs++;
  return ideographs > WRITTEN_IN_IDEOGRAPHS * tokens.count;
}

const joins = (tokens: Tokens, i: number, numbers: WordNumbers): boolean =>
  i + 1 < tokens.count && tokens.starts[i + 1] === tokens.ends[i] && numbers.ofToken(tokens, i + 1) >= 0;

/** The numbers of folding, with more behind them for words that are cut otherwise here. */
class WordNumbers {
  private readonly byId: Int32Array;
  private readonly bySpelling = new Map<string, number>();

  constructor(private readonly folding: Folding) {
    this.byId = new Int32Array(folding.tokens).fill(UNKNOWN);
  }

  /** −1 for a token that is no word. */
  ofToken(tokens: Tokens, i: number): number {
    const id = tokens.ids[i]!;
    const known = this.byId[id]!;
    if (known !== UNKNOWN) return known;
    return (this.byId[id] = isWordToken(tokens, i) ? this.ofWord(tokens, i) : -1);
  }

  ofText(word: string): number {
    const spelling = foldWord(word);
    const known = this.folding.find(spelling);
    if (known >= 0) return known;
    let number = this.bySpelling.get(spelling);
    if (number === undefined) this.bySpelling.set(spelling, (number = this.folding.size + this.bySpelling.size));
    return number;
  }

  private ofWord(tokens: Tokens, i: number): number {
    const number = this.folding.ofToken(tokens.ids[i]!);
    return number >= 0 ? number : this.ofText(tokens.text.slice(tokens.starts[i]!, tokens.ends[i]!));
  }
}

const UNKNOWN = -2;
