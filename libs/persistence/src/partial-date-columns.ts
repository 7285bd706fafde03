import { Column } from 'typeorm';

/** The five columns of a date known in part, embedded in an entity; all null when there is none. */
export class PartialDateColumns {
  @Column({ type: 'text', nullable: true })
  edtf: string | null;

  /** the words it was said in, such as "by the spring" */
  @Column({ type: 'text', nullable: true })
  said: string | null;

  /** true when somebody worked the date out from something else */
  @Column({ type: 'boolean', nullable: true })
  inferred: boolean | null;

  @Column({ type: 'date', nullable: true })
  earliest: string | null;

  @Column({ type: 'date', nullable: true })
  latest: string | null;
}

export const NO_DATE: PartialDateColumns = { edtf: null, said: null, inferred: null, earliest: null, latest: null };
