import { Column, Entity } from 'typeorm';
import type { Id } from '#libs/kernel';
import { PartialDateColumns } from '#libs/persistence';
import { ToldFact } from '#libs/recording';
import { LABOUR_KINDS, LABOUR_PAY, type LabourKind, type LabourPay } from '../core/index.js';

/** Time that a group gave in a period. It names no person, and no number of them. The rows of one share `firstId`; one of them stands. */
@Entity('labour')
export class LabourRow extends ToldFact {
  @Column('uuid')
  firstId: Id;

  @Column('uuid')
  engagementId: Id;

  @Column({ type: 'enum', enum: LABOUR_KINDS, enumName: 'labour_kind' })
  kind: LabourKind;

  @Column({ type: 'enum', enum: LABOUR_PAY, enumName: 'labour_pay' })
  pay: LabourPay;

  @Column(() => PartialDateColumns)
  during: PartialDateColumns;

  @Column('integer')
  minutes: number;

  @Column('boolean')
  estimated: boolean;

  @Column('text')
  says: string;

  @Column({ type: 'text', nullable: true })
  correctionReason: string | null;
}
