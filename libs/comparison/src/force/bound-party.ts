import { inheritedDuty } from './lead-in.js';
import { mayHoldModal } from './modal-scan.js';
import { Reading, readParty } from './reading.js';
import { namesParty, partyIn } from './weigh.js';
import { readWords } from './words.js';
import type { Provision } from '../provision.js';
import type { BoundParty } from './finding.js';

/** Whom the words of one side bind, with nothing to compare them with: a clause that was kept, dropped or added. */
export function boundPartyOf(provisions: readonly Provision[]): BoundParty {
  const [only] = provisions;
  const party = only !== undefined && provisions.length === 1 ? partyByHead(only) : null;
  return party ?? partyIn(readParty(provisions, namesParty));
}

/**
 * The same for a provision that holds no modal, by its first words alone: most clauses that did not change are such. Null where the whole has
 * to be read.
 */
function partyByHead(provision: Provision): BoundParty | null {
  const { text, stem, tokens } = provision;
  if (tokens === undefined || mayHoldModal(text, tokens)) return null;
  const words = readWords(text, 0, tokens, HEAD);
  if (stem && words.length >= HEAD && words.every(({ kind }) => kind === 'mark')) return null;
  const inherited = inheritedDuty(provision, words, 0, []);
  return partyIn(new Reading([], words, [], inherited === null ? [] : [inherited]));
}

/** More words than any rule looks at for the subject of a sentence. */
const HEAD = 8;
