import { findCues } from './cue-index.js';
import { clauseHead, subjectCore } from './clauses.js';
import { readDuties } from './duties.js';
import { verbAfter } from './modal-verb.js';
import { partyOf } from './party.js';
import { readWords } from './words.js';
import type { Provision } from '../provision.js';
import type { Duty } from './duties.js';
import type { BoundParty } from './finding.js';
import type { Word } from './words.js';

/** The party a provision stands under: the one its lead-in names, or its heading. */
export function leadParty(provision: Provision | undefined): BoundParty | null {
  if (!provision) return null;
  return partyIn(provision.stem) ?? partyIn(provision.heading);
}

function partyIn(text: string | null): BoundParty | null {
  if (!text) return null;
  const words = readWords(text);
  const named = readDuties(words, findCues(words)).findLast((duty) => duty.party !== 'NOBODY_NAMED');
  return named?.party ?? partyOf(subjectCore(words, 0, words.length));
}

/**
 * The duty that an item takes over from its lead-in: "The sending node SHOULD:" makes "set the fee" a SHOULD.
 * A lead-in that ends in the modal always hands it on; another one does so only to an item without a duty of its own.
 */
export function inheritedDuty(provision: Provision, words: readonly Word[], part: number, own: readonly Duty[]): Duty | null {
  if (!provision.stem) return null;
  const lead = readWords(provision.stem);
  const duty = readDuties(lead, findCues(lead)).findLast((one) => !one.side);
  const first = words.findIndex((word) => word.part === part && word.kind !== 'mark');
  if (!duty || first < 0) return null;
  const ends = !lead.slice(duty.to).some((word) => word.kind !== 'mark' && word.fold !== 'be' && word.fold !== 'to');
  const hasOwn = own.some((one) => !one.side && words[one.from]?.part === part);
  if (!ends && (hasOwn || clauseHead(words, first).side)) return null;
  const verb = verbAfter(words, first);
  return {
    ...duty,
    from: first,
    to: first,
    loose: !ends,
    verb: verb.key,
    verbAt: verb.at,
    inherited: lead
      .slice(duty.from, duty.to)
      .map((word) => provision.stem?.slice(word.start, word.end) ?? '')
      .join(' '),
  };
}
