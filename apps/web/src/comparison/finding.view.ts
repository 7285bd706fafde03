import { fateWords, partyWords } from '#libs/rendering';
import { dayInWords } from '../layout/day.js';
import { comparisonWords } from './comparison.words.js';
import type { Clause, Confirmation, Cue, Fate, Finding } from './comparison.query.js';
import { redline, type Redline } from './redline.js';

export interface FindingView {
  readonly anchor: string;
  readonly number: number;
  /** The class of its look: the fate in lower case. */
  readonly look: string;
  readonly shape: string;
  readonly label: string;
  readonly moved: boolean;
  /** Whom it binds, who stands behind the label, and where the clause stands in documents that number their clauses. */
  readonly about: readonly string[];
  readonly standing: string;
  readonly places: string | undefined;
  readonly confirmed: boolean;
  readonly note: string | undefined;
  readonly cues: readonly CueView[];
  readonly redline: Redline;
  /** A sentence to pass on; nothing where not everybody can see it. */
  readonly quote?: string | undefined;
  readonly lacks: 'agreed' | 'published' | undefined;
}

export interface CueView {
  readonly says: string;
  readonly places: string;
}

export function findingView(finding: Finding): FindingView {
  const judged = latest(finding.confirmations);
  const fate = fateOf(finding);
  return {
    anchor: anchorOf(finding),
    number: finding.number,
    look: fate.toLowerCase(),
    shape: fateWords[fate].shape,
    label: fateWords[fate].label,
    moved: finding.moved,
    standing: standingOf(finding, judged),
    places: placesOf(finding),
    about: [boundOf(finding, fate), standingOf(finding, judged), placesOf(finding)].filter((part) => part !== undefined),
    confirmed: judged !== undefined,
    note: judged?.note ?? undefined,
    cues: finding.cues.map(cueView),
    redline: redline(finding.agreed, finding.published, finding.words),
    lacks: finding.agreed.length === 0 ? 'agreed' : finding.published.length === 0 ? 'published' : undefined,
  };
}

/** The fate that stands: a person's where a person has judged, else the engine's. */
export function fateOf(finding: Finding): Fate {
  return latest(finding.confirmations)?.fate ?? finding.fate;
}

/**
 * What else can have become of the clauses of a finding, which is all that overruling it takes; the same rule as the verb's. Nothing
 * where a clause has no counterpart, or stands in both texts in the same words.
 */
export function otherFates({ fate, agreed, published }: Pick<Finding, 'fate' | 'agreed' | 'published'>): readonly Fate[] {
  const textOf = (clauses: readonly Clause[]) => clauses.map(({ text }) => text).join('\n');
  return (Object.keys(fateWords) as readonly Fate[]).filter((other) => {
    if (other === fate) return false;
    if (agreed.length === 0) return other === 'ADDED';
    if (published.length === 0) return other === 'DROPPED';
    if (other === 'ADDED' || other === 'DROPPED') return false;
    return other === 'KEPT' || textOf(agreed) !== textOf(published);
  });
}

/** Whether it waits for a person: a verdict is given once, and what was said of it since is said beside it. */
export function isOpen({ confirmations }: Finding): boolean {
  return confirmations.length === 0;
}

export function anchorOf(finding: Finding): string {
  return `finding-${finding.number}`;
}

/** The fates for which it matters whom the clause binds. */
const BINDING: ReadonlySet<Fate> = new Set<Fate>(['WEAKENED', 'STRENGTHENED', 'REVERSED']);

function latest(confirmations: readonly Confirmation[]): Confirmation | undefined {
  return [...confirmations].sort((a, b) => a.recordedAt.localeCompare(b.recordedAt)).at(-1);
}

/** Whether a person of the group answered otherwise than the engine: then it is their answer. */
export function isOverruled({ confirmations }: Finding): boolean {
  return latest(confirmations)?.verdict === 'OVERRULED';
}

function boundOf(finding: Finding, fate: Fate): string | undefined {
  return BINDING.has(fate) && finding.boundParty ? `${comparisonWords.bound}: ${partyWords[finding.boundParty]}` : undefined;
}

function standingOf(finding: Finding, judged: Confirmation | undefined): string {
  if (judged === undefined) return comparisonWords.unconfirmed;
  const day = dayInWords(judged.recordedAt);
  if (judged.verdict === 'CONFIRMED') return comparisonWords.confirmedOn(day);
  return comparisonWords.overruledOn(day, fateWords[finding.fate].label);
}

function placesOf(finding: Finding): string | undefined {
  const agreed = numbersOf(finding.agreed);
  const published = numbersOf(finding.published);
  const parts = [
    ...(agreed === '' ? [] : [`${comparisonWords.agreed} ${agreed}`]),
    ...(published === '' ? [] : [`${comparisonWords.published} ${published}`]),
  ];
  return parts.length === 0 ? undefined : parts.join(' · ');
}

function numbersOf(clauses: readonly Clause[]): string {
  return clauses.flatMap((clause) => (clause.number === null ? [] : [clause.number])).join(', ');
}

function cueView(cue: Cue): CueView {
  const places = [place(comparisonWords.cuePlace.agreed, cue.agreed), place(comparisonWords.cuePlace.published, cue.published)];
  return { says: cue.says, places: places.filter((text) => text !== undefined).join('; ') };
}

function place(where: string, range: readonly number[] | null): string | undefined {
  const [start, end] = range ?? [];
  return start === undefined || end === undefined ? undefined : `${where} ${start} ${comparisonWords.cuePlace.to} ${end}`;
}
