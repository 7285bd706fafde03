import { Column, Entity } from 'typeorm';
import { WORDINGS, type Id, type Wording } from '#libs/kernel';
import { PartialDateColumns } from '#libs/persistence';
import { Fact, ToldFact } from '#libs/recording';
import { ANSWER_STANDINGS, type AnswerStanding } from '../core/index.js';

/** What a group asks, often with a time to answer. */
@Entity('call')
export class CallRow extends ToldFact {
  @Column('uuid')
  engagementId: Id;

  @Column('integer')
  number: number;

  @Column('text')
  statement: string;

  @Column({ type: 'enum', enum: WORDINGS, enumName: 'wording' })
  wording: Wording;

  @Column('uuid')
  madeById: Id;

  @Column(() => PartialDateColumns)
  statedOn: PartialDateColumns;

  @Column({ type: 'integer', nullable: true })
  answerWithinDays: number | null;
}

/** Whom it was put to. A party copied in owes no answer. */
@Entity('call_addressee')
export class CallAddresseeRow extends Fact {
  @Column('uuid')
  callId: Id;

  @Column('uuid')
  organizationId: Id;

  @Column({ type: 'uuid', nullable: true })
  postId: Id | null;

  @Column('boolean')
  copiedIn: boolean;

  /** its place in the call, from 1 */
  @Column('integer')
  number: number;
}

/** What became of it with one addressee. */
@Entity('call_answer')
export class CallAnswerRow extends ToldFact {
  @Column('uuid')
  addresseeId: Id;

  @Column({ type: 'enum', enum: ANSWER_STANDINGS, enumName: 'answer_standing' })
  standing: AnswerStanding;

  @Column('text')
  says: string;

  @Column(() => PartialDateColumns)
  answeredOn: PartialDateColumns;

  @Column({ type: 'date', nullable: true })
  searchedUntil: string | null;
}
