import { invalid, type CivilDate } from '#libs/kernel';

/** One party's position on one version. */
export const POSITIONS = ['approved', 'refused', 'conditional', 'withdrawn', 'not_sought'] as const;

export type Position = (typeof POSITIONS)[number];

export interface PositionTaken {
  readonly partyId: string;
  readonly role: string;
  readonly position: Position;
  /** a source is named where it can be read */
  readonly sourced: boolean;
  /** somebody disputes that it was taken */
  readonly disputed: boolean;
}

/**
 * Is a version agreed? Two parties at least have approved it, and no position on record stands against it. Each role of a
 * party counts, so one refusal within a body leaves the version short of agreed; only the newest position of a role counts.
 * An approval without a source, or one that is disputed, is somebody's word and makes nothing agreed.
 * `taken` is in the order recorded.
 */
export function isAgreed(taken: readonly PositionTaken[]): boolean {
  const newest = new Map(taken.map((each) => [`${each.partyId}\n${each.role}`, each]));
  const standing = [...newest.values()].filter((each) => each.position !== 'not_sought');
  const parties = new Set(standing.map((each) => each.partyId));
  return parties.size >= 2 && standing.every((each) => each.position === 'approved' && each.sourced && !each.disputed);
}

/** What nobody has said yet nobody disputes. Refuses DISPUTED_BEFORE_TAKEN. */
export function requireDisputedOnceTaken(
  disputed: { readonly latest: CivilDate | null },
  taken: { readonly earliest: CivilDate | null },
): void {
  if (disputed.latest === null || taken.earliest === null || disputed.latest >= taken.earliest) return;
  const message = `input.on: the position was taken on ${taken.earliest}. Give a day from then on.`;
  throw invalid('DISPUTED_BEFORE_TAKEN', message, 'input.on');
}
