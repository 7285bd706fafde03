import type { Word } from './words.js';

/** Which word of one text stands for which word of the other, -1 for none; marks have no partner. */
export interface Alignment {
  readonly toPublished: readonly number[];
  readonly toAgreed: readonly number[];
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
  const one = roomFor(kept.one, agreed.length);
  const two = roomFor(kept.two, published.length);
  const toPublished = withoutPartners(agreed.length);
  const toAgreed = withoutPartners(published.length);
  const link = (left: number, right: number) => {
    const from = one[left]!;
    const to = two[right]!;
    toPublished[from] = to;
    toAgreed[to] = from;
  };
  const isLike = (left: number, right: number) => agreed[one[left]!]!.isFormOf(published[two[right]!]!);
  let head = 0;
  let leftEnd = spokenOf(agreed, one);
  let rightEnd = spokenOf(published, two);
  for (; head < leftEnd && head < rightEnd && isLike(head, head); head++) link(head, head);
  for (; leftEnd > head && rightEnd > head && isLike(leftEnd - 1, rightEnd - 1); leftEnd--, rightEnd--)
    link(leftEnd - 1, rightEnd - 1);
  const approximate = (leftEnd - head) * (rightEnd - head) > CELLS;
  if (!approximate && leftEnd > head && rightEnd > head) {
    const numbers = new Map<string, number>();
    const left = numbered(agreed, one, head, leftEnd, numbers, roomFor(kept.left, agreed.length));
    const right = numbered(published, two, head, rightEnd, numbers, roomFor(kept.right, published.length));
    linkMiddle(left, leftEnd - head, right, rightEnd - head, head, link);
  }
  return { toPublished, toAgreed, approximate };
}

/** Most provisions have few words: for them room is kept, which every comparison fills anew. */
const FEW = 1 << 9;
const kept = { one: new Int32Array(FEW), two: new Int32Array(FEW), left: new Int32Array(FEW), right: new Int32Array(FEW) };

const roomFor = (room: Int32Array, count: number): Int32Array => (count <= room.length ? room : new Int32Array(count));

/** A list: most provisions have few words, for which a typed array costs more to make than it spares. */
const withoutPartners = (count: number): number[] => new Array<number>(count).fill(-1);

/** Where the words are that are no marks; the answer says how many they are. */
function spokenOf(words: readonly Word[], places: Int32Array): number {
  let count = 0;
  for (let at = 0; at < words.length; at += 1) if (words[at]!.kind !== 'mark') places[count++] = at;
  return count;
}

/** Numbers for the keys of the words at some places; `numbers` holds those of keys that have none of their own. */
function numbered(
  words: readonly Word[],
  places: Int32Array,
  from: number,
  to: number,
  numbers: Map<string, number>,
  keys: Int32Array,
): Int32Array {
  for (let at = from; at < to; at += 1) {
    const { keyNumber, key } = words[places[at]!]!.shape;
    keys[at - from] = keyNumber > 0 ? keyNumber : -numberIn(numbers, key);
  }
  return keys;
}

function numberIn(numbers: Map<string, number>, key: string): number {
  let number = numbers.get(key);
  if (number === undefined) numbers.set(key, (number = numbers.size + 1));
  return number;
}

/** Longest common subsequence by table, of what lies between the common head and tail: `rows` words of one text, `columns` of the other. */
function linkMiddle(
  one: Int32Array,
  rows: number,
  two: Int32Array,
  columns: number,
  head: number,
  link: (left: number, right: number) => void,
): void {
  const width = columns + 1;
  const length = tableOf((rows + 1) * width);
  length.fill(0, rows * width, (rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    const key = one[row];
    let here = (row + 1) * width - 1;
    let right = (length[here] = 0);
    for (let column = columns - 1; column >= 0; column -= 1) {
      here -= 1;
      const below = length[here + width]!;
      right = key === two[column] ? length[here + width + 1]! + 1 : below > right ? below : right;
      length[here] = right;
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns;) {
    const here = row * width + column;
    if (one[row] === two[column]) link(head + row++, head + column++);
    else if (length[here + width]! >= length[here + 1]!) row += 1;
    else column += 1;
  }
}

/** Most tables are small: one is kept for them. */
const keptTable = new Uint16Array(1 << 12);

const tableOf = (cells: number): Uint16Array => (cells <= keptTable.length ? keptTable : new Uint16Array(cells));
