import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id, SubjectKind } from '#libs/kernel';
import type { NoticeKind } from '../core/index.js';

@Entity('notice')
export class Notice {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  spaceId: Id;

  @Column('text')
  kind: NoticeKind;

  @Column('text')
  thingKind: SubjectKind;

  @Column('uuid')
  thingId: Id;

  @Column('timestamptz')
  madeAt: Date;

  @Column('timestamptz', { nullable: true })
  seenAt: Date | null;

  /** who brought it about and is not told of it */
  @Column('uuid', { nullable: true })
  notTo: Id | null;
}
