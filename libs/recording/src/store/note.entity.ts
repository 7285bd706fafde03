import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel';

/** Not yet on the record: its writer alone sees it, may change and delete it, and nothing of it stays. */
@Entity('note')
export class Note {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  spaceId: Id;

  @Column('uuid')
  writtenBy: Id;

  @Column('text')
  body: string;

  @Column('timestamptz')
  writtenAt: Date;

  @Column('timestamptz')
  changedAt: Date;

  /** the word it was sent under, so that it is one note when it is sent twice */
  @Column('text', { nullable: true })
  idempotencyKey: string | null;
}
