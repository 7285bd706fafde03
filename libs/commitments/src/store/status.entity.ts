import { Column, Entity } from 'typeorm';
import type { CivilDate, Id } from '#libs/kernel';
import { PartialDateColumns } from '#libs/persistence';
import { ToldFact } from '#libs/recording';
import {
  JUDGEMENT_FINDINGS,
  JUDGEMENT_STAGES,
  OFFICIAL_STANCES,
  type Judgement,
  type JudgementFinding,
  type JudgementStage,
  type OfficialStance,
  type OfficialStatement,
} from '../core/index.js';

/** What the body that made a commitment says of it. */
@Entity('official_statement')
export class OfficialStatementRow extends ToldFact implements OfficialStatement {
  @Column('uuid')
  commitmentId: Id;

  @Column({ type: 'enum', enum: OFFICIAL_STANCES, enumName: 'official_stance' })
  stance: OfficialStance;

  @Column('text')
  says: string;

  @Column({ type: 'text', nullable: true })
  verb: string | null;

  @Column('uuid')
  madeById: Id;

  @Column(() => PartialDateColumns)
  statedOn: PartialDateColumns;
}

/** What somebody judges the sources to show, how far they looked, and under which rubric. */
@Entity('judgement')
export class JudgementRow extends ToldFact implements Judgement {
  @Column('uuid')
  commitmentId: Id;

  @Column({ type: 'enum', enum: JUDGEMENT_FINDINGS, enumName: 'judgement_finding' })
  finding: JudgementFinding;

  @Column({ type: 'enum', enum: JUDGEMENT_STAGES, enumName: 'judgement_stage' })
  stage: JudgementStage;

  @Column('text')
  says: string;

  @Column('uuid')
  judgedById: Id;

  @Column('date')
  judgedOn: CivilDate;

  @Column('text')
  rubric: string;

  @Column('date')
  searchedUntil: CivilDate;

  @Column('text')
  searchedWhere: string;
}
