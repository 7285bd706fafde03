import { conflict, invalid, sayDay, type CivilDate, type Id } from '#libs/kernel';

/** What sources show: the words of OGP's Independent Reporting Mechanism, and that they contradict each other. */
export const JUDGEMENT_FINDINGS = [
  'no_evidence_available',
  'not_started',
  'limited',
  'substantial',
  'complete',
  'sources_conflict',
] as const;
export type JudgementFinding = (typeof JUDGEMENT_FINDINGS)[number];

export const EVIDENCE_STATUSES = ['not_yet_researched', ...JUDGEMENT_FINDINGS] as const;
export type EvidenceStatus = (typeof EVIDENCE_STATUSES)[number];

/** In the order in which a later one outweighs an earlier one; at `reply` a judge judges again with the body's reply. */
export const JUDGEMENT_STAGES = ['first', 'reply', 'final'] as const;
export type JudgementStage = (typeof JUDGEMENT_STAGES)[number];

export interface Judgement {
  readonly finding: JudgementFinding;
  readonly stage: JudgementStage;
  readonly judgedOn: CivilDate;
  readonly searchedUntil: CivilDate;
}

export interface Evidence<T extends Judgement> {
  readonly status: EvidenceStatus;
  /** those that give the status: more than one when several are of one stage and one day */
  readonly by: readonly T[];
}

/** Final over reply over first, the newest within a stage. Several of one stage and day that differ are sources in conflict. */
export function evidence<T extends Judgement>(judgements: readonly T[], day: CivilDate): Evidence<T> {
  const made = judgements.filter(({ judgedOn }) => judgedOn <= day);
  const by = made.filter((one) => !made.some((other) => outweighs(other, one)));
  const [first] = by;
  if (!first) return { status: 'not_yet_researched', by };
  return { status: by.every(({ finding }) => finding === first.finding) ? first.finding : 'sources_conflict', by };
}

/** `names` are those of the judges. */
export function sayEvidence({ status, by }: Evidence<Judgement>, names: readonly string[], day: CivilDate): string {
  const [first] = by;
  if (!first) return `No judgement of this is on this record as of ${sayDay(day)}.`;
  const until = by.map(({ searchedUntil }) => searchedUntil).sort()[0]!;
  const who = [...new Set(names)].join(' and ');
  const stage = { first: 'First judgement', reply: 'Judgement after the reply', final: 'Final judgement' }[first.stage];
  return `${WORDS[status]}. ${stage} by ${who}, who searched up to ${sayDay(until)}.`;
}

/**
 * `before` is what stands on the record: whether there is a first judgement, and whether the body replied to it or to the
 * commitment. Refuses JUDGED_IN_FUTURE, SEARCHED_AFTER_JUDGED, JUDGES_ITSELF, JUDGEMENT_NEEDS_FIRST, JUDGEMENT_NEEDS_REPLY.
 */
export function requireJudged(
  judgement: Omit<Judgement, 'finding'> & { readonly judgedById: Id },
  commitment: { readonly madeById: Id },
  before: { readonly first: boolean; readonly reply: boolean },
  today: CivilDate,
): void {
  const { stage, judgedById, judgedOn, searchedUntil } = judgement;
  if (judgedOn > today) {
    throw invalid('JUDGED_IN_FUTURE', `input.on: this lies after today, ${today}.`, 'input.on');
  }
  if (searchedUntil > judgedOn) {
    throw invalid(
      'SEARCHED_AFTER_JUDGED',
      `input.searchedUntil: it was judged on ${judgedOn}. Give that day or an earlier one.`,
      'input.searchedUntil',
    );
  }
  if (judgedById === commitment.madeById) {
    throw invalid(
      'JUDGES_ITSELF',
      'input.judgedById: no body judges what it promised itself. Record what it says as its statement or its reply.',
      'input.judgedById',
    );
  }
  if (stage !== 'first' && !before.first) {
    throw conflict('JUDGEMENT_NEEDS_FIRST', 'input.stage: there is no first judgement that this could follow.', 'input.stage');
  }
  if (stage === 'reply' && !before.reply) {
    throw conflict(
      'JUDGEMENT_NEEDS_REPLY',
      'input.stage: no reply of the body is on record, to this commitment or to a judgement of it. Record the reply first.',
      'input.stage',
    );
  }
}

const WORDS: Readonly<Record<EvidenceStatus, string>> = {
  not_yet_researched: 'Not yet researched',
  no_evidence_available: 'No evidence available',
  not_started: 'Not started',
  limited: 'Limited',
  substantial: 'Substantial',
  complete: 'Complete',
  sources_conflict: 'Sources conflict',
};

function outweighs(other: Judgement, one: Judgement): boolean {
  const by = JUDGEMENT_STAGES.indexOf(other.stage) - JUDGEMENT_STAGES.indexOf(one.stage);
  return by > 0 || (by === 0 && other.judgedOn > one.judgedOn);
}
