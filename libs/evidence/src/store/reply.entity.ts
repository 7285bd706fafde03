import { Column, Entity } from 'typeorm';
import { WORDINGS, type Id, type Wording } from '#libs/kernel';
import { PartialDateColumns } from '#libs/persistence';
import { ToldFact } from '#libs/recording';
import type { AboutIds } from '../core/reply.js';

abstract class AboutFact extends ToldFact implements AboutIds {
  @Column({ type: 'uuid', nullable: true })
  commitmentId: Id | null;

  @Column({ type: 'uuid', nullable: true })
  judgementId: Id | null;

  @Column({ type: 'uuid', nullable: true })
  comparisonId: Id | null;

  @Column({ type: 'uuid', nullable: true })
  claimId: Id | null;
}

/** That a body was asked what it says to a thing, and by when. */
@Entity('reply_request')
export class ReplyRequestRow extends AboutFact {
  @Column('uuid')
  askedOfId: Id;

  @Column('text')
  says: string;

  @Column('date')
  askedOn: string;

  @Column('date')
  answerBy: string;
}

/** What a body says to a thing on the record. */
@Entity('reply')
export class ReplyRow extends AboutFact {
  @Column({ type: 'uuid', nullable: true })
  requestId: Id | null;

  @Column('uuid')
  byId: Id;

  @Column('text')
  says: string;

  @Column({ type: 'enum', enum: WORDINGS, enumName: 'wording' })
  wording: Wording;

  /** true where the office of the body wrote it here itself; null where members recorded it from a source */
  @Column({ type: 'boolean', nullable: true })
  throughSpace: true | null;

  @Column(() => PartialDateColumns)
  repliedOn: PartialDateColumns;
}
