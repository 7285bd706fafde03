import { checkpointWords } from './checkpoint-words.js';
import type { Sha256 } from './primitives.js';
import type { Finding, Outcome, Verification } from './verification.js';
import { LIMITS, warnedInWords, withheldInWords } from './verdict-words.js';
import { warnedEntries } from './warned-entries.js';

/** A verification in the order in which people read it: the verdict, what is wrong, what it rests on, what the record says. */
export interface Report {
  readonly verdict: { readonly outcome: Outcome; readonly heading: string; readonly says: string };
  /** only those that have something to say */
  readonly sections: readonly { readonly heading: string; readonly points: readonly string[] }[];
  /** what may be quoted; empty when anything is wrong */
  readonly entries: readonly ReportedEntry[];
  /** the checkpoint as words, to compare with paper; null when anything is wrong */
  readonly words: string | null;
  /** what no proof shows */
  readonly limits: string;
}

export interface ReportedEntry {
  readonly heading: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly withheld: string | null;
  /** whether the record put a content warning before its words, as far as the entries of this file say */
  readonly warned: boolean;
}

export function reportOf(sha256: Sha256, { outcome, findings, entries, checkpoint }: Verification): Report {
  const of = (kind: Finding['kind']) =>
    findings.filter((one) => one.kind === kind && one.code !== LIMITS.code).map(({ text }) => text);
  const warned = warnedEntries(entries);
  const cautions = warned.size === 0 ? [] : [warnedInWords([...warned])];
  const sections = SECTIONS.map(({ kind, heading }) => ({
    heading,
    points: kind === 'caution' ? [...of(kind), ...cautions] : of(kind),
  })).filter(({ points }) => points.length > 0);
  return {
    verdict: { outcome, ...VERDICTS[outcome] },
    sections,
    entries: entries.map(({ index, fields, withheld, withheldBecause }) => ({
      heading: `Entry ${index}`,
      fields: fields.map(({ name, value }) => ({ name, value })),
      withheld:
        withheld === 0
          ? null
          : [
              `${withheld} more ${withheld === 1 ? 'field is' : 'fields are'} withheld`,
              ...(withheldBecause.length === 0 ? [] : [withheldBecause.map(withheldInWords).join('; ')]),
            ].join(': ') + '.',
      warned: warned.has(index),
    })),
    words: checkpoint && checkpointWords(sha256, checkpoint),
    limits: WHAT_A_PROOF_SHOWS,
  };
}

/** Beside a dossier that holds and beside one that does not. */
export const WHAT_A_PROOF_SHOWS = 'A proof shows that the record is unchanged, not that it is true or complete.';

const VERDICTS: Readonly<Record<Outcome, { readonly heading: string; readonly says: string }>> = {
  unchanged: {
    heading: 'Unchanged',
    says: 'What stands in this dossier is in the log as it stands here, and the log’s key is one that you trust.',
  },
  unproven: {
    heading: 'Not proven yet',
    says: 'All of it fits together, but the key that signed it came with the dossier. Whoever made the dossier may have made the key. Get the log’s key from elsewhere and check again.',
  },
  wrong: {
    heading: 'Wrong',
    says: 'This dossier does not hold. Do not rely on what it says. What is wrong is named below.',
  },
};

const SECTIONS: readonly { readonly kind: Finding['kind']; readonly heading: string }[] = [
  { kind: 'wrong', heading: 'What is wrong' },
  { kind: 'caution', heading: 'Take care' },
  { kind: 'since', heading: 'Since when' },
  { kind: 'checked', heading: 'What was checked' },
  { kind: 'withheld', heading: 'What is withheld' },
];
