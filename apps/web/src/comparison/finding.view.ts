import { sameWording } from '#libs/comparison';
import { countedAs, fateWords, partyWords, type FateWords } from '#libs/rendering';
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
  /** Whom it binds, for the fates for which that matters. */
  readonly bound: string | undefined;
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

/** `first` is what the text that the comparison starts from is called, alone. */
export function findingView(finding: Finding, first: string): FindingView {
  const judged = latest(finding.confirmations);
  const fate = fateOf(finding);
  const inOtherWords = keptInOtherWords(finding);
  const { shape, label } = inOtherWords ? comparisonWords.keptInOtherWords : fateWords[fate];
  const [bound, standing, places] = [boundOf(finding, fate), standingOf(finding, judged), placesOf(finding, first)];
  return {
    anchor: anchorOf(finding),
    number: finding.number,
    look: inOtherWords ? 'reworded' : fate.toLowerCase(),
    shape,
    label,
    moved: finding.moved,
    standing,
    places,
    bound,
    about: [bound, standing, places].filter((part) => part !== undefined),
    confirmed: judged !== undefined,
    note: judged?.note ?? undefined,
    cues: cueViews(finding.cues, first),
    redline: redline(finding.agreed, finding.published, finding.words),
    lacks: finding.agreed.length === 0 ? 'agreed' : finding.published.length === 0 ? 'published' : undefined,
  };
}

/** The fate that stands: a person's where a person has judged, else the engine's. */
export function fateOf(finding: Finding): Fate {
  return latest(finding.confirmations)?.fate ?? finding.fate;
}

/** Whether a person called it kept although its words differ, which no answer says any more: it is told as theirs, and not as the same words. */
function keptInOtherWords(finding: Finding): boolean {
  return isOverruled(finding) && fateOf(finding) === 'KEPT' && !hasSameWords(finding);
}

/** What a finding is counted as, in a sentence and in a list. */
export function countedOf(finding: Finding): FateWords {
  return keptInOtherWords(finding) ? comparisonWords.keptInOtherWords : countedAs(fateOf(finding), finding.boundParty);
}

function hasSameWords({ agreed, published }: Pick<Finding, 'agreed' | 'published'>): boolean {
  const [one, other] = [agreed, published].map((clauses) => clauses.map(({ text }) => text).join('\n\n'));
  return sameWording(one!, other!);
}

/**
 * What else can have become of the clauses of a finding, which is all that overruling it takes; the same rule as the verb's. Nothing
 * where a clause has no counterpart, or stands in both texts in the same words.
 */
export function otherFates(finding: Judged): readonly Fate[] {
  return FATES.filter((other) => couldBe(finding, other));
}

/** Whether there is any. Only that they were kept takes the engine to tell, and where the words differ there is another. */
export function hasOtherFate(finding: Judged): boolean {
  return FATES.some((other) => other !== 'KEPT' && couldBe(finding, other)) || couldBe(finding, 'KEPT');
}

type Judged = Pick<Finding, 'fate' | 'agreed' | 'published'>;
const FATES = Object.keys(fateWords) as readonly Fate[];

function couldBe(finding: Judged, other: Fate): boolean {
  const { fate, agreed, published } = finding;
  const textOf = (clauses: readonly Clause[]) => clauses.map(({ text }) => text).join('\n');
  if (other === fate) return false;
  if (agreed.length === 0) return other === 'ADDED';
  if (published.length === 0) return other === 'DROPPED';
  if (other === 'ADDED' || other === 'DROPPED') return false;
  return other === 'KEPT' ? hasSameWords(finding) : textOf(agreed) !== textOf(published);
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

function placesOf(finding: Finding, first: string): string | undefined {
  const agreed = numbersOf(finding.agreed);
  const published = numbersOf(finding.published);
  const parts = [
    ...(agreed === '' ? [] : [`${first} ${agreed}`]),
    ...(published === '' ? [] : [`${comparisonWords.published} ${published}`]),
  ];
  return parts.length === 0 ? undefined : parts.join(' · ');
}

function numbersOf(clauses: readonly Clause[]): string {
  return clauses.flatMap((clause) => (clause.number === null ? [] : [clause.number])).join(', ');
}

/** Each reason once, with every place it has: a word that was taken out twice is one reason. */
function cueViews(cues: readonly Cue[], first: string): readonly CueView[] {
  const says = [...new Set(cues.map((cue) => cue.says))];
  return says.map((one) => {
    const places = cues
      .filter((cue) => cue.says === one)
      .flatMap((cue) => [place(first, cue.agreed), place(comparisonWords.published, cue.published)]);
    return { says: one, places: [...new Set(places.filter((text) => text !== undefined))].join('; ') };
  });
}

function place(where: string, range: readonly number[] | null): string | undefined {
  const [start, end] = range ?? [];
  return start === undefined || end === undefined ? undefined : comparisonWords.cuePlace(where, start, end);
}
