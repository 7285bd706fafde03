import { invalid, type CivilDate } from '#libs/kernel';

/** As what a picture is shown: a cleaner makes one of these of whatever comes. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** Refuses PICTURE_IN_FUTURE: nobody has taken a picture tomorrow. */
export function requireTaken(taken: { readonly earliest: CivilDate | null }, today: CivilDate): void {
  if (taken.earliest === null || taken.earliest <= today) return;
  throw invalid(
    'PICTURE_IN_FUTURE',
    'input.takenOn: this has not come yet. Say when it was taken, or leave it out.',
    'input.takenOn',
  );
}
