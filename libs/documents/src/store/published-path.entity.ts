import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel';

/** How far a group has come with something that was published: not on the record, and seen by the members of its space. */
@Entity('published_path')
export class PublishedPath {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  spaceId: Id;

  @Column('uuid')
  begunBy: Id;

  @Column('timestamptz')
  begunAt: Date;

  @Column('timestamptz')
  changedAt: Date;

  @Column('text')
  called: string;

  @Column({ type: 'text', nullable: true })
  address: string | null;

  @Column({ type: 'uuid', nullable: true })
  sourceId: Id | null;

  @Column({ type: 'uuid', nullable: true })
  againstVersionId: Id | null;

  /** whether it is something else than the document it stands against */
  @Column({ type: 'boolean', nullable: true })
  instead: boolean | null;

  @Column({ type: 'uuid', nullable: true })
  workId: Id | null;

  @Column({ type: 'uuid', nullable: true })
  publishedVersionId: Id | null;

  @Column({ type: 'uuid', nullable: true })
  comparisonId: Id | null;

  /** said by a person: as many findings were judged as they want to judge for now */
  @Column('boolean')
  findingsRead: boolean;
}
