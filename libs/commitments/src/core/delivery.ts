import { endsOf, invalid, type CivilDate, type DateOnRecord, type PartialDate } from '#libs/kernel';

/**
 * When somebody says that it was delivered. A substitute (a work published instead) is no delivery, late or on time, and
 * is never recorded as one.
 */
export interface Delivered {
  /** The first day it can have been; null when none can be named. */
  readonly earliest: CivilDate | null;
  /** The last day it can have been; null only when nothing was delivered. */
  readonly latest: CivilDate | null;
}

export const NOT_DELIVERED: Delivered = { earliest: null, latest: null };

/**
 * The days a delivery can have been on, for the record: nothing recorded today happened after today, so an open or later
 * end stops there; of a date that is about or not certain no first day can be named. Refuses DELIVERED_IN_FUTURE, and
 * DELIVERED_BEFORE_STATED for a day before the commitment was made.
 */
export function deliveryDate(
  date: PartialDate,
  today: CivilDate,
  promised: { readonly earliest: CivilDate | null } = { earliest: null },
): DateOnRecord {
  const { edtf, said, inferred } = date;
  const { from, to } = endsOf(edtf);
  if (date.earliest !== null && date.earliest > today) {
    throw invalid(
      'DELIVERED_IN_FUTURE',
      `input.on: this lies after today, ${today}. Record a delivery when it has happened.`,
      'input.on',
    );
  }
  if (date.latest !== null && promised.earliest !== null && date.latest < promised.earliest) {
    throw invalid(
      'DELIVERED_BEFORE_STATED',
      `input.on: this lies before the commitment was made, ${promised.earliest}. Check both days.`,
      'input.on',
    );
  }
  const vague = date.approximate || date.uncertain;
  const latest = to === null || vague || to.latest > today ? today : to.latest;
  return { edtf, said, inferred, earliest: vague ? null : (from?.earliest ?? null), latest };
}

/** What several statements of the delivery leave open between them: from the first day of any to the last of any. */
export function deliveredBetween(deliveries: readonly Pick<DateOnRecord, 'earliest' | 'latest'>[]): Delivered {
  if (deliveries.length === 0) return NOT_DELIVERED;
  const first = deliveries.map(({ earliest }) => earliest);
  const last = deliveries.map(({ latest }) => latest).filter((day) => day !== null);
  return {
    earliest: first.includes(null) ? null : first.reduce((a, b) => (b! < a! ? b : a))!,
    latest: last.length === 0 ? null : last.reduce((a, b) => (b > a ? b : a)),
  };
}
