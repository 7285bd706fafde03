import type { Edit } from '#libs/comparison';

/**
 * The same changes, moved where a sentence that came or went could be said of two places: "A[.¶B]." and "A.[¶B.]" are one change, and
 * the second is how people mark it. A change is moved only to where it is made of whole lines; both texts stay what they are.
 */
export function inWholeLines(edits: readonly Edit[]): readonly Edit[] {
  // A change at an end moves away from it too.
  const nothing: Edit = { op: 'keep', text: '' };
  const moved = [nothing, ...edits, nothing];
  for (let at = 1; at < moved.length - 1; at++) {
    if (moved[at]!.op !== 'keep') moveOne(moved, at);
  }
  return moved.filter(({ text }) => text !== '');
}

function moveOne(edits: Edit[], at: number): void {
  const [before, { op, text }, after] = edits.slice(at - 1, at + 2) as [Edit, Edit, Edit];
  // Beside another change its place is not its own.
  if (before.op !== 'keep' || after.op !== 'keep') return;
  const whole = before.text + text + after.text;
  const ends = { first: at === 1, last: at === edits.length - 2 };
  const start = bestStart({ whole, from: before.text.length, length: text.length, ...ends });
  edits[at - 1] = { op: 'keep', text: whole.slice(0, start) };
  edits[at] = { op, text: whole.slice(start, start + text.length) };
  edits[at + 1] = { op: 'keep', text: whole.slice(start + text.length) };
}

interface Movable {
  /** what is kept before, the change, what is kept after */
  readonly whole: string;
  readonly from: number;
  readonly length: number;
  readonly first: boolean;
  readonly last: boolean;
}

/** A line with the break at its end is best; at the end of a text, one with the break before it. */
function bestStart(span: Movable): number {
  const { whole, from, length } = span;
  let best = { start: from, worth: worthOf(span, from) };
  const look = (start: number) => {
    const worth = worthOf(span, start);
    if (worth > best.worth) best = { start, worth };
  };
  for (let start = from; start > 0 && whole[start - 1] === whole[start + length - 1]; start--) look(start - 1);
  for (let start = from; start + length < whole.length && whole[start] === whole[start + length]; start++) look(start + 1);
  return best.start;
}

function worthOf({ whole, length, first, last }: Movable, start: number): number {
  const end = start + length;
  if (whole[end - 1] === '\n' && (start === 0 ? first : whole[start - 1] === '\n')) return 2;
  if (whole[start] === '\n' && (end === whole.length ? last : whole[end] === '\n')) return 1;
  return 0;
}
