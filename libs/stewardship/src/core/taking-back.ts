/**
 * Why a thing was taken back, as everybody may read it. A code and never a sentence: a sentence would say again what was
 * taken back. The last one is as good as any other.
 */
export const TAKING_BACK_REASONS = [
  'consent_withdrawn',
  'safety',
  'wrong',
  'unfair',
  'legal',
  'released_by_mistake',
  'reason_cannot_be_given',
] as const;

export type TakingBackReason = (typeof TAKING_BACK_REASONS)[number];
