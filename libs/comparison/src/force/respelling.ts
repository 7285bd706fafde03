import type { Both } from './comparison.js';
import type { Hit } from './cue-index.js';

/** Whether a cue is but one word put right or wrong: "expect where" against "except where". */
export function isRespelling(both: Both, hit: Hit, agreed: boolean): boolean {
  const own = agreed ? both.agreed.words : both.published.words;
  const other = agreed ? both.published.words : both.agreed.words;
  const partner = agreed ? both.alignment.toPublished : both.alignment.toAgreed;
  const back = agreed ? both.alignment.toAgreed : both.alignment.toPublished;
  for (let at = hit.from; at < hit.to; at += 1) {
    if ((partner[at] ?? -1) >= 0) continue;
    const next = nextPartner(partner, at);
    const word = other[next - 1];
    if (word && (back[next - 1] ?? -1) < 0 && isNear(own[at]?.fold ?? '', word.fold)) return true;
  }
  return false;
}

function nextPartner(partner: Int32Array, from: number): number {
  for (let at = from + 1; at < partner.length; at += 1) if ((partner[at] ?? -1) >= 0) return partner[at] as number;
  return -1;
}

/** The same letters, two of them changed or swapped. */
function isNear(one: string, other: string): boolean {
  if (one.length < 5 || one.length !== other.length || one[0] !== other[0]) return false;
  let different = 0;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) different += 1;
  return different <= 2;
}
