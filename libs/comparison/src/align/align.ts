import { longestIncreasing } from '../words/longest-increasing.js';
import { matchWords } from '../words/match.js';
import type { Wording } from '../segment/wording.js';
import { type Candidate, candidatesOf } from './candidates.js';
import { heaviestInOrder } from './in-order.js';
import type { Keys } from './keys.js';
import { Links } from './links.js';
import { type Group, groupsOf } from './parts.js';
import { Similarity, weightsOf } from './similarity.js';

/** The alignment of two texts: every clause of either side in exactly one group, in the order of the agreed text. */
export interface Alignment {
  readonly groups: readonly Group[];
  readonly approximate: boolean;
}

/** Shorter clauses ("Requirements", "Example:") are no landmarks: they are placed by what stands around them. */
const LANDMARK_WORDS = 3;
/** A pair this alike that no other clause comes near is one clause wherever it stands. */
const SURE = 0.75;
const MARGIN = 0.15;
/** Out of place, half of the wording must be shared both ways before two clauses are called one. */
const LIKE_ELSEWHERE = 0.5;
/** What a neighbour that is already linked in step adds to a pair. */
const IN_STEP = 0.12;

/**
 * Aligns clauses by their folded words. Exact and unique first, in the longest common order; then exact ones between those; then clauses
 * that share rare words, in order before out of order; then short ones by their place; splits and merges last.
 */
export function align(
  agreed: Wording,
  published: Wording,
  keys: Keys,
  size: number,
  isShared: (published: number) => boolean,
  stems: Stems,
): Alignment {
  const links = new Links(keys.agreed.length, keys.published.length);
  linkUnique(keys, links, agreed);
  const exact = linkBetween(keys, links, fixedOrder(links), (clause) => length(agreed, clause) >= LANDMARK_WORDS);
  const weights = weightsOf(agreed, published, size);
  const similarity = new Similarity(weights);
  const candidates = candidatesOf(agreed, published, links, weights, similarity);
  linkSure(candidates, links);
  linkInOrder(candidates, links);
  const short = linkBetween(keys, links, fixedOrder(links), () => true);
  linkElsewhere(candidates, links);
  linkMoved(keys, links, agreed);
  linkStems(stems, links);
  return { groups: groupsOf(agreed, published, links, similarity, isShared), approximate: exact || short };
}

/** The clause each clause hangs from, on either side; −1 for none. */
export interface Stems {
  readonly agreed: Int32Array;
  readonly published: Int32Array;
}

/** A stem whose item became an item is the stem of that item, however few words ("Trusts must:" and "Trusts should consider:") they share. */
function linkStems(stems: Stems, links: Links): void {
  links.toPublished.forEach((to, at) => {
    if (to < 0) return;
    const [from, goal] = [stems.agreed[at]!, stems.published[to]!];
    if (from >= 0 && goal >= 0 && links.toPublished[from]! < 0 && links.toAgreed[goal]! < 0) links.join(from, goal);
  });
}

const length = (wording: Wording, clause: number): number => wording.offsets[clause + 1]! - wording.offsets[clause]!;

/** Clauses that stand once in either text, in the longest order both share. */
function linkUnique(keys: Keys, links: Links, agreed: Wording): void {
  const inAgreed = timesOf(keys.agreed, keys.count);
  const inPublished = timesOf(keys.published, keys.count);
  const placeOf = new Int32Array(keys.count);
  keys.published.forEach((key, place) => (placeOf[key] = place));
  const unique: number[] = [];
  keys.agreed.forEach((key, place) => {
    if (inAgreed[key] === 1 && inPublished[key] === 1 && length(agreed, place) >= LANDMARK_WORDS) unique.push(place);
  });
  const order = longestIncreasing(unique.map((place) => placeOf[keys.agreed[place]!]!));
  for (const at of order) links.join(unique[at]!, placeOf[keys.agreed[unique[at]!]!]!);
}

function timesOf(keys: Int32Array, count: number): Int32Array {
  const times = new Int32Array(count);
  for (const key of keys) times[key]!++;
  return times;
}

/** The linked agreed clauses that keep one order, the most that do. */
function fixedOrder(links: Links): number[] {
  const linked: number[] = [];
  links.toPublished.forEach((to, at) => {
    if (to >= 0) linked.push(at);
  });
  return Array.from(longestIncreasing(linked.map((at) => links.toPublished[at]!)), (index) => linked[index]!);
}

/** Links equal clauses between fixed ones; the answer tells whether a cap was reached. */
function linkBetween(keys: Keys, links: Links, fixed: readonly number[], wanted: (agreed: number) => boolean): boolean {
  let approximate = false;
  for (const gap of links.gaps(fixed)) {
    const a = free(links.toPublished, gap.aLo, gap.aHi).filter(wanted);
    const b = free(links.toAgreed, gap.bLo, gap.bHi);
    if (a.length === 0 || b.length === 0) continue;
    const found = matchWords(
      Int32Array.from(a, (at) => keys.agreed[at]!),
      Int32Array.from(b, (at) => keys.published[at]!),
    );
    approximate ||= found.approximate;
    found.match.forEach((to, at) => {
      if (to >= 0) links.join(a[at]!, b[to]!);
    });
  }
  return approximate;
}

function free(links: Int32Array, lo: number, hi: number): number[] {
  const places: number[] = [];
  for (let at = lo; at < hi; at++) if (links[at]! < 0) places.push(at);
  return places;
}

/** Pairs that are each other's best by a margin: one clause, moved or not. */
function linkSure(candidates: readonly Candidate[], links: Links): void {
  const bestA = bestTwo(candidates, (candidate) => candidate.a);
  const bestB = bestTwo(candidates, (candidate) => candidate.b);
  for (const candidate of candidates) {
    const a = bestA.get(candidate.a)!;
    const b = bestB.get(candidate.b)!;
    if (candidate.like < SURE || a.first !== candidate || b.first !== candidate) continue;
    if (candidate.like - Math.max(a.second, b.second) >= MARGIN) links.join(candidate.a, candidate.b);
  }
}

function bestTwo(
  candidates: readonly Candidate[],
  side: (candidate: Candidate) => number,
): Map<number, { first: Candidate; second: number }> {
  const best = new Map<number, { first: Candidate; second: number }>();
  for (const candidate of candidates) {
    const known = best.get(side(candidate));
    if (known === undefined) best.set(side(candidate), { first: candidate, second: 0 });
    else if (candidate.like > known.first.like) best.set(side(candidate), { first: candidate, second: known.first.like });
    else known.second = Math.max(known.second, candidate.like);
  }
  return best;
}

/** The heaviest set of pairs in one order, links that stand included; likeness counts squared, so that two weak pairs do not outweigh a strong one. */
function linkInOrder(candidates: readonly Candidate[], links: Links): void {
  const pairs: Candidate[] = candidates.filter(({ a, b }) => links.toPublished[a]! < 0 && links.toAgreed[b]! < 0);
  links.toPublished.forEach((b, a) => {
    if (b >= 0) pairs.push({ a, b, like: 1 });
  });
  pairs.sort((x, y) => x.a - y.a || x.b - y.b);
  const inStep = ({ a, b }: Candidate): number =>
    (a > 0 && b > 0 && links.toPublished[a - 1] === b - 1 ? IN_STEP : 0) + (links.toPublished[a + 1] === b + 1 ? IN_STEP : 0);
  const weightOf = (index: number): number => (pairs[index]!.like + inStep(pairs[index]!)) ** 2;
  for (const index of heaviestInOrder(pairs, weightOf, links.toAgreed.length)) {
    const { a, b } = pairs[index]!;
    if (links.toPublished[a]! < 0) links.join(a, b);
  }
}

/** What is left over, the most alike first; out of order, so more likeness is asked. */
function linkElsewhere(candidates: readonly Candidate[], links: Links): void {
  const left = candidates.filter(
    ({ a, b, like }) => like >= LIKE_ELSEWHERE && links.toPublished[a]! < 0 && links.toAgreed[b]! < 0,
  );
  left.sort((x, y) => y.like - x.like || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || x.a - y.a || x.b - y.b);
  for (const { a, b } of left) if (links.toPublished[a]! < 0 && links.toAgreed[b]! < 0) links.join(a, b);
}

/** Equal clauses that were too common to be looked up, in the order they stand. */
function linkMoved(keys: Keys, links: Links, agreed: Wording): void {
  const waiting = new Map<number, number[]>();
  keys.published.forEach((key, place) => {
    if (links.toAgreed[place]! >= 0) return;
    const places = waiting.get(key);
    if (places === undefined) waiting.set(key, [place]);
    else places.push(place);
  });
  keys.agreed.forEach((key, place) => {
    if (links.toPublished[place]! >= 0 || length(agreed, place) < LANDMARK_WORDS) return;
    const to = waiting.get(key)?.shift();
    if (to !== undefined) links.join(place, to);
  });
}
