/**
 * The heaviest set of pairs that stand in the same order on both sides, as indices into `pairs`. Pairs must be sorted by `a`, then `b`.
 * Heaviest increasing subsequence with a Fenwick tree of prefix maxima, n log n.
 */
export function heaviestInOrder(
  pairs: readonly { readonly a: number; readonly b: number }[],
  weightOf: (index: number) => number,
  columns: number,
): number[] {
  const best = new Int32Array(columns + 1).fill(-1);
  const total = new Float64Array(pairs.length);
  const before = new Int32Array(pairs.length).fill(-1);
  const heavier = (x: number, y: number): boolean => y < 0 || (x >= 0 && total[x]! > total[y]!);
  const queryBelow = (b: number): number => {
    let found = -1;
    for (let at = b; at > 0; at -= at & -at) if (best[at]! >= 0 && heavier(best[at]!, found)) found = best[at]!;
    return found;
  };
  const enter = (index: number): void => {
    for (let at = pairs[index]!.b + 1; at <= columns; at += at & -at) if (heavier(index, best[at]!)) best[at] = index;
  };
  // Pairs of one agreed clause must not build on each other: they are entered together, after all of them have looked.
  for (let from = 0; from < pairs.length;) {
    let to = from;
    while (to < pairs.length && pairs[to]!.a === pairs[from]!.a) {
      before[to] = queryBelow(pairs[to]!.b);
      total[to] = weightOf(to) + (before[to]! < 0 ? 0 : total[before[to]!]!);
      to++;
    }
    for (; from < to; from++) enter(from);
  }
  const chosen: number[] = [];
  for (let at = queryBelow(columns); at >= 0; at = before[at]!) chosen.push(at);
  return chosen.reverse();
}
