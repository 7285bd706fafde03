import { Column } from 'typeorm';
import { FROM_WHAT, type FromWhat, type Id } from '#libs/kernel';
import { Fact } from './fact.entity.js';

/** A fact that says where it was taken from. */
export abstract class ToldFact extends Fact {
  @Column({ type: 'uuid', nullable: true })
  sourceId: Id | null;

  @Column({ type: 'enum', enum: FROM_WHAT, enumName: 'from_what' })
  fromWhat: FromWhat;
}
