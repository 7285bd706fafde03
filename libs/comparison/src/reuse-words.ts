import { foldWord } from './words/folding.js';
import { isIdeograph, isWordToken, type Tokens } from './words/tokens.js';
import type { Vocabulary } from './words/vocabulary.js';

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
export function plainWordsOf(agreed: Tokens, published: Tokens, vocabulary: Vocabulary): readonly [PlainWords, PlainWords] {
  const numbers = new WordNumbers(vocabulary);
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

class WordNumbers {
  private readonly byId: number[] = [];
  private readonly bySpelling = new Map<string, number>();

  constructor(private readonly vocabulary: Vocabulary) {}

  /** −1 for a token that is no word. */
  ofToken(tokens: Tokens, i: number): number {
    const id = tokens.ids[i]!;
    return (this.byId[id] ??= isWordToken(tokens, i) ? this.ofText(this.vocabulary.word(id)) : -1);
  }

  ofText(word: string): number {
    const spelling = foldWord(word);
    let number = this.bySpelling.get(spelling);
    if (number === undefined) this.bySpelling.set(spelling, (number = this.bySpelling.size));
    return number;
  }
}
