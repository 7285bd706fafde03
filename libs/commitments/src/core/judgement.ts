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

/** In the order in which a later one outweighs an earlier one; `reply` is the institution's own. */
export const JUDGEMENT_STAGES = ['first', 'reply', 'final'] as const;
export type JudgementStage = (typeof JUDGEMENT_STAGES)[number];

export interface Judgement {
  readonly finding: JudgementFinding;
  readonly stage: JudgementStage;
  readonly judgedOn: CivilDate;
  readonly searchedUntil: CivilDate;
  readonly replyAskedBy: CivilDate | null;
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

/** "No identified reply as of …", of a body that was asked for one by a day; null when it was not asked, or replied. */
export function sayReply(judgements: readonly Judgement[], name: string, day: CivilDate): string | null {
  const made = judgements.filter(({ judgedOn }) => judgedOn <= day);
  if (made.some(({ stage }) => stage === 'reply')) return null;
  const asked = made
    .flatMap(({ replyAskedBy }) => replyAskedBy ?? [])
    .sort()
    .at(-1);
  if (asked === undefined) return null;
  return `${name} was asked to reply by ${sayDay(asked)}. No reply is identified on this record as of ${sayDay(day)}.`;
}

/** `names` are those of the judges. */
export function sayEvidence({ status, by }: Evidence<Judgement>, names: readonly string[], day: CivilDate): string {
  const [first] = by;
  if (!first) return `No judgement of this is on this record as of ${sayDay(day)}.`;
  const until = by.map(({ searchedUntil }) => searchedUntil).sort()[0]!;
  const who = [...new Set(names)].join(' and ');
  const stage = { first: 'First judgement', reply: 'The reply', final: 'Final judgement' }[first.stage];
  return `${WORDS[status]}. ${stage} by ${who}, who searched up to ${sayDay(until)}.`;
}

/**
 * Refuses SEARCHED_AFTER_JUDGED, JUDGED_IN_FUTURE, REPLY_IS_THE_BODYS, JUDGES_ITSELF, JUDGEMENT_NEEDS_FIRST,
 * REPLY_ASKED_TOO_EARLY.
 */
export function requireJudged(
  judgement: Omit<Judgement, 'finding'> & { readonly judgedById: Id },
  commitment: { readonly madeById: Id },
  others: readonly Pick<Judgement, 'stage'>[],
  today: CivilDate,
): void {
  const { stage, judgedById, judgedOn, searchedUntil, replyAskedBy } = judgement;
  const byTheBody = judgedById === commitment.madeById;
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
  if (stage === 'reply' && !byTheBody) {
    throw invalid(
      'REPLY_IS_THE_BODYS',
      'input.judgedById: a reply is that of the body that made the commitment.',
      'input.judgedById',
    );
  }
  if (stage !== 'reply' && byTheBody) {
    throw invalid('JUDGES_ITSELF', 'input.stage: what the body that made it says of it is a reply.', 'input.stage');
  }
  if (stage !== 'first' && !others.some((other) => other.stage === 'first')) {
    throw conflict('JUDGEMENT_NEEDS_FIRST', 'input.stage: there is no first judgement that this could follow.', 'input.stage');
  }
  if (replyAskedBy !== null && (stage === 'reply' || replyAskedBy < searchedUntil)) {
    throw invalid(
      'REPLY_ASKED_TOO_EARLY',
      'input.replyAskedBy: a reply is asked for to a first or final judgement, by a day that is not before the day searched up to.',
      'input.replyAskedBy',
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
