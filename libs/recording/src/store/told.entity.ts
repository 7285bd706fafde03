import { Column } from 'typeorm';
import type { Id } from '#libs/kernel';
import { Fact } from './fact.entity.js';

/** What the person entering a fact had before them. */
export const FROM_WHAT = ['email', 'letter', 'meeting', 'notes', 'memory', 'document', 'publication', 'recording'] as const;

export type FromWhat = (typeof FROM_WHAT)[number];

/** A fact that says where it was taken from. */
export abstract class ToldFact extends Fact {
  @Column({ type: 'uuid', nullable: true })
  sourceId: Id | null;

  @Column({ type: 'enum', enum: FROM_WHAT, enumName: 'from_what' })
  fromWhat: FromWhat;
}
