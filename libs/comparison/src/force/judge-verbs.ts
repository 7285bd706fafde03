import { leaningVerbs, outcomeVerbs } from '../lists/strong-verbs.js';
import { quote } from './reading.js';
import { partyOfPair } from './judge-duties.js';
import { verdict } from './verdict.js';
import { verbSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { DutyPair } from './pair-duties.js';
import type { Verdict } from './verdict.js';

const OUTCOME = verbSet(outcomeVerbs);
const LEANING = verbSet(leaningVerbs);

/** A verb that brings a thing about against one that leans towards it, and the first one nowhere in the other text. */
export function judgeVerbs(both: Both, pair: DutyPair): readonly Verdict[] {
  const { agreed, published } = pair;
  if (agreed.side || published.side || agreed.negative || published.negative || agreed.verb === published.verb) return [];
  if (agreed.verb === null || published.verb === null) return [];
  const softer = OUTCOME.has(agreed.verb) && LEANING.has(published.verb) && !both.publishedKeys.has(agreed.verb);
  const harder = LEANING.has(agreed.verb) && OUTCOME.has(published.verb) && !both.agreedKeys.has(published.verb);
  if (!softer && !harder) return [];
  const was = { from: agreed.verbAt, to: agreed.verbAt + 1 };
  const is = { from: published.verbAt, to: published.verbAt + 1 };
  return [
    verdict(both, {
      family: 'intention',
      facet: 'modality',
      direction: softer ? 'WEAKER' : 'STRONGER',
      weight: 'FIRM',
      party: partyOfPair(pair),
      agreed: was,
      published: is,
      says: `${quote(both.agreed, was.from, was.to)} became ${quote(both.published, is.from, is.to)}.`,
    }),
  ];
}
