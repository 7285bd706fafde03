import type { PartialDate } from './partial-date.view.js';

/** A whole day as the API tells it. */
export function aDay(edtf: string, inWords: string, over: Partial<PartialDate> = {}): PartialDate {
  return { edtf, said: null, inferred: false, earliest: edtf, latest: edtf, inWords, ...over };
}
