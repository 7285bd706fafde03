import { Column, Entity } from 'typeorm';
import type { Id } from '#libs/kernel';
import { Fact } from '#libs/recording';
import { HANDLING_SHOWS, type HandlingShows } from '../core/index.js';

/** On which terms a version or a source is held, and how much of it may be shown. */
@Entity('handling')
export class Handling extends Fact {
  @Column({ type: 'uuid', nullable: true })
  versionId: Id | null;

  @Column({ type: 'uuid', nullable: true })
  sourceId: Id | null;

  @Column({ type: 'text', nullable: true })
  receivedFrom: string | null;

  /** what stands on it, such as "draft, not for circulation" */
  @Column({ type: 'text', nullable: true })
  marked: string | null;

  @Column({ type: 'text', nullable: true })
  terms: string | null;

  @Column({ type: 'text', nullable: true })
  rightsHolder: string | null;

  @Column({ type: 'enum', enum: HANDLING_SHOWS, enumName: 'handling_shows' })
  shows: HandlingShows;

  @Column({ type: 'text', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
