/** Indices of a longest strictly increasing subsequence (Fredman 1975: patience sorting, n log n). */
export function longestIncreasing(values: ArrayLike<number>): Int32Array {
  const tails = new Int32Array(values.length);
  const before = new Int32Array(values.length);
  let length = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    let low = 0;
    let high = length;
    if (length > 0 && values[tails[length - 1]!]! < value) low = length;
    else
      while (low < high) {
        const middle = (low + high) >> 1;
        if (values[tails[middle]!]! < value) low = middle + 1;
        else high = middle;
      }
    before[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
    if (low === length) length++;
  }
  const result = new Int32Array(length);
  for (let at = length > 0 ? tails[length - 1]! : -1, i = length - 1; i >= 0; at = before[at]!) result[i--] = at;
  return result;
}
