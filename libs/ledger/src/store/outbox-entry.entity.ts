import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id, SubjectKind } from '#libs/kernel';
import { ENTRY_STATES, type EntryState } from '../core/index.js';

/** One recorded fact that waits to be entered in the ledger, written in the fact's own transaction. Its words are its openings. */
@Entity('ledger_outbox')
export class OutboxEntry {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  spaceId: Id;

  @Column('uuid')
  actorId: Id;

  /** what happened, such as `commitment.recorded` */
  @Column('text')
  event: string;

  @Column('text')
  subjectKind: SubjectKind;

  @Column('uuid')
  subjectId: Id;

  /** the row whose level says who may read this entry: the thing's own, or the reading of it that was added */
  @Column('uuid')
  rowId: Id;

  /** what the log commits to of each field, sorted as bytes */
  @Column('bytea', { array: true })
  fieldHashes: Buffer[];

  /** what the log commits to of the entry: all that its leaf holds */
  @Column('bytea')
  recordHash: Buffer;

  @Column({ type: 'enum', enum: ENTRY_STATES, enumName: 'entry_state', default: 'pending' })
  state: EntryState;

  @Column('timestamptz')
  recordedAt: Date;

  /** on the first entry of a mutation that was given one */
  @Column({ type: 'text', nullable: true })
  idempotencyKey: string | null;

  @Column({ type: 'text', nullable: true })
  mutation: string | null;

  @Column({ type: 'text', nullable: true })
  inputHash: string | null;
}
