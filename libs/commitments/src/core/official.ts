import { invalid, sayDay, type CivilDate, type Id } from '#libs/kernel';

/** What a body can say of a commitment of its own. */
export const OFFICIAL_STANCES = [
  'promised',
  'in_progress',
  'says_delivered',
  'says_withdrawn',
  'says_not_promised',
  'says_another_document',
  'declined_to_say',
] as const;
export type OfficialStance = (typeof OFFICIAL_STANCES)[number];

export const OFFICIAL_STATUSES = ['none_stated', ...OFFICIAL_STANCES, 'statements_differ'] as const;
export type OfficialStatus = (typeof OFFICIAL_STATUSES)[number];

interface Span {
  readonly earliest: CivilDate | null;
  readonly latest: CivilDate | null;
}

export interface OfficialStatement {
  readonly stance: OfficialStance;
  readonly madeById: Id;
  readonly statedOn: Span;
}

/**
 * The stance of the newest statement, as of a day, of the body that made the commitment. A statement is the newest when
 * none was surely made after it, so two of one day, or of days that overlap, are both: where they differ, no one of them
 * speaks for the body, and the status says that they differ.
 */
export function official(statements: readonly OfficialStatement[], madeById: Id, day: CivilDate): OfficialStatus {
  const made = statements.filter(
    ({ madeById: by, statedOn }) => by === madeById && (statedOn.earliest === null || statedOn.earliest <= day),
  );
  const newest = made.filter((one) => !made.some((other) => surelyAfter(other.statedOn, one.statedOn)));
  const [first] = newest;
  if (!first) return 'none_stated';
  return newest.every(({ stance }) => stance === first.stance) ? first.stance : 'statements_differ';
}

/** Refuses STATEMENT_NEEDS_SOURCE, SAID_IN_FUTURE, SAID_BEFORE_PROMISED. */
export function requireSaid(
  statement: { readonly statedOn: Span; readonly sourceId: Id | null },
  promised: Span,
  today: CivilDate,
): void {
  const { statedOn, sourceId } = statement;
  if (sourceId === null) {
    throw invalid('STATEMENT_NEEDS_SOURCE', 'input.sourceId: name the source in which the body says so.', 'input.sourceId');
  }
  if (statedOn.earliest !== null && statedOn.earliest > today) {
    throw invalid(
      'SAID_IN_FUTURE',
      `input.statedOn: this lies after today, ${today}. Give the day it was said.`,
      'input.statedOn',
    );
  }
  if (statedOn.latest !== null && promised.earliest !== null && statedOn.latest < promised.earliest) {
    throw invalid(
      'SAID_BEFORE_PROMISED',
      `input.statedOn: the commitment is of ${promised.earliest}. Give a day from then on.`,
      'input.statedOn',
    );
  }
}

export function sayOfficial(status: OfficialStatus, name: string, day: CivilDate): string {
  return WORDS[status](name, sayDay(day));
}

const WORDS: Readonly<Record<OfficialStatus, (name: string, day: string) => string>> = {
  none_stated: (name, day) => `No statement of ${name} about this is on this record as of ${day}.`,
  promised: (name) => `${name} says that it will do this.`,
  in_progress: (name) => `${name} says that this is in progress.`,
  says_delivered: (name) => `${name} says that it has delivered this.`,
  says_withdrawn: (name) => `${name} says that it has withdrawn this.`,
  says_not_promised: (name) => `${name} says that it did not promise this.`,
  says_another_document: (name) => `${name} says that another document is its position.`,
  declined_to_say: (name) => `${name} declined to say.`,
  statements_differ: (name) => `The newest statements of ${name} differ, and their dates do not tell which came last.`,
};

function surelyAfter(later: Span, earlier: Span): boolean {
  return later.earliest !== null && earlier.latest !== null && later.earliest > earlier.latest;
}
