import type { Word } from './words.js';

/** Which word of one text stands for which word of the other, -1 for none; marks have no partner. */
export interface Alignment {
  readonly toPublished: Int32Array;
  readonly toAgreed: Int32Array;
  /** The texts were too long to set side by side word by word: only their common head and tail were. */
  readonly approximate: boolean;
}

/** More than this many pairs of words are not weighed: two provisions of 1,400 words each, or longer ones with a common head and tail. */
const CELLS = 2_000_000;

/**
 * The longest common run of words in order; every form of a word is the same word. Cost is capped by CELLS, never by time.
 * Where several runs are as long, the same one is taken whichever text comes first.
 */
export function alignWords(agreed: readonly Word[], published: readonly Word[]): Alignment {
  if (!comesFirst(published, agreed)) return alignInOrder(agreed, published);
  const { toPublished, toAgreed, approximate } = alignInOrder(published, agreed);
  return { toPublished: toAgreed, toAgreed: toPublished, approximate };
}

function comesFirst(one: readonly Word[], other: readonly Word[]): boolean {
  if (one.length !== other.length) return one.length < other.length;
  const at = one.findIndex((word, index) => word.fold !== other[index]?.fold);
  return at >= 0 && (one[at]?.fold ?? '') < (other[at]?.fold ?? '');
}

function alignInOrder(agreed: readonly Word[], published: readonly Word[]): Alignment {
  const numbers = new Map<string, number>();
  const one = keysOf(agreed, numbers);
  const two = keysOf(published, numbers);
  const toPublished = new Int32Array(agreed.length).fill(-1);
  const toAgreed = new Int32Array(published.length).fill(-1);
  const link = (left: number, right: number) => {
    const from = one.at[left] as number;
    const to = two.at[right] as number;
    toPublished[from] = to;
    toAgreed[to] = from;
  };
  let head = 0;
  let leftEnd = one.key.length;
  let rightEnd = two.key.length;
  while (head < leftEnd && head < rightEnd && one.key[head] === two.key[head]) link(head, head++);
  while (leftEnd > head && rightEnd > head && one.key[leftEnd - 1] === two.key[rightEnd - 1]) link(--leftEnd, --rightEnd);
  const approximate = (leftEnd - head) * (rightEnd - head) > CELLS;
  if (!approximate) linkMiddle(one.key, two.key, head, leftEnd, rightEnd, link);
  return { toPublished, toAgreed, approximate };
}

interface Keys {
  readonly key: readonly number[];
  /** The index in the words of each key. */
  readonly at: readonly number[];
}

function keysOf(words: readonly Word[], numbers: Map<string, number>): Keys {
  const key: number[] = [];
  const at: number[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    if (word.kind === 'mark') continue;
    const name = word.key;
    let number = numbers.get(name);
    if (number === undefined) numbers.set(name, (number = numbers.size));
    key.push(number);
    at.push(index);
  }
  return { key, at };
}

/** Longest common subsequence by table, of what lies between the common head and tail. */
function linkMiddle(
  one: readonly number[],
  two: readonly number[],
  head: number,
  leftEnd: number,
  rightEnd: number,
  link: (left: number, right: number) => void,
): void {
  const rows = leftEnd - head;
  const width = rightEnd - head + 1;
  if (rows === 0 || width === 1) return;
  const length = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = width - 2; column >= 0; column -= 1) {
      const here = row * width + column;
      const below = length[here + width] as number;
      const right = length[here + 1] as number;
      const same = one[head + row] === two[head + column];
      length[here] = same ? (length[here + width + 1] as number) + 1 : below > right ? below : right;
    }
  }
  for (let row = 0, column = 0; row < rows && column < width - 1;) {
    const here = row * width + column;
    if (one[head + row] === two[head + column]) link(head + row++, head + column++);
    else if ((length[here + width] as number) >= (length[here + 1] as number)) row += 1;
    else column += 1;
  }
}
