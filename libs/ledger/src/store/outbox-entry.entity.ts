import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id, SubjectKind } from '#libs/kernel';
import { ENTRY_STATES, type EntryFields, type EntryState } from '../core/index.js';

/** One recorded fact that waits to be entered in the ledger, written in the fact's own transaction. */
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

  @Column('jsonb')
  fields: EntryFields;

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
