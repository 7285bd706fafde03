import { invalid, sayDay, type CivilDate, type Id } from '#libs/kernel';

/** What a reply can be about, and the column that names it. */
export const ANSWERABLE = {
  commitment: 'commitmentId',
  judgement: 'judgementId',
  comparison: 'comparisonId',
  claim: 'claimId',
} as const;

export type Answerable = keyof typeof ANSWERABLE;

export interface AboutIds {
  readonly commitmentId: Id | null;
  readonly judgementId: Id | null;
  readonly comparisonId: Id | null;
  readonly claimId: Id | null;
}

/** The three columns, one of which is filled. Refuses NOT_ANSWERABLE. */
export function aboutColumns(kind: string, id: Id): AboutIds {
  const none: AboutIds = { commitmentId: null, judgementId: null, comparisonId: null, claimId: null };
  return { ...none, [ANSWERABLE[requireAnswerable(kind)]]: id };
}

export function requireAnswerable(kind: string): Answerable {
  if (Object.hasOwn(ANSWERABLE, kind)) return kind as Answerable;
  const kinds = Object.keys(ANSWERABLE).join(', ');
  throw invalid('NOT_ANSWERABLE', `input.about.kind: a reply is to one of these: ${kinds}.`, 'input.about.kind');
}

/** Asked by today, to be answered on that day or later. Refuses ASKED_IN_FUTURE and ANSWER_BEFORE_ASKED. */
export function requireTimeToAnswer(askedOn: CivilDate, answerBy: CivilDate, today: CivilDate): void {
  if (askedOn > today) {
    throw invalid(
      'ASKED_IN_FUTURE',
      'input.askedOn: this day is still to come. Record it when they have been asked.',
      'input.askedOn',
    );
  }
  if (answerBy < askedOn) {
    throw invalid('ANSWER_BEFORE_ASKED', 'input.answerBy: this day is before they were asked.', 'input.answerBy');
  }
}

/** How many replies one office may write to one request: a second thought, and no flood. */
export const REPLIES_OF_OFFICE = 5;

/** What an office writes here is its own words, of today, and names no source: it is one. Refuses REPLY_WRITTEN_HERE. */
export function requireWrittenHere(
  input: { readonly wording: string; readonly sourceId?: string | null; readonly fromWhat: string },
  repliedOn: { readonly earliest: CivilDate | null; readonly latest: CivilDate | null },
  today: CivilDate,
): void {
  const wrong = [
    ['wording', input.wording !== 'verbatim', 'a reply that is written here is in your own words: VERBATIM.'],
    ['sourceId', input.sourceId != null, 'a reply that is written here is its own source: name none.'],
    ['fromWhat', input.fromWhat !== 'document', 'a reply that is written here is a DOCUMENT.'],
    ['on', repliedOn.earliest !== today || repliedOn.latest !== today, `a reply that is written here is of today, ${today}.`],
  ] as const;
  const first = wrong.find(([, is]) => is);
  if (first) throw invalid('REPLY_WRITTEN_HERE', `input.${first[0]}: ${first[2]}`, `input.${first[0]}`);
}

/** Absence is bounded: what is not there is not there as of a day (domain.md). */
export function noReplyAsOf(askedOn: CivilDate, day: CivilDate): string {
  return `Asked on ${sayDay(askedOn)}; no identified reply as of ${sayDay(day)}.`;
}
