import type { Reading } from './example-files.js';

export interface ClauseOfFinding {
  readonly text: string;
}

export interface FindingToRead {
  readonly id: string;
  readonly number: number;
  readonly fate: string;
  readonly agreed: readonly ClauseOfFinding[];
  readonly published: readonly ClauseOfFinding[];
}

/** What a person says of one finding of the engine; null when nobody has read it. */
export interface Judgement {
  readonly finding: FindingToRead;
  readonly verdict: 'confirmFinding' | 'overruleFinding';
  readonly fate: string;
  readonly note: string | null;
}

/**
 * Sets each finding beside what a person read in the two texts. A reading covers a finding when each clause of it holds one of
 * the reading's quotes: so one reading also covers the halves of a split that an engine reports one by one. What no reading
 * covers nobody has judged, whatever the engine says of it, and it stays unread.
 */
export function judge(finding: FindingToRead, readings: readonly Reading[]): Judgement | null {
  const reading = readings.find((reading) => covers(reading, finding));
  if (!reading) return null;
  const verdict = reading.fate === finding.fate ? 'confirmFinding' : 'overruleFinding';
  return { finding, verdict, fate: reading.fate, note: reading.note ?? null };
}

function covers(reading: Reading, finding: FindingToRead): boolean {
  return holds(finding.agreed, reading.agreed) && holds(finding.published, reading.published);
}

function holds(clauses: readonly ClauseOfFinding[], quotes: readonly string[]): boolean {
  return clauses.every((clause) => quotes.some((quote) => plain(clause.text).includes(plain(quote))));
}

/** As a person reads it: curly quotes as straight ones, and line breaks as spaces. */
function plain(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ');
}
