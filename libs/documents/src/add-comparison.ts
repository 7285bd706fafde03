import type { Comparison, Pair } from '#libs/comparison';
import type { Id } from '#libs/kernel';
import type { Act, Recorded } from '#libs/recording';
import type { BoundParty, Fate } from './core/index.js';
import { hashOfFindings } from './parts-of-facts.js';
import { ComparisonRow, FindingRow } from './store/comparison.entity.js';

/** Puts the engine's result on the record, whole. One entry covers all its findings. */
export async function addComparison(
  act: Act,
  spaceId: Id,
  versions: { readonly agreedVersionId: Id; readonly publishedVersionId: Id },
  result: Comparison,
): Promise<Recorded> {
  const findings = result.pairs.map(findingColumns);
  const facts = { ...versions, ...comparisonColumns(result) };
  const recorded = await act.add(ComparisonRow, 'comparison', spaceId, facts, { findings: hashOfFindings(findings) });
  await act.addParts(
    FindingRow,
    spaceId,
    findings.map((finding) => ({ ...finding, comparisonId: recorded.id })),
  );
  return recorded;
}

function comparisonColumns(result: Comparison) {
  return {
    engine: result.engine,
    lists: result.lists,
    clausesAgreed: result.agreed.clauses,
    clausesPublished: result.published.clauses,
    wordsAgreed: result.agreed.words,
    wordsPublished: result.published.words,
    reuseOfAgreed: result.summary.reuse.agreedReused5,
    reuseInPublished: result.summary.reuse.publishedFromAgreed5,
    approximate: result.approximate,
  };
}

function findingColumns(pair: Pair, index: number) {
  return {
    number: index + 1,
    fate: pair.fate.toLowerCase() as Fate,
    moved: pair.moved,
    boundParty: pair.boundParty.toLowerCase() as BoundParty,
    agreed: pair.agreed,
    published: pair.published,
    cues: pair.cues,
    words: pair.words,
  };
}
