import { invalid } from '#libs/kernel';

/** How much of a thing that came from somebody may be shown to everybody, least first. */
export const HANDLING_SHOWS = ['nothing', 'totals', 'totals_and_short_quotes', 'whole'] as const;
export type HandlingShows = (typeof HANDLING_SHOWS)[number];

/** Of a document that nobody has decided on, everybody may learn how much and read a sentence: never the whole of what is not ours. */
export const SHOWN_UNLESS_DECIDED: HandlingShows = 'totals_and_short_quotes';

export interface HandlingDecision {
  readonly shows: HandlingShows;
  readonly rightsHolder: string | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
}

/** Refuses HANDLING_UNDECIDED: a whole document is shown only by somebody's decision, with whose document it is and why. */
export function requireDecision({ shows, rightsHolder, decidedBy, reason }: HandlingDecision, field: string): void {
  if (shows !== 'whole' || (rightsHolder !== null && decidedBy !== null && reason !== null)) return;
  throw invalid(
    'HANDLING_UNDECIDED',
    `${field}: to show a whole document, say who holds the rights in it, who decided to show it, and why.`,
    field,
  );
}

/** What a release of the thing may show. */
export function shownUnder(handling: Pick<HandlingDecision, 'shows'> | null): HandlingShows {
  return handling?.shows ?? SHOWN_UNLESS_DECIDED;
}
