import { invalid, type CivilDate } from '#libs/kernel';

/** What the hours went into. */
export const LABOUR_KINDS = ['meetings', 'preparing', 'reading', 'writing', 'support', 'travel', 'other'] as const;
export type LabourKind = (typeof LABOUR_KINDS)[number];

export const LABOUR_PAY = ['unpaid', 'expenses_only', 'paid'] as const;
export type LabourPay = (typeof LABOUR_PAY)[number];

/**
 * Hours that a group gave in a period, as one number: whose they were is kept nowhere, and neither is how many people shared them
 * (decision record 0062). Refuses LABOUR_IN_FUTURE and LABOUR_WITHOUT_END.
 */
export function requireLabour(
  during: { readonly earliest: CivilDate | null; readonly latest: CivilDate | null },
  today: CivilDate,
): void {
  if (during.latest === null) {
    const message = 'input.during: say when these hours end, such as January to March 2023, or up to today.';
    throw invalid('LABOUR_WITHOUT_END', message, 'input.during');
  }
  if (during.earliest !== null && during.earliest > today) {
    throw invalid('LABOUR_IN_FUTURE', 'input.during: this has not come yet. Record hours that were worked.', 'input.during');
  }
}
