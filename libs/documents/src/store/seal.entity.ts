import { Column, Entity } from 'typeorm';
import type { Id } from '#libs/kernel';
import { Fact } from '#libs/recording';
import { SIDES, type SealTotal, type Side } from '../core/index.js';

/** A comparison of which one text stays sealed: its totals, and what the text is committed to with. */
@Entity('seal')
export class SealRow extends Fact {
  @Column('uuid')
  comparisonId: Id;

  @Column('uuid')
  shownVersionId: Id;

  @Column('uuid')
  sealedVersionId: Id;

  @Column({ type: 'enum', enum: SIDES, enumName: 'comparison_side' })
  sealedSide: Side;

  @Column('text')
  says: string;

  @Column('jsonb')
  totals: readonly SealTotal[];

  @Column('text')
  sealedHash: string;

  /** null when the text was erased */
  @Column({ type: 'uuid', nullable: true })
  salt: Id | null;
}

/** The salt of a seal, for everybody who reads the text. */
@Entity('seal_reveal')
export class SealRevealRow extends Fact {
  @Column('uuid')
  sealId: Id;

  @Column('uuid')
  versionId: Id;

  @Column('text')
  sealedHash: string;

  @Column({ type: 'uuid', nullable: true })
  salt: Id | null;
}
