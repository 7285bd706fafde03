import { Column, Entity } from 'typeorm';
import type { Id } from '#libs/kernel';
import { Fact } from '#libs/recording';
import { BOUND_PARTIES, FATES, VERDICTS, type BoundParty, type Fate, type Verdict } from '../core/index.js';

/** A comparison as the engine made it, stored whole with the engine's name. */
@Entity('comparison')
export class ComparisonRow extends Fact {
  @Column('uuid')
  agreedVersionId: Id;

  @Column('uuid')
  publishedVersionId: Id;

  @Column('text')
  engine: string;

  @Column('text')
  lists: string;

  @Column('integer')
  clausesAgreed: number;

  @Column('integer')
  clausesPublished: number;

  @Column('integer')
  wordsAgreed: number;

  @Column('integer')
  wordsPublished: number;

  @Column('double precision')
  reuseOfAgreed: number;

  @Column('double precision')
  reuseInPublished: number;

  @Column('boolean')
  approximate: boolean;
}

/** What the engine found became of one clause, or of some that belong together. */
@Entity('finding')
export class FindingRow extends Fact {
  @Column('uuid')
  comparisonId: Id;

  @Column('integer')
  number: number;

  @Column({ type: 'enum', enum: FATES, enumName: 'fate' })
  fate: Fate;

  @Column('boolean')
  moved: boolean;

  @Column({ type: 'enum', enum: BOUND_PARTIES, enumName: 'bound_party' })
  boundParty: BoundParty;

  @Column('jsonb')
  agreed: readonly unknown[];

  @Column('jsonb')
  published: readonly unknown[];

  @Column('jsonb')
  cues: readonly unknown[];

  @Column('jsonb')
  words: readonly unknown[];
}

/** What a person made of a finding. */
@Entity('confirmation')
export class ConfirmationRow extends Fact {
  @Column('uuid')
  findingId: Id;

  @Column({ type: 'enum', enum: VERDICTS, enumName: 'verdict' })
  verdict: Verdict;

  @Column({ type: 'enum', enum: FATES, enumName: 'fate' })
  fate: Fate;

  @Column({ type: 'text', nullable: true })
  note: string | null;
}
