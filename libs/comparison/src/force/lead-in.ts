import { findCues } from './cue-index.js';
import { clauseHead, subjectCore } from './clauses.js';
import { readDuties } from './duties.js';
import { verbAfter } from './modal-verb.js';
import { ownCopy } from './own-copy.js';
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
  return text ? readLead(text).party : null;
}

/** A lead-in or a heading, read: many clauses stand under one. */
interface Lead {
  readonly words: readonly Word[];
  readonly duties: readonly Duty[];
  readonly party: BoundParty | null;
}

/** The leads read last: what is kept follows from the text alone, and it is bounded. */
const read = new Map<string, Lead>();
const MOST_READ = 2048;

function readLead(text: string): Lead {
  const known = read.get(text);
  if (known) return known;
  const words = readWords(text);
  const duties = readDuties(words, findCues(words));
  const named = duties.findLast((duty) => duty.party !== 'NOBODY_NAMED');
  const lead = { words, duties, party: named?.party ?? partyOf(subjectCore(words, 0, words.length)) };
  if (read.size >= MOST_READ) read.clear();
  if (text.length <= LONGEST_KEPT) read.set(ownCopy(text), lead);
  return lead;
}

const LONGEST_KEPT = 500;

/**
 * The duty that an item takes over from its lead-in: "The sending node SHOULD:" makes "set the fee" a SHOULD.
 * A lead-in that ends in the modal always hands it on; another one does so only to an item without a duty of its own.
 */
export function inheritedDuty(provision: Provision, words: readonly Word[], part: number, own: readonly Duty[]): Duty | null {
  if (!provision.stem) return null;
  const { words: lead, duties } = readLead(provision.stem);
  const duty = duties.findLast((one) => !one.side);
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
