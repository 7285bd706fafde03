import { createHash } from 'node:crypto';
import { compare } from '#libs/comparison';
import { aClause, aComparison, aFinding } from '../comparison/comparison.fixture.js';
import type { BoundParty, Comparison, Fate, WordChange } from '../comparison/comparison.query.js';

/** A comparison of two texts of paragraphs, both shown whole, with every finding of the engine confirmed. */
export function comparisonOf(agreed: readonly string[], published: readonly string[]): Comparison {
  const plain = aComparison();
  const result = compare(agreed.join('\n\n'), published.join('\n\n'));
  const clause = ({ text }: { readonly text: string }) => aClause(text);
  return {
    ...plain,
    engine: result.engine,
    lists: result.lists,
    clausesAgreed: result.agreed.clauses,
    clausesPublished: result.published.clauses,
    agreed: { ...plain.agreed, ...textOf(agreed) },
    published: { ...plain.published, ...textOf(published) },
    findings: result.pairs.map((pair, nth) =>
      aFinding({
        number: nth + 1,
        fate: pair.fate as Fate,
        boundParty: pair.boundParty as BoundParty,
        agreed: pair.agreed.map(clause),
        published: pair.published.map(clause),
        words: pair.words.map(({ op, text }) => ({ op: op.toUpperCase() as WordChange['op'], text })),
      }),
    ),
  };
}

function textOf(paragraphs: readonly string[]) {
  return {
    text: paragraphs.map((text) => ({ kind: 'PARAGRAPH', mark: '', text })),
    textHash: createHash('sha256').update(paragraphs.join('\n\n')).digest('hex'),
  };
}
