import {
  conflict,
  invalid,
  optionalText,
  plainText,
  type CivilDate,
  type DateOnRecord,
  type Id,
  type FromWhat,
  type Wording,
} from '#libs/kernel';

/** A commitment is what a body says it will do; an expectation ("is expected by the spring") is a date without an owner. */
export const COMMITMENT_KINDS = ['commitment', 'expectation'] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/** One standing statement of what a body will do, as a row of the record has it. */
export interface Commitment {
  readonly id: Id;
  readonly spaceId: Id;
  /** The id people see: a correction closes one row and adds another with the same firstId. */
  readonly firstId: Id;
  readonly engagementId: Id;
  readonly kind: CommitmentKind;
  readonly statement: string;
  readonly wording: Wording;
  /** A reporting source's own verb: "promised", "was told", "believes". */
  readonly verb: string | null;
  /** The organization that made it; of an expectation, the one it is expected of. */
  readonly madeById: Id;
  readonly madeToId: Id | null;
  /** The post of whoever said it. */
  readonly postId: Id | null;
  readonly statedOn: DateOnRecord;
  readonly sourceId: Id | null;
  /** Where in the source it can be read: a page, a paragraph, a minute. */
  readonly locator: string | null;
  readonly fromWhat: FromWhat;
}

export type CommitmentDraft = Omit<Commitment, 'id' | 'spaceId' | 'firstId'>;

/**
 * Checks what is to be put on the record and returns it with its texts in the form that the record keeps.
 * `today` is the day it is recorded, where the record is kept.
 *
 * Refusals: VERBATIM_NEEDS_SOURCE, VERBATIM_FROM_MEMORY, EXPECTATION_IS_REPORTED, LOCATOR_NEEDS_SOURCE, STATED_IN_FUTURE,
 * PROMISE_TO_ITSELF, and those of plainText.
 */
export function commitment<T extends CommitmentDraft>(draft: T, today: CivilDate): T {
  const statement = plainText(draft.statement, { field: 'input.statement', most: 4_000 });
  const verb = optionalText(draft.verb, { field: 'input.verb', most: 60, lines: 'one' });
  const locator = optionalText(draft.locator, { field: 'input.locator', most: 300, lines: 'one' });
  refuseVerbatimWithoutWords(draft);
  if (locator !== null && draft.sourceId === null) {
    throw invalid(
      'LOCATOR_NEEDS_SOURCE',
      'input.locator: it says where in a source the words are. Name the source too, or leave it out.',
      'input.locator',
    );
  }
  if (draft.statedOn.earliest !== null && draft.statedOn.earliest > today) {
    throw invalid(
      'STATED_IN_FUTURE',
      `input.statedOn: nothing can have been said after today, ${today}. Give the day it was said.`,
      'input.statedOn',
    );
  }
  if (draft.madeToId !== null && draft.madeToId === draft.madeById) {
    throw invalid(
      'PROMISE_TO_ITSELF',
      'input.madeToId: this is the body that made it. Name whom it was said to, or leave it out.',
      'input.madeToId',
    );
  }
  return { ...draft, statement, verb, locator };
}

/**
 * A correction takes the place of the row that stands, and says why. Refuses COMMITMENT_ALREADY_CORRECTED (conflict) when
 * that row no longer stands, and CORRECTION_NEEDS_REASON.
 */
export function correctionReason(reason: unknown, corrected: { readonly supersededAt: unknown }): string {
  if (corrected.supersededAt !== null) {
    throw conflict(
      'COMMITMENT_ALREADY_CORRECTED',
      'This entry has been corrected since you read it. Read it again and correct what stands now.',
    );
  }
  if (reason == null) {
    throw invalid(
      'CORRECTION_NEEDS_REASON',
      'input.reason: say why it is corrected. Both readings stay on the record.',
      'input.reason',
    );
  }
  return plainText(reason, { field: 'input.reason', most: 1_000 });
}

function refuseVerbatimWithoutWords(draft: CommitmentDraft): void {
  if (draft.wording !== 'verbatim') return;
  if (draft.kind === 'expectation') {
    throw invalid(
      'EXPECTATION_IS_REPORTED',
      'input.wording: an expectation has no owner to quote. Record it as reported.',
      'input.wording',
    );
  }
  if (draft.fromWhat === 'memory') {
    throw invalid('VERBATIM_FROM_MEMORY', 'input.wording: words from memory are reported, not verbatim.', 'input.wording');
  }
  if (draft.sourceId === null) {
    throw invalid(
      'VERBATIM_NEEDS_SOURCE',
      'input.sourceId: exact words need a source where they can be read. Name it, or record them as reported.',
      'input.sourceId',
    );
  }
}
