import { compare } from './comparison.js';

/**
 * Whether two wordings of one provision are the same for a reader, by the rules by which the engine says that a clause was kept: but
 * for typography, numbering and layout, and however they are cut into clauses.
 */
export function sameWording(agreed: string, published: string): boolean {
  if (agreed === published) return true;
  const { pairs } = compare(agreed, published, { oneProvision: true });
  return pairs.length > 0 && pairs.every(({ facets }) => facets.text === 'SAME' || facets.text === 'NOISE');
}
