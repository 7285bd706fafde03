import type { ScheduleReading } from './schedule.view.js';
import { shapeOf } from './schedule.view.js';
import { threeStatusesWords as words } from './three-statuses.words.js';

/** What a list of commitments asks of each, for the day `$on`. */
export const threeStatuses = 'official(on: $on) { inWords } evidence(on: $on) { inWords } schedule(on: $on) { status inWords }';

export interface ThreeStatuses {
  readonly official: { readonly inWords: string };
  readonly evidence: { readonly inWords: string };
  readonly schedule: readonly Pick<ScheduleReading, 'status' | 'inWords'>[];
}

export interface StatusView {
  readonly name: string;
  readonly lines: readonly { readonly shape: string | undefined; readonly inWords: string }[];
}

/** The three statuses of a commitment in a list, beside each other and never made one, in the record's own words. */
export function threeStatusesView({ official, evidence, schedule }: ThreeStatuses): readonly StatusView[] {
  const plain = ({ inWords }: { readonly inWords: string }) => ({ shape: undefined, inWords });
  return [
    { name: words.schedule, lines: schedule.map(({ status, inWords }) => ({ shape: shapeOf(status), inWords })) },
    { name: words.official, lines: [plain(official)] },
    { name: words.evidence, lines: [plain(evidence)] },
  ];
}
