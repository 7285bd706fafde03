import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel';
import { ROLES, type Role } from '../core/index.js';

/** What a group keeps together: its engagements and all that hangs from them. */
@Entity('space')
export class Space {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  name: string;

  @Column('uuid')
  openedBy: Id;

  @Column('timestamptz')
  openedAt: Date;

  /** since when it takes no more writing */
  @Column({ type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  woundUpAt: Date | null;
}

@Entity('membership')
export class SpaceMembership {
  /** how the membership is told apart in lists; the key is who in which space */
  @Column({ type: 'uuid', default: () => 'gen_random_uuid()' })
  id: Id;

  @PrimaryColumn('uuid')
  spaceId: Id;

  @PrimaryColumn('uuid')
  actorId: Id;

  @Column({ type: 'enum', enum: ROLES, enumName: 'member_role' })
  role: Role;

  @Column('timestamptz')
  since: Date;
}
