import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel';

/** A form that was begun and is not sent: whoever began it alone sees it, and nothing of it stays. */
@Entity('kept_form')
export class KeptForm {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  keptBy: Id;

  @Column('text')
  form: string;

  @Column('text')
  written: string;

  @Column('timestamptz')
  begunAt: Date;

  @Column('timestamptz')
  keptAt: Date;
}
