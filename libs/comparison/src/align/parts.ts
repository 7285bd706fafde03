import type { Wording } from '../segment/wording.js';
import { type Links, wordsOf } from './links.js';
import type { Similarity } from './similarity.js';

/** Clauses that became clauses: one and one, one and many (split), many and one (merged), one and none (dropped), none and one (added). */
export interface Group {
  readonly agreed: readonly number[];
  readonly published: readonly number[];
}

/** A part belongs to a whole when this share of its wording stands there in order, */
const CONTAINED = 0.5;
/** and when it brings the whole this much of its own wording that the other parts do not. */
const BRINGS = 0.15;
/** All parts together cover this share of the whole; half of what is new in the parts would be an addition, not a split. */
const COVERED = 0.6;
/** Parts of one whole, at most, and how far apart they may stand. */
export const PARTS = 4;

/**
 * Turns links into groups; a free neighbour of a linked clause that holds a part of the other side becomes a part. A published stem that
 * governs several items (`isShared`) is no part of the one sentence that became the first of them; an agreed one may be, because it would
 * be called dropped while its words live on.
 */
export function groupsOf(
  agreed: Wording,
  published: Wording,
  links: Links,
  similarity: Similarity,
  isShared: (published: number) => boolean,
): readonly Group[] {
  const splits = partsOf(agreed, published, links.toPublished, links.toAgreed, similarity, isShared);
  const merges = partsOf(published, agreed, links.toAgreed, links.toPublished, similarity, () => false);
  const taken = { agreed: new Set<number>(), published: new Set<number>() };
  const groups: Group[] = [];
  const add = (group: Group): void => {
    groups.push(group);
    for (const clause of group.agreed) taken.agreed.add(clause);
    for (const clause of group.published) taken.published.add(clause);
  };
  for (const [whole, parts] of splits) {
    if (parts.every((part) => !taken.published.has(part))) add({ agreed: [whole], published: parts });
  }
  for (const [whole, parts] of merges) {
    if (!taken.published.has(whole) && parts.every((part) => !taken.agreed.has(part))) add({ agreed: parts, published: [whole] });
  }
  links.toPublished.forEach((to, at) => {
    if (taken.agreed.has(at)) return;
    add({ agreed: [at], published: to >= 0 && !taken.published.has(to) ? [to] : [] });
  });
  links.toAgreed.forEach((_, at) => {
    if (!taken.published.has(at)) add({ agreed: [], published: [at] });
  });
  return groups;
}

/** For each clause of one side that is linked and not equal: the run of clauses on the other side that it became, when there are two or more. */
function partsOf(
  wholes: Wording,
  parts: Wording,
  toPart: Int32Array,
  toWhole: Int32Array,
  similarity: Similarity,
  isShared: (clause: number) => boolean,
): Map<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  const used = new Set<number>();
  toPart.forEach((linked, whole) => {
    if (linked < 0 || isShared(linked)) return;
    const isFree = (at: number): boolean => at >= 0 && at < toWhole.length && toWhole[at]! < 0 && !used.has(at) && !isShared(at);
    if (!isFree(linked - 1) && !isFree(linked + 1)) return;
    const run = grow(wordsOf(wholes, whole), linked, isFree, parts, similarity);
    if (run.length < 2) return;
    found.set(whole, run);
    for (const at of run) used.add(at);
  });
  return found;
}

function grow(
  whole: Int32Array,
  linked: number,
  isFree: (at: number) => boolean,
  parts: Wording,
  similarity: Similarity,
): readonly number[] {
  let run = [linked];
  let covered = similarity.inOrder(whole, wordsOf(parts, linked));
  const weight = similarity.weight(whole);
  for (let grew = true; grew && run.length < PARTS;) {
    grew = false;
    for (const at of [run.at(-1)! + 1, run[0]! - 1]) {
      if (!isFree(at)) continue;
      const part = wordsOf(parts, at);
      const own = similarity.weight(part);
      if (similarity.inOrder(whole, part) < CONTAINED * own) continue;
      const wider = at < run[0]! ? [at, ...run] : [...run, at];
      const together = similarity.inOrder(whole, joined(parts, wider));
      if (together - covered < Math.max(BRINGS * weight, CONTAINED * 0.8 * own)) continue;
      run = wider;
      covered = together;
      grew = true;
    }
  }
  return covered >= COVERED * weight ? run : [linked];
}

function joined(wording: Wording, run: readonly number[]): Int32Array {
  return wording.words.subarray(wording.offsets[run[0]!]!, wording.offsets[run.at(-1)! + 1]!);
}
