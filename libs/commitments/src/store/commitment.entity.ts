import { Column, Entity } from 'typeorm';
import { WORDINGS, type Id, type Wording } from '#libs/kernel';
import { PartialDateColumns } from '#libs/persistence';
import { ToldFact } from '#libs/recording';
import { COMMITMENT_KINDS, DUE_BASES, type Commitment, type CommitmentKind, type DueBasis, type DueDate } from '../core/index.js';

/** What a body says it will do. The rows of one commitment share `firstId`; one of them stands. */
@Entity('commitment')
export class CommitmentRow extends ToldFact implements Commitment {
  @Column('uuid')
  firstId: Id;

  @Column('uuid')
  engagementId: Id;

  @Column({ type: 'enum', enum: COMMITMENT_KINDS, enumName: 'commitment_kind' })
  kind: CommitmentKind;

  @Column('text')
  statement: string;

  @Column({ type: 'enum', enum: WORDINGS, enumName: 'wording' })
  wording: Wording;

  @Column({ type: 'text', nullable: true })
  verb: string | null;

  @Column('uuid')
  madeById: Id;

  @Column({ type: 'uuid', nullable: true })
  madeToId: Id | null;

  @Column({ type: 'uuid', nullable: true })
  postId: Id | null;

  @Column(() => PartialDateColumns)
  statedOn: PartialDateColumns;

  @Column({ type: 'text', nullable: true })
  locator: string | null;

  @Column({ type: 'uuid', nullable: true })
  workId: Id | null;

  @Column({ type: 'text', nullable: true })
  correctionReason: string | null;
}

/** A date by which it is due. The first of a line stays its baseline; a revision is a row of its own. */
@Entity('due_date')
export class DueDateRow extends ToldFact implements DueDate {
  @Column('uuid')
  commitmentId: Id;

  @Column(() => PartialDateColumns)
  due: PartialDateColumns;

  @Column({ type: 'uuid', nullable: true })
  setById: Id | null;

  @Column({ type: 'enum', enum: DUE_BASES, enumName: 'due_basis' })
  basis: DueBasis;

  @Column(() => PartialDateColumns)
  statedOn: PartialDateColumns;

  @Column({ type: 'uuid', nullable: true })
  revisesId: Id | null;

  @Column({ type: 'text', nullable: true })
  calendar: string | null;
}

/** Somebody says that it was delivered. */
@Entity('delivery')
export class DeliveryRow extends ToldFact {
  @Column('uuid')
  commitmentId: Id;

  @Column(() => PartialDateColumns)
  deliveredOn: PartialDateColumns;

  @Column('text')
  says: string;

  @Column('uuid')
  assertedById: Id;
}
