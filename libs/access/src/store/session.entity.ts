import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel';

/** Where a member is signed in, as far as the member may look at it and end it. The rest is sessions.ts, for the credentials' role. */
@Entity('session')
export class Session {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  actorId: Id;

  @Column({ type: 'text', select: false })
  tokenHash: string;

  @Column('timestamptz')
  beganAt: Date;

  @Column('timestamptz')
  seenAt: Date;

  @Column('timestamptz')
  endsAt: Date;
}
