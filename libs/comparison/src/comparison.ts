import { align } from './align/align.js';
import { sameWords } from './align/keys.js';
import { type Group, PARTS } from './align/parts.js';
import { compareForce, LISTS_VERSION } from './force.js';
import { type Measure, movedOf } from './moves.js';
import { type ForceJudge, PairWriter } from './pairs.js';
import type { Comparison, SideCount } from './result.js';
import { plainWordsOf } from './reuse-words.js';
import { reuseOf } from './reuse.js';
import { summaryOf } from './summary.js';
import { readPair, type Side, type TextPair } from './text-pair.js';
import { ENGINE_VERSION } from './version.js';
import { editsOf, wholeOf } from './words/edits.js';
import { matchWords } from './words/match.js';

/** What a caller may choose. */
export interface CompareOptions {
  /** Other force rules than the ones that come with the engine: for trying rules out. */
  readonly judge?: ForceJudge;
  /** The texts are known to be versions of one provision: where one of them is a single clause they are compared whatever words they share. */
  readonly oneProvision?: boolean;
}

/**
 * Compares two texts clause by clause: the fate of every agreed clause and the origin of every published one, with the exact edit script,
 * counts and reuse. Pure and deterministic; the work is capped by the sizes, never by time. Refused: `TEXT_TOO_LONG`.
 */
export function compare(agreed: string, published: string, options: CompareOptions = {}): Comparison {
  const texts = readPair(agreed, published);
  const alignment = align(
    texts.agreed.wording,
    texts.published.wording,
    texts.keys,
    texts.folding.size,
    sharedStemsOf(texts.published),
    {
      agreed: stemsOf(texts.agreed),
      published: stemsOf(texts.published),
    },
  );
  const groups = options.oneProvision ? asOne(alignment.groups) : alignment.groups;
  const moved = movedOf(groups, measureOf(texts), texts.published.segmented.clauses.length);
  const writer = new PairWriter(texts, options.judge ?? compareForce, groups);
  const pairs = inReadingOrder(groups).map((group) => writer.pairOf(group, moved.has(group)));
  const [a, b] = [texts.agreed.segmented.tokens, texts.published.segmented.tokens];
  const exact = matchWords(a.ids, b.ids);
  const [agreedWords, publishedWords] = plainWordsOf(a, b, texts.folding);
  return {
    engine: ENGINE_VERSION,
    lists: LISTS_VERSION,
    forceRules: writer.forceRules,
    agreed: countOf(texts.agreed, agreedWords.words.length),
    published: countOf(texts.published, publishedWords.words.length),
    pairs,
    edits: editsOf(wholeOf(a), wholeOf(b), exact.match),
    summary: { ...summaryOf(pairs), reuse: reuseOf(a, b, agreedWords, publishedWords) },
    approximate: alignment.approximate || exact.approximate,
  };
}

/** One group of all clauses where none was aligned and one side has a single one. */
function asOne(groups: readonly Group[]): readonly Group[] {
  const agreed = groups.flatMap((group) => group.agreed);
  const published = groups.flatMap((group) => group.published);
  const strangers = groups.every((group) => group.agreed.length === 0 || group.published.length === 0);
  const [few, many] = [agreed.length, published.length].sort((x, y) => x - y) as [number, number];
  return strangers && few === 1 && many <= PARTS ? [{ agreed, published }] : groups;
}

const countOf = (side: Side, words: number): SideCount => ({ clauses: side.segmented.clauses.length, words });

const stemsOf = ({ segmented }: Side): Int32Array => Int32Array.from(segmented.clauses, ({ stem }) => stem);

/** Stems with two items or more. */
function sharedStemsOf({ segmented }: Side): (clause: number) => boolean {
  const items = new Uint8Array(segmented.clauses.length);
  let last = -1;
  for (const { stem, block } of segmented.clauses) {
    if (stem >= 0 && block !== last && items[stem]! < 2) items[stem]!++;
    last = block;
  }
  return (clause) => items[clause]! > 1;
}

const measureOf = ({ agreed, published }: TextPair): Measure => ({
  unchanged: (group) =>
    group.agreed.length === 1 &&
    group.published.length === 1 &&
    sameWords(agreed.wording, group.agreed[0]!, published.wording, group.published[0]!),
  words: (group) =>
    group.agreed.reduce((sum, clause) => sum + agreed.wording.offsets[clause + 1]! - agreed.wording.offsets[clause]!, 0),
});

/** The order of the agreed text; an added clause stands behind what it follows in the published text, and behind what was dropped there. */
function inReadingOrder(groups: readonly Group[]): readonly Group[] {
  const dropped = new Set<number>();
  const followedBy = new Map<number, number>();
  for (const { agreed, published } of groups) {
    for (const clause of published) if (agreed.length > 0) followedBy.set(clause, Math.max(...agreed));
    if (published.length === 0) dropped.add(agreed[0]!);
  }
  const keyOf = new Map<Group, number>(groups.map((group) => [group, group.agreed[0] ?? -1]));
  const added = groups.filter(({ agreed }) => agreed.length === 0).sort((x, y) => x.published[0]! - y.published[0]!);
  let place = -1;
  let next = 0;
  for (const group of added) {
    for (; next < group.published[0]!; next++) place = followedBy.get(next) ?? place;
    while (dropped.has(place + 1)) place++;
    keyOf.set(group, place + 0.5);
  }
  return [...groups].sort((x, y) => keyOf.get(x)! - keyOf.get(y)! || x.published[0]! - y.published[0]!);
}
