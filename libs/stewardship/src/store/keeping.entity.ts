import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel';
import { KEEPING_DEEDS, type KeepingDeed } from '../core/index.js';

/** What was proposed about the keeping of a space, and whether it was done. */
@Entity('keeping')
export class Keeping {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  spaceId: Id;

  @Column({ type: 'enum', enum: KEEPING_DEEDS, enumName: 'keeping_deed' })
  deed: KeepingDeed;

  @Column('uuid')
  proposedBy: Id;

  /** the database's own moment, which nobody gives */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  proposedAt: Date;

  /** whoever is to keep it from then on; of a handing over alone */
  @Column({ type: 'uuid', nullable: true })
  toId: Id | null;

  @Column({ type: 'uuid', nullable: true })
  groupId: Id | null;

  @Column({ type: 'timestamptz', nullable: true })
  doneAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  doneBy: Id | null;

  @Column({ type: 'smallint', nullable: true })
  people: number | null;

  /** of a winding up: how many things are worked off; what is private to one person is not counted */
  @Column({ type: 'integer', nullable: true })
  things: number | null;

  @Column({ type: 'integer', nullable: true })
  thingsDone: number | null;

  /** when all of it was done, which is the moment it was confirmed but for a winding up */
  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt: Date | null;
}
