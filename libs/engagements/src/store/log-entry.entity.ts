import { Column, Entity } from 'typeorm';
import type { Id } from '#libs/kernel';
import { PartialDateColumns } from '#libs/persistence';
import { Fact, ToldFact } from '#libs/recording';
import { LOG_CHANNELS, LOG_KINDS, type LogChannel, type LogKind } from '../core/index.js';

/**
 * A meeting or another thing that happened between a group and a body. It holds no person: who was there is a count. The rows of one
 * entry share `firstId`; one of them stands.
 */
@Entity('log_entry')
export class LogEntryRow extends ToldFact {
  @Column('uuid')
  firstId: Id;

  @Column('uuid')
  engagementId: Id;

  @Column({ type: 'enum', enum: LOG_KINDS, enumName: 'log_kind' })
  kind: LogKind;

  @Column({ type: 'enum', enum: LOG_CHANNELS, enumName: 'log_channel', nullable: true })
  channel: LogChannel | null;

  @Column(() => PartialDateColumns)
  happenedOn: PartialDateColumns;

  @Column('uuid')
  assertedById: Id;

  @Column('text')
  says: string;

  @Column({ type: 'integer', nullable: true })
  groupPeople: number | null;

  @Column({ type: 'integer', nullable: true })
  otherPeople: number | null;

  @Column({ type: 'text', nullable: true })
  correctionReason: string | null;
}

/** Whom it was with, as one reading has it: a body, or an office in it. */
@Entity('log_party')
export class LogPartyRow extends Fact {
  @Column('uuid')
  logEntryId: Id;

  @Column('uuid')
  organizationId: Id;

  @Column({ type: 'uuid', nullable: true })
  postId: Id | null;

  /** its place in the entry, from 1 */
  @Column('integer')
  number: number;
}

/** A commitment that was made or spoken of there, as one reading has it. */
@Entity('log_promise')
export class LogPromiseRow extends Fact {
  @Column('uuid')
  logEntryId: Id;

  @Column('uuid')
  commitmentId: Id;

  @Column('integer')
  number: number;
}
