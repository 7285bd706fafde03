import { parsePartialDate } from '#libs/kernel';
import { NO_DATE, type PartialDateColumns } from '#libs/persistence';

/** A date as somebody enters it: its EDTF form, the words it was said in, and whether it was worked out. */
export interface PartialDateInput {
  readonly edtf: string;
  readonly said?: string | null;
  readonly inferred?: boolean | null;
}

/** The columns of a date known in part. Refuses what parsePartialDate refuses, naming the field. */
export function dateColumns(input: PartialDateInput, field: string): PartialDateColumns {
  const { edtf, said, inferred, earliest, latest } = parsePartialDate(
    input.edtf,
    `${field}.edtf`,
    input.said ?? null,
    input.inferred ?? false,
  );
  return { edtf, said, inferred, earliest, latest };
}

/** The same for a date that need not be given. */
export function dateColumnsIfGiven(input: PartialDateInput | null | undefined, field: string): PartialDateColumns {
  return input == null ? NO_DATE : dateColumns(input, field);
}
