import { type Keys, keysOf } from './align/keys.js';
import { refuseTooLong } from './segment/limits.js';
import { type ClauseRange, clausesOf, type Segmented } from './segment/clauses.js';
import { idsOf } from './segment/segment.js';
import { type Wording, wordingOf } from './segment/wording.js';
import { Folding } from './words/folding.js';
import { tokenize } from './words/tokens.js';
import { Vocabulary } from './words/vocabulary.js';

/** One text made ready for comparison. */
export interface Side {
  readonly segmented: Segmented;
  readonly wording: Wording;
  readonly ids: readonly string[];
}

/** Both texts, cut, numbered and folded with one vocabulary. */
export interface TextPair {
  readonly agreed: Side;
  readonly published: Side;
  readonly keys: Keys;
  readonly vocabulary: Vocabulary;
  readonly folding: Folding;
}

/** Reads both texts once. Refused: `TEXT_TOO_LONG`. */
export function readPair(agreed: string, published: string): TextPair {
  refuseTooLong(agreed, 'agreed');
  refuseTooLong(published, 'published');
  const vocabulary = new Vocabulary();
  const tokens = [tokenize(agreed, vocabulary), tokenize(published, vocabulary)] as const;
  const folding = new Folding(vocabulary);
  const [one, two] = [clausesOf(tokens[0]), clausesOf(tokens[1])];
  const [agreedWording, publishedWording] = [wordingOf(one, folding), wordingOf(two, folding)];
  const keys = keysOf(agreedWording, publishedWording);
  const hashes: string[] = [];
  const side = (segmented: Segmented, wording: Wording, own: Int32Array): Side => ({
    segmented,
    wording,
    ids: idsOf(wording, folding, own, hashes),
  });
  return {
    agreed: side(one, agreedWording, keys.agreed),
    published: side(two, publishedWording, keys.published),
    keys,
    vocabulary,
    folding,
  };
}

export const clausesIn = (side: Side, indices: readonly number[]): readonly ClauseRange[] =>
  indices.map((index) => side.segmented.clauses[index]!);
