import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel';
import type { TokenScope } from '../core/index.js';

/** A token of the API, as far as whoever made it may look at it and revoke it. The rest is credentials.ts. */
@Entity('access_token')
export class AccessToken {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  actorId: Id;

  @Column({ type: 'text', select: false })
  tokenHash: string;

  @Column('text')
  name: string;

  @Column({ type: 'enum', enum: ['first', 'read', 'write'], enumName: 'token_scope' })
  scope: TokenScope | 'first';

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;
}
