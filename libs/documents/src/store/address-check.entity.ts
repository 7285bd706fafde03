import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel';
import { Fact } from '#libs/recording';
import {
  ADDRESS_EVENTS,
  CHECK_EVERY,
  CHECK_FOUND,
  type AddressEventKind,
  type CheckEvery,
  type CheckFound,
  type Trouble,
} from '../core/index.js';

/** A web address that is asked again on a schedule: not on the record, and seen by the members of its space. */
@Entity('address_check')
export class AddressCheck {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  spaceId: Id;

  /** the last version that it gave us */
  @Column('uuid')
  versionId: Id;

  @Column('text')
  address: string;

  @Column({ type: 'enum', enum: CHECK_EVERY, enumName: 'check_every' })
  every: CheckEvery;

  /** in whose name it is asked */
  @Column('uuid')
  setBy: Id;

  @Column('timestamptz')
  setAt: Date;

  @Column('timestamptz')
  nextAt: Date;

  /** the run that asks it now */
  @Column({ type: 'uuid', nullable: true })
  claimed: Id | null;

  @Column({ type: 'timestamptz', nullable: true })
  askedAt: Date | null;

  @Column({ type: 'enum', enum: CHECK_FOUND, enumName: 'check_found', nullable: true })
  found: CheckFound | null;

  @Column({ type: 'integer', nullable: true })
  status: number | null;

  /** when it last gave us the text of that version */
  @Column('timestamptz')
  sameAt: Date;

  @Column({ type: 'jsonb', nullable: true })
  trouble: Trouble | null;
}

/** What an address gave us when it was asked again, as far as it goes on the record. */
@Entity('address_event')
export class AddressEvent extends Fact {
  @Column('uuid')
  versionId: Id;

  @Column({ type: 'enum', enum: ADDRESS_EVENTS, enumName: 'address_event_kind' })
  kind: AddressEventKind;

  /** the last answer of those it tells of */
  @Column({ type: 'enum', enum: CHECK_FOUND, enumName: 'check_found' })
  found: CheckFound;

  @Column({ type: 'integer', nullable: true })
  status: number | null;

  /** as its entry tells it, in ISO 8601 */
  @Column('timestamptz')
  askedAt: string;

  @Column('timestamptz')
  since: string;

  @Column('integer')
  times: number;

  /** the version made of another text */
  @Column({ type: 'uuid', nullable: true })
  foundVersionId: Id | null;
}
