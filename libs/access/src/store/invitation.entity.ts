import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel';
import { OUTSIDERS, ROLES, type OutsiderKind, type Role } from '../core/index.js';

/** Words that lead somebody into a space, of which the hash alone is stored. */
@Entity('invitation')
export class InvitationRow {
  @PrimaryColumn('uuid')
  id: Id;

  @Column({ type: 'text', select: false })
  phraseHash: string;

  @Column({ type: 'uuid', nullable: true })
  actorId: Id | null;

  @Column({ type: 'uuid', nullable: true })
  spaceId: Id | null;

  @Column({ type: 'enum', enum: ROLES, enumName: 'member_role', nullable: true })
  role: Role | null;

  @Column('boolean')
  opensSpaces: boolean;

  @Column({ type: 'uuid', nullable: true })
  invitedBy: Id | null;

  @Column('timestamptz')
  madeAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt: Date | null;

  @Column({ type: 'enum', enum: OUTSIDERS, enumName: 'outsider_kind', nullable: true })
  outsider: OutsiderKind | null;

  /** the body that an office speaks for */
  @Column({ type: 'uuid', nullable: true })
  organizationId: Id | null;

  @Column({ type: 'timestamptz', nullable: true })
  outsiderUntil: Date | null;
}

/** Somebody who belongs to no space and was let in for one thing, until a day. */
@Entity('outsider')
export class Outsider {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  spaceId: Id;

  @Column('uuid')
  actorId: Id;

  @Column({ type: 'enum', enum: OUTSIDERS, enumName: 'outsider_kind' })
  kind: OutsiderKind;

  /** the body that an office speaks for; none for journalists, and for offices that were let in before this was asked */
  @Column({ type: 'uuid', nullable: true })
  organizationId: Id | null;

  @Column('timestamptz')
  since: Date;

  @Column('timestamptz')
  endsAt: Date;
}
