import { conflict, invalid } from '#libs/kernel';

/** The longest an embargo is set for; it can be set anew. */
const YEARS_MOST = 10;

/** An embargo ends at a moment that has not come yet. Refuses EMBARGO_IN_PAST and EMBARGO_TOO_LONG. Moments are ISO 8601 in UTC. */
export function requireEmbargoAhead(until: string, now: string, field: string): void {
  if (Date.parse(until) <= Date.parse(now)) {
    throw invalid('EMBARGO_IN_PAST', `${field}: this moment has passed. An embargo ends at a moment still to come.`, field);
  }
  const latest = `${Number(now.slice(0, 4)) + YEARS_MOST}${now.slice(4)}`;
  if (until.slice(0, 10) > latest.slice(0, 10)) {
    throw invalid('EMBARGO_TOO_LONG', `${field}: give a moment within the next ${YEARS_MOST} years.`, field);
  }
}

/** What is embargoed is released when its time has come, and not before, whoever asks. Refuses EMBARGO_NOT_OVER. */
export function requireEmbargoOver(until: string | null, now: string): void {
  if (until === null || Date.parse(until) <= Date.parse(now)) return;
  throw conflict(
    'EMBARGO_NOT_OVER',
    `input.id: this is embargoed until ${until}. It can be released from then on. A steward can set the embargo anew before that.`,
    'input.id',
  );
}
