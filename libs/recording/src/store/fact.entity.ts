import { Column, PrimaryColumn } from 'typeorm';
import { LEVELS, type Id, type Level } from '#libs/kernel';

/** What every row of the record begins with. */
abstract class RecordRow {
  @PrimaryColumn('uuid')
  id: Id;

  /** who may see the row itself */
  @Column({ type: 'enum', enum: LEVELS, enumName: 'level' })
  level: Level;

  /** the least of its own level and its parents'; kept by a trigger, read by the policies */
  @Column({ type: 'enum', enum: LEVELS, enumName: 'level' })
  effectiveLevel: Level;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('uuid')
  recordedBy: Id;

  @Column({ type: 'timestamptz', nullable: true })
  supersededAt: Date | null;
}

/** A fact is added, never updated; another may take its place. */
export abstract class Fact extends RecordRow {
  @Column('uuid')
  spaceId: Id;
}

/** A fact of the register: it belongs to a space until it is released, and to none from then on. */
export abstract class RegisterFact extends RecordRow {
  @Column({ type: 'uuid', nullable: true })
  spaceId: Id | null;
}
