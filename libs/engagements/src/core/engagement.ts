import { invalid, type CivilDate, type Id } from '#libs/kernel';

interface Span {
  readonly earliest: CivilDate | null;
  readonly latest: CivilDate | null;
}

/** An engagement is between two, and ends after it began. Refuses WITH_ITSELF and ENDED_BEFORE_BEGUN. */
export function requireEngagement(engagement: {
  readonly groupId: Id;
  readonly institutionId: Id;
  readonly began: Span;
  readonly ended: Span;
}): void {
  const { groupId, institutionId, began, ended } = engagement;
  if (groupId === institutionId) {
    throw invalid(
      'WITH_ITSELF',
      'input.institutionId: this is the group itself. Name the body it deals with.',
      'input.institutionId',
    );
  }
  if (began.earliest !== null && ended.latest !== null && ended.latest < began.earliest) {
    const message = `input.ended: this lies before it began, ${began.earliest}. Check both days.`;
    throw invalid('ENDED_BEFORE_BEGUN', message, 'input.ended');
  }
}
