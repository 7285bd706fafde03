import type { Wording } from '../segment/wording.js';

/** How much each folded word says: rare words count, "the" and "of" hardly (inverse document frequency over the clauses of both texts). */
export function weightsOf(agreed: Wording, published: Wording, size: number): Float64Array {
  const frequency = new Int32Array(size);
  const last = new Int32Array(size).fill(-1);
  let clauses = 0;
  for (const wording of [agreed, published]) {
    for (let clause = 0; clause + 1 < wording.offsets.length; clause++, clauses++) {
      for (let at = wording.offsets[clause]!; at < wording.offsets[clause + 1]!; at++) {
        const word = wording.words[at]!;
        if (last[word] === clauses) continue;
        last[word] = clauses;
        frequency[word]!++;
      }
    }
  }
  const weights = new Float64Array(size);
  for (let word = 0; word < size; word++) weights[word] = LEAST + Math.log((clauses + 1) / (frequency[word]! + 1));
  return weights;
}

/** The weight of a word that stands in every clause: it says little, yet two clauses of such words alone can still be told apart. */
const LEAST = 0.4;

/** Longest sequence compared cell by cell; what is longer is compared by its first words (a clause of that length is a table or code). */
const LONGEST = 400;

export class Similarity {
  private row = new Float64Array(LONGEST + 1);
  private above = new Float64Array(LONGEST + 1);
  private readonly counts: Int32Array;

  constructor(private readonly weights: Float64Array) {
    this.counts = new Int32Array(weights.length);
  }

  weight(words: Int32Array): number {
    let sum = 0;
    for (let i = 0; i < words.length; i++) sum += this.weights[words[i]!]!;
    return sum;
  }

  /** Counts the words of one sequence (+1), and takes them back (−1): it is then compared with many. */
  count(words: Int32Array, by: 1 | -1): void {
    for (let i = 0; i < words.length; i++) this.counts[words[i]!]! += by;
  }

  /**
   * The weight that a sequence shares in any order with the one that is counted, no less than in order: cheap, for
   * leaving out hopeless pairs.
   */
  counted(words: Int32Array): number {
    const { counts, weights } = this;
    let sum = 0;
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      if (counts[word]!-- > 0) sum += weights[word]!;
    }
    for (let i = 0; i < words.length; i++) counts[words[i]!]!++;
    return sum;
  }

  /** Weight of the heaviest common subsequence. What both begin with and what both end with is in it, so that only the middles are weighed cell by cell. */
  inOrder(a: Int32Array, b: Int32Array): number {
    const { weights } = this;
    let rows = Math.min(a.length, LONGEST);
    let columns = Math.min(b.length, LONGEST);
    let from = 0;
    let head = 0;
    for (; from < rows && from < columns && a[from] === b[from]; from++) head += weights[a[from]!]!;
    const end = rows;
    for (; rows > from && columns > from && a[rows - 1] === b[columns - 1]; rows--) columns--;
    let { row, above } = this;
    above.fill(head, from, columns + 1);
    row[from] = head;
    for (let i = from; i < rows; i++) {
      const word = a[i]!;
      const weight = weights[word]!;
      let left = head;
      for (let j = from; j < columns; j++) {
        const up = above[j + 1]!;
        left = b[j] === word ? above[j]! + weight : up > left ? up : left;
        row[j + 1] = left;
      }
      [row, above] = [above, row];
    }
    let sum = above[columns]!;
    for (let i = rows; i < end; i++) sum += weights[a[i]!]!;
    return sum;
  }
}

/** One figure from 0 to 1: two thirds order, one third words, as a share of what both clauses weigh (Dice). */
export function likeness(inOrder: number, anyOrder: number, both: number): number {
  return both === 0 ? 0 : (2 * (inOrder * 2 + anyOrder)) / (3 * both);
}
